//! What a report is made from.

use crate::finding::Tally;
use crate::model::{Period, UnitRef};
use crate::registry::Holdings;
use crate::report::heading::Heading;
use crate::report::plan::Days;
use crate::settings::Profile;

/// The data of a report and what is known of who should have sent it.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The province; for a report of one unit, that unit.
    pub province: UnitRef,
    /// The period reported.
    pub period: Period,
    /// What it has, each kind with the fields of [`crate::indicators::fields_needed`].
    pub holdings: Holdings,
    /// Periods to compare with and what they have, in the order they are shown.
    pub compare: Vec<(Period, Holdings)>,
    /// Other spans and what they have: those of [`crate::report::spans_needed`]. They stand in no column of
    /// their own.
    pub background: Vec<(Period, Holdings)>,
    /// The days stored, by kind: they say what a rise is counted from.
    pub days: Days,
    /// The units that should have sent a list; empty where that is not known.
    pub expected: Vec<UnitRef>,
    /// Those of them that sent it after the deadline.
    pub late: Vec<UnitRef>,
    /// Units whose list of an earlier period stands in for this one.
    pub carried_forward: Vec<UnitRef>,
    /// Problems found in the data of the period.
    pub findings: Tally,
    /// Who issues the report, when and for whom.
    pub heading: Heading,
}

impl Request {
    /// A report of one period, compared with none, on units nobody has named.
    pub fn new(province: UnitRef, period: Period, holdings: Holdings) -> Self {
        Request {
            heading: Heading::of(&Profile::default(), &province),
            province,
            period,
            holdings,
            compare: Vec::new(),
            background: Vec::new(),
            days: Days::new(),
            expected: Vec::new(),
            late: Vec::new(),
            carried_forward: Vec::new(),
            findings: Tally::default(),
        }
    }
}
