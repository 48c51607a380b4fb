//! A unit that is called otherwise than by its name, and can be no other.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G202",
    name: "unit-otherwise",
    severity: Severity::Info,
    title: text("đơn vị ghi khác tên chính thức", "a unit called otherwise"),
    message: text(
        "«{value}» được hiểu là {unit} ({how})",
        "'{value}' is taken for {unit} ({how})",
    ),
    help: text(
        "nên ghi tên đầy đủ theo danh mục (xem htx units)",
        "better write the full name (see htx units)",
    ),
    why: text(
        "tên không dấu, viết tắt hoặc tên cũ có thể trùng với đơn vị khác ở lần sau",
        "names without tones, abbreviated or old may mean another unit the next time",
    ),
    source: text(
        "Quyết định 19/2025/QĐ-TTg: danh mục và mã số đơn vị hành chính",
        "Decision 19/2025/QĐ-TTg: list and codes of administrative units",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::UnitOtherwise),
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
                met(Matter::UnitOtherwise)
                    .field(Field::District)
                    .value("TP.CM")
                    .arg("unit", text("Thành phố Cà Mau", "Thành phố Cà Mau"))
                    .arg("how", text("viết tắt", "abbreviated"))
            ),
            "G202 F17 «TP.CM» được hiểu là Thành phố Cà Mau (viết tắt)"
        );
    }
}
