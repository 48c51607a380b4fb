//! Cells of two versions of a workbook: which were changed without being asked for.

use super::align::{Pair, aligned};
use crate::finding::Finding;
use crate::intake::{Grid, OpenSheet, Row};
use crate::model::{Address, Field};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What was understood of a sheet.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Its name.
    pub sheet: String,
    /// What its columns mean.
    pub columns: BTreeMap<u32, Field>,
    /// Rows that follow from others: totals. They change with what is mended.
    pub following: BTreeSet<u32>,
}

/// One cell that is other than it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The sheet.
    pub sheet: String,
    /// The cell, where it is now.
    pub cell: Address,
    /// What its column means.
    pub field: Option<Field>,
    /// What it held.
    pub before: String,
    /// What it holds.
    pub after: String,
}

/// What was changed without being asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Cells, by sheet, row and column.
    pub cells: Vec<Change>,
    /// Rows put in, where they are now: sheet, row.
    pub added: Vec<(String, u32)>,
    /// Rows taken out, where they were.
    pub removed: Vec<(String, u32)>,
    /// Sheets that are not there any more.
    pub missing: Vec<String>,
    /// Where each row that was is now.
    pub rows: Moves,
}

/// Of rows that were, by sheet and number, where they are now.
pub type Moves = BTreeMap<(String, u32), (String, u32)>;

impl Changes {
    /// Holds two versions against each other.
    pub fn of(
        before: &[OpenSheet],
        after: &[OpenSheet],
        asked: &[Finding],
        known: &[Known],
    ) -> Self {
        let mut changes = Changes::default();
        for old in before.iter().map(|sheet| &sheet.grid) {
            // The one sheet of a text file is called as the file is.
            let alone = before.len() == 1 && after.len() == 1;
            let same = |sheet: &&OpenSheet| alone || sheet.grid.name == old.name;
            match after.iter().find(same) {
                Some(new) => Sheets::new(old, &new.grid, asked, known).compare(&mut changes),
                None => changes.missing.push(old.name.clone()),
            }
        }
        changes
    }
}

/// Two versions of a sheet.
struct Sheets<'a> {
    old: Vec<&'a Row>,
    new: Vec<&'a Row>,
    name: &'a str,
    former_name: &'a str,
    asked: Asked,
    known: Known,
}

impl<'a> Sheets<'a> {
    fn new(old: &'a Grid, new: &'a Grid, asked: &[Finding], known: &[Known]) -> Self {
        let of_sheet = known.iter().find(|known| known.sheet == new.name);
        fn filled(grid: &Grid) -> Vec<&Row> {
            grid.rows.iter().filter(|row| !row.is_blank()).collect()
        }
        Sheets {
            old: filled(old),
            new: filled(new),
            name: &new.name,
            former_name: &old.name,
            asked: Asked::of(asked, &old.name),
            known: of_sheet.cloned().unwrap_or_default(),
        }
    }

    fn compare(&self, changes: &mut Changes) {
        let keys = |rows: &[&Row]| rows.iter().map(|row| self.key(row)).collect::<Vec<_>>();
        let (old, new) = (keys(&self.old), keys(&self.new));
        let distance = |i: usize, j: usize| self.distance(self.old[i], self.new[j]);
        let pairs = aligned((&old, &new), &distance);
        let moved = moved(&pairs, &old, &new);
        for (before, after) in pairs {
            if let Some(before) = before {
                let now = after.or_else(|| moved.get(&old[before]).copied());
                self.note_move(before, now, changes);
            }
            match (before, after) {
                (Some(before), Some(after)) if old[before] != new[after] => {
                    self.compare_rows(self.old[before], self.new[after], changes);
                }
                (Some(before), None) if !moved.contains_key(&old[before]) => {
                    let row = self.old[before].index;
                    if !self.asked.row(row) {
                        changes.removed.push((self.name.to_owned(), row));
                    }
                }
                (None, Some(after)) if !moved.contains_key(&new[after]) => {
                    changes
                        .added
                        .push((self.name.to_owned(), self.new[after].index));
                }
                _ => {}
            }
        }
    }

    fn note_move(&self, before: usize, now: Option<usize>, changes: &mut Changes) {
        if let Some(now) = now {
            let was = (self.former_name.to_owned(), self.old[before].index);
            let is = (self.name.to_owned(), self.new[now].index);
            changes.rows.insert(was, is);
        }
    }

    fn compare_rows(&self, before: &Row, after: &Row, changes: &mut Changes) {
        if self.known.following.contains(&after.index) {
            return;
        }
        for column in self.columns(before, after) {
            let (was, is) = (before.text(column), after.text(column));
            if was == is || self.asked.cell(before.index, column) {
                continue;
            }
            changes.cells.push(Change {
                sheet: self.name.to_owned(),
                cell: Address::new(after.index, column),
                field: self.known.columns.get(&column).copied(),
                before: was.into_owned(),
                after: is.into_owned(),
            });
        }
    }

    /// The columns two rows have cells in, but for numbers of rows, which change with every row put in.
    fn columns(&self, before: &Row, after: &Row) -> BTreeSet<u32> {
        let columns = before
            .texts()
            .chain(after.texts())
            .map(|(column, _)| column);
        columns.filter(|column| !self.is_number(*column)).collect()
    }

    fn is_number(&self, column: u32) -> bool {
        self.known.columns.get(&column) == Some(&Field::No)
    }

    /// Equal for rows that hold the same.
    fn key(&self, row: &Row) -> u64 {
        let mut hasher = DefaultHasher::new();
        for (column, words) in row.texts().filter(|(column, _)| !self.is_number(*column)) {
            (column, words).hash(&mut hasher);
        }
        hasher.finish()
    }

