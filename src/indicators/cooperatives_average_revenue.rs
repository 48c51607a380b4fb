//! Revenue of a cooperative on average.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.average_revenue",
    name: text("doanh thu bình quân", "average revenue"),
    definition: text(
        "Tổng doanh thu chia cho số hợp tác xã có số liệu doanh thu.",
        "Revenue divided by the cooperatives whose amount is known.",
    ),
    measure: Measure::DongPerCooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Mean(Field::Revenue),
    },
};
