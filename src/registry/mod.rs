//! The registry: originals, submissions and records, kept in SQLite.
//!
//! A folder with `registry.db` and `files/<sha256>`. One import is one transaction. Nothing is overwritten: a
//! submission is superseded by the next one with its key, and the origin of every value can be found again.
//! Records stand in two tables, a wide one for all kinds and a narrow one for people; see `tables`. What counts where
//! several have sent the same is chosen in `choose` (organisations), `activities` and `members`.
//! Trouble with the registry itself is a [`Fault`] in the error's chain.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod activities;
mod choose;
mod fault;
mod file_import;
mod filings;
mod findings;
mod holdings;
mod identity;
mod import;
mod kept;
mod layout;
mod load;
mod locate;
mod members;
mod origin;
mod originals;
mod roll;
#[cfg(test)]
mod samples;
mod schema;
mod shared;
mod snapshot;
mod stock;
mod submissions;
mod tables;
mod targets;
#[cfg(test)]
mod tests;
mod waivers;
mod words;

pub use fault::Fault;
pub use file_import::FileImport;
pub use holdings::{Activities, Holdings, MemberTally, SetAside, TargetRow};
pub use import::{Import, ImportContext, Outcome, Stored};
pub use locate::locate;
pub use members::{ListedMembers, MemberCounts};
pub use origin::Origin;
pub use roll::Unmatched;
pub use shared::SharedPeople;
pub use stock::{ActivityRows, Stock, StoredSubmission, Totals, Unused, Values};
pub use targets::StoredTarget;
pub use words::Words;

