//! Something else where a number should stand.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F201",
    name: "not-a-number",
    severity: Severity::Error,
    title: text("không phải là số", "not a number"),
    message: text(
        "{field} «{value}» không phải là số",
        "{field} '{value}' is not a number",
    ),
    help: text(
        "ghi một con số, ví dụ 25; đơn vị tính để ở tiêu đề cột",
        "write a number such as 25; the unit belongs in the header",
    ),
    why: text(
        "ô không hiểu được coi là chưa biết và không vào số bình quân",
        "what is not understood is taken as unknown and is in no average",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::NotANumber),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_field_and_the_value_are_shown() {
        assert_eq!(
            says(met(Matter::NotANumber).field(Field::Members).value("nhiều")),
            "F201 F17 số thành viên «nhiều» không phải là số"
        );
    }

    #[test]
    fn personal_data_is_masked() {
        assert_eq!(
            says(
                met(Matter::NotANumber)
                    .field(Field::Phone)
                    .value("0912a45678")
            ),
            "F201 F17 điện thoại «••••••••78» không phải là số"
        );
    }
}
