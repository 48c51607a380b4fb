//! More than one tick in a group of tick columns.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F402",
    name: "several-ticks",
    severity: Severity::Error,
    title: text("đánh dấu nhiều hơn một ô", "more than one tick"),
    message: text(
        "{field} được đánh dấu ở nhiều ô[: {ticks}]; coi là chưa biết",
        "{field} is ticked more than once[: {ticks}]; taken as unknown",
    ),
    help: text(
        "chỉ đánh dấu một ô trong nhóm cột này",
        "tick only one of these columns",
    ),
    why: text(
        "mỗi dòng chỉ có một tình trạng, một xếp loại",
        "a row has one status and one rating",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::SeveralTicks),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_ticks_are_shown() {
        assert_eq!(
            says(
                met(Matter::SeveralTicks)
                    .field(Field::Rating)
                    .arg("ticks", text("tốt, khá", "good, fair"))
            ),
            "F402 F17 xếp loại được đánh dấu ở nhiều ô: tốt, khá; coi là chưa biết"
        );
    }
}
