//! Columns typed without accents.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S106",
    name: "text-without-accents",
    severity: Severity::Warning,
    title: text("chữ gõ không dấu", "text typed without accents"),
    message: text(
        "chữ ở cột {columns} gõ không dấu, như «{value}»",
        "the text in columns {columns} is typed without accents, as '{value}'",
    ),
    help: text(
        "gõ lại có dấu, nhất là tên hợp tác xã và tên xã; giữ nguyên mã số thuế để nhận ra hợp tác xã đã có",
        "type it again with accents, names of cooperatives and communes above all; keep the tax codes, by which known cooperatives are recognised",
    ),
    why: text(
        "«Tan Phu» có thể là Tân Phú hay Tấn Phú; tên không dấu không được coi là tên có dấu của kỳ trước",
        "'Tan Phu' may be Tân Phú or Tấn Phú; a name without accents is not taken for the accented one of the period before",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::TextWithoutAccents),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_columns_are_said_with_an_example() {
        assert_eq!(
            says(
                met(Matter::TextWithoutAccents)
                    .value("HTX Tan Phu")
                    .arg("columns", text("B, E", "B, E"))
            ),
            "S106 F17 chữ ở cột B, E gõ không dấu, như «HTX Tan Phu»"
        );
    }
}
