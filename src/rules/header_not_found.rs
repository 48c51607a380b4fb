//! A sheet without any row that looks like a header.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S202",
    name: "header-not-found",
    severity: Severity::Error,
    title: text("không tìm thấy dòng tiêu đề", "no header row was found"),
    message: text(
        "không tìm thấy dòng tiêu đề: cần một dòng có cột tên (hợp tác xã, liên hiệp, tổ hợp tác, hội quán, thành viên), hoạt động hoặc chỉ tiêu, cùng các cột như mã số thuế, địa chỉ, số thành viên, vốn điều lệ[; gần giống nhất là dòng {nearest}]",
        "no header row was found: looked for a row with a column for the name (of a cooperative, union, group, club or member), the activity or the indicator, and others such as tax code, address, members, charter capital[; row {nearest} comes closest]",
    ),
    help: text(
        "thêm dòng tiêu đề (các tiêu đề đọc được: htx columns), hoặc bỏ trang này nếu nó không phải là danh sách",
        "add a header row (htx columns lists the headers that are understood), or remove the sheet if it is no list",
    ),
    why: text(
        "không có tiêu đề thì không biết cột nào là gì; htx không đoán theo vị trí cột",
        "without a header nobody knows which column is what; htx does not go by position",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::HeaderNotFound),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::says;

    #[test]
    fn what_was_looked_for_is_said() {
        assert_eq!(
            says(Observation::new(Matter::HeaderNotFound).sheet("Danh sách")),
            "S202 - không tìm thấy dòng tiêu đề: cần một dòng có cột tên (hợp tác xã, liên hiệp, tổ hợp tác, hội quán, thành viên), hoạt động hoặc chỉ tiêu, cùng các cột như mã số thuế, địa chỉ, số thành viên, vốn điều lệ"
        );
    }

    #[test]
    fn the_nearest_row_is_said() {
        assert_eq!(
            says(
                Observation::new(Matter::HeaderNotFound)
                    .sheet("Danh sách")
                    .arg("nearest", text("7", "7"))
            ),
            "S202 - không tìm thấy dòng tiêu đề: cần một dòng có cột tên (hợp tác xã, liên hiệp, tổ hợp tác, hội quán, thành viên), hoạt động hoặc chỉ tiêu, cùng các cột như mã số thuế, địa chỉ, số thành viên, vốn điều lệ; gần giống nhất là dòng 7"
        );
    }
}
