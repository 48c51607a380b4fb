//! A report as Markdown, with every column of its tables.

use super::{Format, Options};
use crate::report::{Align, Block, Cell, Document, Table};
use crate::text::Lang;
use std::io::{self, Write};

pub(super) static FORMAT: Format = Format {
    name: "md",
    endings: &["md"],
    is_text: true,
    write: |report, options, out| document(&report.document, options, out),
    write_against: |against, options, out| document(&against.document, options, out),
};

fn document(document: &Document, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let lang = options.lang;
    writeln!(out, "# {}\n", document.title.pick(lang))?;
    writeln!(out, "{}", document.subtitle.pick(lang))?;
    for section in document.read() {
        writeln!(out, "\n## {}", section.title.pick(lang))?;
        for block in &section.blocks {
            match block {
                Block::Paragraph(words) => writeln!(out, "\n{}", words.pick(lang))?,
                Block::Table(table) => {
                    writeln!(out)?;
                    draw(table, lang, out)?;
                }
                // The table above it says it all.
                Block::Chart(_) => {}
            }
        }
    }
    Ok(())
}

fn draw(table: &Table, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let headers = table
        .columns
        .iter()
        .map(|column| safe(column.header.pick(lang)));
    line(headers, out)?;
    let rules = table.columns.iter().map(|column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    line(rules, out)?;
    for row in &table.rows {
        line(row.iter().map(|cell| safe(&cell.paper(lang))), out)?;
    }
    if let Some(row) = &table.total {
        line(row.iter().map(|cell| bold(cell, lang)), out)?;
    }
    for note in &table.notes {
        writeln!(out, "\n{}", note.pick(lang))?;
    }
    Ok(())
}

fn line(cells: impl Iterator<Item = String>, out: &mut dyn Write) -> io::Result<()> {
    let cells: Vec<String> = cells.collect();
    writeln!(out, "| {} |", cells.join(" | "))
}

fn bold(cell: &Cell, lang: Lang) -> String {
    match safe(&cell.paper(lang)) {
        words if words.is_empty() => words,
        words => format!("**{words}**"),
    }
}

/// A bar within a cell would part it in two.
fn safe(words: &str) -> String {
    words.replace('|', "\\|")
}