use crate::finding::Finding;
use crate::finding::waiver::Waiver;
use crate::model::{Field, KeptList, Kind, Period, Submission};
use crate::source::Source;
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

    /// The records of a kind that describe `last_day`, without those held back, ordered by unit, source, day, sheet
    /// and row. A flag is 1 or 0. The field `no` is not kept, asking for it is an error.
    ///
    /// Of each unit and source the latest submission in force dated in that day's month and not after it is looked
    /// at. Of organisations one submission of each unit counts: a list before a tally, whoever sent it; then what
    /// the unit sent itself before what a department sent; then the later one; then by the department's name. What
    /// the province sends of the whole counts only where none of its units has sent anything of that kind. All else
    /// stands in [`Stock::set_aside`], never added. Of other kinds every source counts; [`Registry::activities`],
    /// [`Registry::targets`] and [`Registry::member_tallies`] know better.
    pub fn stock(&self, kind: Kind, last_day: Date, fields: &[Field]) -> anyhow::Result<Stock> {
        load::stock(&self.connection, kind, last_day, fields).or_fault(&self.path)
    }

    /// The activities of a span, both days included, each counted once. Sources are added; of one source's lists
    /// that overlap those within the span go before those that reach out of it, then the later, then the longer.
    /// A row counts if its dates lie within the span, one without a date if its whole list does;
    /// [`ActivityRows::left_out`] says how many rows nothing can be said of.
    pub fn activities(
        &self,
        first: Date,
        last: Date,
        fields: &[Field],
    ) -> anyhow::Result<ActivityRows> {
        activities::within(&self.connection, first, last, fields).or_fault(&self.path)
    }

    /// The targets in force whose span holds a day, of all sources, ordered by unit, source, day, sheet and row. A
    /// target without a span holds for the year of its submission.
    pub fn targets(&self, on: Date) -> anyhow::Result<Vec<StoredTarget>> {
        targets::on(&self.connection, on).or_fault(&self.path)
    }

    /// The members of each cooperative as the latest lists dated in the month of `last_day` and not after it give
    /// them, ordered by unit, source and list. A cooperative counts once: what a unit sent before what the
    /// province sent, what it sent itself before a department's, then the later.
    pub fn member_tallies(&self, last_day: Date) -> anyhow::Result<Vec<ListedMembers>> {
        members::tallies(&self.connection, last_day).or_fault(&self.path)
    }

    /// The people on lists of several cooperatives, by list, as the latest lists dated in the month of `last_day` and
    /// not after it give them. All people are looked at: of a million it takes seconds.
    pub fn shared_people(&self, last_day: Date) -> anyhow::Result<Vec<SharedPeople>> {
        shared::among(&self.connection, last_day).or_fault(&self.path)
    }

    /// The last day a kind has anything in force for.
    pub fn latest_day(&self, kind: Kind) -> anyhow::Result<Option<Date>> {
        submissions::latest_day(&self.connection, Some(kind)).or_fault(&self.path)
    }

    /// The day the default period is of: the last one of cooperatives, else of anything but targets, which speak of
    /// days to come.
    pub fn default_day(&self) -> anyhow::Result<Option<Date>> {
        match self.latest_day(Kind::Cooperatives)? {
            Some(day) => Ok(Some(day)),
            None => submissions::latest_day(&self.connection, None).or_fault(&self.path),
        }
    }

    /// The days a kind has anything in force for, ordered.
    pub fn days(&self, kind: Kind) -> anyhow::Result<Vec<Date>> {
        submissions::days(&self.connection, kind).or_fault(&self.path)
    }

    /// Everything of a kind that is in force, ordered by unit, source and day.
    pub fn submissions(&self, kind: Kind) -> anyhow::Result<Vec<StoredSubmission>> {
        submissions::of_kind(&self.connection, kind).or_fault(&self.path)
    }

    /// Everything in force that speaks of a period: of organisations and people what each unit and source sent last in
    /// its last month, used or set aside; of activities and targets what shares a day with it. By kind, unit, source
    /// and day.
    pub fn sent(&self, period: Period) -> anyhow::Result<Vec<StoredSubmission>> {
        load::sent(&self.connection, period).or_fault(&self.path)
    }

    /// The day anything was first received under a key, where the computer is.
    pub fn received_on(&self, key: &Submission) -> anyhow::Result<Option<Date>> {
        submissions::received_on(&self.connection, key).or_fault(&self.path)
    }

    /// The records of submissions of one kind, as [`Registry::stock`] gives them, whatever else is in force.
    pub fn records(
        &self,
        kind: Kind,
        submissions: Vec<StoredSubmission>,
        fields: &[Field],
    ) -> anyhow::Result<Stock> {
        load::rows(&self.connection, kind, submissions, fields).or_fault(&self.path)
    }

    /// The submission in force under a key.
    pub fn in_force(&self, key: &Submission) -> anyhow::Result<Option<StoredSubmission>> {
        submissions::under(&self.connection, key).or_fault(&self.path)
    }

    /// A submission by its number, in force or superseded.
    pub fn submission(&self, id: i64) -> anyhow::Result<Option<StoredSubmission>> {
        submissions::by_id(&self.connection, id).or_fault(&self.path)
    }

    /// The original a submission came in, under the name it was given by; `None` where it is not kept.
    pub fn original(&self, submission: &StoredSubmission) -> anyhow::Result<Option<Source>> {
        let Some(originals) = &self.originals else {
            return Ok(None);
        };
        let at = originals.path(&submission.sha256);
        match at.is_file() {
            true => Ok(Some(
                Source::kept(&at, Path::new(&submission.path)).or_fault(&at)?,
            )),
            false => Ok(None),
        }
    }

    /// The findings kept with submissions and the files they came in, with what was decided about them: those about
    /// whole files first, then by unit, source and day.
    pub fn findings(&self, submissions: &[i64]) -> anyhow::Result<Vec<Finding>> {
        let found = self.findings_by_submission(submissions)?.into_iter();
        Ok(found.map(|(_, finding)| finding).collect())
    }

    /// The same, each with the number of the submission it is about; of one about a whole file, the first that was
    /// asked for.
    pub fn findings_by_submission(
        &self,
        submissions: &[i64],
    ) -> anyhow::Result<Vec<(i64, Finding)>> {
        findings::of_submissions(&self.connection, submissions).or_fault(&self.path)
    }

    /// Keeps a decision on findings; returns its number.
    pub fn waive(&self, waiver: &Waiver) -> anyhow::Result<i64> {
        waivers::add(&self.connection, waiver).or_fault(&self.path)
    }

    /// Ends a decision on a day; false if there is none of that number in force.
    pub fn end_waiver(&self, number: i64, on: Date) -> anyhow::Result<bool> {
        waivers::end(&self.connection, number, on).or_fault(&self.path)
    }

    /// The decisions in force, in the order they were made.
    pub fn waivers(&self) -> anyhow::Result<Vec<Waiver>> {
        waivers::in_force(&self.connection).or_fault(&self.path)
    }

    /// The lists of organisations of a kind that count on a day, as [`Registry::stock`] chooses them; of their records
    /// these fields.
    pub fn kept(
        &self,
        kind: Kind,
        last_day: Date,
        fields: &[Field],
    ) -> anyhow::Result<Vec<KeptList>> {
        kept::counting(&self.connection, kind, last_day, fields).or_fault(&self.path)
    }

    /// The latest list in force of the same kind, unit and source with an earlier day.
    pub fn kept_before(
        &self,
        key: &Submission,
        fields: &[Field],
    ) -> anyhow::Result<Option<KeptList>> {
        kept::before(&self.connection, key, fields).or_fault(&self.path)
    }

    /// The cell the field of a record of a kind was read from; `None` where the record says nothing of it.
    pub fn origin(&self, kind: Kind, record: i64, field: Field) -> anyhow::Result<Option<Origin>> {
        origin::find(&self.connection, kind, record, field).or_fault(&self.path)
    }
}

fn database(folder: &Path) -> PathBuf {
    folder.join("registry.db")
}
