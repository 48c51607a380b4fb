//! Plain tables of any kind: a header, rows, sections and sums, without a layout of their own.

use crate::calendar::Snapshot;
use crate::draw;
use crate::header::{self, Head};
use crate::layout::{Index, Line};
use crate::sheet::{Role, Sheet, Value};

/// A column: its header cells from the top row down, and its width in characters.
pub(crate) type Column = (Head, f64);

/// A row below the header.
pub(crate) enum Row {
    /// A section: its number and its title.
    Section(&'static str, String),
    /// One value for every column.
    Data(Vec<Value>),
    /// Sums, one for every column.
    Total(Vec<Value>),
}

/// A table.
pub(crate) struct Grid {
    /// Columns.
    pub(crate) columns: &'static [Column],
    /// Numbers below the header.
    pub(crate) index: Index,
    /// Rows.
    pub(crate) rows: Vec<Row>,
}

impl Grid {
    /// A table of these rows without numbers below its header.
    pub(crate) fn new(columns: &'static [Column], rows: Vec<Row>) -> Self {
        Grid {
            columns,
            index: Index::None,
            rows,
        }
    }

    /// The same with numbers below the header.
    pub(crate) fn with_index(self, index: Index) -> Self {
        Grid { index, ..self }
    }

    /// The same with a row of sums below: every count and amount but those of the first column.
    pub(crate) fn with_total(mut self, label: &str) -> Self {
        let sums = (0..self.columns.len())
            .map(|column| match column {
                0 => Value::Blank,
                1 => Value::text(label),
                _ => self.sum(column),
            })
            .collect();
        self.rows.push(Row::Total(sums));
        self
    }

    fn sum(&self, column: usize) -> Value {
        let cells = self.rows.iter().filter_map(|row| match row {
            Row::Data(cells) => Some(&cells[column]),
            _ => None,
        });
        cells.fold(Value::Blank, |sum, cell| match (sum, cell) {
            (Value::Count(left), Value::Count(right)) => Value::Count(left + right),
            (Value::Money(left, decimals), Value::Money(right, _)) => {
                Value::Money(left + right, decimals)
            }
            (Value::Blank, Value::Count(_) | Value::Money(..)) => cell.clone(),
            (sum, _) => sum,
        })
    }

    /// Widths of the columns.
    pub(crate) fn widths(&self) -> impl Iterator<Item = f64> {
        self.columns.iter().map(|column| column.1)
    }

    /// Draws the table from the next free row on, its first column at `left`.
    pub(crate) fn draw(&self, sheet: &mut Sheet, left: u16, set: &Snapshot) {
        let heads: Vec<Head> = self.columns.iter().map(|column| column.0).collect();
        header::draw(sheet, &heads, left, self.index, set);
        for row in &self.rows {
            match row {
                Row::Section(mark, title) => self.section(sheet, left, mark, title),
                Row::Data(cells) => cells_of(sheet, left, cells, None),
                Row::Total(cells) => cells_of(sheet, left, cells, Some(Role::Total)),
            }
            sheet.row += 1;
        }
    }

    fn section(&self, sheet: &mut Sheet, left: u16, mark: &str, title: &str) {
        for (at, _) in (left..).zip(self.columns) {
            let value = match at - left {
                0 => Value::text(mark),
                1 => Value::text(title),
                _ => Value::Blank,
            };
            sheet.put((sheet.row, at), value, Role::Section);
        }
    }
}

fn cells_of(sheet: &mut Sheet, left: u16, cells: &[Value], role: Option<Role>) {
    for (at, cell) in (left..).zip(cells) {
        let role = role.unwrap_or_else(|| placed(at - left, cell));
        sheet.put((sheet.row, at), cell.clone(), role);
    }
}

/// Numbers stand at the right, words at the left, what is short or a name of something in the middle.
fn placed(column: u16, cell: &Value) -> Role {
    match cell {
        Value::Count(_) | Value::Money(..) if column > 0 => Role::Right,
        Value::Text(text) if text.chars().count() > 14 || text.contains(' ') => Role::Left,
        _ => Role::Centre,
    }
}

/// A sheet with one table.
pub(crate) struct Page {
    /// Name of the tab.
    pub(crate) tab: &'static str,
    /// Lines above.
    pub(crate) top: Vec<Line>,
    /// The table.
    pub(crate) grid: Grid,
    /// Lines below.
    pub(crate) bottom: &'static [Line],
}

impl Page {
    /// Draws the sheet as `unit` sends it.
    pub(crate) fn draw(&self, set: &Snapshot, unit: &str) -> Sheet {
        let mut sheet = Sheet::new(self.tab, self.grid.widths().collect());
        draw::lines(&mut sheet, 0, &self.top, (set, unit));
        self.grid.draw(&mut sheet, 0, set);
        sheet.row += 1;
        draw::lines(&mut sheet, 0, self.bottom, (set, unit));
        sheet
    }
}
