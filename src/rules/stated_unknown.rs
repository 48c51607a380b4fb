//! A word that says the value is unknown.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F502",
    name: "stated-unknown",
    severity: Severity::Info,
    title: text("ghi là chưa biết", "stated as unknown"),
    message: text(
        "{field} ghi «{value}»: coi là chưa biết",
        "{field} says '{value}': taken as unknown",
    ),
    help: text("bổ sung khi có số liệu", "fill it in when it is known"),
    why: text(
        "chưa biết khác với bằng 0: không vào tổng và số bình quân",
        "unknown is not zero: it is in no sum and no average",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::StatedUnknown),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_word_is_shown() {
        assert_eq!(
            says(
                met(Matter::StatedUnknown)
                    .field(Field::Revenue)
                    .value("chưa có")
            ),
            "F502 F17 doanh thu ghi «chưa có»: coi là chưa biết"
        );
    }
}
