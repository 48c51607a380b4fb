//! Managers of cooperatives.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.managers",
    name: text("cán bộ quản lý hợp tác xã", "managers of cooperatives"),
    definition: text(
        "Cán bộ quản lý hợp tác xã, theo số từng hợp tác xã báo cáo.",
        "Managers of cooperatives, as each cooperative states them.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::ManagersTotal),
    },
};
