//! Which rows a rule looks at: the kinds of their tables, and whether rows that only count are among them.

use crate::model::Kind;

/// Rows of some kinds of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rows {
    /// Kinds of the tables they stand in.
    pub kinds: &'static [Kind],
    /// Whether rows that count several organisations are looked at, too.
    pub tallies: bool,
}

impl Rows {
    /// The rows of lists of these kinds.
    const fn listed(kinds: &'static [Kind]) -> Self {
        Rows {
            kinds,
            tallies: false,
        }
    }

    /// With the rows that only count.
    pub const fn and_tallies(self) -> Self {
        Rows {
            tallies: true,
            ..self
        }
    }

    /// Whether rows of a kind, tallies or not, are among them.
    pub(super) fn hold(self, kind: Kind, tally: bool) -> bool {
        self.kinds.contains(&kind) && (self.tallies || !tally)
    }
}

/// Lists of cooperatives.
pub const COOPERATIVES: Rows = Rows::listed(&[Kind::Cooperatives]);

/// Lists of unions, and unions in lists of cooperatives.
pub const UNIONS: Rows = Rows::listed(&[Kind::Cooperatives, Kind::Unions]);

/// Lists of what the law asks a number of members of.
pub const WITH_MINIMUM: Rows = Rows::listed(&[Kind::Cooperatives, Kind::Groups]);

/// Lists of organisations.
pub const ORGANISATIONS: Rows = Rows::listed(Kind::ORGANISATIONS);

/// Lists of organisations and of people.
pub const NAMED: Rows = Rows::listed(&[
    Kind::Cooperatives,
    Kind::Unions,
    Kind::Groups,
    Kind::Clubs,
    Kind::Members,
]);

/// Lists of members.
pub const MEMBERS: Rows = Rows::listed(&[Kind::Members]);

/// Lists of activities.
pub const ACTIVITIES: Rows = Rows::listed(&[Kind::Activities]);

/// Lists of targets.
pub const TARGETS: Rows = Rows::listed(&[Kind::Targets]);

/// Everything that is counted or summed: all but targets, which are wishes.
pub const COUNTED: Rows = Rows::listed(&[
    Kind::Cooperatives,
    Kind::Unions,
    Kind::Groups,
    Kind::Clubs,
    Kind::Members,
    Kind::Activities,
]);
