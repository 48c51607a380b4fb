//! A word that is in no code list.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F401",
    name: "unknown-term",
    severity: Severity::Error,
    title: text("từ không có trong danh mục", "a word in no list"),
    message: text(
        "{field} «{value}» không có trong danh mục[; có lẽ là {likely}]",
        "{field} '{value}' is in no list[; it may be {likely}]",
    ),
    help: text(
        "dùng từ trong danh mục, ví dụ tình trạng: đang hoạt động, tạm ngừng, ngừng hoạt động, đã giải thể; loại hoạt động: tập huấn, tuyên truyền, dạy nghề, xúc tiến thương mại, khen thưởng",
        "use a word of the list; for the status: đang hoạt động, tạm ngừng, ngừng hoạt động, đã giải thể; for the kind of activity: tập huấn, tuyên truyền, dạy nghề, xúc tiến thương mại, khen thưởng",
    ),
    why: text(
        "từ không hiểu được coi là chưa biết; dòng này không vào nhóm nào của báo cáo",
        "a word not understood is taken as unknown; the row is in none of the report's groups",
    ),
    source: text(
        "Nghị định 92/2024/NĐ-CP, Điều 27 và 28 (tình trạng); Thông tư 01/2020/TT-BKHĐT (xếp loại)",
        "Decree 92/2024/NĐ-CP, Articles 27 and 28 (status); Circular 01/2020/TT-BKHĐT (rating)",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::UnknownTerm),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_field_and_the_value_are_shown() {
        assert_eq!(
            says(
                met(Matter::UnknownTerm)
                    .field(Field::Status)
                    .value("lai rai")
            ),
            "F401 F17 tình trạng «lai rai» không có trong danh mục"
        );
    }

    #[test]
    fn the_likely_entry_is_offered() {
        assert_eq!(
            says(
                met(Matter::UnknownTerm)
                    .field(Field::Rating)
                    .value("tôt")
                    .arg("likely", text("tốt", "good"))
            ),
            "F401 F17 xếp loại «tôt» không có trong danh mục; có lẽ là tốt"
        );
    }
}
