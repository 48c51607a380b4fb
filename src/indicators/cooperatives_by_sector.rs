//! Cooperatives parted by field of activity.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_sector",
    name: text("hợp tác xã theo lĩnh vực", "cooperatives by sector"),
    definition: text(
        "Tổng số hợp tác xã chia theo lĩnh vực hoạt động.",
        "The cooperatives, by field of activity.",
    ),
    measure: Measure::Cooperative,
    source: sources::SECTORS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Sector),
    },
};
