//! A number that is said to be rough: "khoảng 20".

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F205",
    name: "rough-number",
    severity: Severity::Warning,
    title: text("số ước chừng", "a rough number"),
    message: text(
        "{field} ghi «{value}»: chỉ là số ước chừng, được tính như số ghi",
        "{field} says '{value}': a rough number, counted as it is written",
    ),
    help: text("ghi con số chính xác", "write the exact number"),
    why: text(
        "số ước chừng đem cộng với số chính xác thì tổng cũng chỉ là ước chừng",
        "a sum of rough and exact numbers is rough itself",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::RoughNumber),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_value_is_shown_as_written() {
        assert_eq!(
            says(
                met(Matter::RoughNumber)
                    .field(Field::Members)
                    .value("khoảng 20")
            ),
            "F205 F17 số thành viên ghi «khoảng 20»: chỉ là số ước chừng, được tính như số ghi"
        );
    }
}
