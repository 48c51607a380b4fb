//! Members of a cooperative on average.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.average_members",
    name: text(
        "thành viên bình quân một hợp tác xã",
        "members per cooperative",
    ),
    definition: text(
        "Tổng số thành viên chia cho số hợp tác xã có số liệu thành viên.",
        "Members divided by the cooperatives whose number of members is known.",
    ),
    measure: Measure::PersonPerCooperative,
    source: sources::PLANS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Mean(Field::Members),
    },
};
