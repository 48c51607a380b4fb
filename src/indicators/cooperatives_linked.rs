//! Cooperatives linked into a value chain.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.linked",
    name: text(
        "hợp tác xã liên kết theo chuỗi giá trị",
        "cooperatives in value chains",
    ),
    definition: text(
        "Hợp tác xã liên kết với doanh nghiệp theo chuỗi giá trị; ghi «không» hoặc để trống là không.",
        "Cooperatives linked with enterprises into value chains; the word “không” or a blank denies it.",
    ),
    measure: Measure::Cooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Claims(Field::Chain)],
        result: Aggregate::Count,
    },
};
