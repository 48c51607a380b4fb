//! Two targets for one indicator, scope and span.

use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, groups, rows};
use crate::finding::Severity;
use crate::model::{Field, Value};
use crate::text::{normal, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "P104",
    name: "target-twice",
    severity: Severity::Warning,
    title: text("hai chỉ tiêu cho một nội dung", "two targets for one thing"),
    message: text(
        "chỉ tiêu này còn ghi ở {others}",
        "this target stands at {others} as well",
    ),
    help: text(
        "xóa dòng trùng, hoặc ghi rõ phạm vi và thời hạn của từng chỉ tiêu",
        "delete the repeated row, or say the scope and span of each",
    ),
    why: text(
        "báo cáo không biết phải so với chỉ tiêu nào",
        "the report does not know which to compare with",
    ),
    source: text(
        "Quy ước chỉ tiêu của htx: mỗi chỉ tiêu có nội dung, mức yêu cầu, giá trị, phạm vi, thời hạn và văn bản",
        "htx's convention for targets: each has an indicator, an operator, a value, a scope, a span and a decision",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::TARGETS, check),
};

/// What tells two targets for one indicator apart; a least and a most may well stand side by side.
const APART: [Field; 6] = [
    Field::Scope,
    Field::TargetSpan,
    Field::Aim,
    Field::Operator,
    Field::Measure,
    Field::District,
];

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, key);
    let fault = |group: &Vec<RecordView>| groups::fault(group, Field::Indicator);
    alike.iter().map(fault).collect()
}

fn key(record: &RecordView) -> Option<String> {
    let indicator = normal::key(record.filing.text(Field::Indicator)?);
    let apart = APART.map(|field| {
        let value = record.filing.value(field);
        value.map(Value::plain).unwrap_or_default()
    });
    Some(format!("{indicator}|{}", apart.join("|")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn another_measure_makes_another_target() {
        let book = Book::of(&[Field::Indicator, Field::Measure])
            .kind(Kind::Targets)
            .row(&["Tổng số hợp tác xã", "HTX"])
            .row(&["tổng số hợp tác xã", "HTX"])
            .row(&["Tổng số hợp tác xã", "%"]);
        assert_eq!(
            book.says(&RULE),
            ["A2 chỉ tiêu này còn ghi ở A3 (tổng số hợp tác xã)"]
        );
    }
}
