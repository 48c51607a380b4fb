//! A workbook being read: cells in whatever order the file has them, what is merged, what is hidden.

use super::room::Room;
use super::trouble::damaged;
use super::{Hidden, Sheet, Workbook};
use crate::intake::cell::{Cell, Grid, Merge};
use crate::model::Address;
use crate::text::Phrase;
use std::ops::RangeInclusive;

/// Rows a spreadsheet can have.
pub(super) const ROWS: u32 = 1 << 20;
/// Columns a spreadsheet can have.
pub(super) const COLUMNS: u32 = 1 << 14;

/// A workbook being read; what is told of a sheet goes to the one begun last.
#[derive(Debug, Default)]
pub(super) struct Draft {
    done: Vec<Sheet>,
    grid: Option<Grid>,
    hidden: bool,
    rows: Ranges,
    columns: Ranges,
    room: Room,
}

impl Draft {
    /// Begins a sheet.
    pub(super) fn sheet(&mut self, name: &str) {
        self.close();
        self.grid = Some(Grid {
            name: name.to_owned(),
            ..Grid::default()
        });
    }

    /// Puts a cell in. Of two in one place the first is kept; text that is only white space is no cell, and what is
    /// stored as a number and is none is an error.
    pub(super) fn cell(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Phrase> {
        let cell = match cell {
            Cell::Number(number) if !number.is_finite() => Cell::Error("#NUM!".to_owned().into()),
            cell => cell,
        };
        let text = match &cell {
            Cell::Text(text) if text.trim().is_empty() => return Ok(()),
            Cell::Text(text) | Cell::Error(text) => Some(text.as_str()),
            _ => None,
        };
        self.room.take(size_of::<(u32, Cell)>(), text)?;
        if row >= ROWS || column >= COLUMNS {
            return Err(damaged("row or column out of range"));
        }
        if let Some(grid) = &mut self.grid {
            grid.push(row, column, cell);
        }
        Ok(())
    }

    /// Merges a block; a single cell is none.
    pub(super) fn merge(&mut self, from: (u32, u32), to: (u32, u32)) {
        let to = (to.0.min(ROWS - 1), to.1.min(COLUMNS - 1));
        if let Some(grid) = &mut self.grid
            && from != to
            && from.0 <= to.0
            && from.1 <= to.1
        {
            grid.merges.push(Merge {
                from: Address::new(from.0, from.1),
                to: Address::new(to.0, to.1),
            });
        }
    }

    /// The sheet is kept out of sight.
    pub(super) fn hide(&mut self) {
        self.hidden = true;
    }

    /// Rows of it are.
    pub(super) fn hide_rows(&mut self, rows: RangeInclusive<u32>) {
        self.rows.add(rows);
    }

    /// Columns of it are.
    pub(super) fn hide_columns(&mut self, columns: RangeInclusive<u32>) {
        self.columns.add(columns);
    }

    /// Nothing more comes.
    pub(super) fn finish(mut self) -> Workbook {
        self.close();
        Workbook {
            sheets: self.done,
            ..Workbook::default()
        }
    }

    fn close(&mut self) {
        let (hidden, rows, columns) = (
            std::mem::take(&mut self.hidden),
            std::mem::take(&mut self.rows),
            std::mem::take(&mut self.columns),
        );
        let Some(mut grid) = self.grid.take() else {
            return;
        };
        grid.put_in_order();
        let hidden = Hidden {
            sheet: hidden,
            rows: rows.of(grid.rows.iter().map(|row| row.index)),
            columns: columns.of(used_columns(&grid).into_iter()),
        };
        self.done.push(Sheet {
            hidden,
            ..Sheet::whole(grid)
        });
    }
}

/// Columns that hold something, from left to right.
fn used_columns(grid: &Grid) -> Vec<u32> {
    let mut used = vec![false; COLUMNS as usize];
    for (column, _) in grid.rows.iter().flat_map(|row| &row.cells) {
        used[*column as usize] = true;
    }
    (0..COLUMNS)
        .filter(|column| used[*column as usize])
        .collect()
}

/// Rows or columns in runs, as files hide them: often all that are beyond the last one used.
#[derive(Debug, Default)]
struct Ranges(Vec<RangeInclusive<u32>>);

impl Ranges {
    fn add(&mut self, range: RangeInclusive<u32>) {
        match self.0.last_mut() {
            Some(last) if last.end().checked_add(1) == Some(*range.start()) => {
                *last = *last.start()..=*range.end();
            }
            _ => self.0.push(range),
        }
    }

    /// Those of a list (in order) that lie in one.
    fn of(mut self, places: impl Iterator<Item = u32>) -> Vec<u32> {
        self.0.sort_by_key(|range| *range.start());
        let mut ranges = self.0.into_iter().peekable();
        places
            .filter(|place| {
                while ranges.next_if(|range| range.end() < place).is_some() {}
                ranges.peek().is_some_and(|range| range.contains(place))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_put_in_order_and_the_first_of_two_is_kept() {
        let mut draft = Draft::default();
        draft.sheet("A");
        for (row, column, number) in [(4, 1, 1.0), (2, 3, 2.0), (2, 0, 3.0), (4, 1, 9.0)] {
            draft
                .cell(row, column, Cell::Number(number))
                .expect("room enough");
        }
        let book = draft.finish();
        let rows = &book.sheets[0].grid.rows;
        let number = |number| Cell::Number(number);
        assert_eq!((rows[0].index, rows[1].index), (2, 4));
        assert_eq!(rows[0].cells, [(0, number(3.0)), (3, number(2.0))]);
        assert_eq!(rows[1].cells, [(1, number(1.0))]);
    }

    #[test]
    fn only_what_holds_something_is_told_as_hidden() {
        let mut draft = Draft::default();
        draft.sheet("A");
        draft.hide_rows(2..=2);
        draft.hide_rows(3..=1_048_575);
        draft.hide_columns(5..=16_383);
        draft.hide_columns(1..=1);
        for (row, column) in [(1, 1), (3, 2), (9, 7)] {
            draft.cell(row, column, Cell::Flag(true)).expect("room");
        }
        draft.sheet("B");
        let book = draft.finish();
        let hidden = &book.sheets[0].hidden;
        assert_eq!(
            (&hidden.rows[..], &hidden.columns[..]),
            (&[3, 9][..], &[1, 7][..])
        );
        assert_eq!(book.sheets[1].hidden, Hidden::default());
    }

    #[test]
    fn cells_outside_of_any_sheet_are_refused_and_numbers_that_are_none_said() {
        let mut draft = Draft::default();
        draft.sheet("A");
        assert!(draft.cell(ROWS, 0, Cell::Flag(true)).is_err());
        assert!(draft.cell(0, COLUMNS, Cell::Flag(true)).is_err());
        let corner = draft.cell(ROWS - 1, COLUMNS - 1, Cell::Number(f64::NAN));
        assert!(corner.is_ok());
        let cells = &draft.finish().sheets[0].grid.rows[0].cells;
        assert_eq!(cells, &[(COLUMNS - 1, Cell::Error("#NUM!".into()))]);
    }
}
