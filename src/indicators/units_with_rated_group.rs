//! Units with a group that does well.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::{GROUPS, RATED_WELL};
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "units.with_rated_group",
    name: text(
        "đơn vị có tổ hợp tác hoạt động khá, tốt",
        "units with a group rated good or fair",
    ),
    definition: text(
        "Đơn vị có ít nhất một tổ hợp tác xếp loại tốt hoặc khá.",
        "Units that have at least one group rated good or fair.",
    ),
    measure: Measure::Unit,
    source: sources::PLANS,
    formula: Formula {
        population: GROUPS,
        condition: &[Filter::Is(Field::Rating, RATED_WELL)],
        result: Aggregate::Units,
    },
};
