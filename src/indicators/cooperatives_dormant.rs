//! Cooperatives that stopped without being dissolved.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::{Field, Status};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.dormant",
    name: text("hợp tác xã ngừng hoạt động", "dormant cooperatives"),
    definition: text(
        "Hợp tác xã ngừng (ngưng) hoạt động mà không phải tạm ngừng, chưa giải thể.",
        "Cooperatives that have stopped working, not for a time, and are not dissolved.",
    ),
    measure: Measure::Cooperative,
    source: sources::LISTS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Is(Field::Status, &[Status::Dormant.code()])],
        result: Aggregate::Count,
    },
};
