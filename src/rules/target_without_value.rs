//! A target without the figure to be reached.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "P103",
    name: "target-without-value",
    severity: Severity::Error,
    title: text("chỉ tiêu không có giá trị", "a target without a value"),
    message: text(
        "chỉ tiêu không ghi {field}",
        "the {field} of the target is missing",
    ),
    help: text(
        "ghi con số phải đạt, ví dụ 30",
        "enter the figure to be reached, such as 30",
    ),
    why: text(
        "không có con số thì không biết đạt hay chưa",
        "without a figure nobody knows whether it is met",
    ),
    source: text(
        "Quy ước chỉ tiêu của htx: mỗi chỉ tiêu có nội dung, mức yêu cầu, giá trị, phạm vi, thời hạn và văn bản",
        "htx's convention for targets: each has an indicator, an operator, a value, a scope, a span and a decision",
    ),
    parameters: &[],
    scope: Scope::Record(rows::TARGETS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    // A cell that is no number is said by its own rule, a row without an indicator as a whole.
    let empty = !record.filing.entries.contains_key(&Field::TargetValue);
    (empty && !record.filing.held_back)
        .then(|| record.fault(Field::TargetValue))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn the_empty_cell_is_named() {
        let book = Book::of(&[Field::Indicator, Field::TargetValue])
            .kind(Kind::Targets)
            .row(&["HTX thành lập mới", ""])
            .row(&["Tổng số HTX", "300"])
            .row(&["Thành viên bình quân", "?"])
            .row(&["", ""]);
        assert_eq!(book.says(&RULE), ["B2 chỉ tiêu không ghi giá trị kế hoạch"]);
    }
}
