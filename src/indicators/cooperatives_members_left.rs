//! Members who left cooperatives.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.members_left",
    name: text(
        "thành viên ra khỏi hợp tác xã",
        "members who left cooperatives",
    ),
    definition: text(
        "Thành viên ra khỏi hợp tác xã, theo số từng hợp tác xã báo cáo.",
        "Members who left cooperatives, as each cooperative states them.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::MembersLeft),
    },
};
