//! A row with neither name nor tax code.

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
        "dòng không có tên và mã số thuế",
        "a row with neither name nor tax code",
    ),
    message: text(
        "dòng không có tên hợp tác xã và cũng không có mã số thuế; tạm giữ lại, chưa tính",
        "the row has neither a name nor a tax code; it is held back and not counted",
    ),
    help: text(
        "ghi tên hoặc mã số thuế rồi gửi lại; nếu là dòng thừa thì xóa",
        "fill in the name or the tax code and send it again; delete the row if it is none",
    ),
    why: text(
        "không có tên và mã số thì không biết là hợp tác xã nào",
        "without a name or a code nobody knows which cooperative it is",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 46 và 50",
        "Law on Cooperatives 17/2023/QH15, Articles 46 and 50",
    ),
    scope: Scope::Reading(Matter::MissingIdentity),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn it_is_said_at_the_empty_cell() {
        assert_eq!(
            says(met(Matter::MissingIdentity).field(Field::Name)),
            "R102 F17 dòng không có tên hợp tác xã và cũng không có mã số thuế; tạm giữ lại, chưa tính"
        );
    }
}
