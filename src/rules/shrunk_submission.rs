//! A replacement that loses many of the records: more than a fifth, unless the settings say another part.

use super::{Fault, Parameter, Rule, RuleSettings, Scope};
use crate::finding::{Finding, Severity};
use crate::model::Submission;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S303",
    name: "shrunk-submission",
    severity: Severity::Warning,
    title: text("danh sách mới ngắn hơn nhiều", "a much shorter replacement"),
    message: text(
        "{unit}, {as_of}: danh sách {kind} mới có {after} dòng, danh sách cũ có {before}; mất {lost}",
        "{unit}, {as_of}: the new list of {kind} has {after} records, the old one had {before}; {lost} are lost",
    ),
    help: text(
        "kiểm tra tệp có đủ trang và đủ dòng không; nếu gửi nhầm, nhập lại tệp cũ",
        "see whether the file has all its sheets and rows; if it was sent by mistake, import the old one again",
    ),
    why: text(
        "danh sách thay thế toàn bộ danh sách trước; gửi thiếu trang là mất số liệu",
        "a list replaces the one before as a whole; a sheet left out loses its rows",
    ),
    source: text(
        "Quy ước nhập của htx: danh sách mới thay toàn bộ danh sách cũ",
        "htx's convention for imports: a new list replaces the old one as a whole",
    ),
    parameters: &[LOST],
    scope: Scope::Import,
};

/// The part that may be lost unsaid.
const LOST: Parameter = Parameter {
    name: "lost",
    meaning: text(
        "phần số dòng được phép mất mà không cảnh báo",
        "the part of the rows that may be lost without a warning",
    ),
    unit: text("%", "%"),
    default: 20.0,
    least: 0.0,
    most: 100.0,
};

/// The finding on a submission of a file that replaced `before` records by `after`, if it lost too many.
pub fn finding(
    file: &str,
    submission: &Submission,
    (before, after): (usize, usize),
    settings: &RuleSettings,
) -> Option<Finding> {
    let severity = settings.severity(&RULE)?;
    let lost = before.saturating_sub(after);
    let may = settings.parameters(&RULE).number(&LOST);
    (lost as f64 * 100.0 > before as f64 * may).then(|| {
        let fault = Fault::default()
            .arg("unit", &submission.unit.name)
            .arg("as_of", &submission.as_of)
            .arg("kind", &submission.kind.label())
            .arg("before", &before)
            .arg("after", &after)
            .arg("lost", &lost);
        RULE.finding(fault, file, severity)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::Book;

    #[test]
    fn more_than_a_fifth_is_told() {
        let reading = Book::of(&[Field::Name]).reading();
        let told = |numbers| {
            let none = RuleSettings::default();
            finding("a.xlsx", &reading.submissions[0], numbers, &none)
        };
        for numbers in [(30, 24), (30, 30), (30, 40), (0, 0)] {
            assert_eq!(told(numbers), None, "{numbers:?}");
        }
        let finding = told((30, 23)).expect("7 of 30 are more than a fifth");
        assert_eq!(
            (finding.code.as_str(), finding.file.as_str()),
            ("S303", "a.xlsx")
        );
        assert!(
            finding
                .message
                .vi
                .ends_with("có 23 dòng, danh sách cũ có 30; mất 7"),
            "{}",
            finding.message.vi
        );
    }
}
