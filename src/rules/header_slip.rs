//! A header that is a known one but for a slip.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S405",
    name: "header-slip",
    severity: Severity::Info,
    title: text("tiêu đề cột viết gần đúng", "a header with a slip"),
    message: text(
        "tiêu đề «{value}» được hiểu là {field}[ ({sure} %)]",
        "header '{value}' is taken for {field}[ ({sure} %)]",
    ),
    help: text(
        "nếu đúng thì không cần làm gì; nếu không, nhập lại với --map \"Tiêu đề=trường\" (xem htx columns)",
        "if that is right, nothing; if not, import with --map \"Header=field\" (see htx columns)",
    ),
    why: text(
        "một chữ gõ sai không nên làm mất cả cột, nhưng cột được hiểu như vậy thì phải nói ra",
        "one letter typed wrong should not lose a column, but a column understood so must be told",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::HeaderSlip),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_header_and_what_it_is_taken_for_are_said() {
        assert_eq!(
            says(
                met(Matter::HeaderSlip)
                    .field(Field::CharterCapital)
                    .value("Vốn điêu lệ")
                    .arg("sure", text("88", "88"))
            ),
            "S405 F17 tiêu đề «Vốn điêu lệ» được hiểu là vốn điều lệ (88 %)"
        );
    }
}
