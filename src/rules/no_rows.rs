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
        "điền danh sách rồi gửi lại; nếu đơn vị không có hợp tác xã nào, ghi rõ trong công văn",
        "fill in the list and send it again; if there is no cooperative, say so in the letter",
    ),
    why: text(
        "bảng trống không có nghĩa là đơn vị có 0 hợp tác xã",
        "an empty table does not mean that there are 0 cooperatives",
    ),
    source: CONVENTION,
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
