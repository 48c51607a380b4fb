//! Cooperatives parted by size class.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_size",
    name: text("hợp tác xã theo quy mô", "cooperatives by size"),
    definition: text(
        "Tổng số hợp tác xã chia theo quy mô đã ghi trong danh sách; «không xác định» tính là chưa rõ.",
        "The cooperatives, by the size class their list states; \"not determined\" is unknown.",
    ),
    measure: Measure::Cooperative,
    source: sources::SIZES,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Size),
    },
};
