//! Workers who are members.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.workers_members",
    name: text(
        "lao động đồng thời là thành viên",
        "workers who are members",
    ),
    definition: text(
        "Lao động đồng thời là thành viên, theo số từng hợp tác xã báo cáo.",
        "Workers who are members, as each cooperative states them.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::WorkersMember),
    },
};
