//! Spreadsheets of OpenDocument (.ods).

use super::convert::grid_of;
use super::trouble::unreadable;
use super::{Opened, Workbook};
use calamine::{Ods, Reader};
use std::io::Cursor;

/// Opens it.
pub(super) fn open(bytes: &[u8]) -> Opened {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book
            .worksheet_range(&name)
            .map_err(|error| unreadable(&error))?;
        sheets.push(grid_of(name, &range, Vec::new()));
    }
    Ok(Workbook::of(sheets))
}
