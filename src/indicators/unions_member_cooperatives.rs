//! Cooperatives that are members of unions.

use super::formula::{Aggregate, Formula};
use super::populations::UNIONS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "unions.member_cooperatives",
    name: text(
        "hợp tác xã thành viên của liên hiệp",
        "member cooperatives of unions",
    ),
    definition: text(
        "Tổng số hợp tác xã thành viên của các liên hiệp hợp tác xã.",
        "Cooperatives that are members of cooperative unions, as the unions state them.",
    ),
    measure: Measure::Cooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: UNIONS,
        condition: &[],
        result: Aggregate::Sum(Field::MemberCooperatives),
    },
};
