//! Small readings for the tests of this room, and a look at everything in a database.

use super::{ImportContext, Outcome, Registry, Stored};
use crate::model::{
    Address, Column, Entry, Field, Filing, Kind, Reading, Sheet, Submission, Table, UnitRef, Value,
};
use crate::source::Source;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A file: its bytes and what was read of them.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    pub(super) bytes: Source,
    pub(super) reading: Reading,
}

impl Sample {
    /// The same as a list of another kind.
    pub(super) fn kind(mut self, kind: Kind) -> Self {
        self.reading.submissions[0].kind = kind;
        self
    }

    /// The same from a department.
    pub(super) fn source(mut self, department: &str) -> Self {
        self.reading.submissions[0].source = Some(department.to_owned());
        self
    }

    /// The same with rows that only count.
    pub(super) fn tally(mut self) -> Self {
        self.reading.submissions[0].tally = true;
        for filing in &mut self.reading.filings {
            filing.tally = true;
        }
        self
    }
}

/// A text value.
pub(super) fn text(words: &str) -> Value {
    Value::Text(words.into())
}

/// Names of cooperatives as rows.
pub(super) fn named(names: &[&str]) -> Vec<Vec<(Field, Value)>> {
    let row = |name: &&str| vec![(Field::Name, text(name))];
    names.iter().map(row).collect()
}

/// The key of a list of cooperatives.
pub(super) fn key(unit: &str, as_of: Date) -> Submission {
    Submission {
        kind: Kind::Cooperatives,
        unit: UnitRef {
            code: unit.to_owned(),
            valid_from: None,
            name: format!("Đơn vị {unit}"),
        },
        source: None,
        first: None,
        tally: false,
        as_of,
    }
}

/// A file with one sheet, its header in row 0, each field in the column of its place in [`Field::ALL`].
pub(super) fn sample(unit: &str, as_of: Date, rows: Vec<Vec<(Field, Value)>>) -> Sample {
    let path = format!("{unit}.xlsx");
    let bytes = format!("{unit} {as_of} {rows:?}").into_bytes();
    let bytes = Source::held(path.as_ref(), bytes);
    let fields: BTreeSet<Field> = rows.iter().flatten().map(|(field, _)| *field).collect();
    let sheet = Sheet {
        name: "Danh sách".to_owned(),
        tables: vec![Table {
            kind: Kind::Cooperatives,
            header_rows: vec![0],
            columns: fields.into_iter().map(column).collect(),
            sections: Vec::new(),
            totals: Vec::new(),
        }],
        skipped: Vec::new(),
    };
    let filings = (1..).zip(rows).map(|(row, values)| filing(row, values));
    let reading = Reading {
        path,
        sha256: bytes.sha256().to_owned(),
        sheets: vec![sheet],
        filings: filings.collect(),
        submissions: vec![key(unit, as_of)],
        summaries: Vec::new(),
        observations: Vec::new(),
        lessons: Vec::new(),
    };
    Sample { bytes, reading }
}

fn column(field: Field) -> Column {
    Column {
        index: field as u32,
        header: field.label().vi.to_owned(),
        field: Some(field),
        confidence: 1.0,
        ..Column::default()
    }
}

fn filing(row: u32, values: Vec<(Field, Value)>) -> Filing {
    let entry = |field: Field, value: Value| Entry {
        raw: value.plain().into(),
        value: Some(value),
        cell: Address::new(row, field as u32),
    };
    let entries = values.into_iter().map(|(f, v)| (f, entry(f, v)));
    Filing {
        row,
        submission: Some(0),
        entries: entries.collect(),
        ..Filing::default()
    }
}

/// The circumstances of the tests' imports.
pub(super) fn context() -> ImportContext {
    ImportContext {
        reader_version: "1".to_owned(),
        ..ImportContext::default()
    }
}

/// Imports one file with one submission.
pub(super) fn import(registry: &mut Registry, sample: &Sample) -> Stored {
    let mut import = registry.begin(context()).unwrap();
    let stored = import.store(&sample.bytes, &sample.reading, &[]).unwrap();
    import.commit().unwrap();
    assert_eq!(stored.len(), 1);
    stored[0].clone()
}

/// Imports one file with one submission; what became of it.
pub(super) fn outcome(registry: &mut Registry, sample: &Sample) -> Outcome {
    import(registry, sample).outcome
}

/// Every row of every table.
pub(super) fn dump(registry: &Registry) -> BTreeMap<String, Vec<String>> {
    let connection = &registry.connection;
    let mut tables = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap();
    let names = tables.query_map([], |row| row.get(0)).unwrap();
    let rows = |name: &String| {
        let mut query = connection
            .prepare(&format!("SELECT * FROM {name}"))
            .unwrap();
        let width = query.column_count();
        let shown = query.query_map([], |row| {
            let cells = (0..width).map(|i| row.get::<_, rusqlite::types::Value>(i).unwrap());
            Ok(format!("{:?}", cells.collect::<Vec<_>>()))
        });
        shown.unwrap().map(Result::unwrap).collect()
    };
    names
        .map(Result::unwrap)
        .map(|name: String| (name.clone(), rows(&name)))
        .collect()
}
