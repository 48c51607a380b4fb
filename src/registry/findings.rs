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
    /// Rows one below the other that belong to one submission; of a sheet with tables side by side, a pass for each.
    passes: Vec<Pass>,
    runs: usize,
    /// Whether there were too many to keep.
    too_many: bool,
    /// Names of the sheets, and the submissions that share each.
    sheets: Vec<(String, BTreeSet<u32>)>,
}

/// The runs of rows of one sheet, from top to bottom.
#[derive(Debug)]
struct Pass {
    sheet: usize,
    runs: Vec<Run>,
}

impl Pass {
    /// The run a row is in.
    fn run(&self, row: u32) -> Option<&Run> {
        let at = self.runs.partition_point(|run| run.last < row);
        self.runs.get(at).filter(|run| run.first <= row)
    }
}

/// A run of rows; small, for where rows name their units there is one for almost every row.
#[derive(Debug)]
struct Run {
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
            let (Some(submission), Some(sharing)) =
                (filing.submission, self.sheets.get_mut(filing.sheet))
            else {
                continue;
            };
            let submission = u32::try_from(submission).unwrap_or(u32::MAX);
            sharing.1.insert(submission);
            self.enter(filing.sheet, filing.row, submission);
        }
    }

    fn enter(&mut self, sheet: usize, row: u32, submission: u32) {
        if self.too_many {
            return;
        }
        let below = |pass: &Pass| {
            let last = pass.runs.last();
            pass.sheet == sheet && last.is_none_or(|run| run.last < row)
        };
        if !self.passes.last().is_some_and(below) {
            let runs = Vec::new();
            self.passes.push(Pass { sheet, runs });
        }
        let Some(pass) = self.passes.last_mut() else {
            return;
        };
        match pass.runs.last_mut() {
            Some(run) if run.submission == submission => run.last = row,
            _ if self.runs == MOST_RUNS => {
                self.passes = Vec::new();
                self.too_many = true;
            }
            _ => {
                self.runs += 1;
                pass.runs.push(Run {
                    submission,
                    first: row,
                    last: row,
                });
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
            // Two tables side by side: the later one, as it always was.
            let mut passes = self.passes.iter().rev().filter(|pass| pass.sheet == at);
            passes.find_map(|pass| pass.run(cell.row))
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
