//! What the figures are computed from: the records of one period as columns.

use crate::model::{Field, Submission};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A stored submission that is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSubmission {
    /// Its number in the registry.
    pub id: i64,
    /// Its key: kind, unit, source, as-of day.
    pub key: Submission,
    /// Path the file was given by.
    pub path: String,
    /// Hash of the original.
    pub sha256: String,
    /// Records that count.
    pub records: usize,
}

/// The values of one field, one per record; `None` where unknown.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Counts, and amounts in đồng.
    Integers(Vec<Option<i64>>),
    /// Measures with decimals.
    Decimals(Vec<Option<f64>>),
    /// Words, codes of the lists, ISO dates (possibly only year or month).
    Texts(Vec<Option<String>>),
}

/// The records that describe a period: for each unit and source the latest submission dated in its last month.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stock {
    /// The submissions used, ordered by unit code, source and day.
    pub submissions: Vec<StoredSubmission>,
    /// For each record the index of its submission.
    pub submission: Vec<usize>,
    /// The fields that were asked for.
    pub columns: BTreeMap<Field, Values>,
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
}
