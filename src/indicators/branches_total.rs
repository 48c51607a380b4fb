//! Every branch that has not ended.

use super::formula::{Aggregate, Formula};
use super::populations::BRANCHES;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "branches.total",
    name: text("chi nhánh hợp tác xã", "branches of cooperatives"),
    definition: text(
        "Chi nhánh hợp tác xã chưa chấm dứt hoạt động.",
        "Branches of cooperatives that have not ended.",
    ),
    measure: Measure::Branch,
    source: sources::BRANCHES,
    formula: Formula {
        population: BRANCHES,
        condition: &[],
        result: Aggregate::Count,
    },
};
