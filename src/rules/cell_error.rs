//! A formula's error value where a value should stand.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F501",
    name: "cell-error",
    severity: Severity::Error,
    title: text("công thức báo lỗi", "a formula's error"),
    message: text(
        "{field}: công thức báo lỗi {value}",
        "{field}: the formula gives {value}",
    ),
    help: text(
        "sửa công thức hoặc ghi thẳng giá trị vào ô",
        "mend the formula or write the value itself",
    ),
    why: text(
        "ô lỗi không có giá trị nào để tính",
        "a cell in error holds nothing to count",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::CellError),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_error_is_shown() {
        assert_eq!(
            says(met(Matter::CellError).field(Field::Members).value("#REF!")),
            "F501 F17 số thành viên: công thức báo lỗi #REF!"
        );
    }

    #[test]
    fn a_cell_of_no_field_is_called_so() {
        assert_eq!(
            says(met(Matter::CellError).value("#DIV/0!")),
            "F501 F17 ô này: công thức báo lỗi #DIV/0!"
        );
    }
}
