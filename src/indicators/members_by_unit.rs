//! Lists of members parted by unit.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::MEMBERS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "members.by_unit",
    name: text(
        "danh sách thành viên theo đơn vị",
        "lists of members by unit",
    ),
    definition: text(
        "Số người trong danh sách thành viên, chia theo đơn vị gửi.",
        "People listed, by the unit that sent the lists.",
    ),
    measure: Measure::Person,
    source: sources::MEMBER_LISTS,
    formula: Formula {
        population: MEMBERS,
        condition: &[],
        result: Aggregate::SumBy(Field::Members, Dimension::Unit),
    },
};
