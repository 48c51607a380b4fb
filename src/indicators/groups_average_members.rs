//! Members of a cooperative group on average.

use super::formula::{Aggregate, Formula};
use super::populations::GROUPS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "groups.average_members",
    name: text(
        "thành viên bình quân một tổ hợp tác",
        "members per cooperative group",
    ),
    definition: text(
        "Tổng số tổ viên chia cho số tổ hợp tác có số liệu tổ viên.",
        "Members divided by the groups whose number of members is known.",
    ),
    measure: Measure::PersonPerGroup,
    source: sources::SUMMARY,
    formula: Formula {
        population: GROUPS,
        condition: &[],
        result: Aggregate::Mean(Field::Members),
    },
};
