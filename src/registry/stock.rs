//! What the figures are computed from: the records of one period as columns.

use super::words::Words;
use crate::model::{Field, Submission, UnitRef};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A stored submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSubmission {
    /// Its number in the registry.
    pub id: i64,
    /// Its key: kind, unit, source, as-of day, first day, list or tally.
    pub key: Submission,
    /// Path the file was given by.
    pub path: String,
    /// Hash of the original.
    pub sha256: String,
    /// Records that count.
    pub records: usize,
}

impl StoredSubmission {
    /// First day its flows belong to; of one that names none, the first of its as-of day's year.
    pub fn first(&self) -> Date {
        let year = || self.key.as_of.first_of_year();
        self.key.first.unwrap_or_else(year)
    }
}

/// The values of one field, one per record; `None` where unknown.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Counts, and amounts in đồng.
    Integers(Vec<Option<i64>>),
    /// Measures with decimals.
    Decimals(Vec<Option<f64>>),
    /// Words, codes of the lists, ISO dates (possibly only year or month).
    Texts(Words),
}

/// Organisations and their members as one or more submissions give them, without those ended and without branches.
/// `None` where nothing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Organisations: one for each row of a list, as many as it says for a row that only counts.
    pub organisations: Option<i64>,
    /// Members.
    pub members: Option<i64>,
}

/// A submission that stands in force but is not used, because others speak of the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    /// The submission.
    pub submission: StoredSubmission,
    /// Those used in its place, as indexes into [`Stock::submissions`].
    pub instead: Vec<usize>,
    /// What it states.
    pub stated: Totals,
    /// What those used in its place come to.
    pub counted: Totals,
}

/// The records that describe a period: of each unit the submissions that count, see [`super::Registry::stock`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stock {
    /// The submissions used, ordered by unit code, source and day.
    pub submissions: Vec<StoredSubmission>,
    /// For each record the index of its submission.
    pub submission: Vec<usize>,
    /// For each record whether it only counts: it then stands for as many as its field `count` says.
    pub tally: Vec<bool>,
    /// For each record the organisation it is of; `None` where it only counts.
    pub organisation: Vec<Option<i64>>,
    /// For each record the sheet it stands in.
    pub sheet: Words,
    /// For each record its row in the sheet, from zero.
    pub row: Vec<u32>,
    /// The fields that were asked for.
    pub columns: BTreeMap<Field, Values>,
    /// What is in force and not used, ordered like the submissions.
    pub set_aside: Vec<Unused>,
}

impl Stock {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.submission.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.submission.is_empty()
    }

    /// The days the submissions are of, ordered, without repeats.
    pub fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = self
            .submissions
            .iter()
            .map(|stored| stored.key.as_of)
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// What one unit sent of it.
    pub fn of_unit(mut self, unit: &UnitRef) -> Self {
        let is_its = |stored: &StoredSubmission| stored.key.unit.is_same(unit);
        let its: Vec<bool> = self.submissions.iter().map(is_its).collect();
        let records: Vec<bool> = self.submission.iter().map(|&at| its[at]).collect();
        self.retain(&records);
        // The submissions that stay move up into the places of those that go.
        let places: Vec<usize> = its
            .iter()
            .scan(0, |place, stays| {
                let at = *place;
                *place += usize::from(*stays);
                Some(at)
            })
            .collect();
        self.submission.iter_mut().for_each(|at| *at = places[*at]);
        self.submissions.retain(is_its);
        self.set_aside.retain(|unused| {
            is_its(&unused.submission) && unused.instead.iter().all(|&at| its[at])
        });
        for unused in &mut self.set_aside {
            unused.instead.iter_mut().for_each(|at| *at = places[*at]);
        }
        self
    }

    /// Keeps the records marked with true; the marks are one for each record.
    pub(super) fn retain(&mut self, kept: &[bool]) {
        retain(&mut self.submission, kept);
        retain(&mut self.tally, kept);
        retain(&mut self.organisation, kept);
        self.sheet.retain(kept);
        retain(&mut self.row, kept);
        for values in self.columns.values_mut() {
            match values {
                Values::Integers(column) => retain(column, kept),
                Values::Decimals(column) => retain(column, kept),
                Values::Texts(column) => column.retain(kept),
            }
        }
    }
}

/// The activities of a span, each counted once; see [`super::Registry::activities`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ActivityRows {
    /// The activities and the lists they stand in. Among the columns is always `held_on`; a row without it belongs
    /// to the whole span of its list, from [`StoredSubmission::first`] to its as-of day.
    pub rows: Stock,
    /// For each of the lists how many of its rows may belong to the span or not, and were left out.
    pub left_out: Vec<usize>,
}

pub(super) fn retain<T>(column: &mut Vec<T>, kept: &[bool]) {
    let mut marks = kept.iter();
    column.retain(|_| marks.next().copied().unwrap_or(false));
}
