//! Messy sheets to records: what stands where, what it means, what was met on the way.
//!
//! `workbook` opens any format into grids of `cell`s; `header` finds the tables, `columns` what their headers mean,
//! also with a `slip`, as `taught`, or by the `evidence` of what stands below; `rowkind` tells records from
//! `section`s, totals and notes; `record` understands each cell (`number`, `date`, `terms`, `money`); `title` and
//! `sender` settle whose figures they are and of which day, `whereabouts` where a record belongs. [`read`] ties it
//! together.

mod block;
mod caption;
mod cell;
mod columns;
mod date;
mod evidence;
mod extent;
mod header;
mod heading;
mod indicators;
mod kinds;
mod letterhead;
mod money;
mod number;
mod pane;
mod parts;
mod plan;
mod record;
mod rowkind;
mod scope;
mod section;
mod sender;
mod settle;
mod sheet;
mod slip;
mod submit;
mod synonyms;
mod table;
mod tally;
mod taught;
mod terms;
mod title;
mod whereabouts;
mod workbook;

#[cfg(test)]
mod tests;

pub use columns::field_named;
pub use synonyms::synonyms;
pub use workbook::ENDINGS;

use crate::model::{Field, Kind, Matter, Observation, Period, Reading};
use crate::source::Source;
use std::collections::BTreeMap;

/// Raised whenever the same bytes may be read differently than before, so that a registry knows.
pub const READER_VERSION: &str = "1";

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

/// Reads one file. Never fails: what cannot be read is an observation.
pub fn read(source: &Source, request: &Request) -> Reading {
    let path = source.path();
    let mut reading = Reading {
        path: path.display().to_string(),
        sha256: source.sha256().to_owned(),
        ..Reading::default()
    };
    let mut book = match workbook::open(source) {
        Ok(book) => book,
        Err(reason) => {
            reading
                .observations
                .push(Observation::new(Matter::Unreadable).arg("reason", reason));
            return reading;
        }
    };
    if let Some(encoding) = book.assumed_encoding {
        let name = crate::text::Phrase {
            vi: encoding.to_owned(),
            en: encoding.to_owned(),
        };
        reading
            .observations
            .push(Observation::new(Matter::EncodingAssumed).arg("encoding", name));
    }
    let mut grids = Vec::new();
    for mut sheet in book.sheets {
        if let Err(reason) = sheet.complete() {
            reading
                .observations
                .push(Observation::new(Matter::Unreadable).arg("reason", reason));
            return reading;
        }
        grids.push(sheet.grid);
    }
    reading.observations.append(&mut book.observations);
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    sheet::read_all(&grids, &stem, request, &mut reading);
    let has_table = reading.sheets.iter().any(|sheet| !sheet.tables.is_empty());
    if book.doubtful && !has_table {
        let reason = workbook::not_a_workbook();
        reading.observations = vec![Observation::new(Matter::Unreadable).arg("reason", reason)];
    }
    reading
}
