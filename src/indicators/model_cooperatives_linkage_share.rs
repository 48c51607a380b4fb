//! Models and satellites with a linkage contract, as a share.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::MODELS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "model_cooperatives.linkage_share",
    name: text(
        "tỷ lệ hợp tác xã điểm, vệ tinh có hợp đồng liên kết",
        "share of model and satellite cooperatives with a linkage contract",
    ),
    definition: text(
        "Trong số hợp tác xã điểm và vệ tinh có số liệu, phần có hợp đồng liên kết sản xuất, tiêu thụ; ghi «không» hoặc để trống là không, ghi khác là có; đơn vị không ghi dòng nào là chưa rõ.",
        "Of the models and satellites of which it is known, those that have a contract of linkage with an enterprise; the word “không” or a blank denies it, any other affirms; a unit that says it of none is unknown.",
    ),
    measure: Measure::Share,
    source: sources::PLANS,
    formula: Formula {
        population: MODELS,
        condition: &[Filter::Claims(Field::Chain)],
        result: Aggregate::Share,
    },
};
