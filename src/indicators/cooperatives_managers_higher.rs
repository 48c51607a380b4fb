//! Managers with higher education.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.managers_higher",
    name: text(
        "cán bộ quản lý trình độ cao đẳng, đại học trở lên",
        "managers with higher education",
    ),
    definition: text(
        "Cán bộ quản lý trình độ cao đẳng, đại học trở lên, theo số từng hợp tác xã báo cáo.",
        "Managers with higher education, as each cooperative states them.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::ManagersHigher),
    },
};
