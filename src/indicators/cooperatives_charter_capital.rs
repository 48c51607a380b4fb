//! Charter capital of all cooperatives.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.charter_capital",
    name: text("tổng vốn điều lệ", "charter capital"),
    definition: text(
        "Tổng vốn điều lệ của các hợp tác xã có số liệu.",
        "Charter capital of the cooperatives whose amount is known.",
    ),
    measure: Measure::Dong,
    source: sources::LISTS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::CharterCapital),
    },
};
