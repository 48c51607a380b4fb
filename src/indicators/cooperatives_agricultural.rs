//! Cooperatives of farming, forestry, fishing and salt.

use super::filter::Filter;
use super::formula::{Aggregate, Formula};
use super::populations::{AGRICULTURAL, COOPERATIVES};
use super::{Indicator, Measure, sources};
use crate::model::Field;
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.agricultural",
    name: text("hợp tác xã nông nghiệp", "agricultural cooperatives"),
    definition: text(
        "Hợp tác xã thuộc lĩnh vực nông, lâm, ngư, diêm nghiệp.",
        "Cooperatives in agriculture, forestry, fishing or salt.",
    ),
    measure: Measure::Cooperative,
    source: sources::SECTORS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[Filter::Is(Field::Sector, AGRICULTURAL)],
        result: Aggregate::Count,
    },
};
