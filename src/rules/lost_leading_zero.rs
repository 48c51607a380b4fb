//! A code that lost its leading zero as a number.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F101",
    name: "lost-leading-zero",
    severity: Severity::Info,
    title: text(
        "mã số, điện thoại mất số 0 ở đầu",
        "a code or telephone number without its leading zero",
    ),
    message: text(
        "{field} {value} mất số 0 ở đầu; đã khôi phục[ thành {repaired}]",
        "{field} {value} had lost its leading zero; it is read[ as {repaired}]",
    ),
    help: text(
        "không cần sửa; để tránh lặp lại, định dạng cột là văn bản (Text) trước khi nhập",
        "nothing; to avoid it, format the column as text before entering them",
    ),
    why: text(
        "Excel bỏ số 0 ở đầu khi coi mã là số; chỉ khôi phục khi số kiểm tra hoặc đầu số điện thoại khớp",
        "Excel drops leading zeros of what it takes for a number; restored only where the check digit or the prefix of the telephone number agrees",
    ),
    source: text(
        "Thông tư 105/2020/TT-BTC, Điều 5",
        "Circular 105/2020/TT-BTC, Article 5",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::LostZero),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn both_forms_are_shown() {
        assert_eq!(
            says(
                met(Matter::LostZero)
                    .field(Field::TaxCode)
                    .value("164885087")
                    .arg("repaired", text("0164885087", "0164885087"))
            ),
            "F101 F17 mã số thuế 164885087 mất số 0 ở đầu; đã khôi phục thành 0164885087"
        );
    }
}
