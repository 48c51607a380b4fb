//! What a report is made from.

use crate::finding::Tally;
use crate::model::{Period, UnitRef};
use crate::registry::Stock;

/// The data of a report and what is known of who should have sent it.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The province; for a report of one unit, that unit.
    pub province: UnitRef,
    /// The period reported.
    pub period: Period,
    /// Its records, with the fields of [`crate::indicators::fields_needed`].
    pub stock: Stock,
    /// Periods to compare with and their records, in the order they are shown.
    pub compare: Vec<(Period, Stock)>,
    /// The units that should have sent a list; empty where that is not known.
    pub expected: Vec<UnitRef>,
    /// Those of them that sent it after the deadline.
    pub late: Vec<UnitRef>,
    /// Units whose list of an earlier period stands in for this one.
    pub carried_forward: Vec<UnitRef>,
    /// Problems found in the data of the period.
    pub findings: Tally,
}

impl Request {
    /// A report of one period, compared with none, on units nobody has named.
    pub fn new(province: UnitRef, period: Period, stock: Stock) -> Self {
        Request {
            province,
            period,
            stock,
            compare: Vec::new(),
            expected: Vec::new(),
            late: Vec::new(),
            carried_forward: Vec::new(),
            findings: Tally::default(),
        }
    }
}
