//! The sections of a report in the words of Word: headings, sentences, tables with their captions.

use super::contents::bookmark;
use super::markup::{BOLD, head_row, kept, line, paragraph, row, run, table};
use super::picture;
use crate::export::office::{Annex, Grid, Page, Piece, Row};
use crate::report::Align;

/// Half points of the letters in a table, unless it needs smaller ones.
const TABLE_SIZE: u32 = 24;

/// Pieces from top to bottom.
pub(super) fn body(pieces: &[Piece]) -> String {
    pieces.iter().map(piece).collect()
}

/// The tables that are too wide for the text.
pub(super) fn annex(annex: &Annex) -> String {
    [
        line("Annex", annex.name),
        line("Subtitle", annex.title),
        line("Period", annex.enclosed),
        body(&annex.body),
    ]
    .concat()
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Heading {
            place,
            level,
            words,
        } => heading(*place, *level, words),
        Piece::Subheading { words, .. } => line("Heading3", words),
        Piece::Paragraph { words } => line("BodyText", words),
        Piece::Picture {
            label,
            number,
            name,
            summary,
            steepness,
            ..
        } => {
            let shown = picture::run(*number, name, summary, *steepness);
            let name = counted(label, *number, name);
            kept("Picture", &shown) + &paragraph("PictureName", &name)
        }
        Piece::Table {
            label,
            number,
            name,
            lead,
            grid,
        } => {
            let lead = lead.map_or_else(String::new, |words| kept("BodyText", &run(words, "")));
            let caption = paragraph("Caption", &counted(label, *number, name));
            match grid.page {
                Page::Portrait => lead + &caption + &draw(grid),
                Page::Landscape => caption + &lead + &draw(grid),
            }
        }
    }
}

/// A heading that the table of contents leads to.
fn heading(place: usize, level: usize, words: &str) -> String {
    let (name, words) = (bookmark(place), run(words, ""));
    paragraph(
        &format!("Heading{level}"),
        &format!(
            "<w:bookmarkStart w:id=\"{place}\" w:name=\"{name}\"/>{words}<w:bookmarkEnd w:id=\"{place}\"/>"
        ),
    )
}

/// "Bảng 3. Theo lĩnh vực"; Word counts on when another is put before it.
fn counted(label: &str, number: usize, name: &str) -> String {
    let number = run(&number.to_string(), "");
    [
        run(&format!("{label} "), ""),
        format!("<w:fldSimple w:instr=\" SEQ {label} \\* ARABIC \">{number}</w:fldSimple>"),
        run(&format!(". {name}"), ""),
    ]
    .concat()
}

fn draw(grid: &Grid) -> String {
    let size = match grid.size {
        TABLE_SIZE => String::new(),
        size => format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"),
    };
    let heads = grid.heads.iter();
    let heads: Vec<String> = heads
        .map(|words| paragraph("TableHead", &run(words, &size)))
        .collect();
    let rows = grid.rows.iter().map(|it| draw_row(grid, it, &size));
    let rows: String = rows.collect();
    let notes = grid.notes.iter();
    let notes: String = notes.map(|words| line("TableNote", words)).collect();
    let drawn = head_row(&grid.widths, &heads) + &rows;
    table(&grid.widths, &drawn) + &notes
}

fn draw_row(grid: &Grid, it: &Row, size: &str) -> String {
    let look = if it.is_total { BOLD } else { "" }.to_owned() + size;
    let write = if it.stays { kept } else { paragraph };
    let cells = it.cells.iter().zip(&grid.sides);
    let cells: Vec<String> = cells
        .map(|(words, side)| write(style(*side), &run(words, &look)))
        .collect();
    row(&grid.widths, &cells)
}

const fn style(side: Align) -> &'static str {
    match side {
        Align::Left => "TableWords",
        Align::Right => "TableNumbers",
    }
}
