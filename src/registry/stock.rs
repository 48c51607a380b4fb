//! What the figures are computed from: the records of one period as columns.

use crate::model::{Aim, Field, Kind, Operator, Period, Scope, Submission, UnitRef};
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
    /// For each record whether it only counts.
    pub tally: Vec<bool>,
    /// Submissions not used because another one of the same unit is.
    pub set_aside: Vec<SetAside>,
}

/// Two submissions of one unit, of which one is used; their counts can be reconciled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The one that is used.
    pub used: StoredSubmission,
    /// The one that is not.
    pub aside: StoredSubmission,
    /// How many the used one counts.
    pub used_count: i64,
    /// How many the other one counts.
    pub aside_count: i64,
}

/// What was done within a period.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Activities {
    /// The activities of the period.
    pub rows: Stock,
    /// Activities whose time is not known, so that no period can claim them.
    pub undated: usize,
}

/// One goal of a plan, as it was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetRow {
    /// What it speaks of: the identifier of an indicator, or its name as written.
    pub indicator: String,
    /// What its value is stated in, as written.
    pub measure: Option<String>,
    /// How the actual figure must stand to the value.
    pub operator: Option<Operator>,
    /// The value, in the measure as written.
    pub value: Option<f64>,
    /// Whom it binds.
    pub scope: Scope,
    /// Whether the level or its rise is meant.
    pub aim: Aim,
    /// The days it is set for.
    pub span: Option<Period>,
    /// The decision it stands in.
    pub decision: Option<String>,
    /// Whether it is an estimate.
    pub estimate: bool,
    /// The file it came in.
    pub file: String,
    /// The sheet it stands in.
    pub sheet: String,
    /// Its row, from zero.
    pub row: u32,
}

/// The people of one cooperative, counted when their list was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberTally {
    /// The unit that sent the list.
    pub unit: UnitRef,
    /// The cooperative in the registry; `None` where it is not known there.
    pub cooperative: Option<i64>,
    /// Its name as written.
    pub name: String,
    /// People listed.
    pub members: i64,
    /// Women among them.
    pub women: Option<i64>,
    /// Capital they contributed, in đồng.
    pub capital: Option<i64>,
}

/// Everything a period has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Holdings {
    /// The lists and tallies of each kind of organisation.
    pub by_kind: BTreeMap<Kind, Stock>,
    /// What was done within the period.
    pub activities: Activities,
    /// The goals whose span holds the period's last day.
    pub targets: Vec<TargetRow>,
    /// The people listed, by cooperative.
    pub members: Vec<MemberTally>,
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
