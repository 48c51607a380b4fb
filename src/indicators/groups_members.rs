//! Members of cooperative groups.

use super::formula::{Aggregate, Formula};
use super::populations::GROUPS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "groups.members",
    name: text("thành viên tổ hợp tác", "members of cooperative groups"),
    definition: text(
        "Tổng số thành viên (tổ viên) của các tổ hợp tác.",
        "Members of cooperative groups.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: GROUPS,
        condition: &[],
        result: Aggregate::Sum(Field::Members),
    },
};
