//! One import: one transaction, all of it or nothing.

use super::fault::OrFault;
use super::file_import::FileImport;
use super::findings::Owners;
use super::originals::{Batch, Originals};
use super::roll::Unmatched;
use crate::finding::Finding;
use crate::model::{Reading, Sheet};
use crate::source::Source;
use anyhow::Context;
use rusqlite::{Connection, DropBehavior, Transaction, TransactionBehavior, params};
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
    /// Whether only the outcomes are wanted: after [`Import::commit`] they can be seen in this [`super::Registry`]
    /// alone, and are gone with it.
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
        let mut file = self.file(original, false)?;
        file.add(reading)?;
        file.finish(reading, findings)
    }

    /// Begins to store a file that comes in pages, if `paged`. Dropped before [`FileImport::finish`] nothing of it
    /// is stored.
    pub fn file<'f>(
        &'f mut self,
        original: &'f Source,
        paged: bool,
    ) -> anyhow::Result<FileImport<'f, 'r>> {
        let savepoint = self.transaction.savepoint().or_fault(self.path)?;
        Ok(FileImport {
            savepoint,
            path: self.path,
            batch: &mut self.batch,
            context: &self.context,
            import: self.id,
            kept: &mut self.id,
            original,
            paged,
            owners: Owners::default(),
            incoming: Vec::new(),
        })
    }

    /// Makes the import last: the originals first, then the database.
    pub fn commit(mut self) -> anyhow::Result<()> {
        if self.context.dry_run {
            // Left open it is taken back when the connection closes.
            self.transaction.set_drop_behavior(DropBehavior::Ignore);
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

/// Adds the row of an import.
pub(super) fn add_import(
    connection: &Connection,
    context: &ImportContext,
) -> rusqlite::Result<i64> {
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
