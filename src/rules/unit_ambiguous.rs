//! A name that several units have, or that may be several.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G204",
    name: "unit-ambiguous",
    severity: Severity::Error,
    title: text(
        "tên đơn vị có thể là nhiều đơn vị",
        "a name of several units",
    ),
    message: text(
        "«{value}» có thể là {candidates}; không đoán nên dòng này chưa thuộc đơn vị nào",
        "'{value}' may be {candidates}; nothing is guessed, so the row belongs to no unit yet",
    ),
    help: text(
        "ghi tên hiện nay kèm loại đơn vị (huyện, thị xã, xã, phường) theo danh mục (xem htx units)",
        "write the name of today with its kind word (huyện, thị xã, xã, phường; see htx units)",
    ),
    why: text(
        "cộng nhầm cho đơn vị khác thì cả hai đơn vị đều sai",
        "counted for the wrong unit it makes both wrong",
    ),
    source: text(
        "Quyết định 19/2025/QĐ-TTg: danh mục và mã số đơn vị hành chính",
        "Decision 19/2025/QĐ-TTg: list and codes of administrative units",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::UnitAmbiguous),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_candidates_are_shown() {
        assert_eq!(
            says(
                met(Matter::UnitAmbiguous)
                    .field(Field::District)
                    .value("Long Mỹ")
                    .arg(
                        "candidates",
                        text(
                            "Huyện Long Mỹ, Thị xã Long Mỹ",
                            "Huyện Long Mỹ, Thị xã Long Mỹ"
                        )
                    )
            ),
            "G204 F17 «Long Mỹ» có thể là Huyện Long Mỹ, Thị xã Long Mỹ; không đoán nên dòng này chưa thuộc đơn vị nào"
        );
    }
}
