//! The head of an official document: who issues it beside the nation and its motto, then what it is about.

use super::markup::{BOLD, ITALIC, line, paragraph, row, run, side_by_side};
use crate::export::office::{Head, Page, width};

/// The left column of the head; the right one holds the name of the nation in one line.
const LEFT: u32 = 3700;
/// Half points of the motto.
const MOTTO_SIZE: u32 = 26;
/// The line below the issuer and below the subject.
const SHORT_RULE: u32 = 1400;

/// Everything above the first section.
pub(super) fn letterhead(head: &Head) -> String {
    let room = Page::Portrait.room();
    let columns = [LEFT, room - LEFT];
    let top = [issuer_cell(head), nation_cell(head, columns[1])];
    let below = [
        line("Letterhead", head.number),
        paragraph("Letterhead", &run(head.place_and_day, ITALIC)),
    ];
    let rows = row(&columns, &top) + &row(&columns, &below);
    [
        side_by_side(&columns, &rows),
        line("Title", &head.kind),
        line("Subtitle", &head.subject),
        rule(room, SHORT_RULE),
        line("Period", &head.period),
    ]
    .concat()
}

fn issuer_cell(head: &Head) -> String {
    let superior = head.superior.iter();
    let superior: String = superior.map(|words| line("Letterhead", words)).collect();
    let body: String = head
        .body
        .iter()
        .map(|words| line("Issuer", words))
        .collect();
    superior + &body + &rule(LEFT, SHORT_RULE)
}

fn nation_cell(head: &Head, column: u32) -> String {
    [
        line("Issuer", head.nation),
        paragraph("Letterhead", &run(head.motto, BOLD)),
        rule(column, width(head.motto, MOTTO_SIZE, true)),
    ]
    .concat()
}

/// A line in the middle of a column.
fn rule(column: u32, length: u32) -> String {
    let side = column.saturating_sub(length) / 2;
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Rule\"/><w:ind w:left=\"{side}\" w:right=\"{side}\"/></w:pPr></w:p>"
    )
}
