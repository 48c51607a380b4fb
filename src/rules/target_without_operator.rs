//! A target that does not say whether it is a least, a most or an exact figure.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "P102",
    name: "target-without-operator",
    severity: Severity::Error,
    title: text(
        "chỉ tiêu không có mức yêu cầu",
        "a target without an operator",
    ),
    message: text(
        "không rõ chỉ tiêu là ít nhất, không quá hay bằng[: «{value}»]",
        "the target does not say at least, at most or equal[: '{value}']",
    ),
    help: text(
        "ghi mức yêu cầu, ví dụ: ít nhất, trên, không quá, dưới, bằng",
        "enter the operator, for instance: ít nhất, trên, không quá, dưới, bằng",
    ),
    why: text(
        "chỉ tiêu được lưu nhưng không biết thế nào là đạt nên chưa được đánh giá",
        "the target is stored, but nobody knows what meets it, so it is not evaluated",
    ),
    source: text(
        "Quy ước chỉ tiêu của htx: mỗi chỉ tiêu có nội dung, mức yêu cầu, giá trị, phạm vi, thời hạn và văn bản",
        "htx's convention for targets: each has an indicator, an operator, a value, a scope, a span and a decision",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::NoOperator),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_words_are_shown_where_there_are_some() {
        let met = || met(Matter::NoOperator).field(Field::Operator);
        assert_eq!(
            says(met().value("30 HTX")),
            "P102 F17 không rõ chỉ tiêu là ít nhất, không quá hay bằng: «30 HTX»"
        );
        assert_eq!(
            says(met()),
            "P102 F17 không rõ chỉ tiêu là ít nhất, không quá hay bằng"
        );
    }
}
