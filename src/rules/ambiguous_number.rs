//! A number whose separators can be read in two ways.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F202",
    name: "ambiguous-number",
    severity: Severity::Error,
    title: text(
        "số có thể hiểu hai cách",
        "a number that can be read in two ways",
    ),
    message: text(
        "{field} «{value}» có thể hiểu hai cách[: {first} hoặc {second}]",
        "{field} '{value}' can be read in two ways[: {first} or {second}]",
    ),
    help: text(
        "ghi lại số cho rõ: phần nghìn cách bằng dấu chấm, phần thập phân bằng dấu phẩy (1.234,5)",
        "write it clearly: dots between thousands and a comma before decimals (1.234,5)",
    ),
    why: text(
        "1.234 có thể là một nghìn hai trăm ba mươi tư hoặc 1,234; đoán sai là sai một nghìn lần",
        "1.234 may be one thousand two hundred thirty-four or a little over one; a wrong guess is wrong a thousandfold",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::AmbiguousNumber),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_value_is_shown() {
        assert_eq!(
            says(
                met(Matter::AmbiguousNumber)
                    .field(Field::Revenue)
                    .value("1.234")
            ),
            "F202 F17 doanh thu «1.234» có thể hiểu hai cách"
        );
    }

    #[test]
    fn both_readings_are_shown() {
        assert_eq!(
            says(
                met(Matter::AmbiguousNumber)
                    .field(Field::Revenue)
                    .value("1.234")
                    .arg("first", text("1234", "1234"))
                    .arg("second", text("1,234", "1.234"))
            ),
            "F202 F17 doanh thu «1.234» có thể hiểu hai cách: 1234 hoặc 1,234"
        );
    }
}
