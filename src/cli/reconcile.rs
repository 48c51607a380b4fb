//! Lists and tallies of one unit held against each other after an import.

use super::batch::File;
use crate::model::Kind;
use crate::registry::{Outcome, Registry, Stock, Unused};
use crate::rules::RuleSettings;
use crate::rules::tally_contradicts_list::{self, Stated};
use anyhow::Result;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Adds a finding to a file of the run wherever its tally, or its list, disagrees with the other one in the registry.
pub fn lists_and_tallies(
    files: &mut [File],
    registry: &Registry,
    rules: &RuleSettings,
) -> Result<()> {
    for (kind, day) in days(files) {
        let stock = registry.stock(kind, day, &[])?;
        for unused in &stock.set_aside {
            let Some(stated) = contradiction(&stock, unused) else {
                continue;
            };
            let Some(finding) = tally_contradicts_list::finding(stated, rules) else {
                continue;
            };
            let paths = [stated.tally.0, stated.list.0];
            let file = paths
                .into_iter()
                .find_map(|path| files.iter().position(|file| file.reading.path == path));
            if let Some(at) = file {
                files[at].findings.push(finding);
            }
        }
    }
    Ok(())
}

/// The kinds and days of which the run brought organisations.
fn days(files: &[File]) -> BTreeSet<(Kind, Date)> {
    let stored = files
        .iter()
        .flat_map(|file| file.reading.submissions.iter().zip(&file.stored));
    stored
        .filter(|(_, stored)| matches!(stored.outcome, Outcome::Accepted | Outcome::Replaced))
        .filter(|(submission, _)| submission.kind.is_organisations())
        .map(|(submission, _)| (submission.kind, submission.as_of))
        .collect()
}

/// What a list and the tally it stands for state, where both say how many there are.
fn contradiction<'a>(stock: &'a Stock, unused: &'a Unused) -> Option<Stated<'a>> {
    let used = stock.submissions.get(*unused.instead.first()?)?;
    let aside = &unused.submission;
    if used.key.tally || !aside.key.tally {
        return None;
    }
    Some(Stated {
        unit: &aside.key.unit.name,
        kind: aside.key.kind,
        as_of: aside.key.as_of,
        list: (&used.path, unused.counted.organisations?),
        tally: (&aside.path, unused.stated.organisations?),
    })
}
