//! Models and satellites with traceability, as a share.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::MODELS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "model_cooperatives.traceability_share",
    name: text(
        "tỷ lệ hợp tác xã điểm, vệ tinh truy xuất nguồn gốc",
        "share of model and satellite cooperatives with traceability",
    ),
    definition: text(
        "Trong số hợp tác xã điểm và vệ tinh có số liệu, phần thực hiện truy xuất nguồn gốc; ghi «không» hoặc để trống là không, ghi khác là có; đơn vị không ghi dòng nào là chưa rõ.",
        "Of the models and satellites of which it is known, those whose goods can be traced; the word “không” or a blank denies it, any other affirms; a unit that says it of none is unknown.",
    ),
    measure: Measure::Share,
    source: sources::PLANS,
    formula: Formula {
        population: MODELS,
        condition: &[Filter::Claims(Field::Trace)],
        result: Aggregate::Share,
    },
};
