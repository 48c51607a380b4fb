//! New members of cooperatives.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.members_joined",
    name: text(
        "thành viên mới của hợp tác xã",
        "new members of cooperatives",
    ),
    definition: text(
        "Thành viên mới của hợp tác xã, theo số từng hợp tác xã báo cáo.",
        "New members of cooperatives, as each cooperative states them.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::MembersNew),
    },
};
