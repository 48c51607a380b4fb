//! Draws header rows: merged across equal neighbours, and down where a column has fewer rows.

use crate::layout::{Column, Field, Index, Layout};
use crate::sheet::{Role, Sheet, Value};

/// Draws the header and the numbers below it.
pub(crate) fn draw(sheet: &mut Sheet, layout: &Layout) {
    let columns = layout.columns;
    let depth = columns
        .iter()
        .map(|column| column.head.len())
        .max()
        .unwrap_or(1);
    let top = sheet.row;
    for level in 0..depth {
        let row = top + level as u32;
        let mut from = 0;
        while from < columns.len() {
            let to = run_end(columns, from, level);
            if let Some(text) = columns[from].head.get(level) {
                let is_leaf = columns[from].head.len() == level + 1;
                let bottom = if is_leaf { top + depth as u32 - 1 } else { row };
                let (left, right) = (layout.indent + from as u16, layout.indent + to as u16);
                sheet.merge(
                    (row, left),
                    (bottom, right),
                    Value::text(*text),
                    Role::Header,
                );
            }
            from = to + 1;
        }
    }
    sheet.row += depth as u32;
    index(sheet, layout);
}

/// The last neighbour that shares the header from the top down to `level`; leaves stand alone.
fn run_end(columns: &[Column], from: usize, level: usize) -> usize {
    let head = columns[from].head;
    if head.len() <= level + 1 {
        return from;
    }
    let shared =
        |column: &Column| column.head.len() > level + 1 && column.head[..=level] == head[..=level];
    from + columns[from + 1..]
        .iter()
        .take_while(|column| shared(column))
        .count()
}

fn index(sheet: &mut Sheet, layout: &Layout) {
    if layout.index == Index::None {
        return;
    }
    let places = (layout.indent..)
        .zip(layout.columns)
        .filter(|(_, column)| column.field != Field::Gap);
    for (order, (at, _)) in (1u64..).zip(places) {
        let value = match (layout.index, order) {
            (Index::Bracketed, _) => Value::text(format!("({order})")),
            (_, 1) => Value::text("A"),
            (_, 2) => Value::text("B"),
            _ => Value::Count(order - 2),
        };
        sheet.put((sheet.row, at), value, Role::Index);
    }
    sheet.row += 1;
}
