//! Units among which names are looked up, indexed by how their names are spelled.

use super::find::{Match, Reading, after_office, first_three, readings};
use super::meant::{Heirs, Meant};
use super::memo::Memo;
use super::nearest::nearest;
use super::token::{Token, tokens};
use super::unit::{Name, Unit};
use super::word::By;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// Units among which names are looked up, many times: a table names its places in every row, and the same few.
#[derive(Debug, Default)]
pub struct Gazetteer {
    units: Vec<&'static Unit>,
    by_key: Spellings,
    by_bare: Spellings,
    /// Bytes of the longest spelling.
    longest: usize,
    asked: Memo<Arc<[&'static Unit]>>,
    pub(super) meanings: Memo<Meant>,
    pub(super) heirs: OnceLock<Heirs>,
}

/// For each spelling the names so spelled, with the place of their units.
type Spellings = HashMap<&'static str, Vec<(usize, &'static Name)>>;

/// Whether the kind word counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinds {
    MustFit,
    Ignored,
}

impl Gazetteer {
    /// Indexes the names of these units; answers keep their order.
    pub fn of(units: Vec<&'static Unit>) -> Self {
        let mut gazetteer = Gazetteer::default();
        for (at, unit) in units.iter().enumerate() {
            for name in unit.names() {
                gazetteer.add(at, name);
            }
        }
        Gazetteer { units, ..gazetteer }
    }

    fn add(&mut self, at: usize, name: &'static Name) {
        for by in [By::Key, By::Bare] {
            let form = name.written.form(by);
            self.longest = self.longest.max(form.len());
            let spellings = match by {
                By::Key => &mut self.by_key,
                By::Bare => &mut self.by_bare,
            };
            spellings.entry(form).or_default().push((at, name));
        }
    }

    /// The units, in the order they were given.
    pub fn units(&self) -> &[&'static Unit] {
        &self.units
    }

    /// The unit a name means, as people write it: with or without kind word or its abbreviation, in any case, old or
    /// new tone places, Đắk or Đăk, any apostrophe or none.
    ///
    /// A kind word narrows and must fit. A name typed without any diacritic fits one with them where nothing better
    /// does. A number (Phường 1) needs its kind word. Typing errors are not mended here: they lead to
    /// [`Match::None`] with the nearest; [`Gazetteer::meant`] goes further.
    pub fn find(&self, name: &str) -> Match {
        let found = self.named(name);
        Match::of(&found).unwrap_or_else(|| Match::None {
            nearest: self.nearest(name),
        })
    }

    /// The unit a name means, if it is exactly one.
    pub fn one(&self, name: &str) -> Option<&'static Unit> {
        match self.named(name)[..] {
            [unit] => Some(unit),
            _ => None,
        }
    }

    /// Whether a name is the name of one of the units, or of several.
    pub fn knows(&self, name: &str) -> bool {
        !self.named(name).is_empty()
    }

    /// The units of a name.
    fn named(&self, name: &str) -> Arc<[&'static Unit]> {
        self.asked.recall(name, || {
            let tokens = tokens(name);
            let readings = readings(after_office(&tokens));
            let found = self.spelled(&readings, By::Key, Kinds::MustFit);
            match found.is_empty() {
                true => self.spelled(&readings, By::Bare, Kinds::MustFit).into(),
                false => found.into(),
            }
        })
    }

    /// Up to three units whose names resemble one that nobody has, most similar first.
    pub fn nearest(&self, name: &str) -> Vec<&'static Unit> {
        let tokens = tokens(name);
        let readings = readings(after_office(&tokens));
        let of_other_kind = [By::Key, By::Bare]
            .into_iter()
            .map(|by| self.spelled(&readings, by, Kinds::Ignored))
            .find(|units| !units.is_empty());
        of_other_kind.map_or_else(|| nearest(&readings, &self.units), first_three)
    }

    /// The units one of the readings spells.
    pub(super) fn spelled(
        &self,
        readings: &[Reading<'_>],
        by: By,
        kinds: Kinds,
    ) -> Vec<&'static Unit> {
        let mut found: Vec<usize> = Vec::new();
        for reading in readings {
            let allowed = |name: &Name| kinds == Kinds::Ignored || reading.allows(name);
            let longest = self.longest(reading.name, by, &allowed);
            if let Some((taken, places)) = longest
                && taken == reading.name.len()
            {
                found.extend(places);
            }
        }
        self.at(found)
    }

    fn at(&self, mut places: Vec<usize>) -> Vec<&'static Unit> {
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|at| self.units[at]).collect()
    }

    /// The longest name the first tokens spell in one form: how many tokens, and the places of its units.
    fn longest(
        &self,
        tokens: &[Token],
        by: By,
        allowed: &dyn Fn(&Name) -> bool,
    ) -> Option<(usize, Vec<usize>)> {
        let spellings = match by {
            By::Key => &self.by_key,
            By::Bare => &self.by_bare,
        };
        let mut spelling = String::with_capacity(self.longest);
        let mut best = None;
        for (at, token) in tokens.iter().enumerate() {
            let Some(form) = token.form(by, at == 0) else {
                break;
            };
            spelling.push_str(form);
            if spelling.len() > self.longest {
                break;
            }
            let words = &tokens[..=at];
            let hits = spellings
                .get(spelling.as_str())
                .map_or(&[][..], Vec::as_slice);
            let fits = |(_, name): &&(usize, &'static Name)| {
                name.written.has_words(words, by) && allowed(name)
            };
            let places: Vec<usize> = hits.iter().filter(fits).map(|(at, _)| *at).collect();
            if !places.is_empty() {
                best = Some((at + 1, places));
            }
        }
        best
    }

    /// The longest name the first tokens spell in any form, and its units; a form with diacritics goes before one
    /// without.
    pub(super) fn begins(
        &self,
        tokens: &[Token],
        allowed: &dyn Fn(&Name) -> bool,
    ) -> Option<(usize, By, Vec<&'static Unit>)> {
        let of = |by| {
            let (taken, places) = self.longest(tokens, by, allowed)?;
            Some((taken, by, places))
        };
        let best = [of(By::Bare), of(By::Key)].into_iter().flatten();
        let (taken, by, places) = best.max_by_key(|(taken, by, _)| (*taken, *by))?;
        Some((taken, by, self.at(places)))
    }
}
