//! Two tables side by side: a sheet is cut before the second column that numbers its rows.

use super::cell::{Grid, Row};
use super::extent::NUMBERS;
use crate::text::normal::key;

/// How far down the second numbering column is looked for.
const DEPTH: usize = 60;

/// The sheet as one pane, or as several from left to right; cells keep their addresses.
pub fn split(grid: Grid) -> Vec<Grid> {
    let numbers = |row: &Row| -> Vec<u32> {
        let is_number = |text: &str| text.chars().count() < 12 && NUMBERS.has(&key(text));
        row.texts()
            .filter(|(_, text)| is_number(text))
            .map(|(column, _)| column)
            .collect()
    };
    let cuts = grid
        .rows
        .iter()
        .take(DEPTH)
        .map(numbers)
        .find(|columns| columns.len() > 1)
        .unwrap_or_default();
    if cuts.is_empty() {
        return vec![grid];
    }
    let ends = cuts[1..].iter().copied().chain([u32::MAX]);
    let starts = [0].into_iter().chain(cuts[1..].iter().copied());
    starts
        .zip(ends)
        .map(|(from, to)| pane(&grid, from, to))
        .collect()
}

fn pane(grid: &Grid, from: u32, to: u32) -> Grid {
    let inside = |column: u32| (from..to).contains(&column);
    let rows = grid.rows.iter().filter_map(|row| {
        let cells: Vec<_> = row
            .cells
            .iter()
            .filter(|(column, _)| inside(*column))
            .cloned()
            .collect();
        (!cells.is_empty()).then_some(Row {
            index: row.index,
            cells,
        })
    });
    Grid {
        name: grid.name.clone(),
        rows: rows.collect(),
        merges: grid
            .merges
            .iter()
            .copied()
            .filter(|merge| inside(merge.from.column))
            .collect(),
    }
}
