//! Units with a club that does well.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::{CLUBS, RATED_WELL};
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "units.with_rated_club",
    name: text(
        "đơn vị có hội quán hoạt động khá, tốt",
        "units with a club rated good or fair",
    ),
    definition: text(
        "Đơn vị có ít nhất một hội quán xếp loại tốt hoặc khá.",
        "Units that have at least one club rated good or fair.",
    ),
    measure: Measure::Unit,
    source: sources::PLANS,
    formula: Formula {
        population: CLUBS,
        condition: &[Filter::Is(Field::Rating, RATED_WELL)],
        result: Aggregate::Units,
    },
};
