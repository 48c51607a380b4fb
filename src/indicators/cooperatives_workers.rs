//! Workers of all cooperatives.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.workers",
    name: text("lao động trong hợp tác xã", "workers of cooperatives"),
    definition: text(
        "Tổng số lao động của các hợp tác xã có số liệu.",
        "Workers of the cooperatives whose number is known.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::Workers),
    },
};
