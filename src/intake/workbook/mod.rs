//! Opens any spreadsheet: the format is told by the bytes, not by the file's name. One file per format.

mod bytes;
mod convert;
mod delimited;
mod draft;
mod formats;
mod hidden;
mod html;
mod markup;
mod ods;
mod package;
mod plain;
mod trouble;
mod words;
mod xls;
mod xlsb;
mod xlsx;
mod xml;
mod xml2003;

use super::cell::{Grid, Row};
use crate::model::Observation;
use crate::source::Source;
use crate::text::{Phrase, text};
use std::fmt;
use std::io::Read;

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
    /// The first rows (at least [`HEAD`] where there are more), and all merges.
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

impl Workbook {
    fn of(grids: Vec<Grid>) -> Self {
        Workbook {
            sheets: grids.into_iter().map(Sheet::whole).collect(),
            ..Workbook::default()
        }
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

/// What to say of a file that no reader gets through.
pub fn damaged() -> Phrase {
    trouble::damaged("")
}

/// File name endings that are taken for spreadsheets when a folder is read.
pub const ENDINGS: [&str; 7] = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv"];

type Opened = Result<Workbook, Phrase>;

/// Opens a file. The error says why it cannot be read.
///
/// A reader that panics on a damaged file is stopped here and the file called damaged.
pub fn open(source: &Source) -> Opened {
    let opened = std::panic::catch_unwind(|| open_by_content(source));
    let mut book = opened.unwrap_or_else(|_| Err(trouble::damaged("")))?;
    let hidden = |sheet: &Sheet| sheet.hidden.observation(&sheet.grid.name);
    book.observations
        .extend(book.sheets.iter().filter_map(hidden));
    Ok(book)
}

fn open_by_content(source: &Source) -> Opened {
    let failed = |error: std::io::Error| trouble::damaged(&error.to_string());
    let mut start = Vec::new();
    let mut file = source.open().map_err(failed)?;
    file.by_ref()
        .take(8)
        .read_to_end(&mut start)
        .map_err(failed)?;
    if start.is_empty() {
        return Err(text("tệp rỗng (0 byte)", "the file is empty (0 bytes)").into());
    }
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return open_zip(source);
    }
    if !source.is_held()
        && let Some(opened) = plain::open_long(source).map_err(failed)?
    {
        return opened;
    }
    if start.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return xls::open(&source.bytes().map_err(failed)?);
    }
    plain::open(source)
}

fn open_zip(source: &Source) -> Opened {
    let failed = |error: std::io::Error| trouble::damaged(&error.to_string());
    let archive = zip::ZipArchive::new(source.open().map_err(failed)?)
        .map_err(|error| trouble::damaged(&error.to_string()))?;
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(|name| name.to_ascii_lowercase())
        .collect();
    let has = |name: &str| names.iter().any(|entry| entry == name);
    if has("xl/workbook.bin") {
        xlsb::open(source)
    } else if names.iter().any(|entry| entry.starts_with("xl/")) {
        xlsx::open(source)
    } else if has("content.xml") {
        ods::open(source)
    } else {
        Err(text(
            "tệp nén nhưng không phải bảng tính (không có bảng nào bên trong)",
            "a zip file that holds no spreadsheet",
        )
        .into())
    }
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
        assert!(reason(b"\x89PNG\r\n\x1a\n\0\0\0").contains("binary"));
        assert!(reason(b"<html><table>").contains("web page"));
    }
}
