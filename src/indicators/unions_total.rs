//! Cooperative unions.

use super::formula::{Aggregate, Formula};
use super::populations::UNIONS;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "unions.total",
    name: text("tổng số liên hiệp hợp tác xã", "cooperative unions"),
    definition: text(
        "Liên hiệp hợp tác xã chưa giải thể, chấm dứt.",
        "Cooperative unions that have not ended.",
    ),
    measure: Measure::Union,
    source: sources::SUMMARY,
    formula: Formula {
        population: UNIONS,
        condition: &[],
        result: Aggregate::Count,
    },
};
