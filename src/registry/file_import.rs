//! The storing of one file, page by page; all of it or nothing.

use super::fault::OrFault;
use super::filings::{FilingWriter, Place};
use super::findings::{self, Owners};
use super::import::{ImportContext, Outcome, Stored, add_import, sheet};
use super::originals::Batch;
use super::roll::{self, Roll, Unmatched};
use super::submissions::{self, KeptSheet};
use super::{StoredSubmission, identity};
use crate::finding::Finding;
use crate::model::{Filing, Kind, Reading};
use crate::source::Source;
use rusqlite::{Savepoint, params};
use std::collections::BTreeMap;
use std::path::Path;

/// A file being stored.
#[derive(Debug)]
pub struct FileImport<'f, 'r> {
    pub(super) savepoint: Savepoint<'f>,
    pub(super) path: &'r Path,
    pub(super) batch: &'f mut Batch<'r>,
    pub(super) context: &'f ImportContext,
    /// The import's row, once there is one.
    pub(super) import: Option<i64>,
    /// Where the import keeps it once this file is stored.
    pub(super) kept: &'f mut Option<i64>,
    pub(super) original: &'f Source,
    /// Whether pages follow the first.
    pub(super) paged: bool,
    pub(super) owners: Owners,
    /// The file's submissions, in their order.
    pub(super) incoming: Vec<Incoming>,
}

/// A submission on its way in.
#[derive(Debug, Default)]
pub(super) struct Incoming {
    /// Its number, once it has one.
    id: Option<i64>,
    outcome: Option<Outcome>,
    previous: Option<StoredSubmission>,
    read: usize,
    accepted: usize,
    roll: Roll,
    /// The rows of its sheets.
    sheets: BTreeMap<usize, i64>,
}

impl FileImport<'_, '_> {
    /// Stores the records of a page, or of a whole reading.
    pub fn add(&mut self, page: &Reading) -> anyhow::Result<()> {
        self.take(page).or_fault(self.path)
    }

    /// Of each of its submissions, the records that count in the one it replaces, and those that count so far.
    pub fn counts(&self) -> Vec<(Option<usize>, usize)> {
        let count = |incoming: &Incoming| {
            let before = incoming.previous.as_ref().map(|old| old.records);
            (before, incoming.accepted)
        };
        self.incoming.iter().map(count).collect()
    }

    /// The cooperatives people are listed for that were not found.
    pub fn unmatched(&self) -> Vec<Unmatched> {
        let rolls = self.incoming.iter().map(|incoming| &incoming.roll);
        rolls.flat_map(Roll::unmatched).collect()
    }

    /// Ends the file; returns what became of each of its submissions. `reading` tells how its sheets were read.
    pub fn finish(
        mut self,
        reading: &Reading,
        findings: &[Finding],
    ) -> anyhow::Result<Vec<Stored>> {
        let path = self.path;
        self.settle(reading, findings).or_fault(path)?;
        let stored = self.incoming.drain(..).map(Incoming::stored).collect();
        self.savepoint.commit().or_fault(path)?;
        *self.kept = self.import;
        Ok(stored)
    }

