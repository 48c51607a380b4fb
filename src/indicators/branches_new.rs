//! Branches founded within the span.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::EVERY_BRANCH;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "branches.new",
    name: text("chi nhánh thành lập mới", "new branches"),
    definition: text(
        "Chi nhánh hợp tác xã có ngày thành lập trong kỳ, kể cả nay đã chấm dứt hoạt động.",
        "Branches of cooperatives established within the period, even if ended since.",
    ),
    measure: Measure::Branch,
    source: sources::BRANCHES,
    formula: Formula {
        population: EVERY_BRANCH,
        condition: &[Filter::Within(Field::Established)],
        result: Aggregate::Count,
    },
};
