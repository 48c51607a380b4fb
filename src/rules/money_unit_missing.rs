//! Amounts without a unit that fit several.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S404",
    name: "money-unit-missing",
    severity: Severity::Error,
    title: text("thiếu đơn vị tiền", "the money unit is missing"),
    message: text(
        "cột {field} không ghi đơn vị tính và không suy ra được[: có thể là {candidates}]; các số tiền trong cột coi là chưa biết",
        "the column of {field} does not say its unit and it cannot be inferred[: it may be {candidates}]; its amounts are taken as unknown",
    ),
    help: text(
        "ghi đơn vị tính vào tiêu đề cột, ví dụ «Vốn điều lệ (triệu đồng)», rồi gửi lại",
        "put the unit in the header, as in 'Vốn điều lệ (triệu đồng)', and send it again",
    ),
    why: text(
        "nhầm nghìn với triệu thì vốn của cả tỉnh sai một nghìn lần",
        "thousand taken for million makes the province's capital wrong a thousandfold",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::MoneyUnitMissing),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_field_is_said() {
        assert_eq!(
            says(met(Matter::MoneyUnitMissing).field(Field::Revenue)),
            "S404 F17 cột doanh thu không ghi đơn vị tính và không suy ra được; các số tiền trong cột coi là chưa biết"
        );
    }
}
