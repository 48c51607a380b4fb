//! The figures of a report: one definition per file, as data; one evaluator that names polars.
//!
//! To add one: write `src/indicators/<name>.rs` after the model of its neighbours, and add its two lines below.

mod breakdown;
mod columns;
mod evaluate;
mod figure;
mod filter;
mod formula;
mod frame;
mod mask;
mod measure;
mod member_class;
mod parts;
mod populations;
#[cfg(test)]
pub(crate) mod press;
mod rating;
mod row;
#[cfg(test)]
pub(crate) mod sample;
mod size_class;
mod sources;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_kinds;

mod activities;
mod activities_training_accountant_classes;
mod activities_training_director_classes;
mod branches_new;
mod branches_total;
mod clubs_by_unit;
mod clubs_total;
mod cooperatives_active;
mod cooperatives_agricultural;
mod cooperatives_average_charter_capital;
mod cooperatives_average_contributed_capital;
mod cooperatives_average_members;
mod cooperatives_average_profit;
mod cooperatives_average_revenue;
mod cooperatives_by_capital_size;
mod cooperatives_by_legal_size;
mod cooperatives_by_member_size;
mod cooperatives_by_members;
mod cooperatives_by_rating;
mod cooperatives_by_sector;
mod cooperatives_by_size;
mod cooperatives_by_status;
mod cooperatives_by_unit;
mod cooperatives_charter_capital;
mod cooperatives_contributed_capital;
mod cooperatives_dissolved;
mod cooperatives_dormant;
mod cooperatives_high_tech;
mod cooperatives_linked;
mod cooperatives_managers;
mod cooperatives_managers_basic;
mod cooperatives_managers_higher;
mod cooperatives_median_charter_capital;
mod cooperatives_median_members;
mod cooperatives_members;
mod cooperatives_members_joined;
mod cooperatives_members_left;
mod cooperatives_new;
mod cooperatives_non_agricultural;
mod cooperatives_over_100_members;
mod cooperatives_rated_well;
mod cooperatives_revenue;
mod cooperatives_suspended;
mod cooperatives_total;
mod cooperatives_women_members;
mod cooperatives_workers;
mod cooperatives_workers_members;
mod groups_average_members;
mod groups_by_rating;
mod groups_by_sector;
mod groups_by_unit;
mod groups_certified;
mod groups_members;
mod groups_total;
mod members_by_unit;
mod members_cooperatives;
mod members_listed;
mod model_cooperatives_high_tech_share;
mod model_cooperatives_linkage_share;
mod model_cooperatives_ocop_share;
mod model_cooperatives_progress;
mod model_cooperatives_satellites;
mod model_cooperatives_total;
mod model_cooperatives_traceability_share;
mod unions_by_sector;
mod unions_member_cooperatives;
mod unions_total;
mod unions_workers;
mod units_with_rated_club;
mod units_with_rated_group;

pub use evaluate::evaluate;
pub use figure::{
    Breakdown, BreakdownRow, Figure, Figures, Number, UNKNOWN, UnitFigures, six_decimals,
};
pub use filter::Filter;
pub use formula::{Aggregate, Dimension, Formula, Population};
pub use measure::Measure;
pub use member_class::member_class;
pub use rating::{is_at_rest, is_unrated};
pub use size_class::{Criterion, SizeBasis, SizeFacts};

use crate::model::{Field, Kind};
use crate::text::Text;
use crate::text::normal::key;

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
    /// What it is computed from lists of.
    pub const fn kind(&self) -> Kind {
        self.formula.population.kind
    }

    /// The dimension of a breakdown; `None` for a plain figure.
    pub const fn dimension(&self) -> Option<Dimension> {
        self.formula.result.dimension()
    }

    /// Whether it counts what happened within the span, so that spans of unequal length do not compare.
    pub fn is_flow(&self) -> bool {
        let filters = self.formula.condition;
        filters
            .iter()
            .any(|filter| matches!(filter, Filter::Within(_)))
    }
}

