//! Managers with basic training.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.managers_basic",
    name: text(
        "cán bộ quản lý trình độ sơ cấp, trung cấp",
        "managers with basic training",
    ),
    definition: text(
        "Cán bộ quản lý trình độ sơ cấp, trung cấp, theo số từng hợp tác xã báo cáo.",
        "Managers with basic training, as each cooperative states them.",
    ),
    measure: Measure::Person,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Sum(Field::ManagersBasic),
    },
};
