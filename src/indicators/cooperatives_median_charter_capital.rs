//! Charter capital of the cooperative in the middle.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.median_charter_capital",
    name: text("trung vị vốn điều lệ", "median charter capital"),
    definition: text(
        "Vốn điều lệ đứng giữa khi xếp các hợp tác xã có số liệu theo thứ tự.",
        "The middle amount of charter capital among cooperatives whose amount is known.",
    ),
    measure: Measure::DongPerCooperative,
    source: sources::OURS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Median(Field::CharterCapital),
    },
};
