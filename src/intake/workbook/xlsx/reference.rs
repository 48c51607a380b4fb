//! The same workbooks read with calamine: what the reader is held against.

use super::super::convert::{cell_of_ref, finished};
use super::super::trouble::unreadable;
use super::super::{Opened, Workbook};
use crate::intake::cell::{Cell, Grid};
use crate::source::{Handle, Source};
use calamine::{Reader, Xlsx};
use std::io::BufReader;

/// Opens it.
pub(super) fn open(source: &Source) -> Opened {
    let file = source.open().map_err(|error| unreadable(&error))?;
    let mut book: Xlsx<_> = Xlsx::new(BufReader::new(file)).map_err(|error| unreadable(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let mut grid = Grid {
            name: name.clone(),
            ..Grid::default()
        };
        let mut reader = match book.worksheet_cells_reader(&name) {
            Ok(reader) => reader,
            Err(calamine::XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(unreadable(&error)),
        };
        while let Some(cell) = reader.next_cell().map_err(|error| unreadable(&error))? {
            let (row, column) = cell.get_position();
            if let Some(value) = cell_of_ref(cell.get_value()) {
                grid.push(row, column, value);
            }
        }
        drop(reader);
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut grid = finished(grid, merges);
        mark_uncalculated(&mut grid, &mut book);
        sheets.push(grid);
    }
    Ok(Workbook::of(sheets))
}

/// A formula no program has calculated yet has no value to read: said like any other error in a cell.
fn mark_uncalculated(grid: &mut Grid, book: &mut Xlsx<BufReader<Handle>>) {
    let Ok(mut reader) = book.worksheet_cells_reader(&grid.name) else {
        return;
    };
    while let Ok(Some(formula)) = reader.next_formula() {
        let (row, column) = formula.get_position();
        if !formula.get_value().is_empty() {
            grid.insert(
                row,
                column,
                Cell::Error(format!("={}", formula.get_value()).into()),
            );
        }
    }
}