    fn take(&mut self, page: &Reading) -> anyhow::Result<()> {
        let count = page.submissions.len();
        self.incoming.resize_with(count, Incoming::default);
        self.owners.add(page);
        let mut of: Vec<Vec<&Filing>> = vec![Vec::new(); count];
        for filing in &page.filings {
            if let Some(submission) = filing.submission {
                of[submission].push(filing);
            }
        }
        // People last: their cooperatives may stand in another sheet of the same book.
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|&index| page.submissions[index].kind == Kind::Members);
        order
            .into_iter()
            .try_for_each(|index| self.take_submission(page, index, &of[index]))
    }

    fn take_submission(
        &mut self,
        page: &Reading,
        index: usize,
        filings: &[&Filing],
    ) -> anyhow::Result<()> {
        let incoming = &mut self.incoming[index];
        incoming.read += filings.len();
        incoming.accepted += filings.iter().filter(|filing| !filing.held_back).count();
        if incoming.outcome.is_none() {
            self.begin(page, index)?;
        }
        let key = &page.submissions[index];
        let incoming = &mut self.incoming[index];
        let connection = &self.savepoint;
        let written = incoming.outcome != Some(Outcome::Unchanged);
        let Some(submission) = incoming.id else {
            return Ok(());
        };
        let mut writer = FilingWriter::new(connection, key.kind)?;
        for filing in filings {
            let of_person = match key.kind {
                Kind::Members => incoming.roll.enter(connection, key, filing, page)?,
                _ => None,
            };
            if !written {
                continue;
            }
            let own = identity::settle(connection, key, submission, filing)?;
            let sheet_id = match incoming.sheets.get(&filing.sheet) {
                Some(id) => *id,
                None => {
                    let kept = KeptSheet::of(page, filing.sheet)?;
                    let id = submissions::add_sheet(connection, submission, &kept)?;
                    incoming.sheets.insert(filing.sheet, id);
                    id
                }
            };
            let place = Place {
                submission,
                cooperative: own.or(of_person),
                sheet: sheet_id,
            };
            writer.write(place, filing, sheet(page, filing.sheet)?)?;
        }
        Ok(())
    }

    /// Decides what becomes of a submission that is met for the first time.
    fn begin(&mut self, page: &Reading, index: usize) -> anyhow::Result<()> {
        if self.incoming[index].accepted == 0 && !self.paged {
            self.incoming[index].outcome = Some(Outcome::Rejected);
            return Ok(());
        }
        let key = &page.submissions[index];
        let previous = submissions::under(&self.savepoint, key)?;
        if let Some(old) = previous.as_ref().filter(|old| old.sha256 == page.sha256)
            && self.is_unchanged(old, page, index)?
        {
            let incoming = &mut self.incoming[index];
            incoming.id = Some(old.id);
            incoming.outcome = Some(Outcome::Unchanged);
            return Ok(());
        }
        if let Some(old) = &previous {
            anyhow::ensure!(
                Some(submissions::import_of(&self.savepoint, old.id)?) != self.import,
                "two files of one import claim the same submission: {} and {}",
                old.path,
                page.path
            );
        }
        let import = self.add_file(page)?;
        let replaced = previous.as_ref().map(|old| old.id);
        let id = submissions::add(&self.savepoint, import, page, index, replaced)?;
        let incoming = &mut self.incoming[index];
        incoming.id = Some(id);
        incoming.outcome = Some(match previous {
            Some(_) => Outcome::Replaced,
            None => Outcome::Accepted,
        });
        incoming.previous = previous;
        Ok(())
    }

    /// The same bytes read the same way, and no cooperative known that was unknown before.
    fn is_unchanged(
        &self,
        old: &StoredSubmission,
        page: &Reading,
        index: usize,
    ) -> anyhow::Result<bool> {
        let connection = &self.savepoint;
        let reader = &self.context.reader_version;
        let sheets = submissions::sheets_of(page, index)?;
        let key = &page.submissions[index];
        Ok(
            submissions::was_read_so(connection, old.id, reader, &sheets, self.paged)?
                && (key.kind != Kind::Members || !roll::finds_more(connection, old.id, &key.unit)?),
        )
    }

    /// The rows of the import and of the file, and the original; each only once.
    fn add_file(&mut self, page: &Reading) -> anyhow::Result<i64> {
        let import = match self.import {
            Some(id) => id,
            None => add_import(&self.savepoint, self.context)?,
        };
        self.import = Some(import);
        if !self.incoming.iter().any(Incoming::is_written) {
            self.batch.keep(self.original)?;
            let size = i64::try_from(self.original.size())?;
            self.savepoint
                .prepare_cached(
                    "INSERT INTO files (sha256, size, path) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                )?
                .execute(params![page.sha256, size, page.path])?;
        }
        Ok(import)
    }

    /// Writes what is known only at the end: counts, totals of people, how the sheets were read, findings.
    fn settle(&mut self, reading: &Reading, found: &[Finding]) -> anyhow::Result<()> {
        let connection = &self.savepoint;
        for incoming in self.incoming.iter_mut().filter(|one| one.is_written()) {
            let Some(id) = incoming.id else { continue };
            if incoming.accepted == 0 {
                let replaced = incoming.previous.take().map(|old| old.id);
                submissions::take_back(connection, id, replaced)?;
                incoming.id = None;
                incoming.outcome = Some(Outcome::Rejected);
                continue;
            }
            submissions::set_records(connection, id, incoming.accepted)?;
            for (&position, &sheet) in &incoming.sheets {
                submissions::set_layout(connection, sheet, &KeptSheet::of(reading, position)?)?;
            }
            incoming.roll.write(connection, id)?;
        }
        self.add_findings(found, &reading.sha256)
    }

    fn add_findings(&self, found: &[Finding], sha256: &str) -> anyhow::Result<()> {
        let any = self.incoming.iter().any(Incoming::is_written);
        let (Some(import), true) = (self.import, any) else {
            return Ok(());
        };
        for finding in found {
            let submission = match self.owners.owner(finding) {
                None => None,
                Some(index) => match &self.incoming[index] {
                    written if written.is_written() => written.id,
                    _ => continue,
                },
            };
            findings::add(&self.savepoint, import, sha256, submission, finding)?;
        }
        Ok(())
    }
}

impl Incoming {
    /// Whether it was written.
    fn is_written(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Accepted | Outcome::Replaced))
    }

    fn stored(self) -> Stored {
        Stored {
            id: self.id,
            outcome: self.outcome.unwrap_or(Outcome::Rejected),
            replaces: self.previous.as_ref().map(|old| old.id),
            read: self.read,
            accepted: self.accepted,
            held_back: self.read - self.accepted,
            previous_records: self.previous.as_ref().map(|old| old.records),
            unmatched: self.roll.unmatched(),
        }
    }
}
