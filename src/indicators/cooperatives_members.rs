//! Members of all cooperatives.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.members",
    name: text("thành viên hợp tác xã", "members of cooperatives"),
    definition: text(
        "Tổng số thành viên của các hợp tác xã có số liệu.",
        "Members of the cooperatives whose number is known.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::Members),
    },
};
