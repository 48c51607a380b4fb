//! Cooperatives whose list of members is here.

use super::formula::{Aggregate, Formula};
use super::populations::MEMBERS;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "members.cooperatives",
    name: text(
        "hợp tác xã có danh sách thành viên",
        "cooperatives with a list of members",
    ),
    definition: text(
        "Hợp tác xã đã gửi danh sách thành viên.",
        "Cooperatives that have sent a list of their members.",
    ),
    measure: Measure::Cooperative,
    source: sources::MEMBER_LISTS,
    formula: Formula {
        population: MEMBERS,
        condition: &[],
        result: Aggregate::Count,
    },
};
