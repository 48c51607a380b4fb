//! Cooperatives at work.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::{Field, Status};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.active",
    name: text("hợp tác xã đang hoạt động", "active cooperatives"),
    definition: text(
        "Hợp tác xã có tình trạng đang hoạt động.",
        "Cooperatives whose status is active.",
    ),
    measure: Measure::Cooperative,
    source: sources::STATUSES,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Is(Field::Status, &[Status::Active.code()])],
        result: Aggregate::Count,
    },
};
