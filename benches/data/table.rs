//! A table to be written: a header and rows that are made one by one.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// What stands in a cell.
pub(crate) enum Cell {
    Text(String),
    Integer(i64),
    Decimal(f64),
    Day(Date),
}

/// One sheet.
pub(crate) struct Table<'a> {
    pub(crate) name: String,
    pub(crate) header: &'static [&'static str],
    pub(crate) rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(
        header: &'static [&'static str],
        rows: impl Iterator<Item = Vec<Cell>> + 'a,
    ) -> Self {
        Table {
            name: "Dữ liệu".to_owned(),
            header,
            rows: Box::new(rows),
        }
    }
}

/// Words.
pub(crate) fn text(words: impl Into<String>) -> Cell {
    Cell::Text(words.into())
}

/// A day so many days after the first of 1945.
pub(crate) fn day(number: u64) -> Date {
    date(1945, 1, 1) + (number as i64).days()
}
