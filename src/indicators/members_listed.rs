//! People on lists of members.

use super::formula::{Aggregate, Formula};
use super::populations::MEMBERS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "members.listed",
    name: text("thành viên có trong danh sách", "members listed"),
    definition: text(
        "Số người có tên trong danh sách thành viên của các hợp tác xã đã gửi danh sách.",
        "People named in the lists of members that cooperatives have sent.",
    ),
    measure: Measure::Person,
    source: sources::MEMBER_LISTS,
    formula: Formula {
        population: MEMBERS,
        condition: &[],
        result: Aggregate::Sum(Field::Members),
    },
};
