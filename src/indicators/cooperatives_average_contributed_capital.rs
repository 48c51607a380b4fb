//! Capital paid in to a cooperative on average.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.average_contributed_capital",
    name: text("vốn thực góp bình quân", "average contributed capital"),
    definition: text(
        "Tổng vốn điều lệ thực góp chia cho số hợp tác xã có số liệu vốn thực góp.",
        "Charter capital paid in, divided by the cooperatives whose amount is known.",
    ),
    measure: Measure::DongPerCooperative,
    source: sources::PLANS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Mean(Field::ContributedCapital),
    },
};
