//! One import: one transaction, all of it or nothing.

use super::fault::OrFault;
use super::filings::{FilingWriter, Place};
use super::findings::{self, Owners};
use super::originals::{Batch, Originals};
use super::roll::{Roll, Unmatched};
use super::submissions::{self, KeptSheet};
use super::{StoredSubmission, identity};
use crate::finding::Finding;
use crate::model::{Kind, Reading, Sheet, Submission};
use crate::source::Source;
use anyhow::Context;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::collections::BTreeMap;
use std::path::Path;

/// Under which circumstances an import is made; kept with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportContext {
    /// The settings as written.
    pub settings: String,
    /// The arguments of the run.
    pub arguments: String,
    /// Version of what turns files into readings; another one makes the same bytes a replacement.
    pub reader_version: String,
    /// Whether only the outcomes are wanted: nothing is kept, [`Import::commit`] takes everything back.
    pub dry_run: bool,
}

/// What became of one submission of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Stored; nothing was there before.
    Accepted,
    /// Stored in place of an earlier one.
    Replaced,
    /// Already there, read the same way; nothing was written.
    Unchanged,
    /// Not stored: none of its records counts.
    Rejected,
}

impl Outcome {
    /// The word of the contract.
    pub const fn code(self) -> &'static str {
        match self {
            Outcome::Accepted => "accepted",
            Outcome::Replaced => "replaced",
            Outcome::Unchanged => "unchanged",
            Outcome::Rejected => "rejected",
        }
    }
}

/// One submission of a file after [`Import::store`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its number; of an unchanged one, the number it has had; `None` if it was rejected.
    pub id: Option<i64>,
    /// What became of it.
    pub outcome: Outcome,
    /// The submission it replaces.
    pub replaces: Option<i64>,
    /// Records in the file.
    pub read: usize,
    /// Records that count.
    pub accepted: usize,
    /// Records held back.
    pub held_back: usize,
    /// Records that counted in the one it replaces.
    pub previous_records: Option<usize>,
    /// Of a list of members, the cooperatives that were not found; their rows are stored all the same.
    pub unmatched: Vec<Unmatched>,
}

/// An import under way. Dropped without [`Import::commit`] it leaves everything as it was.
#[derive(Debug)]
pub struct Import<'r> {
    // Dropped in this order: originals go while the database is still locked.
    batch: Batch<'r>,
    transaction: Transaction<'r>,
    path: &'r Path,
    context: ImportContext,
    id: Option<i64>,
}

impl<'r> Import<'r> {
    pub(super) fn begin(
        connection: &'r mut Connection,
        originals: Option<&'r Originals>,
        path: &'r Path,
        context: ImportContext,
    ) -> anyhow::Result<Self> {
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .or_fault(path)?;
        Ok(Import {
            batch: Batch::new(originals.filter(|_| !context.dry_run)),
            transaction,
            path,
            context,
            id: None,
        })
    }

    /// The submission a new one with this key would replace.
    pub fn in_force(&self, key: &Submission) -> anyhow::Result<Option<StoredSubmission>> {
        submissions::under(&self.transaction, key).or_fault(self.path)
    }

    /// Stores what was read of one file, all or nothing of it; returns what became of each of
    /// `reading.submissions`. Findings are kept with the submission they are about, and only if that is stored.
    ///
    /// People find their cooperative among those known at that time, this file's and those of the files stored before
    /// it included; so files with lists of members are best stored last.
    /// That no two files of one import claim the same submission is for the caller to see to; it is an error here.
    pub fn store(
        &mut self,
        original: &Source,
        reading: &Reading,
        findings: &[Finding],
    ) -> anyhow::Result<Vec<Stored>> {
        let path = self.path;
        self.store_file(original, reading, findings).or_fault(path)
    }

    fn store_file(
        &mut self,
        original: &Source,
        reading: &Reading,
        findings: &[Finding],
    ) -> anyhow::Result<Vec<Stored>> {
        let savepoint = self.transaction.savepoint()?;
        let mut file = FileImport {
            connection: &savepoint,
            batch: &mut self.batch,
            context: &self.context,
            import: self.id,
            original,
            reading,
            stored: BTreeMap::new(),
        };
        // People last: their cooperatives may stand in another sheet of the same book.
        let mut order: Vec<usize> = (0..reading.submissions.len()).collect();
        order.sort_by_key(|&index| reading.submissions[index].kind == Kind::Members);
        let mut outcomes = BTreeMap::new();
        for index in order {
            outcomes.insert(index, file.store(index)?);
        }
        file.add_findings(findings)?;
        let import = file.import;
        savepoint.commit()?;
        self.id = import;
        Ok(outcomes.into_values().collect())
    }

    /// Makes the import last: the originals first, then the database.
    pub fn commit(self) -> anyhow::Result<()> {
        if self.context.dry_run {
            return Ok(());
        }
        self.batch.settle().or_fault(self.path)?;
        self.transaction.commit().or_fault(self.path)
    }
}

/// The sheet at an index of a reading.
pub(super) fn sheet(reading: &Reading, index: usize) -> anyhow::Result<&Sheet> {
    let missing = || format!("{} has no sheet {index}", reading.path);
    reading.sheets.get(index).with_context(missing)
}

