//! Progress of the pilot: two models and six satellites in each unit.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::{COOPERATIVES, MODEL_OR_SATELLITE};
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "model_cooperatives.progress",
    name: text(
        "tiến độ xây dựng hợp tác xã điểm, vệ tinh",
        "progress of the pilot of model cooperatives",
    ),
    definition: text(
        "Số hợp tác xã điểm và vệ tinh chia cho 8 hợp tác xã (2 điểm, 6 vệ tinh) của mỗi huyện, thành phố.",
        "Models and satellites over eight (two models, six satellites) for each reporting unit.",
    ),
    measure: Measure::Share,
    source: sources::PLANS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Marked(Field::Model, MODEL_OR_SATELLITE)],
        result: Aggregate::OfEachUnit(8),
    },
};
