//! Workers of unions.

use super::formula::{Aggregate, Formula};
use super::populations::UNIONS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "unions.workers",
    name: text(
        "lao động trong liên hiệp hợp tác xã",
        "workers of cooperative unions",
    ),
    definition: text(
        "Tổng số lao động của các liên hiệp hợp tác xã.",
        "Workers of cooperative unions.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: UNIONS,
        condition: &[],
        result: Aggregate::Sum(Field::Workers),
    },
};