/// The storing of one file.
struct FileImport<'i, 'r> {
    connection: &'i Connection,
    batch: &'i mut Batch<'r>,
    context: &'i ImportContext,
    /// The import's row, once there is one.
    import: Option<i64>,
    original: &'i Source,
    reading: &'i Reading,
    /// The numbers of the submissions stored, by their index in the reading.
    stored: BTreeMap<usize, i64>,
}

impl FileImport<'_, '_> {
    fn store(&mut self, index: usize) -> anyhow::Result<Stored> {
        let key = &self.reading.submissions[index];
        let filings = || self.reading.filings.iter();
        let read = filings().filter(|f| f.submission == Some(index)).count();
        let accepted = self.reading.accepted(index).count();
        let roll = Roll::of(self.connection, self.reading, index)?;
        let result = |id, outcome, previous: Option<&StoredSubmission>| Stored {
            id,
            outcome,
            replaces: previous.map(|old| old.id),
            read,
            accepted,
            held_back: read - accepted,
            previous_records: previous.map(|old| old.records),
            unmatched: roll.unmatched(),
        };
        if accepted == 0 {
            return Ok(result(None, Outcome::Rejected, None));
        }
        let sheets = submissions::sheets_of(self.reading, index)?;
        let previous = submissions::under(self.connection, key)?;
        if let Some(old) = &previous {
            if self.is_unchanged(old, &sheets, &roll)? {
                return Ok(result(Some(old.id), Outcome::Unchanged, None));
            }
            anyhow::ensure!(
                Some(submissions::import_of(self.connection, old.id)?) != self.import,
                "two files of one import claim the same submission: {} and {}",
                old.path,
                self.reading.path
            );
        }
        let id = self.add(index, &sheets, &roll, previous.as_ref().map(|old| old.id))?;
        let outcome = if previous.is_some() {
            Outcome::Replaced
        } else {
            Outcome::Accepted
        };
        Ok(result(Some(id), outcome, previous.as_ref()))
    }

    /// The same bytes read the same way, and no cooperative found that was unknown before.
    fn is_unchanged(
        &self,
        old: &StoredSubmission,
        sheets: &[KeptSheet],
        roll: &Roll<'_>,
    ) -> anyhow::Result<bool> {
        let reader = &self.context.reader_version;
        Ok(old.sha256 == self.reading.sha256
            && submissions::was_read_so(self.connection, old.id, reader, sheets)?
            && !roll.finds_more_than(self.connection, old.id)?)
    }

    fn add(
        &mut self,
        index: usize,
        sheets: &[KeptSheet],
        roll: &Roll<'_>,
        replaced: Option<i64>,
    ) -> anyhow::Result<i64> {
        let key = &self.reading.submissions[index];
        let import = self.add_file()?;
        let submission = submissions::add(self.connection, import, self.reading, index, replaced)?;
        let mut sheet_ids = BTreeMap::new();
        for kept in sheets {
            let id = submissions::add_sheet(self.connection, submission, kept)?;
            sheet_ids.insert(kept.position, id);
        }
        let mut writer = FilingWriter::new(self.connection, key.kind)?;
        let filings = self.reading.filings.iter();
        for filing in filings.filter(|filing| filing.submission == Some(index)) {
            let own = identity::settle(self.connection, key, submission, filing)?;
            let place = Place {
                submission,
                cooperative: own.or_else(|| roll.cooperative(filing)),
                sheet: sheet_ids[&filing.sheet],
            };
            writer.write(place, filing, sheet(self.reading, filing.sheet)?)?;
        }
        roll.write(self.connection, submission)?;
        self.stored.insert(index, submission);
        Ok(submission)
    }

    /// The rows of the import and of the file, and the original; each only once.
    fn add_file(&mut self) -> anyhow::Result<i64> {
        let import = match self.import {
            Some(id) => id,
            None => add_import(self.connection, self.context)?,
        };
        self.import = Some(import);
        if self.stored.is_empty() {
            self.batch.keep(self.original)?;
            let size = i64::try_from(self.original.size())?;
            self.connection
                .prepare_cached(
                    "INSERT INTO files (sha256, size, path) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                )?
                .execute(params![self.reading.sha256, size, self.reading.path])?;
        }
        Ok(import)
    }

    fn add_findings(&self, found: &[Finding]) -> anyhow::Result<()> {
        let (Some(import), false) = (self.import, self.stored.is_empty()) else {
            return Ok(());
        };
        let owners = Owners::of(self.reading);
        for finding in found {
            let submission = match owners.owner(finding) {
                None => None,
                Some(index) => match self.stored.get(&index) {
                    Some(&id) => Some(id),
                    None => continue,
                },
            };
            let sha256 = &self.reading.sha256;
            findings::add(self.connection, import, sha256, submission, finding)?;
        }
        Ok(())
    }
}

fn add_import(connection: &Connection, context: &ImportContext) -> rusqlite::Result<i64> {
    let now = jiff::Timestamp::now();
    connection
        .prepare_cached(
            "INSERT INTO imports (imported_at, program_version, reader_version, settings, arguments)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .insert(params![
            format!("{now:.0}"),
            env!("CARGO_PKG_VERSION"),
            context.reader_version,
            context.settings,
            context.arguments,
        ])
}
