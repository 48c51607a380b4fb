//! Cooperatives founded within the span.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::EVERY_COOPERATIVE;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.new",
    name: text("hợp tác xã thành lập mới", "new cooperatives"),
    definition: text(
        "Hợp tác xã có ngày thành lập trong kỳ, kể cả nay đã giải thể; chỉ biết năm (tháng) thì tính khi cả năm (tháng) đó nằm trong kỳ.",
        "Cooperatives established within the period, even if ended since; a date known only to the year (month) counts when the period holds the whole of it.",
    ),
    measure: Measure::Cooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: EVERY_COOPERATIVE,
        condition: &[Filter::Within(Field::Established)],
        result: Aggregate::Count,
    },
};
