//! One sheet: its head in a grid, what follows row by row.

use super::super::{HEAD, Hidden, Rest, Sheet};
use super::cells::{Scanner, size};
use super::fault;
use super::rows::{Rows, Worksheet};
use super::survey::Survey;
use crate::intake::cell::{Grid, Row};
use crate::text::Phrase;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// A sheet out of order is held whole to be put in order; one larger than this is not.
const LARGEST: usize = 512 << 20;

/// Reads a sheet; `None` if it is not one of cells.
pub(super) fn read(name: &str, worksheet: Worksheet) -> Result<Option<Sheet>, Phrase> {
    let survey = Survey::of(&worksheet)?;
    if !survey.has_cells {
        return Ok(None);
    }
    let mut grid = Grid {
        name: name.to_owned(),
        merges: survey.merges,
        ..Grid::default()
    };
    let head = match survey.in_order {
        true => head(&worksheet, &mut grid)?,
        false => Head::Disorder,
    };
    let rest = match head {
        Head::Whole => None,
        Head::Part => Some(Rest::new(worksheet.rows_after(HEAD))),
        Head::Disorder => {
            grid.rows = in_order(&worksheet)?;
            None
        }
    };
    let hidden = hidden(
        &survey.hidden_rows,
        &survey.hidden_columns,
        &grid,
        rest.is_some(),
    );
    Ok(Some(Sheet { grid, rest, hidden }))
}

/// Hidden rows and columns that hold something, as far as the first rows show it.
fn hidden(rows: &[u32], columns: &[RangeInclusive<u32>], grid: &Grid, more: bool) -> Hidden {
    let last = grid.rows.last().map_or(0, |row| row.index);
    let holds = |row: &&u32| grid.row_at(**row).is_some() || (more && **row > last);
    let cells = grid.rows.iter().flat_map(|row| &row.cells);
    let filled: BTreeSet<u32> = cells.map(|(column, _)| *column).collect();
    let is_hidden = |column: &u32| columns.iter().any(|block| block.contains(column));
    Hidden {
        sheet: false,
        rows: rows.iter().filter(holds).copied().collect(),
        columns: filled.into_iter().filter(is_hidden).collect(),
    }
}

/// What the first rows are.
enum Head {
    /// All there are.
    Whole,
    /// More follow.
    Part,
    /// They do not follow each other.
    Disorder,
}

fn head(worksheet: &Worksheet, grid: &mut Grid) -> Result<Head, Phrase> {
    let mut rows = worksheet.rows(Scanner::in_order(Arc::clone(&worksheet.shared)))?;
    loop {
        match rows.next_row() {
            Ok(None) => return Ok(Head::Whole),
            Ok(Some(_)) if grid.rows.len() == HEAD => return Ok(Head::Part),
            Ok(Some(row)) => grid.rows.push(row),
            Err(failure) if Rows::is_disorder(&failure) => return Ok(Head::Disorder),
            Err(failure) => return Err(rows.said(failure)),
        }
    }
}

/// All rows, put in order; of two cells in one place the first counts.
fn in_order(worksheet: &Worksheet) -> Result<Vec<Row>, Phrase> {
    let mut rows = worksheet.rows(Scanner::in_any_order(Arc::clone(&worksheet.shared)))?;
    let mut grid = Grid::default();
    let mut held = 0;
    for row in rows.by_ref() {
        let row = row?;
        held += size_of::<Row>() + row.cells.iter().map(|(_, cell)| size(cell)).sum::<usize>();
        if held > LARGEST {
            return Err(fault::too_large());
        }
        grid.rows.push(row);
    }
    for stray in rows.strays() {
        grid.push(stray.row, stray.column, stray.cell);
    }
    grid.put_in_order();
    Ok(grid.rows)
}
