//! How wide the columns of a sheet are, and how many lines words take in them.

use crate::export::layout::{heading, width_of, wrapped};
use crate::report::Block;
use crate::report::{Align, Section, Table};
use crate::text::Lang;

/// A column of words is not made wider than this; they wrap.
const WORDS: usize = 44;
/// No column is narrower than this.
const NARROWEST: usize = 7;
/// Characters across a page of A4, upright; sheets are made at least that wide, so that sentences have room.
pub(super) const PAGE: usize = 88;

/// Widths in characters of the columns that hold the tables of these sections, and of one more where they leave room.
pub(super) fn of(sections: &[&Section], lang: Lang) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for table in sections.iter().flat_map(|section| tables(section)) {
        widths.resize(widths.len().max(table.columns.len()), NARROWEST);
        for (at, width) in widths.iter_mut().enumerate().take(table.columns.len()) {
            *width = needed(table, at, lang).max(*width);
        }
    }
    let rest = PAGE.saturating_sub(widths.iter().sum());
    widths.extend((rest >= NARROWEST).then_some(rest));
    widths
}

/// The tables of a section.
pub(super) fn tables(section: &Section) -> impl Iterator<Item = &Table> {
    section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) | Block::Chart(_) => None,
    })
}

fn needed(table: &Table, at: usize, lang: Lang) -> usize {
    let column = &table.columns[at];
    let rows = table.rows.iter().chain(&table.total);
    let cells = rows.filter_map(|row| row.get(at));
    let cells = cells.map(|cell| width_of(&cell.paper(lang))).max();
    let cells = cells.unwrap_or(0);
    let heading = heading(column.header.pick(lang));
    let whole = match column.align {
        Align::Left => cells.min(WORDS).max(heading[1]),
        Align::Right => cells.max(heading[2]),
    };
    // Bold letters, and some room between them and the lines around them.
    whole + 3
}

/// The lines that words take in a width.
pub(super) fn lines(words: &str, width: usize) -> usize {
    wrapped(words, width).len().max(1)
}
