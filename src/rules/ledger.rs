//! What the rows of a long list add up to, noted wherever a total may begin or end to count.

use crate::model::{Field, Filing, Table};
use std::collections::BTreeMap;

/// Running sums of a table that comes in pages.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// The sums of all records above a row, by that row.
    marks: Vec<(u32, Sums)>,
    now: Sums,
}

/// What some rows add up to.
#[derive(Debug, Clone, Default)]
struct Sums {
    rows: usize,
    fields: BTreeMap<Field, Summed>,
}

/// What the cells of one field add up to. A cell merged over several rows counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summed {
    /// The sum of what is known: persons, or đồng.
    pub sum: i64,
    /// How many cells are known.
    pub cells: usize,
    /// How many cells hold something not understood.
    pub unknown: usize,
    /// How many decimal places of their unit the finest of them has.
    pub decimals: u32,
}

/// The decimal places an amount has in a unit: 250 million are 0.25 billion, two.
pub fn decimals(amount: i64, unit: i64) -> u32 {
    let mut places = 0;
    let mut step = unit;
    while step > 1 && amount % step != 0 {
        step /= 10;
        places += 1;
    }
    places
}

impl Summed {
    /// Adds a cell's amount, kept in `unit` đồng; `None`: not understood.
    pub fn add(&mut self, amount: Option<i64>, unit: i64) {
        let Some(amount) = amount else {
            self.unknown += 1;
            return;
        };
        self.sum = self.sum.saturating_add(amount);
        self.cells += 1;
        self.decimals = self.decimals.max(decimals(amount, unit));
    }

    fn less(self, earlier: Summed) -> Summed {
        Summed {
            sum: self.sum - earlier.sum,
            cells: self.cells - earlier.cells,
            unknown: self.unknown - earlier.unknown,
            decimals: self.decimals,
        }
    }
}

impl Ledger {
    /// Adds the records of a page of a table; a total may begin or end to count after it.
    pub fn add<'f>(&mut self, table: &Table, page: impl Iterator<Item = &'f Filing>) {
        let mut end = 0;
        for filing in page {
            self.now.rows += 1;
            for (field, entry) in &filing.entries {
                let summable = field.shape().is_summable() && entry.cell.row == filing.row;
                if summable {
                    let unit = table.column(*field).and_then(|column| column.unit);
                    let amount = entry.value.as_ref().and_then(|value| value.as_integer());
                    let summed = self.now.fields.entry(*field).or_default();
                    summed.add(amount, unit.map_or(1, |unit| unit.dong()));
                }
            }
            end = filing.row + 1;
        }
        if end > 0 {
            self.marks.push((end, self.now.clone()));
        }
    }

    /// What a field adds up to in rows `(first, after last)`.
    pub fn summed(&self, (first, end): (u32, u32), field: Field) -> Summed {
        let at = |row| {
            let sums = self.above(row)?;
            sums.fields.get(&field).copied()
        };
        at(end)
            .unwrap_or_default()
            .less(at(first).unwrap_or_default())
    }

    /// How many records stand in rows `(first, after last)`.
    pub fn rows(&self, (first, end): (u32, u32)) -> usize {
        let at = |row| self.above(row).map_or(0, |sums| sums.rows);
        at(end) - at(first)
    }

    /// The sums of all records above a row.
    fn above(&self, row: u32) -> Option<&Sums> {
        let marks = self.marks.partition_point(|(mark, _)| *mark <= row);
        self.marks[..marks].last().map(|(_, sums)| sums)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn any_range_between_pages_is_summed() {
        let rows = ["10", "20", "", "?", "1.5"];
        let book = Book::of(&[Field::Name, Field::ContributedCapital]);
        let reading = rows
            .iter()
            .fold(book, |book, amount| book.row(&["A", amount]))
            .reading();
        let table = &reading.sheets[0].tables[0];
        let mut ledger = Ledger::default();
        for page in reading.filings.chunks(2) {
            ledger.add(table, page.iter());
        }
        let summed = |range| {
            let found = ledger.summed(range, Field::ContributedCapital);
            (found.sum, found.cells, found.unknown, found.decimals)
        };
        // Records stand in rows 1 to 5; pages end after 2, 4 and 5.
        assert_eq!(summed((0, 3)), (30_000_000, 2, 0, 0));
        assert_eq!(summed((3, 5)), (0, 0, 1, 0));
        assert_eq!(summed((0, 6)), (31_500_000, 3, 1, 1));
        assert_eq!(summed((5, 9)), (1_500_000, 1, 0, 1));
        assert_eq!((ledger.rows((0, 9)), ledger.rows((3, 5))), (5, 2));
    }
}
