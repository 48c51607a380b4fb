//! The registry: originals, submissions and records, kept in SQLite.
//!
//! A folder with `registry.db` and `files/<sha256>`. One import is one transaction. Nothing is overwritten: a
//! submission is superseded by the next one with its key, and the origin of every value can be found again.
//! Trouble with the registry itself is a [`Fault`] in the error's chain.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod fault;
mod filings;
mod findings;
mod identity;
mod import;
mod layout;
mod load;
mod locate;
mod origin;
mod originals;
#[cfg(test)]
mod samples;
mod schema;
mod stock;
mod submissions;
#[cfg(test)]
mod tests;

pub use fault::Fault;
pub use import::{Import, ImportContext, Outcome, Stored};
pub use locate::locate;
pub use origin::Origin;
pub use stock::{
    Activities, Holdings, MemberTally, SetAside, Stock, StoredSubmission, TargetRow, Values,
};

use crate::finding::Finding;
use crate::model::{Field, Kind, Submission};
use crate::text::Phrase;
use fault::OrFault;
use jiff::civil::Date;
use originals::Originals;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// A registry, open.
#[derive(Debug)]
pub struct Registry {
    connection: Connection,
    originals: Option<Originals>,
    notes: Vec<Phrase>,
    /// The database's path, for messages.
    path: PathBuf,
}

impl Registry {
    /// Makes a registry in a folder, and the folder where there is none. One that is there already is opened, so
    /// that a making that was interrupted can be repeated.
    pub fn create(folder: &Path) -> anyhow::Result<Self> {
        fs::create_dir_all(folder).or_fault(folder)?;
        Self::with(folder, schema::create)
    }

    /// Opens the registry in a folder, bringing an older one to this version.
    pub fn open(folder: &Path) -> anyhow::Result<Self> {
        if !database(folder).exists() {
            return Err(Fault::NoRegistry(folder.to_owned()).into());
        }
        Self::with(folder, schema::open)
    }

    fn with(
        folder: &Path,
        open: fn(&Path) -> anyhow::Result<schema::Opened>,
    ) -> anyhow::Result<Self> {
        let path = database(folder);
        let opened = open(&path)?;
        Ok(Registry {
            connection: opened.connection,
            originals: Some(Originals::of(folder).or_fault(folder)?),
            notes: opened.notes,
            path,
        })
    }

    /// A registry that is gone when it is dropped, and keeps no originals.
    pub fn in_memory() -> anyhow::Result<Self> {
        Ok(Registry {
            connection: schema::in_memory()?,
            originals: None,
            notes: Vec::new(),
            path: PathBuf::from(":memory:"),
        })
    }

    /// What its user should know of how it works here.
    pub fn notes(&self) -> &[Phrase] {
        &self.notes
    }

    /// Begins an import; waits a few seconds for another one, then fails with [`Fault::Busy`].
    pub fn begin(&mut self, context: ImportContext) -> anyhow::Result<Import<'_>> {
        let originals = self.originals.as_ref();
        Import::begin(&mut self.connection, originals, &self.path, context)
    }

    /// The records of a kind that describe `last_day`: for each unit and source the latest submission in force
    /// dated in that day's month and not after it, without the records held back. Ordered by unit, source, day,
    /// sheet and row. A flag is 1 or 0. The fields `no` and `count` are not kept, asking for them is an error.
    pub fn stock(&self, kind: Kind, last_day: Date, fields: &[Field]) -> anyhow::Result<Stock> {
        load::stock(&self.connection, kind, last_day, fields).or_fault(&self.path)
    }

    /// The last day a kind has anything in force for.
    pub fn latest_day(&self, kind: Kind) -> anyhow::Result<Option<Date>> {
        Ok(self.days(kind)?.pop())
    }

    /// The days a kind has anything in force for, ordered.
    pub fn days(&self, kind: Kind) -> anyhow::Result<Vec<Date>> {
        submissions::days(&self.connection, kind).or_fault(&self.path)
    }

    /// Everything of a kind that is in force, ordered by unit, source and day.
    pub fn submissions(&self, kind: Kind) -> anyhow::Result<Vec<StoredSubmission>> {
        submissions::of_kind(&self.connection, kind).or_fault(&self.path)
    }

    /// The submission in force under a key.
    pub fn in_force(&self, key: &Submission) -> anyhow::Result<Option<StoredSubmission>> {
        submissions::under(&self.connection, key).or_fault(&self.path)
    }

    /// The findings kept with submissions and the files they came in: those about whole files first, then by unit,
    /// source and day.
    pub fn findings(&self, submissions: &[i64]) -> anyhow::Result<Vec<Finding>> {
        findings::of_submissions(&self.connection, submissions).or_fault(&self.path)
    }

    /// The cell a record's field was read from; `None` where the record says nothing of it.
    pub fn origin(&self, filing: i64, field: Field) -> anyhow::Result<Option<Origin>> {
        origin::find(&self.connection, filing, field).or_fault(&self.path)
    }
}

fn database(folder: &Path) -> PathBuf {
    folder.join("registry.db")
}
