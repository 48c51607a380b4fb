//! Rows, columns or a sheet that the sender's program does not show.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S208",
    name: "hidden-parts",
    severity: Severity::Info,
    title: text(
        "có trang, dòng hoặc cột bị ẩn",
        "a sheet, rows or columns are hidden",
    ),
    message: text(
        "có phần bị ẩn nhưng vẫn được đọc[: {what}]",
        "parts are hidden and are read all the same[: {what}]",
    ),
    help: text(
        "bỏ ẩn, bỏ lọc rồi xem lại; dòng nào không còn dùng thì xóa hẳn",
        "show them, take filters off and look; delete rows that are no longer meant",
    ),
    why: text(
        "phần bị ẩn vẫn được tính vào số liệu; người gửi có thể không biết là nó còn đó",
        "hidden parts count in the figures, and the sender may not know that they are there",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::HiddenParts),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::says;

    #[test]
    fn the_hidden_parts_are_named() {
        let met = Observation::new(Matter::HiddenParts).sheet("Danh sách");
        assert_eq!(
            says(met.arg("what", text("3 dòng (5-7)", "3 rows (5-7)"))),
            "S208 - có phần bị ẩn nhưng vẫn được đọc: 3 dòng (5-7)"
        );
    }
}
