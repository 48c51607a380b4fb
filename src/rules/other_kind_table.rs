//! A table of a kind that is not counted.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S204",
    name: "other-kind-table",
    severity: Severity::Warning,
    title: text("bảng thuộc loại khác", "a table of another kind"),
    message: text(
        "bảng này là danh sách {kind}; phiên bản này chưa tính loại này",
        "this is a list of {kind}; this version does not count them yet",
    ),
    help: text(
        "không cần sửa; số liệu này chưa có trong báo cáo",
        "nothing to mend; these figures are not in the report yet",
    ),
    why: text(
        "tổ hợp tác, liên hiệp, hội quán không phải là hợp tác xã nên không được cộng chung",
        "groups, unions and clubs are no cooperatives and must not be added to them",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 4",
        "Law on Cooperatives 17/2023/QH15, Article 4",
    ),
    scope: Scope::Reading(Matter::OtherKind),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_kind_is_said() {
        assert_eq!(
            says(met(Matter::OtherKind).arg("kind", text("tổ hợp tác", "cooperative groups"))),
            "S204 F17 bảng này là danh sách tổ hợp tác; phiên bản này chưa tính loại này"
        );
    }
}
