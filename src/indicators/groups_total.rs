//! Cooperative groups.

use super::formula::{Aggregate, Formula};
use super::populations::GROUPS;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "groups.total",
    name: text("tổng số tổ hợp tác", "cooperative groups"),
    definition: text(
        "Tổ hợp tác chưa chấm dứt hoạt động; dòng chỉ ghi số lượng được tính theo số lượng.",
        "Cooperative groups that have not ended; a row that only counts stands for as many as it counts.",
    ),
    measure: Measure::Group,
    source: sources::SUMMARY,
    formula: Formula {
        population: GROUPS,
        condition: &[],
        result: Aggregate::Count,
    },
};
