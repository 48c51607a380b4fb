//! A sheet whose rows all stand in another sheet of the same book.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S206",
    name: "repeated-sheet",
    severity: Severity::Info,
    title: text("trang tính lặp lại", "the sheet repeats another"),
    message: text(
        "mọi dòng của trang này đã có ở trang «{other}»; không tính lần nữa",
        "every row of this sheet stands in sheet '{other}' as well; not counted again",
    ),
    help: text(
        "không cần làm gì; xóa trang lặp nếu nó thừa",
        "nothing; delete the repeated sheet if it is not needed",
    ),
    why: text(
        "một tổ chức ghi ở hai trang chỉ là một tổ chức",
        "an organisation listed in two sheets is still one",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::RepeatedSheet),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::says;

    #[test]
    fn the_other_sheet_is_said() {
        assert_eq!(
            says(
                Observation::new(Matter::RepeatedSheet)
                    .sheet("Bản sao")
                    .arg("other", text("Danh sách", "Danh sách"))
            ),
            "S206 - mọi dòng của trang này đã có ở trang «Danh sách»; không tính lần nữa"
        );
    }
}
