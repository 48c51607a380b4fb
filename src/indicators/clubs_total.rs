//! Clubs.

use super::formula::{Aggregate, Formula};
use super::populations::CLUBS;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "clubs.total",
    name: text("tổng số hội quán", "clubs"),
    definition: text(
        "Hội quán chưa chấm dứt hoạt động.",
        "Clubs that have not ended.",
    ),
    measure: Measure::Club,
    source: sources::PLANS,
    formula: Formula {
        population: CLUBS,
        condition: &[],
        result: Aggregate::Count,
    },
};
