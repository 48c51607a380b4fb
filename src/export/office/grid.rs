//! A table as it stands on paper: its words, and how its columns and rows are laid.

use super::columns::fit;
use super::page::Page;
use crate::report::{Align, Cell, Table};
use crate::text::Lang;
use serde::Serialize;

/// A table of no more rows stays on one page.
const SHORT: usize = 10;

/// A table on paper.
#[derive(Debug, Serialize)]
pub(in crate::export) struct Grid<'a> {
    /// The page it stands on.
    pub page: Page,
    /// The size of its letters in half points.
    pub size: u32,
    /// The widths of its columns in twentieths of a point; together the room of the page.
    pub widths: Vec<u32>,
    /// The headings of its columns.
    pub heads: Vec<&'a str>,
    /// Which side the cells of each column lean to.
    pub sides: Vec<Align>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// What is said below it.
    pub notes: Vec<&'a str>,
}

/// A row on paper.
#[derive(Debug, Serialize)]
pub(in crate::export) struct Row {
    /// Its words, one for each column.
    pub cells: Vec<String>,
    /// Whether it is what the others add up to.
    pub is_total: bool,
    /// Whether it stays on the page of what follows.
    pub stays: bool,
}

impl<'a> Grid<'a> {
    /// Lays a table on paper.
    pub fn of(table: &'a Table, lang: Lang) -> Self {
        let columns = fit(table, lang);
        let heads = table.columns.iter();
        Grid {
            page: columns.page,
            size: columns.size,
            widths: columns.widths,
            heads: heads.map(|column| column.header.pick(lang)).collect(),
            sides: table.columns.iter().map(|column| column.align).collect(),
            rows: rows(table, lang),
            notes: table.notes.iter().map(|note| note.pick(lang)).collect(),
        }
    }
}

fn rows(table: &Table, lang: Lang) -> Vec<Row> {
    let plain = table.rows.iter().map(|row| (row, false));
    let all = plain.chain(table.total.iter().map(|row| (row, true)));
    let count = all.clone().count();
    let row = |(at, (cells, is_total)): (usize, (&Vec<Cell>, bool))| Row {
        cells: cells.iter().map(|cell| cell.paper(lang)).collect(),
        is_total,
        // Neither a total nor a note nor the end of a short table stands alone on a page.
        stays: match count - at {
            0 => !table.notes.is_empty(),
            1 => true,
            _ => count <= SHORT,
        },
    };
    (1..).zip(all).map(row).collect()
}
