//! An organisation of another kind than its list.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R201",
    name: "other-form-in-list",
    severity: Severity::Warning,
    title: text(
        "tổ chức khác loại trong danh sách",
        "an organisation of another kind in a list",
    ),
    message: text(
        "dòng này không phải {kind}[ mà là {form}]; không tính vào số {kind}",
        "this row is not one of the {kind}[ but a {form}]; it does not count among them",
    ),
    help: text(
        "nếu đúng, chuyển sang danh sách riêng; nếu không, sửa tên hoặc cột loại hình",
        "if so, move it to a list of its own; if not, correct its name or kind",
    ),
    why: text(
        "hợp tác xã, liên hiệp, tổ hợp tác, hội quán được báo cáo riêng, không cộng chung",
        "cooperatives, unions, groups and clubs are reported apart and not added together",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 4 và 50; Nghị định 77/2019/NĐ-CP, Điều 13",
        "Law on Cooperatives 17/2023/QH15, Articles 4 and 50; Decree 77/2019/NĐ-CP, Article 13",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::OtherForm),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_form_is_said() {
        assert_eq!(
            says(
                met(Matter::OtherForm)
                    .arg("kind", text("hợp tác xã", "cooperatives"))
                    .arg("form", text("tổ hợp tác", "cooperative group"))
            ),
            "R201 F17 dòng này không phải hợp tác xã mà là tổ hợp tác; không tính vào số hợp tác xã"
        );
    }
}
