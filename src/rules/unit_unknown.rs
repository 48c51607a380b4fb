//! A sender that is not stated, not known or not unique.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G101",
    name: "unit-unknown",
    severity: Severity::Error,
    title: text("không rõ đơn vị gửi", "the sender is unknown"),
    message: text(
        "không xác định được đơn vị của số liệu[: «{value}» không có trong danh mục hoặc trùng tên][; có thể là {candidates}]",
        "the unit of the figures is not known[: '{value}' is not in the list of units, or not unique][; it may be {candidates}]",
    ),
    help: text(
        "ghi tên huyện, xã trong tiêu đề, hoặc nhập lại với --unit, ví dụ --unit \"Thới Bình\" (xem htx units)",
        "put the name of the district or commune in the title, or import with --unit, for instance --unit \"Thới Bình\" (see htx units)",
    ),
    why: text(
        "số liệu không rõ của đơn vị nào thì không thể so với kỳ trước và không được cộng",
        "figures of nobody can be neither compared nor added",
    ),
    source: text(
        "Quyết định 19/2025/QĐ-TTg: danh mục và mã số đơn vị hành chính",
        "Decision 19/2025/QĐ-TTg: list and codes of administrative units",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::UnitUnknown),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::{met, says};

    #[test]
    fn silence_is_said() {
        assert_eq!(
            says(Observation::new(Matter::UnitUnknown)),
            "G101 - không xác định được đơn vị của số liệu"
        );
    }

    #[test]
    fn the_name_and_its_candidates_are_shown() {
        assert_eq!(
            says(met(Matter::UnitUnknown).value("Huyện Phú Tân").arg(
                "candidates",
                text(
                    "Phú Tân (Cà Mau), Phú Tân (An Giang)",
                    "Phú Tân (Cà Mau), Phú Tân (An Giang)"
                )
            )),
            "G101 F17 không xác định được đơn vị của số liệu: «Huyện Phú Tân» không có trong danh mục hoặc trùng tên; có thể là Phú Tân (Cà Mau), Phú Tân (An Giang)"
        );
    }
}
