//! Cooperatives that ended within the span.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::EVERY_COOPERATIVE;
use super::{Indicator, Measure, sources};
use crate::model::{Field, Status};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.dissolved",
    name: text("hợp tác xã giải thể, chấm dứt", "dissolved cooperatives"),
    definition: text(
        "Hợp tác xã đã giải thể, chấm dứt tồn tại, có ngày chấm dứt trong kỳ.",
        "Cooperatives that ended, on a day within the period.",
    ),
    measure: Measure::Cooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: EVERY_COOPERATIVE,
        condition: &[
            Filter::Is(Field::Status, &[Status::Ended.code()]),
            Filter::Within(Field::StatusDate),
        ],
        result: Aggregate::Count,
    },
};