    /// How much two rows differ, from 0 to 1.
    fn distance(&self, before: &Row, after: &Row) -> f64 {
        let columns = self.columns(before, after);
        let other = |column: &&u32| before.text(**column) != after.text(**column);
        let others = columns.iter().filter(other).count();
        let count = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
        count(others) / count(columns.len().max(1))
    }
}

/// Rows that were taken out in one place and put in at another, and where.
fn moved(pairs: &[Pair], old: &[u64], new: &[u64]) -> BTreeMap<u64, usize> {
    let removed: BTreeSet<u64> = pairs
        .iter()
        .filter(|(_, after)| after.is_none())
        .filter_map(|(before, _)| Some(old[(*before)?]))
        .collect();
    pairs
        .iter()
        .filter(|(before, _)| before.is_none())
        .filter_map(|(_, after)| Some((new[(*after)?], (*after)?)))
        .filter(|(key, _)| removed.contains(key))
        .collect()
}

/// The cells of a sheet that the sender was asked to look at.
#[derive(Debug, Default)]
struct Asked {
    cells: BTreeSet<Address>,
    rows: BTreeSet<u32>,
    /// Columns with so many faults that one finding stands for them all.
    columns: BTreeSet<u32>,
}

impl Asked {
    fn of(findings: &[Finding], sheet: &str) -> Self {
        let mut asked = Asked::default();
        for finding in findings
            .iter()
            .filter(|one| one.sheet.as_deref() == Some(sheet))
        {
            let cells = finding.cell.iter().chain(&finding.related);
            for cell in cells {
                asked.cells.insert(*cell);
                asked.rows.insert(cell.row);
            }
            if let Some(cell) = finding.cell.filter(|_| finding.count > 1) {
                asked.columns.insert(cell.column);
            }
        }
        asked
    }

    fn cell(&self, row: u32, column: u32) -> bool {
        self.columns.contains(&column) || self.cells.contains(&Address::new(row, column))
    }

    fn row(&self, row: u32) -> bool {
        self.rows.contains(&row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::testing::finding;
    use crate::finding::Severity::Error;
    use crate::intake::Cell;

    /// A sheet of these rows; the first column numbers them.
    fn sheet(rows: &[&str]) -> OpenSheet {
        let mut grid = Grid {
            name: "DS".to_owned(),
            ..Grid::default()
        };
        for (row, words) in (0..).zip(rows) {
            grid.push(row, 0, Cell::Number(f64::from(row)));
            for (column, word) in (1..).zip(words.split(' ')) {
                grid.push(row, column, Cell::Text(word.into()));
            }
        }
        OpenSheet {
            grid,
            ..OpenSheet::default()
        }
    }

    fn changes(before: &[&str], after: &[&str], asked: &[Finding]) -> Changes {
        let known = Known {
            sheet: "DS".to_owned(),
            columns: [(0, Field::No), (2, Field::Members)].into(),
            following: [9].into(),
        };
        Changes::of(&[sheet(before)], &[sheet(after)], asked, &[known])
    }

    const BEFORE: [&str; 4] = ["HTX-A 12 x", "HTX-B 13 y", "HTX-C 14 z", "HTX-D 15 w"];

    #[test]
    fn what_was_asked_for_is_no_change() {
        let after = ["HTX-A 11 x", "HTX-B 13 Y", "HTX-C 14 z", "HTX-D 15 w"];
        let found = changes(&BEFORE, &after, &[finding(Error, "DS", "C1")]);
        let [change] = &found.cells[..] else {
            panic!("{found:?}")
        };
        assert_eq!(
            (change.cell.to_string(), change.field),
            ("D2".to_owned(), None)
        );
        assert_eq!((&*change.before, &*change.after), ("y", "Y"));
        assert!(found.added.is_empty() && found.removed.is_empty());
        let mut all = finding(Error, "DS", "D1");
        all.count = 2000;
        assert_eq!(changes(&BEFORE, &after, &[all]).cells.len(), 1);
    }

    #[test]
    fn rows_put_in_or_taken_out_change_no_others() {
        let more = [
            "HTX-A 12 x",
            "HTX-N 1 n",
            "HTX-B 13 y",
            "HTX-C 14 z",
            "HTX-D 15 q",
        ];
        let found = changes(&BEFORE, &more, &[]);
        assert_eq!(found.added, [("DS".to_owned(), 1)]);
        assert_eq!(found.cells.len(), 1);
        assert_eq!(found.cells[0].cell.to_string(), "D5");
        let fewer = ["HTX-A 12 x", "HTX-C 14 z", "HTX-D 15 w"];
        let found = changes(&BEFORE, &fewer, &[]);
        assert_eq!(
            (found.cells.len(), &found.removed[..]),
            (0, &[("DS".to_owned(), 1)][..])
        );
        let asked = changes(&BEFORE, &fewer, &[finding(Error, "DS", "C2")]);
        assert!(asked.cells.is_empty() && asked.removed.is_empty());
        assert_eq!(asked.rows[&("DS".to_owned(), 2)], ("DS".to_owned(), 1));
    }

    #[test]
    fn rows_in_another_order_are_the_same_rows() {
        let sorted = ["HTX-D 15 w", "HTX-A 12 x", "HTX-B 13 y", "HTX-C 14 z"];
        let found = changes(&BEFORE, &sorted, &[]);
        assert!(found.cells.is_empty() && found.added.is_empty() && found.removed.is_empty());
        assert_eq!(found.rows[&("DS".to_owned(), 3)], ("DS".to_owned(), 0));
    }
}
