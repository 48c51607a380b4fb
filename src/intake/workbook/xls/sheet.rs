//! One sheet of an old workbook: cells, merges, what is hidden.

use super::book::Book;
use super::formula;
use super::records::{Record, Records, Version, id};
use super::strings::{Length, Pieces};
use crate::intake::cell::Cell;
use crate::intake::workbook::bytes::{Bytes, error_name};
use crate::intake::workbook::draft::Draft;
use crate::intake::workbook::trouble::damaged;
use crate::text::Phrase;

/// A record with less in it than it must have.
fn cut_short() -> Phrase {
    damaged("a record is cut short")
}

/// Reads a sheet from where it begins.
pub(super) fn read(mut records: Records<'_>, book: &Book, draft: &mut Draft) -> Result<(), Phrase> {
    let mut depth = 0;
    // The cell whose formula gave a text: the text comes later.
    let mut waiting = None;
    while let Some(record) = records.next() {
        match record.id {
            id::EOF if depth <= 1 => return Ok(()),
            id::EOF => depth -= 1,
            _ if record.begins() => depth += 1,
            // A chart that lies on the sheet has cells of its own.
            _ if depth > 1 => {}
            0x0207 | 0x0007 => {
                if let Some((row, column)) = waiting.take() {
                    let pieces = records.with_continued(record);
                    let mut pieces = Pieces::new(&pieces);
                    let text = match record.id {
                        0x0007 => book.writing.continued(&mut pieces, Length::Byte),
                        _ => book.writing.continued(&mut pieces, Length::Word),
                    };
                    draft.cell(row, column, Cell::Text(text.ok_or_else(cut_short)?.into()))?;
                }
            }
            0x0208 => hide_row(record.bytes, draft),
            0x007D => hide_columns(record.bytes, draft),
            0x00E5 => merges(record.bytes, draft),
            0x00BD => several_packed(record.bytes, book, draft).ok_or_else(cut_short)??,
            _ => {
                if let Some(found) = cell(record, book) {
                    let Found { row, column, cell } = found.ok_or_else(cut_short)?;
                    match cell {
                        Content::Cell(cell) => draft.cell(row, column, cell)?,
                        Content::TextFollows => waiting = Some((row, column)),
                        Content::Nothing => {}
                    }
                }
            }
        }
    }
    Err(damaged("a sheet ends too early"))
}

/// A cell with its place.
struct Found {
    row: u32,
    column: u32,
    cell: Content,
}

enum Content {
    Cell(Cell),
    /// A formula's text, in a record of its own.
    TextFollows,
    Nothing,
}

/// The cell a record is, or `None` if it is none; within, `None` where it is cut short.
fn cell(record: Record<'_>, book: &Book) -> Option<Option<Found>> {
    let read: fn(Bytes<'_>, u16, &Book) -> Option<Content> = match record.id {
        0x0002 => |mut bytes, style, book| {
            let number = f64::from(bytes.u16()?);
            Some(Content::Cell(book.shown(style).cell(number, book.calendar)))
        },
        0x0003 | 0x0203 => |mut bytes, style, book| {
            let number = bytes.f64()?;
            Some(Content::Cell(book.shown(style).cell(number, book.calendar)))
        },
        0x027E => |mut bytes, style, book| {
            let number = bytes.packed()?;
            Some(Content::Cell(book.shown(style).cell(number, book.calendar)))
        },
        0x0004 => |mut bytes, _, book| {
            let text = book.writing.old_text(&mut bytes, Length::Byte)?;
            Some(Content::Cell(Cell::Text(text.into())))
        },
        0x0204 | 0x00D6 => |mut bytes, _, book| {
            let text = book.writing.text(&mut bytes, Length::Word)?;
            Some(Content::Cell(Cell::Text(text.into())))
        },
        0x00FD => |mut bytes, _, book| {
            let text = book.strings.get(bytes.u32()? as usize)?;
            Some(Content::Cell(Cell::Text(text.to_string().into())))
        },
        0x0005 | 0x0205 => |mut bytes, _, _| {
            let (value, is_error) = (bytes.u8()?, bytes.u8()? != 0);
            Some(Content::Cell(flag_or_error(value, is_error)))
        },
        0x0006 | 0x0206 | 0x0406 => result,
        _ => return None,
    };
    Some(
        placed(record, book).and_then(|(row, column, style, bytes)| {
            let cell = read(bytes, style, book)?;
            Some(Found { row, column, cell })
        }),
    )
}

