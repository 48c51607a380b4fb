//! A report on a terminal: light rules, words left, numbers right, no line wider than the terminal.

use super::layout::{GAP, cut, fit, width_of, wrapped};
use super::{Format, Options};
use crate::report::{Align, Block, Document, Shown, Table};
use crate::text::text;
use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle,
    LineStyle, Row, TableStyle, Width,
};
use std::borrow::Cow;
use std::io::{self, Write};

pub(super) static FORMAT: Format = Format {
    name: "table",
    endings: &["txt"],
    is_text: true,
    write: |report, options, out| document(&report.document, options, out),
    write_against: |against, options, out| document(&against.document, options, out),
};

const RULE: LineStyle = LineStyle::none().fill('─').junction('─');
const STYLE: TableStyle = TableStyle::new()
    .top_border(RULE)
    .header_lines(ContentLineStyle::none().junction(' '))
    .header_separator(RULE)
    .content_lines(ContentLineStyle::none().junction(' '))
    .bottom_border(RULE);

fn document(document: &Document, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    heading(document.title.pick(options.lang), options, out)?;
    paragraph(document.subtitle.pick(options.lang), options, out)?;
    for section in document.read() {
        writeln!(out)?;
        heading(section.title.pick(options.lang), options, out)?;
        let mut above: Option<&Block> = None;
        for block in &section.blocks {
            // Words below a table are about what follows.
            if let (Some(Block::Table(_) | Block::Chart(_)), Block::Paragraph(_)) = (above, block) {
                writeln!(out)?;
            }
            above = Some(block);
            match block {
                Block::Paragraph(words) => paragraph(words.pick(options.lang), options, out)?,
                Block::Table(table) if options.to_file || section.shown == Shown::Whole => {
                    draw(table, options, out)?;
                }
                Block::Table(table) => draw(&brief(table, section.id), options, out)?,
                // The table above it says it all.
                Block::Chart(_) => {}
            }
        }
    }
    Ok(())
}

/// More rows of a list without a total are more than anybody reads on a terminal.
const MOST: usize = 40;

/// The table, or its first rows and where the others are.
fn brief<'a>(table: &'a Table, section: &str) -> Cow<'a, Table> {
    if table.total.is_some() || table.rows.len() <= MOST {
        return Cow::Borrowed(table);
    }
    let more = text(
        "… và {n} dòng nữa: htx report --section {s}, hoặc ghi ra tệp: -o bao-cao.xlsx.",
        "… and {n} more rows: htx report --section {s}, or write a file: -o report.xlsx.",
    );
    let rest = i64::try_from(table.rows.len() - MOST).unwrap_or(i64::MAX);
    let more = more.fill(&[("n", &rest), ("s", &section)]);
    Cow::Owned(Table {
        columns: table.columns.clone(),
        rows: table.rows[..MOST].to_vec(),
        total: None,
        notes: std::iter::once(more).chain(table.notes.clone()).collect(),
    })
}

fn heading(words: &str, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    for line in wrapped(&words.to_uppercase(), options.width) {
        if options.colour {
            writeln!(out, "\u{1b}[1m{line}\u{1b}[0m")?;
        } else {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

fn paragraph(words: &str, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    for line in wrapped(words, options.width) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Draws one table, no wider than the terminal; also for those who list something that is no report.
pub fn draw(table: &Table, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let layout = fit(table, options.lang, options.width);
    for line in lines(table, &layout.columns, options) {
        writeln!(out, "{}", line.trim_end())?;
    }
    for note in &table.notes {
        paragraph(note.pick(options.lang), options, out)?;
    }
    hidden(table, &layout.hidden, options, out)
}

/// The drawn lines, with a rule above the total: it is the last row and never wraps, for its label is short.
fn lines(table: &Table, columns: &[(usize, usize)], options: &Options) -> Vec<String> {
    let mut drawn = comfy_table::Table::new();
    drawn
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Disabled)
        .force_no_tty();
    if options.colour {
        drawn.enforce_styling();
    }
    let headers: Vec<String> = columns
        .iter()
        .map(|&(index, _)| table.columns[index].header.pick(options.lang).to_owned())
        .collect();
    drawn.set_header(row(&headers, table, columns, true));
    for (cells, is_total) in rows(table) {
        let cells: Vec<String> = columns
            .iter()
            .map(|&(index, width)| {
                let words = cells[index].paper(options.lang);
                match table.columns[index].cut {
                    true => cut(&words, width),
                    false => words,
                }
            })
            .collect();
        drawn.add_row(row(&cells, table, columns, is_total));
    }
    constrain(&mut drawn, columns);
    let mut lines: Vec<String> = drawn.lines().collect();
    if let (Some(_), Some(rule)) = (&table.total, lines.last().cloned()) {
        lines.insert(lines.len() - 2, rule);
    }
    lines
}

/// The rows, and whether each is the total.
fn rows(table: &Table) -> impl Iterator<Item = (&Vec<crate::report::Cell>, bool)> {
    let plain = table.rows.iter().map(|row| (row, false));
    plain.chain(table.total.iter().map(|row| (row, true)))
}

fn row(cells: &[String], table: &Table, columns: &[(usize, usize)], bold: bool) -> Row {
    let cell = |(words, &(index, _)): (&String, &(usize, usize))| {
        let side = match table.columns[index].align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        };
        let cell = Cell::new(words).set_alignment(side);
        if bold {
            cell.add_attribute(Attribute::Bold)
        } else {
            cell
        }
    };
    Row::from(cells.iter().zip(columns).map(cell).collect::<Vec<_>>())
}

/// Each column exactly as wide as laid out; of the gap, one blank is the column's and one parts the columns.
fn constrain(drawn: &mut comfy_table::Table, columns: &[(usize, usize)]) {
    let last = columns.len().saturating_sub(1);
    for (at, &(_, width)) in columns.iter().enumerate() {
        let padding = if at == last { 0 } else { GAP - 1 };
        let narrow = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        if let Some(column) = drawn.column_mut(at) {
            column.set_padding((0, narrow(padding)));
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(narrow(
                width + padding,
            ))));
        }
    }
}

/// Says which columns the width left no room for.
fn hidden(
    table: &Table,
    hidden: &[usize],
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    if hidden.is_empty() {
        return Ok(());
    }
    let mut names: Vec<&str> = Vec::new();
    for &index in hidden {
        let name = table.columns[index].header.pick(options.lang);
        // Several periods have columns of one name.
        if width_of(name) > 0 && !names.contains(&name) {
            names.push(name);
        }
    }
    let said = text(
        "Khổ hẹp, không hiện các cột: {names}.",
        "Too narrow for the columns: {names}.",
    );
    paragraph(
        said.fill(&[("names", &names.join("; "))])
            .pick(options.lang),
        options,
        out,
    )
}
