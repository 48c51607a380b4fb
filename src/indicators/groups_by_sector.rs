//! Groups parted by field of activity.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::GROUPS;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "groups.by_sector",
    name: text("tổ hợp tác theo lĩnh vực", "groups by sector"),
    definition: text(
        "Tổng số tổ hợp tác chia theo lĩnh vực hoạt động.",
        "The groups, by field of activity.",
    ),
    measure: Measure::Group,
    source: sources::SECTORS,
    formula: Formula {
        population: GROUPS,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Sector),
    },
};
