//! Cooperatives that do well.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::{COOPERATIVES, RATED_WELL};
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.rated_well",
    name: text(
        "hợp tác xã xếp loại tốt, khá",
        "cooperatives rated good or fair",
    ),
    definition: text(
        "Hợp tác xã xếp loại tốt hoặc khá.",
        "Cooperatives rated good or fair.",
    ),
    measure: Measure::Cooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Is(Field::Rating, RATED_WELL)],
        result: Aggregate::Count,
    },
};
