//! Cooperatives that use high technology.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.high_tech",
    name: text(
        "hợp tác xã ứng dụng công nghệ cao",
        "cooperatives using high technology",
    ),
    definition: text(
        "Hợp tác xã ứng dụng công nghệ cao; ghi «không» hoặc để trống là không.",
        "Cooperatives that use high technology; the word “không” or a blank denies it.",
    ),
    measure: Measure::Cooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Claims(Field::Hightech)],
        result: Aggregate::Count,
    },
};
