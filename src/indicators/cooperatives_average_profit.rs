//! Profit of a cooperative on average.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.average_profit",
    name: text(
        "lợi nhuận bình quân một hợp tác xã",
        "profit per cooperative",
    ),
    definition: text(
        "Tổng lợi nhuận chia cho số hợp tác xã có số liệu lợi nhuận; lỗ là số âm.",
        "Profits divided by the cooperatives whose profit is known; a loss is negative.",
    ),
    measure: Measure::DongPerCooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Mean(Field::Profit),
    },
};
