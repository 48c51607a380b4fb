//! A header without any row below it.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S203",
    name: "no-rows",
    severity: Severity::Warning,
    title: text("bảng không có dòng nào", "the table has no rows"),
    message: text(
        "có dòng tiêu đề nhưng không có dòng số liệu nào bên dưới",
        "there is a header but no row below it",
    ),
    help: text(
        "điền danh sách rồi gửi lại; nếu đơn vị không có gì để báo cáo, ghi rõ trong công văn",
        "fill in the list and send it again; if there is nothing to report, say so in the letter",
    ),
    why: text(
        "bảng trống không có nghĩa là số liệu bằng 0",
        "an empty table does not mean that the figure is 0",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::NoRows),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn it_is_said_at_the_header() {
        assert_eq!(
            says(met(Matter::NoRows)),
            "S203 F17 có dòng tiêu đề nhưng không có dòng số liệu nào bên dưới"
        );
    }
}
