//! Workbooks of Excel before 2007 (.xls), of every version from 2 on: one stream of records, mostly in a compound file.

mod book;
mod formula;
mod records;
mod sheet;
mod strings;

use super::Opened;
use super::draft::Draft;
use book::{Book, Named};
use records::{Record, Records};

/// Whether bytes begin such a stream outside of a compound file.
pub(super) fn begins(start: &[u8]) -> bool {
    let is_short =
        start.get(3) == Some(&0) && start.get(2).is_some_and(|length| (4..=16).contains(length));
    let records = matches!(start, [9, 0 | 2 | 4 | 8, ..]);
    records && is_short
}

/// Opens a stream; where it is a single sheet, it gets this name.
pub(super) fn open(stream: &[u8], name: String) -> Opened {
    let mut book = Book::read(stream)?;
    let mut draft = Draft::default();
    let mut sheets = std::mem::take(&mut book.sheets);
    if Records::from(stream, 0).next().map(Record::kind) == Some(SHEET) {
        sheets = vec![Named {
            name,
            at: 0,
            is_hidden: false,
        }];
    }
    for named in sheets {
        let records = Records::from(stream, named.at);
        let is_sheet = |record: Record<'_>| record.begins() && record.kind() == SHEET;
        // Charts and macros are named among the sheets, too.
        if records
            .clone()
            .next()
            .is_some_and(|first| first.begins() && !is_sheet(first))
        {
            continue;
        }
        draft.sheet(&named.name);
        if named.is_hidden {
            draft.hide();
        }
        sheet::read(records, &book, &mut draft)?;
    }
    Ok(draft.finish())
}

/// The kind of a stream that is a sheet.
const SHEET: u16 = 0x0010;
