//! Cooperatives parted by yearly rating.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_rating",
    name: text("hợp tác xã theo xếp loại", "cooperatives by rating"),
    definition: text(
        "Tổng số hợp tác xã chia theo kết quả xếp loại hằng năm.",
        "The cooperatives, by their yearly rating.",
    ),
    measure: Measure::Cooperative,
    source: sources::RATINGS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Rating),
    },
};
