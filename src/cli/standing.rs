//! What stands in the registry, looked at across units and periods: after an import, and by `check` and `status`.

use super::batch::File;
use crate::finding::Finding;
use crate::finding::waiver;
use crate::model::{KeptList, Kind, Period, Submission};
use crate::registry::{ListedMembers, Outcome, Registry, Stock, Unused};
use crate::rules::person_in_several_cooperatives;
use crate::rules::tally_contradicts_list::{self, Stated};
use crate::rules::{self, ListedPeople, RuleSettings, STANDING_FIELDS, Standing};
use anyhow::Result;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Everything known to be wrong with what speaks of a period, each with the number of its submission: what was found
/// when it came in, as the rules are set now, and what is wrong between lists. What was decided about it is noted.
pub fn findings(
    registry: &Registry,
    period: Period,
    rules: &RuleSettings,
) -> Result<Vec<(i64, Finding)>> {
    let sent = registry.sent(period)?;
    let numbers: Vec<i64> = sent.iter().map(|stored| stored.id).collect();
    let kept = registry.findings_by_submission(&numbers)?.into_iter();
    let mut findings: Vec<(i64, Finding)> = kept
        .filter_map(|(number, finding)| Some((number, as_set(finding, rules)?)))
        .collect();
    let waivers = registry.waivers()?;
    let between = Kind::ORGANISATIONS.iter().map(|kind| {
        let lists = between_lists(registry, *kind, period.last(), rules)?.into_iter();
        let tallies = contradictions(registry, *kind, period.last(), rules)?.into_iter();
        let tallies = tallies.filter_map(|(finding, _)| {
            let of_file = sent.iter().find(|stored| stored.path == finding.file);
            Some((of_file?.id, finding))
        });
        Ok(lists.chain(tallies).collect::<Vec<_>>())
    });
    for (number, mut finding) in between.collect::<Result<Vec<_>>>()?.concat() {
        let key = sent.iter().find(|stored| stored.id == number);
        let lists: Vec<&Submission> = key.map(|stored| &stored.key).into_iter().collect();
        waiver::waive(std::slice::from_mut(&mut finding), &waivers, &lists);
        findings.push((number, finding));
    }
    Ok(findings)
}

/// The people of a period's lists who are members of several cooperatives, told by list.
pub fn shared_people(
    registry: &Registry,
    period: Period,
    rules: &RuleSettings,
) -> Result<Vec<Finding>> {
    let shared = registry.shared_people(period.last())?;
    let told = shared.iter().filter_map(|list| {
        let shared = person_in_several_cooperatives::Shared {
            file: &list.path,
            sheet: &list.sheet,
            cells: &list.cells,
            people: list.people,
            cooperatives: &list.cooperatives,
        };
        person_in_several_cooperatives::finding(shared, rules)
    });
    Ok(told.collect())
}

/// A finding as bad as its rule is set now; `None` if that is switched off.
fn as_set(finding: Finding, rules: &RuleSettings) -> Option<Finding> {
    let severity = match rules::find(&finding.code) {
        Some(rule) if rules.says_of(rule) => rules.severity(rule)?,
        _ => finding.severity,
    };
    Some(Finding {
        severity,
        ..finding
    })
}

/// What is wrong among the organisations of a kind that count on a day: between units, and against each sender's list
/// before and lists of people.
fn between_lists(
    registry: &Registry,
    kind: Kind,
    day: Date,
    rules: &RuleSettings,
) -> Result<Vec<(i64, Finding)>> {
    let lists = registry.kept(kind, day, STANDING_FIELDS)?;
    if lists.is_empty() {
        return Ok(Vec::new());
    }
    let before = |list: &KeptList| match list.reading.submissions.first() {
        Some(key) => registry.kept_before(key, STANDING_FIELDS),
        None => Ok(None),
    };
    let standing = Standing {
        before: lists.iter().map(before).collect::<Result<_>>()?,
        lists,
        people: match kind {
            Kind::Cooperatives => people(registry.member_tallies(day)?),
            _ => BTreeMap::new(),
        },
    };
    Ok(rules::check_standing(&standing, rules))
}

/// Wherever a tally that counts on a day and the list of its unit disagree: the finding, on the tally's file, and the
/// path of the list.
fn contradictions(
    registry: &Registry,
    kind: Kind,
    day: Date,
    rules: &RuleSettings,
) -> Result<Vec<(Finding, String)>> {
    let stock = registry.stock(kind, day, &[])?;
    let stated = stock.set_aside.iter();
    let stated = stated.filter_map(|unused| contradiction(&stock, unused));
    let found = stated.filter_map(|stated| {
        let list = stated.list.0.to_owned();
        Some((tally_contradicts_list::finding(stated, rules)?, list))
    });
    Ok(found.collect())
}

/// Adds to the files of a run what is wrong between them and what stands in the registry.
pub fn after_import(files: &mut [File], registry: &Registry, rules: &RuleSettings) -> Result<()> {
    for (kind, day) in days(files) {
        for (_, finding) in between_lists(registry, kind, day, rules)? {
            let path = finding.file.clone();
            tell(files, &path, finding);
        }
        for (finding, list) in contradictions(registry, kind, day, rules)? {
            let tally = finding.file.clone();
            // Whichever of the two came in this run.
            let told = [tally, list]
                .into_iter()
                .find(|path| is_of_run(files, path));
            if let Some(path) = told {
                tell(files, &path, finding);
            }
        }
    }
    Ok(())
}

fn is_of_run(files: &[File], path: &str) -> bool {
    files.iter().any(|file| file.reading.path == path)
}

/// Adds a finding to a file of the run, if it brought anything.
fn tell(files: &mut [File], path: &str, finding: Finding) {
    let mut of_run = files.iter_mut();
    let written =
        |file: &&mut File| file.reading.path == path && file.stored.iter().any(is_written);
    if let Some(file) = of_run.find(written) {
        file.findings.push(finding);
    }
}

fn is_written(stored: &crate::registry::Stored) -> bool {
    matches!(stored.outcome, Outcome::Accepted | Outcome::Replaced)
}

/// The kinds and days of which the run brought organisations.
fn days(files: &[File]) -> BTreeSet<(Kind, Date)> {
    let stored = files
        .iter()
        .flat_map(|file| file.reading.submissions.iter().zip(&file.stored));
    stored
        .filter(|(_, stored)| is_written(stored))
        .filter(|(submission, _)| submission.kind.is_organisations())
        .map(|(submission, _)| (submission.kind, submission.as_of))
        .collect()
}

/// People by organisation, as far as it is known.
fn people(tallies: Vec<ListedMembers>) -> BTreeMap<i64, ListedPeople> {
    let known = |tally: ListedMembers| {
        let counts = tally.counts;
        let people = ListedPeople {
            members: counts.members,
            gender_known: counts.gender_known,
            women: counts.women,
            capital_known: counts.capital_known,
            capital: counts.capital,
        };
        Some((tally.cooperative_id?, people))
    };
    tallies.into_iter().filter_map(known).collect()
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
