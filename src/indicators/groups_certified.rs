//! Groups whose contract is certified.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::GROUPS;
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "groups.certified",
    name: text(
        "tổ hợp tác có đăng ký, chứng thực",
        "groups with a certified contract",
    ),
    definition: text(
        "Tổ hợp tác có hợp đồng hợp tác được đăng ký hoặc chứng thực; ghi «không» hoặc để trống là không.",
        "Groups whose contract is registered or certified; the word “không” or a blank denies it.",
    ),
    measure: Measure::Group,
    source: sources::SUMMARY,
    formula: Formula {
        population: GROUPS,
        condition: &[Filter::Claims(Field::ContractCertified)],
        result: Aggregate::Count,
    },
};
