//! Women among the members.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.women_members",
    name: text("thành viên nữ", "women members"),
    definition: text(
        "Tổng số thành viên nữ của các hợp tác xã có số liệu.",
        "Women among the members, where their number is known.",
    ),
    measure: Measure::Person,
    source: sources::LISTS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::WomenMembers),
    },
};
