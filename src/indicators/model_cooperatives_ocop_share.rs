//! Models and satellites with OCOP products, as a share.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::MODELS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "model_cooperatives.ocop_share",
    name: text(
        "tỷ lệ hợp tác xã điểm, vệ tinh có sản phẩm OCOP",
        "share of model and satellite cooperatives with OCOP products",
    ),
    definition: text(
        "Trong số hợp tác xã điểm và vệ tinh có số liệu, phần có sản phẩm OCOP; ghi «không» hoặc để trống là không, ghi khác là có; đơn vị không ghi dòng nào là chưa rõ.",
        "Of the models and satellites of which it is known, those that have OCOP products; the word “không” or a blank denies it, any other affirms; a unit that says it of none is unknown.",
    ),
    measure: Measure::Share,
    source: sources::PLANS,
    formula: Formula {
        population: MODELS,
        condition: &[Filter::Claims(Field::Ocop)],
        result: Aggregate::Share,
    },
};
