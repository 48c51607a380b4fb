//! Amounts without a unit that fit only one.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S403",
    name: "money-unit-inferred",
    severity: Severity::Warning,
    title: text("đơn vị tiền được suy ra", "the money unit is inferred"),
    message: text(
        "cột {field} không ghi đơn vị tính; các số chỉ hợp lý nếu tính bằng {unit}",
        "the column of {field} does not say its unit; the amounts only make sense in {unit}",
    ),
    help: text(
        "kiểm tra; ghi đơn vị tính vào tiêu đề cột, ví dụ «Vốn điều lệ (triệu đồng)»",
        "see whether it is right; put the unit in the header, as in 'Vốn điều lệ (triệu đồng)'",
    ),
    why: text(
        "nhầm nghìn với triệu thì vốn của cả tỉnh sai một nghìn lần",
        "thousand taken for million makes the province's capital wrong a thousandfold",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::MoneyUnitInferred),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_field_and_the_unit_are_said() {
        assert_eq!(
            says(
                met(Matter::MoneyUnitInferred)
                    .field(Field::CharterCapital)
                    .arg("unit", text("triệu đồng", "million đồng"))
            ),
            "S403 F17 cột vốn điều lệ không ghi đơn vị tính; các số chỉ hợp lý nếu tính bằng triệu đồng"
        );
    }
}
