//! What one source sent of one kind as of one day.

use super::Kind;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An administrative unit by its key; codes are used again, so the code alone says nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UnitRef {
    /// Official code: 2, 3 or 5 digits for province, district, commune.
    pub code: String,
    /// First day this extent was in force; `None` for units older than the tables.
    pub valid_from: Option<Date>,
    /// Official name with its kind word.
    pub name: String,
}

impl UnitRef {
    /// Whether both mean one unit, however its name is written.
    pub fn is_same(&self, other: &UnitRef) -> bool {
        (&self.code, self.valid_from) == (&other.code, other.valid_from)
    }
}

/// The key of a submission: a second one with the same key supersedes the first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Submission {
    /// What it is a list of.
    pub kind: Kind,
    /// The unit whose figures these are: a district, a commune, or the province itself.
    pub unit: UnitRef,
    /// The department that sent them, where it is not the unit.
    pub source: Option<String>,
    /// First day of the span its flows belong to; `None` for stocks.
    pub first: Option<Date>,
    /// The day its stocks belong to, the last day of its flows.
    pub as_of: Date,
    /// Whether its rows only count; a list of the same unit, source and day goes before it.
    pub tally: bool,
}
