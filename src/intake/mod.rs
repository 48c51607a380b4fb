//! Messy sheets to records: what stands where, what it means, what was met on the way.
//!
//! `workbook` opens any format into grids of `cell`s; `header` finds the tables, `columns` what their headers mean,
//! also with a `slip`, as `taught`, or by the `evidence` of what stands below; `rowkind` tells records from
//! `section`s, totals and notes; `record` understands each cell (`number`, `date`, `terms`, `money`); `title` and
//! `sender` settle whose figures they are and of which day, `whereabouts` where a record belongs. `downward` reads
//! summaries that have a figure in each row. `legacy` decodes the
//! text of old fonts; `long` lists of people come in pages, read `ahead`. [`read`] ties it together.

mod ahead;
mod beside;
mod block;
mod caption;
mod cell;
mod code;
mod columns;
mod date;
mod derive;
mod downward;
mod evidence;
mod extent;
mod header;
mod heading;
mod indicators;
mod kinds;
mod legacy;
mod letterhead;
mod long;
mod merged;
mod money;
mod number;
mod pane;
mod parts;
mod plan;
mod record;
mod rough;
mod rowkind;
mod scope;
mod section;
mod sender;
mod serial;
mod settle;
mod sheet;
mod slip;
mod split_name;
mod submit;
mod synonyms;
mod table;
mod tally;
mod taught;
mod terms;
mod title;
mod unaccented;
mod whereabouts;
mod workbook;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_members;

pub use ahead::Ahead;
pub use cell::{Cell, Grid, Merge, Row};
pub use columns::field_named;
pub use indicators::indicator;
pub use long::{Pages, Stop};
pub use sender::day_of_map;
pub use synonyms::{headers, synonyms};
pub use workbook::{ENDINGS, Sheet as OpenSheet};

use crate::model::{Field, Kind, Matter, Observation, Period, Reading};
use crate::source::Source;
use crate::text::Phrase;
use crate::text::legacy::Legacy;
use std::collections::BTreeMap;

/// Raised whenever the same bytes may be read differently than before, so that a registry knows.
pub const READER_VERSION: &str = "3";

/// What is known before a file is opened.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Name of the province whose units send.
    pub province: String,
    /// The sender's unit, where the user says it.
    pub unit: Option<String>,
    /// The department that sends, where the user says it.
    pub source: Option<String>,
    /// The kind of list, where the user says it.
    pub kind: Option<Kind>,
    /// The period, where the user says it: it wins over what the files say.
    pub period: Option<Period>,
    /// The period to take where files say none.
    pub fallback: Option<Period>,
    /// Headers taught by the user, by header text.
    pub headers: BTreeMap<String, Field>,
    /// Headers learned from each sender, by unit name, then by header text.
    pub learned: BTreeMap<String, BTreeMap<String, Field>>,
}

/// Reads one file to its end. Never fails: what cannot be read is an observation.
pub fn read(source: &Source, request: &Request) -> Reading {
    let (mut reading, pages) = begin(source, request);
    for page in pages.into_iter().flatten() {
        match page {
            Ok(page) => reading.turn(page),
            Err(Stop::Another) => return whole(source, request),
            Err(Stop::Damaged(reason)) => return unreadable(source, reason),
        }
    }
    reading
}

/// Reads one file as far as it takes to understand it: all of it, but of lists of people too long to hold only
/// the head. The pages bring the rest; where one of them stops, [`whole`] or [`unreadable`] tells what there is.
pub fn begin(source: &Source, request: &Request) -> (Reading, Option<Pages>) {
    match open(source, request, false) {
        Ok(begun) => begun,
        Err(reason) => (unreadable(source, reason), None),
    }
}

/// Reads one file, holding all of it however long.
pub fn whole(source: &Source, request: &Request) -> Reading {
    match open(source, request, true) {
        Ok((reading, _)) => reading,
        Err(reason) => unreadable(source, reason),
    }
}

/// The cells of a file as they stand, letters of old fonts decoded. Of a long sheet the first rows are at hand, the
/// others follow.
///
/// # Errors
/// Why it cannot be read.
pub fn sheets(source: &Source) -> Result<Vec<OpenSheet>, Phrase> {
    Ok(decoded(source)?.0.sheets)
}

/// A file opened, letters of old fonts decoded, with what was met on the way.
fn decoded(source: &Source) -> Result<(workbook::Workbook, Vec<Observation>), Phrase> {
    let mut book = workbook::open(source)?;
    let mut met = std::mem::take(&mut book.observations);
    // A text file of single bytes is decoded by its words; windows-1258 is Unicode's letters on Vietnamese Windows.
    let fallback = book.single_byte.then_some(Legacy::Windows1258);
    for sheet in &mut book.sheets {
        met.extend(legacy::settle(sheet, fallback));
        met.extend(unaccented::told(&sheet.grid));
    }
    Ok((book, met))
}

/// What is known of a file that cannot be read.
pub fn unreadable(source: &Source, reason: Phrase) -> Reading {
    Reading {
        observations: vec![Observation::new(Matter::Unreadable).arg("reason", reason)],
        ..blank(source)
    }
}

fn blank(source: &Source) -> Reading {
    Reading {
        path: source.path().display().to_string(),
        sha256: source.sha256().to_owned(),
        ..Reading::default()
    }
}

fn open(
    source: &Source,
    request: &Request,
    whole: bool,
) -> Result<(Reading, Option<Pages>), Phrase> {
    let mut reading = blank(source);
    let (mut book, met) = decoded(source)?;
    reading.observations.extend(met);
    if whole {
        book.sheets
            .iter_mut()
            .try_for_each(workbook::Sheet::complete)?;
    }
    let stem = source
        .path()
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    let long = sheet::read_all(book.sheets, &stem, request, &mut reading)?;
    let has_table = reading.sheets.iter().any(|sheet| !sheet.tables.is_empty());
    if book.doubtful && !has_table {
        return Err(workbook::not_a_workbook());
    }
    let pages = Pages::after(&reading, long);
    Ok((reading, pages))
}
