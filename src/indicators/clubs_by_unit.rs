//! Clubs parted by unit.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::CLUBS;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "clubs.by_unit",
    name: text("hội quán theo đơn vị", "clubs by unit"),
    definition: text(
        "Tổng số hội quán chia theo đơn vị gửi số liệu.",
        "The clubs, by the unit that sent them.",
    ),
    measure: Measure::Club,
    source: sources::PLANS,
    formula: Formula {
        population: CLUBS,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Unit),
    },
};
