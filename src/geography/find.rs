//! From a written name to the unit it names.

use super::gazetteer::Gazetteer;
use super::kind::{UnitKind, kinds_at};
use super::token::Token;
use super::unit::{Name, Unit};
use super::word::{By, Written};
use std::sync::OnceLock;

/// What a written name leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// One unit has this name.
    One(&'static Unit),
    /// Several have it, in the order they were given; a kind word would tell them apart, or nothing does.
    Several(Vec<&'static Unit>),
    /// None has it.
    None {
        /// Up to three units with a similar name, most similar first, for a question back.
        nearest: Vec<&'static Unit>,
    },
}

impl Match {
    /// The unit, if there is exactly one.
    pub fn one(&self) -> Option<&'static Unit> {
        match self {
            Match::One(unit) => Some(unit),
            _ => None,
        }
    }

    /// The match of these units, if there are any.
    pub(super) fn of(units: &[&'static Unit]) -> Option<Self> {
        match units {
            [] => None,
            [unit] => Some(Match::One(unit)),
            units => Some(Match::Several(units.to_vec())),
        }
    }

    /// The units it leads to.
    pub(super) fn units(&self) -> &[&'static Unit] {
        match self {
            Match::One(unit) => std::slice::from_ref(unit),
            Match::Several(units) => units,
            Match::None { .. } => &[],
        }
    }
}

/// A name may be a name alone, or a kind word and a name; both are tried.
pub(super) struct Reading<'a> {
    pub(super) kind: Option<UnitKind>,
    pub(super) name: &'a [Token],
}

/// Offices that stand before the unit they belong to.
const OFFICES: [&str; 2] = ["UBND", "Ủy ban nhân dân"];

/// The unit among these that a name means; who asks more than once makes a [`Gazetteer`].
pub fn find(name: &str, among: &[&'static Unit]) -> Match {
    Gazetteer::of(among.to_vec()).find(name)
}

impl Reading<'_> {
    /// Whether a unit may be called so: the kind fits, and a mere number has one.
    pub(super) fn allows(&self, name: &Name) -> bool {
        match self.kind {
            Some(kind) => kind == name.kind,
            None => !name.written.is_number(),
        }
    }
}

/// What follows the name of an office.
pub(super) fn after_office(tokens: &[Token]) -> &[Token] {
    static WRITTEN: OnceLock<Vec<Written>> = OnceLock::new();
    let offices = WRITTEN.get_or_init(|| OFFICES.map(Written::of).to_vec());
    let taken = offices.iter().find_map(|office| {
        office
            .fits(tokens, By::Key)
            .or(office.fits(tokens, By::Bare))
    });
    &tokens[taken.unwrap_or(0)..]
}

/// The ways to read the start of some tokens: every kind word that may stand there, and none.
pub(super) fn readings(tokens: &[Token]) -> Vec<Reading<'_>> {
    let with_kind = kinds_at(tokens).map(|(kind, taken)| Reading {
        kind: Some(kind),
        name: &tokens[taken..],
    });
    let alone = Reading {
        kind: None,
        name: tokens,
    };
    with_kind
        .chain([alone])
        .filter(|reading| {
            reading
                .name
                .first()
                .is_some_and(|first| reading.kind.is_none() || !first.apart)
        })
        .collect()
}

/// The first three by name: rows of one unit for different spans are one suggestion.
pub(super) fn first_three(units: Vec<&'static Unit>) -> Vec<&'static Unit> {
    let mut kept: Vec<&'static Unit> = Vec::new();
    for unit in units {
        if kept.len() < 3 && kept.iter().all(|other| other.name != unit.name) {
            kept.push(unit);
        }
    }
    kept
}