/// Those with a file of their own, in the order they are listed.
const OWN: &[&Indicator] = &[
    &cooperatives_total::INDICATOR,
    &cooperatives_active::INDICATOR,
    &cooperatives_suspended::INDICATOR,
    &cooperatives_dormant::INDICATOR,
    &cooperatives_new::INDICATOR,
    &cooperatives_dissolved::INDICATOR,
    &cooperatives_agricultural::INDICATOR,
    &cooperatives_non_agricultural::INDICATOR,
    &cooperatives_rated_well::INDICATOR,
    &cooperatives_high_tech::INDICATOR,
    &cooperatives_linked::INDICATOR,
    &cooperatives_by_sector::INDICATOR,
    &cooperatives_by_status::INDICATOR,
    &cooperatives_by_unit::INDICATOR,
    &cooperatives_by_size::INDICATOR,
    &cooperatives_by_member_size::INDICATOR,
    &cooperatives_by_capital_size::INDICATOR,
    &cooperatives_by_legal_size::INDICATOR,
    &cooperatives_by_rating::INDICATOR,
    &cooperatives_by_members::INDICATOR,
    &cooperatives_members::INDICATOR,
    &cooperatives_women_members::INDICATOR,
    &cooperatives_members_joined::INDICATOR,
    &cooperatives_members_left::INDICATOR,
    &cooperatives_workers::INDICATOR,
    &cooperatives_workers_members::INDICATOR,
    &cooperatives_managers::INDICATOR,
    &cooperatives_managers_basic::INDICATOR,
    &cooperatives_managers_higher::INDICATOR,
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
    &cooperatives_average_profit::INDICATOR,
    &branches_total::INDICATOR,
    &branches_new::INDICATOR,
    &unions_total::INDICATOR,
    &unions_by_sector::INDICATOR,
    &unions_member_cooperatives::INDICATOR,
    &unions_workers::INDICATOR,
    &groups_total::INDICATOR,
    &groups_members::INDICATOR,
    &groups_average_members::INDICATOR,
    &groups_certified::INDICATOR,
    &groups_by_unit::INDICATOR,
    &groups_by_sector::INDICATOR,
    &groups_by_rating::INDICATOR,
    &clubs_total::INDICATOR,
    &clubs_by_unit::INDICATOR,
    &members_listed::INDICATOR,
    &members_cooperatives::INDICATOR,
    &members_by_unit::INDICATOR,
    &model_cooperatives_total::INDICATOR,
    &model_cooperatives_satellites::INDICATOR,
    &model_cooperatives_progress::INDICATOR,
    &model_cooperatives_linkage_share::INDICATOR,
    &model_cooperatives_high_tech_share::INDICATOR,
    &model_cooperatives_traceability_share::INDICATOR,
    &model_cooperatives_ocop_share::INDICATOR,
    &units_with_rated_group::INDICATOR,
    &units_with_rated_club::INDICATOR,
    &activities_training_director_classes::INDICATOR,
    &activities_training_accountant_classes::INDICATOR,
];

const COUNT: usize = OWN.len() + activities::COUNT;

static ALL: [&Indicator; COUNT] = {
    let mut all = [OWN[0]; COUNT];
    let mut at = 0;
    while at < COUNT {
        all[at] = if at < OWN.len() {
            OWN[at]
        } else {
            activities::INDICATORS[at - OWN.len()]
        };
        at += 1;
    }
    all
};

/// Every indicator, in the order they are listed.
pub static INDICATORS: &[&Indicator] = &ALL;

/// The indicator with this identifier.
pub fn find(id: &str) -> Option<&'static Indicator> {
    INDICATORS
        .iter()
        .copied()
        .find(|indicator| indicator.id == id)
}

/// The indicator meant by its identifier or by its name, in either language and however it is written.
pub fn named(words: &str) -> Option<&'static Indicator> {
    let wanted = key(words);
    let is_named = |name: Text| key(name.vi) == wanted || key(name.en) == wanted;
    find(words.trim()).or_else(|| {
        let mut all = INDICATORS.iter().copied();
        all.find(|indicator| is_named(indicator.name))
    })
}

/// The fields a stock of this kind must hold for every indicator, each once, in the order of the field table.
pub fn fields_needed(kind: Kind) -> Vec<Field> {
    let of_kind = INDICATORS
        .iter()
        .filter(|indicator| indicator.kind() == kind);
    let mut fields: Vec<Field> = of_kind
        .flat_map(|indicator| indicator.formula.fields())
        .chain([Field::Count, Field::Estimate, Field::Parts])
        .collect();
    fields.sort_unstable();
    fields.dedup();
    fields
}
