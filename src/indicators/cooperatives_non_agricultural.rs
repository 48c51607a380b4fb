//! Cooperatives of every other known sector.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::{AGRICULTURAL, COOPERATIVES};
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.non_agricultural",
    name: text(
        "hợp tác xã phi nông nghiệp",
        "non-agricultural cooperatives",
    ),
    definition: text(
        "Hợp tác xã thuộc lĩnh vực đã biết khác với nông, lâm, ngư, diêm nghiệp.",
        "Cooperatives in any other known sector.",
    ),
    measure: Measure::Cooperative,
    source: sources::SECTORS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::IsNot(Field::Sector, AGRICULTURAL)],
        result: Aggregate::Count,
    },
};
