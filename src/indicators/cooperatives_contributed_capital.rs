//! Capital paid in to all cooperatives.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.contributed_capital",
    name: text("tổng vốn thực góp", "contributed capital"),
    definition: text(
        "Tổng vốn điều lệ thực góp của các hợp tác xã có số liệu.",
        "Charter capital paid in, where the amount is known.",
    ),
    measure: Measure::Dong,
    source: sources::LISTS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::ContributedCapital),
    },
};
