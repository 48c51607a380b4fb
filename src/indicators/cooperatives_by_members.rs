//! Cooperatives parted by how many members they have.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_members",
    name: text(
        "hợp tác xã theo số thành viên",
        "cooperatives by number of members",
    ),
    definition: text(
        "Tổng số hợp tác xã chia theo khoảng số thành viên; số liệu chỉ cho biết tổng của nhiều hợp tác xã tính là chưa rõ.",
        "The cooperatives, by classes of how many members they have; figures that only sum several cooperatives up are unknown.",
    ),
    measure: Measure::Cooperative,
    source: sources::OURS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Members),
    },
};
