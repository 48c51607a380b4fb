//! Cooperatives parted by the size class the law tells from the members.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::size_class::SizeBasis;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_member_size",
    name: text(
        "hợp tác xã theo quy mô thành viên",
        "cooperatives by size of membership",
    ),
    definition: text(
        "Tổng số hợp tác xã chia theo số thành viên: siêu nhỏ dưới 50, nhỏ từ 50 đến 300, vừa trên 300 đến 1.000, lớn trên 1.000; áp dụng cho kỳ từ 01/4/2020 đến 31/10/2024.",
        "The cooperatives, by members: micro below 50, small from 50 to 300, medium above 300 to 1,000, large above 1,000; for periods from 1 April 2020 to 31 October 2024.",
    ),
    measure: Measure::Cooperative,
    source: sources::MEMBER_SIZES,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::LegalSize(SizeBasis::Members)),
    },
};
