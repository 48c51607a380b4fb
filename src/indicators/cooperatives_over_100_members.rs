//! Cooperatives of more than 100 members.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.over_100_members",
    name: text(
        "hợp tác xã trên 100 thành viên",
        "cooperatives of over 100 members",
    ),
    definition: text(
        "Hợp tác xã có trên 100 thành viên (101 trở lên).",
        "Cooperatives of more than 100 members (101 and up).",
    ),
    measure: Measure::Cooperative,
    source: sources::PLANS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Above(Field::Members, 100)],
        result: Aggregate::Count,
    },
};
