//! A sheet as it stands: cells that hold something, where they stand, and which are merged.

use crate::model::{Address, Words};
use crate::text::normal::clean;
use jiff::civil::Date;
use std::borrow::Cow;

/// What a cell holds. Empty cells are not kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Characters, as written.
    Text(Words),
    /// A number.
    Number(f64),
    /// A number shown as a percentage: 0.45 is seen, and meant, as `45%`.
    Percent(f64),
    /// A number formatted as a date.
    Date(Date),
    /// True or false.
    Flag(bool),
    /// A formula's error: `#REF!`.
    Error(Words),
}

impl Cell {
    /// The cell as people see it, cleaned: one line, plain spaces, NFC.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Cell::Text(text) => clean(text),
            Cell::Number(number) => plain_number(*number).into(),
            Cell::Percent(share) => format!("{}%", plain_number(*share * 100.0)).into(),
            Cell::Date(date) => shown_day(*date).into(),
            Cell::Flag(yes) => if *yes { "TRUE" } else { "FALSE" }.into(),
            Cell::Error(error) => error.as_str().into(),
        }
    }

    /// Whether it says anything.
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Text(text) => {
                let says = |c: &u8| c.is_ascii_graphic();
                !text.as_bytes().first().is_some_and(says) && clean(text).is_empty()
            }
            Cell::Error(error) => error.is_empty(),
            Cell::Number(_) | Cell::Percent(_) | Cell::Date(_) | Cell::Flag(_) => false,
        }
    }

    /// Whether it is words rather than a number: not a number, a date, nor text that is only digits and signs.
    pub fn is_words(&self) -> bool {
        match self {
            Cell::Text(text) => text.chars().any(char::is_alphabetic),
            _ => false,
        }
    }
}

/// A day as clerks write it: `05/03/2023`. Written by hand, for there are millions.
fn shown_day(date: Date) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let digit = |number: i16| char::from(b'0' + (number % 10).unsigned_abs() as u8);
    [
        digit(i16::from(day / 10)),
        digit(i16::from(day)),
        '/',
        digit(i16::from(month / 10)),
        digit(i16::from(month)),
        '/',
        digit(year / 1000),
        digit(year / 100),
        digit(year / 10),
        digit(year),
    ]
    .into_iter()
    .collect()
}

/// A number with the 15 significant digits a spreadsheet keeps, without an exponent.
pub fn plain_number(number: f64) -> String {
    // Whole numbers are most; up to 15 digits they are exact.
    if number.fract() == 0.0 && number.abs() < 1e15 {
        #[allow(clippy::cast_possible_truncation)]
        return (number as i64).to_string();
    }
    if !number.is_finite() || number.abs() >= 1e18 || number.abs() < 1e-12 {
        return number.to_string();
    }
    // Magnitudes are bounded just above, so the exponent is small.
    #[allow(clippy::cast_possible_truncation)]
    let whole_digits = number.abs().log10().floor() as i32 + 1;
    let decimals = usize::try_from(15 - whole_digits).unwrap_or(0);
    let fixed = format!("{number:.decimals$}");
    match fixed.contains('.') {
        true => fixed.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => fixed,
    }
}

/// One row that holds something.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its place in the sheet, from zero.
    pub index: u32,
    /// Its cells, by column from left to right.
    pub cells: Vec<(u32, Cell)>,
}

impl Row {
    /// The cell in a column.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self
            .cells
            .binary_search_by_key(&column, |(column, _)| *column)
            .ok()?;
        Some(&self.cells[at].1)
    }

    /// The cleaned text in a column; empty where there is nothing.
    pub fn text(&self, column: u32) -> Cow<'_, str> {
        self.cell(column).map(Cell::text).unwrap_or_default()
    }

    /// Whether no cell says anything.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|(_, cell)| cell.is_blank())
    }

    /// Columns with their cleaned texts, those that say something.
    pub fn texts(&self) -> impl Iterator<Item = (u32, Cow<'_, str>)> {
        self.cells
            .iter()
            .map(|(column, cell)| (*column, cell.text()))
            .filter(|(_, text)| !text.is_empty())
    }
}

/// A block of merged cells, first and last row and column inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// Upper left cell, the one that holds the value.
    pub from: Address,
    /// Lower right cell.
    pub to: Address,
}

impl Merge {
    /// Whether a cell lies in it.
    pub fn holds(&self, cell: Address) -> bool {
        (self.from.row..=self.to.row).contains(&cell.row)
            && (self.from.column..=self.to.column).contains(&cell.column)
    }
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// Its name.
    pub name: String,
    /// Rows that hold something, from top to bottom.
    pub rows: Vec<Row>,
    /// Its merged blocks, where the format tells them.
    pub merges: Vec<Merge>,
}

impl Grid {
    /// Puts a cell in; cells come by row, then by column.
    pub fn push(&mut self, row: u32, column: u32, cell: Cell) {
        match self.rows.last_mut() {
            Some(last) if last.index == row => last.cells.push((column, cell)),
            _ => self.rows.push(Row {
                index: row,
                cells: vec![(column, cell)],
            }),
        }
    }

    /// Puts a cell in wherever it belongs.
    #[cfg(test)]
    pub fn insert(&mut self, row: u32, column: u32, cell: Cell) {
        let at = match self.rows.binary_search_by_key(&row, |row| row.index) {
            Ok(at) => at,
            Err(at) => {
                self.rows.insert(
                    at,
                    Row {
                        index: row,
                        cells: Vec::new(),
                    },
                );
                at
            }
        };
        let cells = &mut self.rows[at].cells;
        if let Err(at) = cells.binary_search_by_key(&column, |(column, _)| *column) {
            cells.insert(at, (column, cell));
        }
    }

    /// Puts rows and cells in order, whatever order they came in; of two cells in one place the first counts.
    pub fn put_in_order(&mut self) {
        self.rows.sort_by_key(|row| row.index);
        self.rows.dedup_by(|later, earlier| {
            let same = later.index == earlier.index;
            if same {
                earlier.cells.append(&mut later.cells);
            }
            same
        });
        for row in &mut self.rows {
            row.cells.sort_by_key(|(column, _)| *column);
            row.cells.dedup_by_key(|(column, _)| *column);
        }
    }

    /// The merged block a cell lies in.
    pub fn merge_at(&self, cell: Address) -> Option<&Merge> {
        self.merges.iter().find(|merge| merge.holds(cell))
    }

    /// The row at a place, if it holds anything.
    pub fn row_at(&self, index: u32) -> Option<&Row> {
        let at = self
            .rows
            .binary_search_by_key(&index, |row| row.index)
            .ok()?;
        Some(&self.rows[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_shown_as_they_are_seen() {
        for (share, shown) in [(0.45, "45%"), (0.07, "7%"), (0.285, "28.5%"), (1.2, "120%")] {
            assert_eq!(Cell::Percent(share).text(), shown);
        }
    }

    #[test]
    fn numbers_are_shown_as_a_spreadsheet_shows_them() {
        for (number, shown) in [
            (0.1 + 0.2, "0.3"),
            (2_000_393_273.0, "2000393273"),
            (1234.5, "1234.5"),
            (-3.0, "-3"),
            (0.0, "0"),
            (123_456_789_012_345.0, "123456789012345"),
        ] {
            assert_eq!(plain_number(number), shown);
        }
    }
}
