//! A district, or a commune that reports, that is not one of the province's.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G201",
    name: "unknown-district",
    severity: Severity::Error,
    title: text("huyện không thuộc tỉnh", "no such district in the province"),
    message: text(
        "«{value}» không phải là {field} của tỉnh vào ngày chốt số liệu[; gần nhất: {nearest}]",
        "'{value}' is no {field} of the province on the day of the figures[; nearest: {nearest}]",
    ),
    help: text(
        "sửa tên theo danh mục (xem htx units); từ 01/7/2025 không còn cấp huyện",
        "correct the name (see htx units); since 1 July 2025 there are no districts",
    ),
    why: text(
        "dòng ghi sai huyện không được tính cho huyện nào",
        "a row with a wrong district counts for none",
    ),
    source: text(
        "Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg",
        "Resolution 202/2025/QH15; Decision 19/2025/QĐ-TTg",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::UnknownDistrict),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_name_is_shown() {
        assert_eq!(
            says(
                met(Matter::UnknownDistrict)
                    .field(Field::District)
                    .value("Huyện Thới Bìn")
            ),
            "G201 F17 «Huyện Thới Bìn» không phải là huyện của tỉnh vào ngày chốt số liệu"
        );
    }
}
