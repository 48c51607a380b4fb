//! Draws header rows: merged across equal neighbours, and down where a column has fewer rows.

use crate::calendar::Snapshot;
use crate::layout::{Index, fill};
use crate::sheet::{Role, Sheet, Value};

/// The header cells of one column from the top row down; none where there is only a gap.
pub(crate) type Head = &'static [&'static str];

/// Draws the header of columns that begin at `left`, and the numbers below it.
pub(crate) fn draw(sheet: &mut Sheet, heads: &[Head], left: u16, index: Index, set: &Snapshot) {
    let depth = heads.iter().map(|head| head.len()).max().unwrap_or(1);
    let top = sheet.row;
    for level in 0..depth {
        let row = top + level as u32;
        let mut from = 0;
        while from < heads.len() {
            let to = run_end(heads, from, level);
            if let Some(text) = heads[from].get(level) {
                let is_leaf = heads[from].len() == level + 1;
                let bottom = if is_leaf { top + depth as u32 - 1 } else { row };
                let text = Value::text(fill(text, set, ""));
                let ends = (left + from as u16, left + to as u16);
                sheet.merge((row, ends.0), (bottom, ends.1), text, Role::Header);
            }
            from = to + 1;
        }
    }
    sheet.row += depth as u32;
    numbers(sheet, heads, left, index);
}

/// The last neighbour that shares the header from the top down to `level`; leaves stand alone.
fn run_end(heads: &[Head], from: usize, level: usize) -> usize {
    let head = heads[from];
    if head.len() <= level + 1 {
        return from;
    }
    let shared = |other: &Head| other.len() > level + 1 && other[..=level] == head[..=level];
    from + heads[from + 1..]
        .iter()
        .take_while(|other| shared(other))
        .count()
}

fn numbers(sheet: &mut Sheet, heads: &[Head], left: u16, index: Index) {
    if index == Index::None {
        return;
    }
    let places = (left..).zip(heads).filter(|(_, head)| !head.is_empty());
    for (order, (at, _)) in (1u64..).zip(places) {
        let value = match (index, order) {
            (Index::Bracketed, _) => Value::text(format!("({order})")),
            (_, 1) => Value::text("A"),
            (_, 2) => Value::text("B"),
            _ => Value::Count(order - 2),
        };
        sheet.put((sheet.row, at), value, Role::Index);
    }
    sheet.row += 1;
}
