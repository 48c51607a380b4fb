//! A row that does not say what it is of.
//!
//! An organisation or a member needs a name or a code, an activity a title or a kind, a target an indicator.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R102",
    name: "missing-identity",
    severity: Severity::Error,
    title: text(
        "dòng không có tên hay mã số",
        "a row without a name or a code",
    ),
    message: text(
        "dòng không có {field}[ và cũng không có {other}]; tạm giữ lại, chưa tính",
        "the row has no {field}[ and no {other}]; it is held back and not counted",
    ),
    help: text(
        "ghi bổ sung rồi gửi lại; nếu là dòng thừa thì xóa",
        "fill it in and send it again; delete the row if it is none",
    ),
    why: text(
        "không có tên và mã số thì không biết là của ai, việc gì",
        "without a name or a code nobody knows whose row it is",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 46 và 50",
        "Law on Cooperatives 17/2023/QH15, Articles 46 and 50",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::MissingIdentity),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn what_is_missing_is_said_at_the_empty_cell() {
        for (field, other, said) in [
            (
                Field::Name,
                Field::TaxCode,
                "tên và cũng không có mã số thuế",
            ),
            (
                Field::Title,
                Field::ActivityKind,
                "nội dung và cũng không có loại hoạt động",
            ),
            (
                Field::Name,
                Field::IdNumber,
                "tên và cũng không có số định danh cá nhân",
            ),
        ] {
            assert_eq!(
                says(
                    met(Matter::MissingIdentity)
                        .field(field)
                        .arg("other", other.label())
                ),
                format!("R102 F17 dòng không có {said}; tạm giữ lại, chưa tính")
            );
        }
        assert_eq!(
            says(met(Matter::MissingIdentity).field(Field::Indicator)),
            "R102 F17 dòng không có chỉ tiêu; tạm giữ lại, chưa tính"
        );
    }
}
