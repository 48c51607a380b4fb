//! A target for a share of more than 100 %.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Aim, Field, Value};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "P105",
    name: "target-over-hundred-percent",
    severity: Severity::Warning,
    title: text("chỉ tiêu tỷ lệ vượt 100 %", "a target of more than 100 %"),
    message: text(
        "{field} {value} vượt 100 %",
        "{field} {value} is more than 100 %",
    ),
    help: text(
        "kiểm tra giá trị và đơn vị tính; mức tăng thì ghi rõ «tăng»",
        "see the value and its measure; of a rise say that it is one",
    ),
    why: text(
        "một phần không bao giờ vượt toàn bộ",
        "a part is never more than the whole",
    ),
    source: text(
        "Quy ước chỉ tiêu của htx: mỗi chỉ tiêu có nội dung, mức yêu cầu, giá trị, phạm vi, thời hạn và văn bản",
        "htx's convention for targets: each has an indicator, an operator, a value, a scope, a span and a decision",
    ),
    parameters: &[],
    scope: Scope::Record(rows::TARGETS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let filing = record.filing;
    let in_percent = filing
        .text(Field::Measure)
        .is_some_and(|measure| measure.trim() == "%");
    let rise = filing.value(Field::Aim) == Some(&Value::Aim(Aim::Rise));
    let above =
        matches!(filing.value(Field::TargetValue), Some(Value::Decimal(value)) if *value > 100.0);
    (in_percent && above && !rise)
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
    fn only_shares_are_bounded() {
        let book = Book::of(&[Field::Indicator, Field::Measure, Field::TargetValue])
            .kind(Kind::Targets)
            .row(&["Tỷ lệ hợp tác xã khá, tốt", "%", "100"])
            .row(&["Tỷ lệ hợp tác xã khá, tốt", "%", "160"])
            .row(&["Tổng số hợp tác xã", "HTX", "300"]);
        assert_eq!(book.says(&RULE), ["C3 giá trị kế hoạch 160 vượt 100 %"]);
    }
}
