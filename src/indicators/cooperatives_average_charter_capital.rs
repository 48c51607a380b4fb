//! Charter capital of a cooperative on average.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.average_charter_capital",
    name: text("vốn điều lệ bình quân", "average charter capital"),
    definition: text(
        "Tổng vốn điều lệ chia cho số hợp tác xã có số liệu vốn điều lệ.",
        "Charter capital divided by the cooperatives whose amount is known.",
    ),
    measure: Measure::DongPerCooperative,
    source: sources::LISTS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Mean(Field::CharterCapital),
    },
};
