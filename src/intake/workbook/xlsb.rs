//! Binary workbooks of Excel (.xlsb).

use super::convert::{cell_of_ref, finished};
use super::trouble::unreadable;
use super::{Opened, Workbook};
use crate::intake::cell::Grid;
use calamine::{Reader, Xlsb};
use std::io::Cursor;

/// Opens it.
pub(super) fn open(bytes: &[u8]) -> Opened {
    let mut book: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let mut grid = Grid {
            name: name.clone(),
            ..Grid::default()
        };
        let mut reader = book
            .worksheet_cells_reader(&name)
            .map_err(|error| unreadable(&error))?;
        while let Some(cell) = reader.next_cell().map_err(|error| unreadable(&error))? {
            let (row, column) = cell.get_position();
            if let Some(value) = cell_of_ref(cell.get_value()) {
                grid.push(row, column, value);
            }
        }
        sheets.push(finished(grid, Vec::new()));
    }
    Ok(Workbook::of(sheets))
}
