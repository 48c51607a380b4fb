//! Groups parted by unit.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::GROUPS;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "groups.by_unit",
    name: text("tổ hợp tác theo đơn vị", "groups by unit"),
    definition: text(
        "Tổng số tổ hợp tác chia theo đơn vị gửi số liệu.",
        "The groups, by the unit that sent them.",
    ),
    measure: Measure::Group,
    source: sources::SUMMARY,
    formula: Formula {
        population: GROUPS,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Unit),
    },
};
