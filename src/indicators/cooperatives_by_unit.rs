//! Cooperatives parted by reporting unit.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_unit",
    name: text("hợp tác xã theo đơn vị", "cooperatives by unit"),
    definition: text(
        "Tổng số hợp tác xã chia theo đơn vị gửi số liệu.",
        "The cooperatives, by the unit that sent them.",
    ),
    measure: Measure::Cooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Unit),
    },
};
