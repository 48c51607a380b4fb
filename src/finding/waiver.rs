//! What an office has looked at and accepted: the finding stays visible, and no longer counts.

use super::Finding;
use crate::model::{Submission, UnitRef, private_name};
use crate::text::normal;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A decision that a fault of one record is known and accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Its number in the registry; 0 until it has one.
    pub number: i64,
    /// Code of the rule.
    pub code: String,
    /// The record's name as its finding tells it; of a finding without one, the name of its file.
    pub record: String,
    /// The unit whose record is meant; `None`: whichever.
    pub unit: Option<UnitRef>,
    /// What was decided.
    pub decision: Decision,
}

/// Who decided what, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub on: Date,
    /// The last day of figures it holds for; `None`: all.
    pub until: Option<Date>,
}

impl Waiver {
    /// Whether it is about a finding of a file in which these lists are.
    pub fn covers(&self, finding: &Finding, lists: &[&Submission]) -> bool {
        let unit = |list: &&&Submission| match &self.unit {
            Some(unit) => unit.is_same(&list.unit),
            None => true,
        };
        let in_time =
            |list: &&Submission| self.decision.until.is_none_or(|until| list.as_of <= until);
        self.code == finding.code
            && subject(finding).is_some_and(|subject| is_same(&subject, &self.record))
            && lists.iter().filter(unit).any(in_time)
    }
}

/// What a waiver calls a finding by: its record, else its file.
pub fn subject(finding: &Finding) -> Option<String> {
    let file = || {
        Some(
            Path::new(&finding.file)
                .file_name()?
                .to_string_lossy()
                .into_owned(),
        )
    };
    finding.record.clone().or_else(file)
}

/// Whether two names mean one record: compared without "hợp tác xã" in front.
fn is_same(a: &str, b: &str) -> bool {
    normal::key(a) == normal::key(b)
        || (private_name(a).is_some() && private_name(a) == private_name(b))
}

/// Notes on findings of a file in which these lists are what was decided about them.
pub fn waive(findings: &mut [Finding], waivers: &[Waiver], lists: &[&Submission]) {
    for finding in findings {
        let covering = waivers.iter().find(|waiver| waiver.covers(finding, lists));
        finding.waived = covering.map(|waiver| waiver.decision.clone());
    }
}
