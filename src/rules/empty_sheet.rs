//! A sheet with nothing in it.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S201",
    name: "empty-sheet",
    severity: Severity::Info,
    title: text("trang tính trống", "the sheet is empty"),
    message: text("trang tính trống", "the sheet is empty"),
    help: text(
        "không cần làm gì; xóa trang này nếu nó thừa",
        "nothing; delete the sheet if it is not needed",
    ),
    why: text(
        "một trang trống có thể là trang quên điền",
        "an empty sheet may be one that was to be filled in",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::EmptySheet),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::says;

    #[test]
    fn the_sheet_is_enough() {
        assert_eq!(
            says(Observation::new(Matter::EmptySheet).sheet("Sheet2")),
            "S201 - trang tính trống"
        );
    }
}
