//! From a written name to the unit it names.

use super::kind::{UnitKind, kinds_at};
use super::nearest::{first_three, nearest};
use super::token::{Token, tokens};
use super::unit::{Name, Unit};
use super::word::{By, Written};

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

/// The unit among these that a name means, as people write it: with or without kind word or its abbreviation,
/// in any case, old or new tone places, Đắk or Đăk, any apostrophe or none.
///
/// A kind word narrows and must fit. A name typed without any diacritic fits one with them where nothing
/// better does. A number (Phường 1) needs its kind word. Typing errors are never mended: they lead to
/// [`Match::None`] with the nearest.
pub fn find(name: &str, among: &[&'static Unit]) -> Match {
    let tokens = tokens(name);
    let readings = readings(after_office(&tokens));
    let named = |by, kinds| -> Vec<&'static Unit> {
        let any = |unit: &Unit| {
            readings
                .iter()
                .any(|reading| reading.names(unit, by, kinds))
        };
        among.iter().copied().filter(|unit| any(unit)).collect()
    };
    [By::Key, By::Bare]
        .into_iter()
        .find_map(|by| Match::of(&named(by, Kinds::MustFit)))
        .unwrap_or_else(|| {
            let other_kind = [By::Key, By::Bare]
                .into_iter()
                .map(|by| named(by, Kinds::Ignored))
                .find(|units| !units.is_empty());
            Match::None {
                nearest: other_kind.map_or_else(|| nearest(&readings, among), first_three),
            }
        })
}

/// Whether the kind word counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kinds {
    MustFit,
    Ignored,
}

impl Reading<'_> {
    fn names(&self, unit: &Unit, by: By, kinds: Kinds) -> bool {
        unit.names().iter().any(|name| {
            name.written.fits(self.name, by) == Some(self.name.len())
                && (kinds == Kinds::Ignored || self.allows(name))
        })
    }

    /// Whether a unit may be called so: the kind fits, and a mere number has one.
    pub(super) fn allows(&self, name: &Name) -> bool {
        match self.kind {
            Some(kind) => kind == name.kind,
            None => !name.written.is_number(),
        }
    }
}

fn after_office(tokens: &[Token]) -> &[Token] {
    let taken = OFFICES.iter().find_map(|office| {
        let office = Written::of(office);
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
