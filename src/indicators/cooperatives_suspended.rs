//! Cooperatives that paused for a time.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::{Field, Status};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.suspended",
    name: text("hợp tác xã tạm ngừng hoạt động", "suspended cooperatives"),
    definition: text(
        "Hợp tác xã tạm ngừng (tạm ngưng) hoạt động, kinh doanh.",
        "Cooperatives that have suspended business for a time.",
    ),
    measure: Measure::Cooperative,
    source: sources::STATUSES,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Is(Field::Status, &[Status::Suspended.code()])],
        result: Aggregate::Count,
    },
};
