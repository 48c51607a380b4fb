//! What a web page shows, from top to bottom: lines of text, and tables of cells.

use super::entities::resolve;
use super::tokens::{Attributes, Token, Tokens};
use super::value::Value;
use crate::intake::workbook::words::Words;
use std::ops::RangeInclusive;

/// Tables within tables within tables: what lies deeper belongs to the last one.
const DEEPEST: usize = 32;
/// Columns and rows one cell may span.
const WIDEST: u32 = 1000;
const TALLEST: u32 = 65_534;

/// A line of text between tables, or a table.
#[derive(Debug)]
pub(super) enum Block {
    /// Text.
    Line(String),
    /// Cells.
    Table(Table),
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Its rows.
    pub(super) rows: Vec<Row>,
    /// Columns that are not shown.
    pub(super) hidden: Vec<RangeInclusive<u32>>,
    columns: u32,
    open: Option<Cell>,
}

/// A row.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// Its cells as they come, whatever columns those above leave them.
    pub(super) cells: Vec<Cell>,
    /// Whether it is not shown.
    pub(super) is_hidden: bool,
}

/// A cell.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// Rows and columns it spans.
    pub(super) spans: (u32, u32),
    /// What its attributes say of its value.
    pub(super) value: Value,
    /// Its text.
    pub(super) text: String,
    /// Tables that only stand in it.
    pub(super) tables: Vec<Table>,
    words: Words,
}

impl Table {
    /// Its width in cells.
    pub(super) fn width(&self) -> usize {
        self.rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0)
    }

    fn close_cell(&mut self) {
        let Some(mut cell) = self.open.take() else {
            return;
        };
        cell.text = cell.words.take();
        if self.rows.is_empty() {
            self.rows.push(Row::default());
        }
        if let Some(row) = self.rows.last_mut() {
            row.cells.push(cell);
        }
    }

    fn open_cell(&mut self, attributes: Attributes<'_>) {
        self.close_cell();
        self.open = Some(Cell {
            spans: (
                attributes.count("rowspan", TALLEST),
                attributes.count("colspan", WIDEST),
            ),
            value: Value::of(attributes),
            ..Cell::default()
        });
    }

    fn open_row(&mut self, attributes: Attributes<'_>) {
        self.close_cell();
        self.rows.push(Row {
            cells: Vec::new(),
            is_hidden: attributes.is_hidden(),
        });
    }

    fn column(&mut self, attributes: Attributes<'_>) {
        let count = attributes.count("span", WIDEST);
        if attributes.is_hidden() {
            self.hidden
                .push(self.columns..=self.columns.saturating_add(count - 1));
        }
        self.columns = self.columns.saturating_add(count);
    }

    /// The text in it, a row on a line.
    fn into_text(self) -> String {
        let rows = self.rows.into_iter().map(|row| {
            let texts: Vec<String> = row.cells.into_iter().map(|cell| cell.text).collect();
            texts.join(" ")
        });
        rows.collect::<Vec<_>>().join("\n")
    }
}

/// A page as far as it was read.
#[derive(Debug, Default)]
struct Reader {
    blocks: Vec<Block>,
    line: Words,
    tables: Vec<Table>,
}

/// What a page shows.
pub(super) fn read(page: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for token in Tokens::new(page) {
        match token {
            Token::Open(name, attributes) => reader.open(&name, attributes),
            Token::Close(name) => reader.close(&name),
            Token::Text(text) => reader.words().write(&resolve(text)),
            Token::Comment(_) => {}
        }
    }
    while !reader.tables.is_empty() {
        reader.close_table();
    }
    reader.end_line();
    reader.blocks
}

impl Reader {
    /// Where text goes now: into the innermost cell, else between the tables.
    fn words(&mut self) -> &mut Words {
        let cell = self.tables.last_mut().and_then(|table| table.open.as_mut());
        cell.map_or(&mut self.line, |cell| &mut cell.words)
    }

    fn in_cell(&self) -> bool {
        self.tables.last().is_some_and(|table| table.open.is_some())
    }

    fn end_line(&mut self) {
        let line = self.line.take();
        if !line.trim().is_empty() {
            self.blocks.push(Block::Line(line));
        }
    }

    fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        if name == "table" && self.tables.len() < DEEPEST {
            if self.tables.is_empty() {
                self.end_line();
            }
            self.tables.push(Table::default());
            return;
        }
        if name == "br" && self.in_cell() {
            self.words().break_line();
            return;
        }
        match (name, self.tables.last_mut()) {
            ("tr", Some(table)) => table.open_row(attributes),
            ("td" | "th", Some(table)) => table.open_cell(attributes),
            ("col", Some(table)) => table.column(attributes),
            _ => self.block(name),
        }
    }

    fn close(&mut self, name: &str) {
        match (name, self.tables.last_mut()) {
            ("table", Some(_)) => self.close_table(),
            ("td" | "th" | "tr", Some(table)) => table.close_cell(),
            _ => self.block(name),
        }
    }

    /// Elements that stand on lines of their own.
    fn block(&mut self, name: &str) {
        let is_block = matches!(
            name,
            "p" | "div"
                | "li"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "hr"
                | "br"
                | "caption"
                | "center"
        );
        match is_block {
            true if self.in_cell() => self.words().begin_line(),
            true => self.end_line(),
            false => {}
        }
    }

    fn close_table(&mut self) {
        let Some(mut table) = self.tables.pop() else {
            return;
        };
        table.close_cell();
        let parent = self.tables.last_mut();
        let around = parent.and_then(|parent| {
            let before = parent.rows.last().map_or(0, |row| row.cells.len());
            Some((parent.open.as_mut()?, before))
        });
        match around {
            None => {
                self.end_line();
                self.blocks.push(Block::Table(table));
            }
            // Pages are laid out by tables of one or two columns; the lists stand in their cells.
            Some((cell, before)) if before < 2 && table.rows.len() > 1 && table.width() > 1 => {
                cell.tables.push(table);
            }
            Some((cell, _)) => {
                cell.words.begin_line();
                cell.words.put(&table.into_text());
            }
        }
    }
}
