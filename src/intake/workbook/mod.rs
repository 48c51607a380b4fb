//! Opens any spreadsheet: the format is told by the bytes, not by the file's name. One file per format.

mod bytes;
#[cfg(test)]
mod convert;
mod delimited;
mod draft;
mod foreign;
mod formats;
mod hidden;
mod html;
mod kind;
mod markup;
mod mht;
mod ods;
mod ole;
mod package;
mod plain;
mod room;
mod trouble;
mod words;
mod xls;
mod xlsb;
mod xlsx;
mod xml;
mod xml2003;

use super::cell::{Grid, Row};
use crate::model::{Observation, is_findings_sheet};
use crate::source::Source;
use crate::text::{Phrase, text};
use std::fmt;

pub use hidden::Hidden;

/// A file opened: its sheets, and what there is to say of the file itself.
#[derive(Debug, Default)]
pub struct Workbook {
    /// Sheets in order.
    pub sheets: Vec<Sheet>,
    /// A text in no form of Unicode: each byte is shown as windows-1252 shows it.
    pub single_byte: bool,
    /// Plain text under the name of a workbook: a list only if a table is found in it.
    pub doubtful: bool,
    /// What was met while opening: a sheet that cannot be read, hidden rows, a font of old.
    pub observations: Vec<Observation>,
}

/// One sheet: its first rows, or all; what follows comes row by row.
#[derive(Debug, Default)]
pub struct Sheet {
    /// The first rows (at least 2,000 where there are more), and all merges.
    pub grid: Grid,
    /// The rows after those of the grid; `None`: the grid has them all.
    pub rest: Option<Rest>,
    /// What of it is hidden; it is read all the same.
    pub hidden: Hidden,
}

/// Rows a reader puts into the grid before it may leave the others to [`Rest`].
pub const HEAD: usize = 2_000;

/// The rows of a long sheet after its head, from top to bottom.
pub struct Rest(Box<dyn Iterator<Item = Result<Row, Phrase>> + Send>);

impl Rest {
    /// From what yields the rows; after an error it is not asked again.
    pub fn new(rows: impl Iterator<Item = Result<Row, Phrase>> + Send + 'static) -> Self {
        Rest(Box::new(rows))
    }
}

impl Iterator for Rest {
    type Item = Result<Row, Phrase>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }
}

impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rest(..)")
    }
}

impl Sheet {
    /// A sheet that is all in its grid.
    pub fn whole(grid: Grid) -> Self {
        Sheet {
            grid,
            ..Sheet::default()
        }
    }

    /// Reads what follows into the grid.
    pub fn complete(&mut self) -> Result<(), Phrase> {
        if let Some(rest) = self.rest.take() {
            for row in rest {
                self.grid.rows.push(row?);
            }
        }
        Ok(())
    }
}

/// What to say of plain text that calls itself a workbook and holds no table.
pub fn not_a_workbook() -> Phrase {
    text(
        "không phải bảng tính: bên trong chỉ là văn bản",
        "not a spreadsheet: there is only text inside",
    )
    .into()
}

#[cfg(test)]
impl Workbook {
    fn of(grids: Vec<Grid>) -> Self {
        Workbook {
            sheets: grids.into_iter().map(Sheet::whole).collect(),
            ..Workbook::default()
        }
    }
}

/// What to say of a file that no reader gets through.
pub fn damaged() -> Phrase {
    trouble::damaged("")
}

/// File name endings that are taken for spreadsheets when a folder is read.
pub const ENDINGS: [&str; 8] = ["xlsx", "xlsm", "xls", "xlsb", "ods", "fods", "csv", "tsv"];

type Opened = Result<Workbook, Phrase>;

/// Opens a file. The error says why it cannot be read.
///
/// A reader that panics on a damaged file is stopped here and the file called damaged.
pub fn open(source: &Source) -> Opened {
    let opened = std::panic::catch_unwind(|| kind::open(source));
    let mut book = opened.unwrap_or_else(|_| Err(trouble::damaged("")))?;
    // What was given back to a sender says itself what is to be mended; that is nobody's list.
    book.sheets
        .retain(|sheet| !is_findings_sheet(&sheet.grid.name));
    let hidden = |sheet: &Sheet| sheet.hidden.observation(&sheet.grid.name);
    book.observations
        .extend(book.sheets.iter().filter_map(hidden));
    Ok(book)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn what_is_no_spreadsheet_is_named_for_what_it_is() {
        let reason = |bytes: &[u8]| {
            open(&Source::held(Path::new("a.xlsx"), bytes.to_vec()))
                .err()
                .map(|phrase| phrase.en)
                .unwrap_or_default()
        };
        assert!(reason(b"").contains("empty"));
        assert!(reason(b"PK\x03\x04 truncated").contains("damaged"));
        assert!(reason(b"\x89PNG\r\n\x1a\n\0\0\0").contains("picture"));
        assert!(reason(b"\x01\x02\x03").contains("binary"));
        assert!(reason(b"<html><table>").contains("web page"));
    }
}
