//! Groups parted by rating.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::GROUPS;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "groups.by_rating",
    name: text("tổ hợp tác theo xếp loại", "groups by rating"),
    definition: text(
        "Tổng số tổ hợp tác chia theo kết quả xếp loại.",
        "The groups, by rating.",
    ),
    measure: Measure::Group,
    source: sources::PLANS,
    formula: Formula {
        population: GROUPS,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Rating),
    },
};
