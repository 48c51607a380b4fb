//! One table on a sheet: its headings, its rows, its total as a formula where the column adds up to it.

use super::chart::Drawn;
use super::sheet::Sheet;
use super::{look, widths};
use crate::report::{Align, Cell, Column, Table};
use rust_xlsxwriter::{Formula, XlsxError, utility::cell_range};

impl Sheet<'_> {
    /// Draws a table and what must be said below it.
    pub(super) fn table(&mut self, table: &Table) -> Result<(), XlsxError> {
        let first = self.row;
        if table.has_groups() {
            self.groups(&table.columns)?;
        }
        self.header(table)?;
        self.headers.push((first, self.row - 1));
        let rows = self.row;
        // A column of no group has its heading beside the groups.
        let heading = |column: &Column| match column.group {
            None => first,
            Some(_) => rows - 1,
        };
        self.drawn = Some(Drawn {
            headings: table.columns.iter().map(heading).collect(),
            first: rows,
            rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
        });
        for row in &table.rows {
            self.cells(table, row, None)?;
        }
        if let Some(total) = &table.total {
            self.cells(table, total, Some(rows))?;
        }
        for note in &table.notes {
            self.note(note.pick(self.lang))?;
        }
        self.row += 1;
        Ok(())
    }

    /// The headings above those of the columns; a column of no group reaches up beside them.
    fn groups(&mut self, columns: &[Column]) -> Result<(), XlsxError> {
        let format = look::header();
        let (mut at, mut lines) = (0_u16, 1);
        for part in columns.chunk_by(|a, b| a.group.is_some() && a.group == b.group) {
            let last = at + u16::try_from(part.len()).unwrap_or(1) - 1;
            let (words, bottom) = match &part[0].group {
                Some(group) => (group, self.row),
                None => (&part[0].header, self.row + 1),
            };
            let words = words.pick(self.lang);
            if (at, self.row) == (last, bottom) {
                self.to
                    .write_string_with_format(self.row, at, words, &format)?;
            } else {
                self.to
                    .merge_range(self.row, at, bottom, last, words, &format)?;
            }
            if bottom == self.row {
                let room = &self.widths[usize::from(at)..=usize::from(last)];
                // Columns side by side have the room between them as well.
                let room = room.iter().sum::<usize>() + room.len();
                lines = lines.max(widths::lines(words, room));
            }
            at = last + 1;
        }
        self.next(lines, 1.1)
    }

    fn header(&mut self, table: &Table) -> Result<(), XlsxError> {
        let format = look::header();
        let mut lines = 1;
        for (at, column) in (0..).zip(&table.columns) {
            let words = column.header.pick(self.lang);
            let room = self.widths[usize::from(at)].saturating_sub(1);
            lines = lines.max(widths::lines(words, room));
            if column.group.is_some() || !table.has_groups() {
                self.to
                    .write_string_with_format(self.row, at, words, &format)?;
            }
        }
        self.next(lines, 1.1)
    }

    /// One row; of a total, where the rows above it begin.
    fn cells(
        &mut self,
        table: &Table,
        cells: &[Cell],
        total_of: Option<u32>,
    ) -> Result<(), XlsxError> {
        let mut lines = 1;
        for ((at, cell), column) in (0..).zip(cells).zip(&table.columns) {
            let index = usize::from(at);
            let sums = total_of.filter(|_| table.adds_up(index));
            self.cell(at, cell, column.align, sums, total_of.is_some())?;
            if cell.number().is_none() {
                let words = cell.paper(self.lang);
                let room = self.widths[index].saturating_sub(1);
                lines = lines.max(widths::lines(&words, room));
            }
        }
        self.next(lines, 1.1)
    }

    fn cell(
        &mut self,
        at: u16,
        cell: &Cell,
        align: Align,
        sums: Option<u32>,
        is_total: bool,
    ) -> Result<(), XlsxError> {
        let format = look::cell(cell, align, is_total, self.lang);
        let row = self.row;
        match (cell.number(), sums) {
            (Some(number), Some(first)) => {
                let range = cell_range(first, at, row - 1, at);
                let formula = Formula::new(format!("=SUM({range})")).set_result(number.to_string());
                self.to
                    .write_formula_with_format(row, at, formula, &format)?;
            }
            (Some(number), None) => {
                self.to.write_number_with_format(row, at, number, &format)?;
            }
            (None, _) => {
                let words = cell.paper(self.lang);
                self.to.write_string_with_format(row, at, words, &format)?;
            }
        }
        Ok(())
    }
}
