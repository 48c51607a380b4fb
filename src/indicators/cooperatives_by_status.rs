//! Cooperatives parted by status.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_status",
    name: text("hợp tác xã theo tình trạng", "cooperatives by status"),
    definition: text(
        "Tổng số hợp tác xã chia theo tình trạng hoạt động.",
        "The cooperatives, by status.",
    ),
    measure: Measure::Cooperative,
    source: sources::STATUSES,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Status),
    },
};
