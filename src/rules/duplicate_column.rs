//! Two columns that mean the same field.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S402",
    name: "duplicate-column",
    severity: Severity::Warning,
    title: text("hai cột cùng một trường", "two columns for one field"),
    message: text(
        "cột «{value}» cũng là {field} như một cột khác nên không dùng[; dùng cột «{used}»]",
        "column '{value}' is {field} like another one and is not used[; '{used}' is]",
    ),
    help: text(
        "đổi tiêu đề một trong hai cột cho rõ, hoặc nhập lại với --map",
        "give one of the two a clearer header, or import with --map",
    ),
    why: text(
        "hai cột cùng nghĩa mà khác số thì không biết số nào đúng",
        "where two such columns differ nobody knows which is right",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::DuplicateColumn),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_header_and_the_field_are_shown() {
        assert_eq!(
            says(
                met(Matter::DuplicateColumn)
                    .field(Field::Members)
                    .value("Số TV (2022)")
            ),
            "S402 F17 cột «Số TV (2022)» cũng là số thành viên như một cột khác nên không dùng"
        );
    }

    #[test]
    fn the_one_used_is_shown() {
        assert_eq!(
            says(
                met(Matter::DuplicateColumn)
                    .field(Field::Members)
                    .value("Số TV (2022)")
                    .arg("used", text("Số TV", "Số TV"))
            ),
            "S402 F17 cột «Số TV (2022)» cũng là số thành viên như một cột khác nên không dùng; dùng cột «Số TV»"
        );
    }
}
