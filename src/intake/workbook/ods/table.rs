//! One table: its columns and rows, however often they are repeated, and in whatever groups they stand.

use super::cell::{self, Read};
use crate::intake::workbook::draft::{COLUMNS, Draft};
use crate::intake::workbook::trouble::damaged;
use crate::intake::workbook::xml::{Piece, Tag, Xml};
use crate::text::Phrase;
use std::io::BufRead;

/// Reads a table from behind its opening to its end.
pub(super) fn read(xml: &mut Xml<impl BufRead>, draft: &mut Draft) -> Result<(), Phrase> {
    let (mut next_row, mut next_column) = (0_u32, 0_u32);
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::Close(end) if end.name() == "table" => return Ok(()),
            Piece::Over => return Ok(()),
            _ => continue,
        };
        match tag.name() {
            "table-column" => {
                let count = tag.count("number-columns-repeated");
                if is_hidden(&tag) {
                    draft.hide_columns(next_column..=next_column.saturating_add(count - 1));
                }
                next_column = next_column.saturating_add(count);
            }
            "table-row" => {
                let count = tag.count("number-rows-repeated");
                if is_hidden(&tag) {
                    draft.hide_rows(next_row..=next_row.saturating_add(count - 1));
                }
                let cells = row(xml)?;
                put(&cells, next_row, count, draft)?;
                next_row = next_row.saturating_add(count);
            }
            // Groups and headers of rows and columns hold what is to be read; all else does not.
            "table-columns"
            | "table-rows"
            | "table-header-columns"
            | "table-header-rows"
            | "table-column-group"
            | "table-row-group" => {}
            _ => xml.skip()?,
        }
    }
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    let visibility = tag.attribute("visibility");
    visibility.is_some_and(|visibility| matches!(visibility.as_str(), "collapse" | "filter"))
}

/// The cells of a row that hold or merge something, each with its column and how often it is repeated.
fn row(xml: &mut Xml<impl BufRead>) -> Result<Vec<(u32, u32, Read)>, Phrase> {
    let mut cells = Vec::new();
    let mut next_column = 0_u32;
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::Close(end) if end.name() == "table-row" => return Ok(cells),
            Piece::Over => return Ok(cells),
            _ => continue,
        };
        if !matches!(tag.name(), "table-cell" | "covered-table-cell") {
            xml.skip()?;
            continue;
        }
        let count = tag.count("number-columns-repeated");
        let meant = cell::Meant::of(&tag);
        let read = meant.read(xml)?;
        if read.holds_something() {
            if next_column >= COLUMNS {
                return Err(damaged("column out of range"));
            }
            cells.push((next_column, count, read));
        }
        next_column = next_column.saturating_add(count);
    }
}

/// Puts the cells of a row into it and those it is repeated as.
fn put(cells: &[(u32, u32, Read)], first: u32, rows: u32, draft: &mut Draft) -> Result<(), Phrase> {
    if cells.is_empty() {
        return Ok(());
    }
    for row in first..first.saturating_add(rows) {
        for (column, count, read) in cells {
            for column in *column..column.saturating_add(*count) {
                if let Some(cell) = &read.cell {
                    draft.cell(row, column, cell.clone())?;
                }
                let (down, right) = read.spans;
                let to = (
                    row.saturating_add(down - 1),
                    column.saturating_add(right - 1),
                );
                draft.merge((row, column), to);
            }
        }
    }
    Ok(())
}
