//! The sections of a document as JSON: sentences, and tables with their numbers as they stand on paper, unrounded.

use crate::report::{Block, Cell, Document, Section as Told, Table, six_decimals};
use crate::text::Lang;
use serde::Serialize;

/// A section with the sentences and tables it holds.
#[derive(Serialize)]
pub(super) struct Section<'a> {
    id: &'a str,
    title: &'a str,
    blocks: Vec<Part<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Part<'a> {
    Paragraph {
        text: &'a str,
    },
    Table {
        columns: Vec<&'a str>,
        rows: Vec<Vec<Value<'a>>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        total: Option<Vec<Value<'a>>>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        notes: Vec<&'a str>,
    },
}

/// Words, a number (amounts in million đồng), or null where one is not known.
#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Words(&'a str),
    Integer(i64),
    Decimal(f64),
    Unknown(()),
}

/// The sections that are read as text.
pub(super) fn sections(document: &Document, lang: Lang) -> Vec<Section<'_>> {
    let told = document.read().map(|section| Section::new(section, lang));
    told.collect()
}

impl<'a> Section<'a> {
    fn new(section: &'a Told, lang: Lang) -> Self {
        let blocks = section.blocks.iter();
        let blocks = blocks.filter_map(|block| match block {
            Block::Paragraph(words) => Some(Part::Paragraph {
                text: words.pick(lang),
            }),
            Block::Table(table) => Some(Part::table(table, lang)),
            // A picture draws cells of the table above it.
            Block::Chart(_) => None,
        });
        Section {
            id: section.id,
            title: section.title.pick(lang),
            blocks: blocks.collect(),
        }
    }
}

impl<'a> Part<'a> {
    fn table(table: &'a Table, lang: Lang) -> Self {
        let row = |cells: &'a Vec<Cell>| cells.iter().map(|cell| Value::of(cell, lang)).collect();
        let columns = table.columns.iter();
        let notes = table.notes.iter();
        Part::Table {
            columns: columns.map(|column| column.header.pick(lang)).collect(),
            rows: table.rows.iter().map(row).collect(),
            total: table.total.as_ref().map(row),
            notes: notes.map(|note| note.pick(lang)).collect(),
        }
    }
}

impl<'a> Value<'a> {
    fn of(cell: &'a Cell, lang: Lang) -> Self {
        match cell {
            Cell::Empty => Value::Words(""),
            Cell::Unknown => Value::Unknown(()),
            Cell::Text(words) => Value::Words(words.pick(lang)),
            Cell::Count(n) => Value::Integer(*n),
            Cell::Change(inside) | Cell::Estimate(inside) => Value::of(inside, lang),
            Cell::Money(_) | Cell::Ratio(_) | Cell::Percent(_) => match cell.number() {
                Some(number) => Value::Decimal(six_decimals(number)),
                None => Value::Unknown(()),
            },
        }
    }
}
