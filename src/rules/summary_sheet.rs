//! A table that only counts what other sheets list.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S205",
    name: "summary-sheet",
    severity: Severity::Info,
    title: text("bảng tổng hợp", "a summary table"),
    message: text(
        "bảng này chỉ tổng hợp số lượng, không phải danh sách; không tính vào số liệu",
        "this table only counts and lists nothing; it is left out of the figures",
    ),
    help: text(
        "không cần làm gì nếu danh sách chi tiết có trong tệp; nếu chưa có, gửi kèm danh sách",
        "nothing if the list itself is in the file; if it is not, send it too",
    ),
    why: text(
        "cộng cả bảng tổng hợp lẫn danh sách thì mỗi tổ chức bị tính hai lần",
        "with both the summary and the list added up, every organisation would count twice",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::SummarySheet),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::says;

    #[test]
    fn it_is_said_of_the_sheet() {
        assert_eq!(
            says(Observation::new(Matter::SummarySheet).sheet("Tổng hợp")),
            "S205 - bảng này chỉ tổng hợp số lượng, không phải danh sách; không tính vào số liệu"
        );
    }
}
