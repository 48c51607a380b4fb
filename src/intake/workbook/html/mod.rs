//! Tables in web pages: what web systems export under the name of an .xls.
//!
//! A page becomes one sheet, as Excel makes it: lines of text and tables below each other, in the order they come.

pub(super) mod entities;
mod page;
mod tokens;
mod value;

use super::draft::{COLUMNS, Draft};
use super::{Opened, Workbook};
use crate::intake::cell::Cell;
use crate::text::Phrase;

use page::{Block, Table};

/// Opens a page, as a sheet of this name. No sheet: there is no table worth the name in it.
pub(super) fn open(page: &str, name: &str) -> Opened {
    let mut draft = Draft::default();
    Ok(match sheet(page, name, &mut draft)? {
        0 | 1 => Workbook::default(),
        width => Workbook {
            doubtful: width < LIST,
            ..draft.finish()
        },
    })
}

/// Columns a list has at least.
const LIST: usize = 3;

/// Draws a page as a sheet; gives the width of its widest table of more than one row.
pub(super) fn sheet(page: &str, name: &str, draft: &mut Draft) -> Result<usize, Phrase> {
    let blocks = page::read(page);
    let width = blocks.iter().map(|block| match block {
        Block::Table(table) => width(table),
        Block::Line(_) => 0,
    });
    let width = width.max().unwrap_or(0);
    draft.sheet(name);
    let mut row = 0;
    for block in blocks {
        row = match block {
            Block::Line(line) => {
                draft.cell(row, 0, Cell::Text(line.into()))?;
                row + 1
            }
            Block::Table(table) => place(table, row, draft)?,
        };
    }
    Ok(width)
}

/// The width of a table or of one that stands in it; one row is no table.
fn width(table: &Table) -> usize {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let inner = cells.flat_map(|cell| &cell.tables).map(width).max();
    let own = if table.rows.len() > 1 {
        table.width()
    } else {
        0
    };
    own.max(inner.unwrap_or(0))
}

/// Puts a table into a sheet, from a row on; tables that stand in its cells follow below their row. Gives the row behind.
fn place(table: Table, first: u32, draft: &mut Draft) -> Result<u32, Phrase> {
    for columns in table.hidden {
        draft.hide_columns(columns);
    }
    // The row each column is free from again, after the cells that reach down into it.
    let mut free_from: Vec<u32> = Vec::new();
    let mut row = first;
    let mut left = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    for cells in table.rows {
        if cells.is_hidden {
            draft.hide_rows(row..=row);
        }
        let mut column = 0_u32;
        let mut inner = Vec::new();
        for cell in cells.cells {
            while free_from
                .get(column as usize)
                .is_some_and(|free| *free > row)
            {
                column += 1;
            }
            let (down, right) = (cell.spans.0.min(left), cell.spans.1);
            let behind = column.saturating_add(right).min(COLUMNS);
            draft.merge((row, column), (row + down - 1, behind.max(1) - 1));
            if !cell.text.trim().is_empty() {
                draft.cell(row, column, cell.value.cell(cell.text))?;
            }
            if free_from.len() < behind as usize {
                free_from.resize(behind as usize, 0);
            }
            for free in free_from
                .iter_mut()
                .take(behind as usize)
                .skip(column as usize)
            {
                *free = row + down;
            }
            column = behind;
            inner.extend(cell.tables);
        }
        row += 1;
        left = left.saturating_sub(1).max(1);
        for table in inner {
            row = place(table, row, draft)?;
        }
    }
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells of a page as `A1 text`, merged ones as `A1:B2 text`.
    fn drawn(page: &str) -> Vec<String> {
        let mut draft = Draft::default();
        sheet(page, "a", &mut draft).expect("pages are never wrong");
        let book = draft.finish();
        let grid = &book.sheets[0].grid;
        let cells = grid.rows.iter().flat_map(|row| {
            row.cells.iter().map(move |(column, cell)| {
                let at = crate::model::Address::new(row.index, *column);
                let merge = grid.merge_at(at).map(|merge| format!(":{}", merge.to));
                format!("{at}{} {}", merge.unwrap_or_default(), cell.text())
            })
        });
        cells.collect()
    }

    #[test]
    fn cells_stand_where_spans_leave_them_room() {
        assert_eq!(
            drawn("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e</table>"),
            ["A1:A2 a", "B1:C1 b", "B2 c", "C2 d", "A3 e"]
        );
        assert_eq!(
            drawn("<table><tr><td rowspan=9>a</td></tr></table><table><tr><td>b</table>"),
            ["A1 a", "A2 b"]
        );
    }

    #[test]
    fn lines_and_tables_follow_each_other() {
        assert_eq!(
            drawn(
                "<title>x</title><h1>DANH&nbsp;SÁCH</h1>ngày<br>31/8<table><caption>c</caption><tr><th>1<th>2</table>end"
            ),
            [
                "A1 DANH SÁCH",
                "A2 ngày",
                "A3 31/8",
                "A4 c",
                "A5 1",
                "B5 2",
                "A6 end"
            ]
        );
    }

    #[test]
    fn text_in_a_cell_keeps_its_lines_and_drops_its_markup() {
        assert_eq!(
            drawn(
                "<table><tr><td> <b>Nguyễn</b>\n Văn <i>A</i><br>B<p>C</p><!-- x --></td></table>"
            ),
            ["A1 Nguyễn Văn A B C"]
        );
    }

    #[test]
    fn a_list_within_a_layout_stands_below_and_other_tables_are_text() {
        let list = "<table><tr><td>1<td>2<tr><td>3<td>4</table>";
        assert_eq!(
            drawn(&format!(
                "<table><tr><td>title{list}</td></tr><tr><td>end</table>"
            )),
            ["A1 title", "A2 1", "B2 2", "A3 3", "B3 4", "A4 end"]
        );
        assert_eq!(
            drawn("<table><tr><td>a<td>b<td><table><tr><td>c</table><td>d</table>"),
            ["A1 a", "B1 b", "C1 c", "D1 d"]
        );
    }

    #[test]
    fn a_page_without_a_table_of_rows_and_columns_has_no_sheet() {
        let of = |page: &str| {
            let book = open(page, "a").expect("pages are never wrong");
            (book.sheets.len(), book.doubtful)
        };
        assert_eq!(of("<html><p>x</p><table></table></html>"), (0, false));
        assert_eq!(of("<table><tr><td>a<td>b<td>c</table>"), (0, false));
        assert_eq!(of("<table><tr><td>a<td>b<tr><td>c</table>"), (1, true));
        assert_eq!(
            of("<table><tr><td>a<td>b<td>c<tr><td>d</table>"),
            (1, false)
        );
    }

    #[test]
    fn what_is_not_shown_is_told() {
        let page = "<table><col><col style='display:none'><tr style='DISPLAY: none'><td>a<td>b<tr></table>";
        let hidden = &open(page, "a").expect("sound").sheets[0].hidden;
        assert_eq!(
            (&hidden.rows[..], &hidden.columns[..]),
            (&[0][..], &[1][..])
        );
    }
}
