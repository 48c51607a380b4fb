//! Members of the cooperative in the middle.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.median_members",
    name: text("trung vị số thành viên", "median of members"),
    definition: text(
        "Số thành viên đứng giữa khi xếp các hợp tác xã có số liệu theo thứ tự; số hợp tác xã chẵn thì lấy trung bình hai số giữa.",
        "The middle number of members among cooperatives whose number is known; half-way between the two middle ones if they are even in number.",
    ),
    measure: Measure::PersonPerCooperative,
    source: sources::OURS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Median(Field::Members),
    },
};
