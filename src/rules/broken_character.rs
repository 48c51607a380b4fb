//! A character that was lost before the file came.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F503",
    name: "broken-character",
    severity: Severity::Warning,
    title: text("ký tự bị hỏng", "a broken character"),
    message: text(
        "{field} «{value}» có ký tự bị hỏng (�)",
        "{field} '{value}' holds a broken character (�)",
    ),
    help: text(
        "gõ lại ô này; tệp đã hỏng chữ khi lưu hoặc khi chép",
        "type the cell again; the letter was lost when the file was saved or copied",
    ),
    why: text(
        "chữ đã mất thì không ai đọc lại được; tên sai sẽ thành một hợp tác xã khác ở kỳ sau",
        "a letter that is lost cannot be read again; a wrong name is another cooperative in the next period",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::BrokenCharacter),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_field_and_the_value_are_shown() {
        assert_eq!(
            says(
                met(Matter::BrokenCharacter)
                    .field(Field::Name)
                    .value("HTX Bi�n Bạch")
            ),
            "F503 F17 tên «HTX Bi�n Bạch» có ký tự bị hỏng (�)"
        );
    }
}
