//! A unit written with a slip that can only be the one it is taken for.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G203",
    name: "unit-misspelled",
    severity: Severity::Warning,
    title: text("tên đơn vị viết sai", "a unit misspelled"),
    message: text(
        "«{value}» được hiểu là {unit} ({how})",
        "'{value}' is taken for {unit} ({how})",
    ),
    help: text(
        "đối chiếu và sửa tên theo danh mục (xem htx units)",
        "see whether it is that unit and correct the name (see htx units)",
    ),
    why: text(
        "tên sai một chữ vẫn chỉ có thể là một đơn vị của tỉnh, nhưng phải có người xem lại",
        "one letter off it can only be one unit of the province, yet somebody should look at it",
    ),
    source: text(
        "Quyết định 19/2025/QĐ-TTg: danh mục và mã số đơn vị hành chính",
        "Decision 19/2025/QĐ-TTg: list and codes of administrative units",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::UnitMisspelled),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_name_and_the_unit_are_shown() {
        assert_eq!(
            says(
                met(Matter::UnitMisspelled)
                    .field(Field::District)
                    .value("Thói Bình")
                    .arg("unit", text("Huyện Thới Bình", "Huyện Thới Bình"))
                    .arg("how", text("sai chính tả", "misspelled"))
            ),
            "G203 F17 «Thói Bình» được hiểu là Huyện Thới Bình (sai chính tả)"
        );
    }
}
