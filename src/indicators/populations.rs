//! The rows figures speak of, each named once.

use super::filter::Filter;
use super::formula::Population;
use crate::model::{Field, Form, Kind, ModelRole, Rating, Sector};

const COOPERATIVE: &[Form] = &[Form::Cooperative, Form::CreditFund];
const BRANCH: &[Form] = &[Form::Branch];

const fn population(kind: Kind, filters: &'static [Filter]) -> Population {
    Population { kind, filters }
}

/// Cooperatives of any status, people's credit funds in, branches out.
pub(super) const EVERY_COOPERATIVE: Population =
    population(Kind::Cooperatives, &[Filter::FormIn(COOPERATIVE)]);
/// Cooperatives that have not ended: the population of most figures.
pub(super) const COOPERATIVES: Population = population(
    Kind::Cooperatives,
    &[Filter::FormIn(COOPERATIVE), Filter::NotEnded],
);
/// Model cooperatives and their satellites that have not ended.
pub(super) const MODELS: Population = population(
    Kind::Cooperatives,
    &[
        Filter::FormIn(COOPERATIVE),
        Filter::NotEnded,
        Filter::Is(Field::Model, MODEL_OR_SATELLITE),
    ],
);

/// Branches of any status.
pub(super) const EVERY_BRANCH: Population =
    population(Kind::Cooperatives, &[Filter::FormIn(BRANCH)]);
/// Branches that have not ended.
pub(super) const BRANCHES: Population = population(
    Kind::Cooperatives,
    &[Filter::FormIn(BRANCH), Filter::NotEnded],
);

/// Unions that have not ended.
pub(super) const UNIONS: Population = population(Kind::Unions, &[Filter::NotEnded]);
/// Cooperative groups that have not ended.
pub(super) const GROUPS: Population = population(Kind::Groups, &[Filter::NotEnded]);
/// Clubs that have not ended.
pub(super) const CLUBS: Population = population(Kind::Clubs, &[Filter::NotEnded]);
/// Lists of members, one row for each cooperative.
pub(super) const MEMBERS: Population = population(Kind::Members, &[]);

/// Codes of the sectors reports call agricultural: see [`Sector::is_agricultural`].
pub(super) const AGRICULTURAL: &[&str] = &[Sector::Agriculture.code(), Sector::Aquaculture.code()];
/// Both parts in the pilot of model cooperatives.
pub(super) const MODEL_OR_SATELLITE: &[&str] =
    &[ModelRole::Model.code(), ModelRole::Satellite.code()];
/// The ratings that count as doing well.
pub(super) const RATED_WELL: &[&str] = &[Rating::Good.code(), Rating::Fair.code()];
