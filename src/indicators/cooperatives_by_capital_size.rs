//! Cooperatives parted by the size class the law tells from the capital.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::size_class::SizeBasis;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_capital_size",
    name: text(
        "hợp tác xã theo quy mô vốn",
        "cooperatives by size of capital",
    ),
    definition: text(
        "Tổng số hợp tác xã chia theo tổng nguồn vốn: siêu nhỏ dưới 1 tỷ đồng, nhỏ từ 1 đến dưới 5 tỷ, vừa từ 5 đến dưới 50 tỷ, lớn từ 50 tỷ; áp dụng cho kỳ từ 01/4/2020 đến 31/10/2024.",
        "The cooperatives, by total capital: micro below 1 billion đồng, small from 1 to below 5, medium from 5 to below 50, large from 50; for periods from 1 April 2020 to 31 October 2024.",
    ),
    measure: Measure::Cooperative,
    source: sources::CAPITAL_SIZES,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::LegalSize(SizeBasis::Capital)),
    },
};
