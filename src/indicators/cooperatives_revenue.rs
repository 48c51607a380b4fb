//! Revenue of all cooperatives.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.revenue",
    name: text("tổng doanh thu", "revenue"),
    definition: text(
        "Tổng doanh thu ghi trong danh sách của các hợp tác xã có số liệu.",
        "Revenue stated in the lists, where the amount is known.",
    ),
    measure: Measure::Dong,
    source: sources::LISTS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::Revenue),
    },
};
