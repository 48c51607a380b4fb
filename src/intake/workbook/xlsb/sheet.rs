//! One worksheet of a binary workbook: rows, cells, merges, what is hidden.

use super::Book;
use super::records::{Records, cut_short, text};
use crate::intake::cell::Cell;
use crate::intake::workbook::bytes::{Bytes, error_name};
use crate::intake::workbook::draft::Draft;
use crate::text::Phrase;
use std::io::BufRead;

const ROW: u32 = 0;
/// The first and last kinds of cells that say their column.
const CELLS: std::ops::RangeInclusive<u32> = 1..=11;
/// The same without their column: it is the one after the last cell's. Few programs write them.
const SHORT_CELLS: std::ops::RangeInclusive<u32> = 12..=18;
const COLUMNS: u32 = 60;
const RICH_TEXT: u32 = 62;
const MERGE: u32 = 176;

/// How far an id of a short cell is from its long one.
const SHORT: u32 = 11;

/// Reads a worksheet.
pub(super) fn read(part: impl BufRead, book: &Book, draft: &mut Draft) -> Result<(), Phrase> {
    let mut records = Records::new(part);
    let mut row = 0;
    let mut next_column = 0;
    while let Some((id, mut bytes)) = records.next()? {
        match id {
            ROW => {
                row = bytes.u32().ok_or_else(cut_short)?;
                next_column = 0;
                // Style and height stand before the byte that hides.
                if bytes.0.get(7).is_some_and(|flags| flags & 0x10 != 0) {
                    draft.hide_rows(row..=row);
                }
            }
            _ if CELLS.contains(&id) || SHORT_CELLS.contains(&id) || id == RICH_TEXT => {
                let is_short = SHORT_CELLS.contains(&id);
                let column = match is_short {
                    true => next_column,
                    false => bytes.u32().ok_or_else(cut_short)?,
                };
                next_column = column.saturating_add(1);
                let kind = if is_short { id - SHORT } else { id };
                if let Some(cell) = cell(kind, bytes, book)? {
                    draft.cell(row, column, cell)?;
                }
            }
            COLUMNS => hide_columns(bytes, draft),
            MERGE => merge(bytes, draft),
            _ => {}
        }
    }
    Ok(())
}

/// What a cell holds, from its style on.
fn cell(kind: u32, mut bytes: Bytes<'_>, book: &Book) -> Result<Option<Cell>, Phrase> {
    let style = bytes.u32().ok_or_else(cut_short)? & 0x00FF_FFFF;
    let number = |number: f64| book.shown(style).cell(number, book.calendar);
    let cell = match kind {
        1 => return Ok(None),
        2 => bytes.packed().map(number),
        3 | 11 => bytes.u8().map(|code| Cell::Error(error_name(code).into())),
        4 | 10 => bytes.u8().map(|yes| Cell::Flag(yes != 0)),
        5 | 9 => bytes.f64().map(number),
        6 | 8 => text(&mut bytes).map(|text| Cell::Text(text.into())),
        7 => bytes
            .u32()
            .and_then(|at| book.string(at))
            .map(|text| Cell::Text(text.into())),
        _ => bytes
            .u8()
            .and_then(|_| text(&mut bytes))
            .map(|text| Cell::Text(text.into())),
    };
    cell.map(Some).ok_or_else(cut_short)
}

fn hide_columns(mut bytes: Bytes<'_>, draft: &mut Draft) {
    if let (Some(first), Some(last), Some(flags)) = (bytes.u32(), bytes.u32(), bytes.0.get(8))
        && flags & 1 != 0
    {
        draft.hide_columns(first..=last);
    }
}

fn merge(mut bytes: Bytes<'_>, draft: &mut Draft) {
    if let (Some(top), Some(bottom), Some(left), Some(right)) =
        (bytes.u32(), bytes.u32(), bytes.u32(), bytes.u32())
    {
        draft.merge((top, left), (bottom, right));
    }
}
