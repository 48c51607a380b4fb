//! Findings in the database.

use super::{submissions, waivers};
use crate::finding::Finding;
use crate::finding::waiver::waive;
use crate::model::Reading;
use anyhow::Context;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// Tells which submission of a file a finding is about.
#[derive(Debug, Default)]
pub(super) struct Owners {
    submissions: usize,
    /// Rows one below the other that belong to one submission.
    runs: Vec<Run>,
    /// Whether there were too many to keep.
    too_many: bool,
    /// Names of the sheets, and the submissions that share each.
    sheets: Vec<(String, BTreeSet<u32>)>,
}

/// A run of rows; small, for where rows name their units there is one for almost every row.
#[derive(Debug)]
struct Run {
    sheet: u32,
    submission: u32,
    first: u32,
    last: u32,
}

/// Runs kept. Where there are more, rows name units in no order and by the million; what is found in one of them is
/// then about the file as a whole.
const MOST_RUNS: usize = 1 << 21;

impl Owners {
    /// Notes whose the records of a page are.
    pub(super) fn add(&mut self, page: &Reading) {
        self.submissions = page.submissions.len();
        for sheet in &page.sheets[self.sheets.len().min(page.sheets.len())..] {
            self.sheets.push((sheet.name.clone(), BTreeSet::new()));
        }
        for filing in &page.filings {
            let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            let (Some(submission), Some(sharing)) = (
                filing.submission.map(index),
                self.sheets.get_mut(filing.sheet),
            ) else {
                continue;
            };
            let sheet = index(filing.sheet);
            match self.runs.last_mut() {
                Some(run)
                    if (run.sheet, run.submission) == (sheet, submission)
                        && run.last < filing.row =>
                {
                    run.last = filing.row;
                }
                _ => {
                    sharing.1.insert(submission);
                    if self.runs.len() == MOST_RUNS {
                        self.runs = Vec::new();
                        self.too_many = true;
                    }
                    if self.too_many {
                        continue;
                    }
                    self.runs.push(Run {
                        sheet,
                        submission,
                        first: filing.row,
                        last: filing.row,
                    });
                }
            }
        }
    }

    /// The only submission of the file; else the one of the finding's row; else the only one of its sheet; else
    /// `None`: it is about the file as a whole.
    pub(super) fn owner(&self, finding: &Finding) -> Option<usize> {
        if self.submissions == 1 {
            return Some(0);
        }
        let named = finding.sheet.as_deref()?;
        let at = self.sheets.iter().position(|(name, _)| name == named)?;
        let of_row = finding.cell.and_then(|cell| {
            let holds =
                |run: &&Run| run.sheet as usize == at && (run.first..=run.last).contains(&cell.row);
            // Two tables side by side: the later one, as it always was.
            self.runs.iter().rev().find(holds)
        });
        if let Some(run) = of_row {
            return Some(run.submission as usize);
        }
        let sharing = &self.sheets[at].1;
        let only = sharing.first().filter(|_| sharing.len() == 1)?;
        Some(*only as usize)
    }
}

/// Adds a finding of a file; without a submission it is about the whole file.
pub(super) fn add(
    connection: &Connection,
    import: i64,
    sha256: &str,
    submission: Option<i64>,
    finding: &Finding,
) -> anyhow::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO findings (import_id, sha256, submission_id, code, rule, severity, sheet, cell, field,
                 record, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            import,
            sha256,
            submission,
            finding.code,
            finding.rule,
            finding.severity.code(),
            finding.sheet,
            finding.cell.map(|cell| cell.to_string()),
            finding.field.map(crate::model::Field::id),
            finding.record,
            serde_json::to_string(finding)?,
        ])?;
    Ok(())
}

/// The findings of submissions and of the files they came in: those about whole files first, then by unit, source
/// and day; each in the order they were found.
pub(super) fn of_submissions(
    connection: &Connection,
    asked: &[i64],
) -> anyhow::Result<Vec<(i64, Finding)>> {
    // A finding about a whole file goes with the first of its submissions that is asked for.
    let mut query = connection.prepare_cached(
        "WITH asked AS (
             SELECT id, import_id, sha256 FROM submissions WHERE id IN (SELECT value FROM json_each(?1))
         )
         SELECT body, ifnull(submissions.id, (
                 SELECT min(id) FROM asked
                 WHERE asked.import_id = findings.import_id AND asked.sha256 = findings.sha256
             ))
         FROM findings LEFT JOIN submissions ON submissions.id = findings.submission_id
         WHERE findings.submission_id IN (SELECT id FROM asked)
            OR (findings.submission_id IS NULL
                AND (findings.import_id, findings.sha256) IN (SELECT import_id, sha256 FROM asked))
         ORDER BY submissions.unit_code, submissions.unit_valid_from, submissions.source, submissions.as_of,
             findings.id",
    )?;
    let keys = submissions::keys(connection, asked)?;
    let waivers = waivers::in_force(connection)?;
    let mut rows = query.query([serde_json::to_string(asked)?])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let mut finding: Finding = serde_json::from_str(row.get_ref(0)?.as_str()?)?;
        let submission = row.get(1)?;
        let key = keys
            .get(&submission)
            .context("a finding of no submission")?;
        waive(std::slice::from_mut(&mut finding), &waivers, &[key]);
        found.push((submission, finding));
    }
    Ok(found)
}
