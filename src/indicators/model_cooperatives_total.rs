//! Model cooperatives.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::{Field, ModelRole};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "model_cooperatives.total",
    name: text("hợp tác xã điểm", "model cooperatives"),
    definition: text(
        "Hợp tác xã được chọn làm điểm. Dòng không đánh dấu được coi là không, nếu đơn vị có đánh dấu dòng khác.",
        "Cooperatives chosen as models. A row without a mark is neither, where its unit marks any.",
    ),
    measure: Measure::Cooperative,
    source: sources::PLANS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Marked(Field::Model, &[ModelRole::Model.code()])],
        result: Aggregate::Count,
    },
};
