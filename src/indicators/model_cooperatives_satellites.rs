//! Satellites of model cooperatives.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::{Field, ModelRole};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "model_cooperatives.satellites",
    name: text("hợp tác xã vệ tinh", "satellite cooperatives"),
    definition: text(
        "Hợp tác xã vệ tinh của hợp tác xã điểm. Dòng không đánh dấu được coi là không, nếu đơn vị có đánh dấu dòng khác.",
        "Satellites of the model cooperatives. A row without a mark is neither, where its unit marks any.",
    ),
    measure: Measure::Cooperative,
    source: sources::PLANS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Marked(Field::Model, &[ModelRole::Satellite.code()])],
        result: Aggregate::Count,
    },
};
