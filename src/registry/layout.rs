//! How a sheet was read, as it is kept: enough to find any value's cell again and to tell two readings apart.

use crate::model::{Column, Field, Kind, MoneyUnit, Section, Sheet, Table};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One table of a sheet.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TableLayout {
    kind: Kind,
    header_rows: Vec<u32>,
    columns: Vec<ColumnLayout>,
    sections: Vec<SectionLayout>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ColumnLayout {
    column: u32,
    header: String,
    field: Option<Field>,
    unit: Option<MoneyUnit>,
    tick: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct SectionLayout {
    row: u32,
    column: u32,
    text: String,
    sets: BTreeMap<Field, String>,
}

impl TableLayout {
    /// The column of a field; of tick columns, the first.
    pub(super) fn column(&self, field: Field) -> Option<u32> {
        let mapped = self.columns.iter().find(|c| c.field == Some(field))?;
        Some(mapped.column)
    }
}

/// The tables of a sheet as JSON.
pub(super) fn write(sheet: &Sheet) -> serde_json::Result<String> {
    let tables: Vec<TableLayout> = sheet.tables.iter().map(TableLayout::from).collect();
    serde_json::to_string(&tables)
}

/// The tables of a sheet from JSON.
pub(super) fn read(tables: &str) -> serde_json::Result<Vec<TableLayout>> {
    serde_json::from_str(tables)
}

/// Whether two such texts tell of the same tables, sections left out.
pub(super) fn same_columns(a: &str, b: &str) -> serde_json::Result<bool> {
    let without_sections = |tables: &str| -> serde_json::Result<Vec<TableLayout>> {
        let mut tables = read(tables)?;
        tables.iter_mut().for_each(|table| table.sections.clear());
        Ok(tables)
    };
    Ok(serde_json::to_value(without_sections(a)?)? == serde_json::to_value(without_sections(b)?)?)
}

impl From<TableLayout> for Table {
    fn from(kept: TableLayout) -> Self {
        let column = |kept: ColumnLayout| Column {
            index: kept.column,
            header: kept.header,
            field: kept.field,
            confidence: 1.0,
            unit: kept.unit,
            ..Column::default()
        };
        Table {
            kind: kept.kind,
            header_rows: kept.header_rows,
            columns: kept.columns.into_iter().map(column).collect(),
            sections: Vec::new(),
            totals: Vec::new(),
        }
    }
}

impl From<&Table> for TableLayout {
    fn from(table: &Table) -> Self {
        TableLayout {
            kind: table.kind,
            header_rows: table.header_rows.clone(),
            columns: table.columns.iter().map(ColumnLayout::from).collect(),
            sections: table.sections.iter().map(SectionLayout::from).collect(),
        }
    }
}

impl From<&Column> for ColumnLayout {
    fn from(column: &Column) -> Self {
        ColumnLayout {
            column: column.index,
            header: column.header.clone(),
            field: column.field,
            unit: column.unit,
            tick: column.tick.as_ref().map(crate::model::Value::plain),
        }
    }
}

impl From<&Section> for SectionLayout {
    fn from(section: &Section) -> Self {
        let sets = section.sets.iter();
        SectionLayout {
            row: section.row,
            column: section.column,
            text: section.text.clone(),
            sets: sets.map(|(field, value)| (*field, value.plain())).collect(),
        }
    }
}