/// Row, column and style of a cell, and what is left of its record.
fn placed<'a>(record: Record<'a>, book: &Book) -> Option<(u32, u32, u16, Bytes<'a>)> {
    let mut bytes = record.bytes;
    let (row, column) = (bytes.u16()?, bytes.u16()?);
    // Records of Excel 2, which some programs write into later streams, have three bytes of attributes: the format
    // stands in the middle one.
    let is_of_two = match record.id {
        0x0006 => book.writing.version == Version::Two,
        id => id < 0x0006,
    };
    let style = match is_of_two {
        true => u16::from(bytes.take(3)?[1] & 0x3F),
        false => bytes.u16()?,
    };
    Some((row.into(), column.into(), style, bytes))
}

/// What a formula gave when it was last calculated.
fn result(mut bytes: Bytes<'_>, style: u16, book: &Book) -> Option<Content> {
    let value = bytes.take(8)?;
    let kind = (value[6..] == [0xFF, 0xFF]).then_some(value[0]);
    let number = Bytes(value).f64()?;
    // Behind wishes and a reserved field stand the tokens, led by their length.
    let tokens = || {
        let mut bytes = Bytes(bytes.0.get(6..)?);
        let length = bytes.u16()?;
        bytes.take(length.into())
    };
    let tokens = match book.writing.version {
        Version::Eight => tokens().unwrap_or_default(),
        _ => &[],
    };
    if book.never_calculated || (kind == Some(EMPTY) && formula::gives_a_number(tokens)) {
        return Some(Content::Cell(Cell::Error(formula::written(tokens).into())));
    }
    Some(match kind {
        None => Content::Cell(book.shown(style).cell(number, book.calendar)),
        Some(0) => Content::TextFollows,
        Some(1) => Content::Cell(flag_or_error(value[2], false)),
        Some(2) => Content::Cell(flag_or_error(value[2], true)),
        Some(_) => Content::Nothing,
    })
}

/// The result of a formula that is an empty text.
const EMPTY: u8 = 3;

fn flag_or_error(value: u8, is_error: bool) -> Cell {
    match is_error {
        true => Cell::Error(error_name(value).into()),
        false => Cell::Flag(value != 0),
    }
}

/// Packed numbers side by side.
fn several_packed(
    mut bytes: Bytes<'_>,
    book: &Book,
    draft: &mut Draft,
) -> Option<Result<(), Phrase>> {
    let (row, first) = (bytes.u16()?, bytes.u16()?);
    for column in u32::from(first).. {
        // The last column stands behind the numbers.
        if bytes.0.len() < 6 {
            break;
        }
        let shown = book.shown(bytes.u16()?);
        let cell = shown.cell(bytes.packed()?, book.calendar);
        if let Err(reason) = draft.cell(row.into(), column, cell) {
            return Some(Err(reason));
        }
    }
    Some(Ok(()))
}

fn hide_row(mut bytes: Bytes<'_>, draft: &mut Draft) {
    if let (Some(row), Some(flags)) = (bytes.u16(), bytes.0.get(10))
        && flags & 0x20 != 0
    {
        draft.hide_rows(row.into()..=row.into());
    }
}

fn hide_columns(mut bytes: Bytes<'_>, draft: &mut Draft) {
    if let (Some(first), Some(last), Some(flags)) = (bytes.u16(), bytes.u16(), bytes.0.get(4))
        && flags & 1 != 0
    {
        draft.hide_columns(first.into()..=last.into());
    }
}

fn merges(mut bytes: Bytes<'_>, draft: &mut Draft) {
    let _count = bytes.u16();
    while let (Some(top), Some(bottom), Some(left), Some(right)) =
        (bytes.u16(), bytes.u16(), bytes.u16(), bytes.u16())
    {
        draft.merge((top.into(), left.into()), (bottom.into(), right.into()));
    }
}
