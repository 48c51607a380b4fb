//! The figures of a report: one definition per file, as data; one evaluator that names polars.
//!
//! To add one: write `src/indicators/<name>.rs` after the model of its neighbours, and add its two lines below.

mod evaluate;
mod figure;
mod formula;
mod frame;
mod measure;
#[cfg(test)]
pub(crate) mod sample;
mod sources;
#[cfg(test)]
mod tests;

mod branches_new;
mod branches_total;
mod cooperatives_active;
mod cooperatives_agricultural;
mod cooperatives_average_charter_capital;
mod cooperatives_average_contributed_capital;
mod cooperatives_average_members;
mod cooperatives_average_revenue;
mod cooperatives_by_rating;
mod cooperatives_by_sector;
mod cooperatives_by_size;
mod cooperatives_by_status;
mod cooperatives_by_unit;
mod cooperatives_charter_capital;
mod cooperatives_contributed_capital;
mod cooperatives_dissolved;
mod cooperatives_dormant;
mod cooperatives_median_charter_capital;
mod cooperatives_median_members;
mod cooperatives_members;
mod cooperatives_new;
mod cooperatives_non_agricultural;
mod cooperatives_over_100_members;
mod cooperatives_revenue;
mod cooperatives_suspended;
mod cooperatives_total;
mod cooperatives_women_members;
mod cooperatives_workers;

pub use evaluate::evaluate;
pub use figure::{
    Breakdown, BreakdownRow, Figure, Figures, Number, UNKNOWN, UnitFigures, six_decimals,
};
pub use formula::{Aggregate, Dimension, Filter, Formula};
pub use measure::Measure;

use crate::model::Field;
use crate::text::Text;

/// What a figure is and how it comes about.
#[derive(Debug, PartialEq)]
pub struct Indicator {
    /// Its identifier in the contract.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// What counts, in words.
    pub definition: Text,
    /// What it is stated in.
    pub measure: Measure,
    /// The law or form that asks for it.
    pub source: Text,
    /// How it comes about.
    pub formula: Formula,
}

impl Indicator {
    /// The dimension of a breakdown; `None` for a plain figure.
    pub fn dimension(&self) -> Option<Dimension> {
        match self.formula.result {
            Aggregate::CountBy(dimension) => Some(dimension),
            _ => None,
        }
    }

    /// Whether it counts what happened within the span, so that spans of unequal length do not compare.
    pub fn is_flow(&self) -> bool {
        let filters = self.formula.condition;
        filters
            .iter()
            .any(|filter| matches!(filter, Filter::Within(_)))
    }
}

/// Every indicator, in the order they are listed.
pub static INDICATORS: &[&Indicator] = &[
    &cooperatives_total::INDICATOR,
    &cooperatives_active::INDICATOR,
    &cooperatives_suspended::INDICATOR,
    &cooperatives_dormant::INDICATOR,
    &cooperatives_new::INDICATOR,
    &cooperatives_dissolved::INDICATOR,
    &cooperatives_agricultural::INDICATOR,
    &cooperatives_non_agricultural::INDICATOR,
    &cooperatives_by_sector::INDICATOR,
    &cooperatives_by_status::INDICATOR,
    &cooperatives_by_unit::INDICATOR,
    &cooperatives_by_size::INDICATOR,
    &cooperatives_by_rating::INDICATOR,
    &cooperatives_members::INDICATOR,
    &cooperatives_women_members::INDICATOR,
    &cooperatives_workers::INDICATOR,
    &cooperatives_average_members::INDICATOR,
    &cooperatives_median_members::INDICATOR,
    &cooperatives_over_100_members::INDICATOR,
    &cooperatives_charter_capital::INDICATOR,
    &cooperatives_average_charter_capital::INDICATOR,
    &cooperatives_median_charter_capital::INDICATOR,
    &cooperatives_contributed_capital::INDICATOR,
    &cooperatives_average_contributed_capital::INDICATOR,
    &cooperatives_revenue::INDICATOR,
    &cooperatives_average_revenue::INDICATOR,
    &branches_total::INDICATOR,
    &branches_new::INDICATOR,
];

/// The indicator with this identifier.
pub fn find(id: &str) -> Option<&'static Indicator> {
    INDICATORS
        .iter()
        .copied()
        .find(|indicator| indicator.id == id)
}

/// The fields a stock must hold for every indicator, each once, in the order of the field table.
pub fn fields_needed() -> Vec<Field> {
    let mut fields: Vec<Field> = INDICATORS
        .iter()
        .flat_map(|indicator| indicator.formula.fields())
        .collect();
    fields.sort_unstable();
    fields.dedup();
    fields
}
