//! Submissions that were not used, within a report's JSON.

use crate::model::{Kind, UnitRef};
use crate::report::{self, StoredSubmission};
use serde::Serialize;

/// Two submissions of one unit, of which the first is used.
#[derive(Serialize)]
pub(super) struct SetAside<'a> {
    kind: Kind,
    unit: &'a UnitRef,
    used: Counted<'a>,
    aside: Counted<'a>,
}

#[derive(Serialize)]
struct Counted<'a> {
    submission: i64,
    source: Option<&'a str>,
    tally: bool,
    count: i64,
}

impl<'a> SetAside<'a> {
    pub(super) fn new(found: &'a report::SetAside) -> Self {
        SetAside {
            kind: found.used.key.kind,
            unit: &found.used.key.unit,
            used: Counted::new(&found.used, found.used_count),
            aside: Counted::new(&found.aside, found.aside_count),
        }
    }
}

impl<'a> Counted<'a> {
    fn new(stored: &'a StoredSubmission, count: i64) -> Self {
        Counted {
            submission: stored.id,
            source: stored.key.source.as_deref(),
            tally: stored.key.tally,
            count,
        }
    }
}
