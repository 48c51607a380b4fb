//! The answer of `htx import --format json`: schema `htx.import/1` of the contract.

use super::batch::{self, File};
use super::comparing;
use crate::export::Shown;
use crate::finding::mask;
use crate::model::{Column, Field, Reading, Sheet, UnitRef, Value, column_letters};
use crate::text::Lang;
use serde::Serialize;
use serde_json::{Map, json};

#[derive(Debug, Serialize)]
struct Document {
    schema: &'static str,
    files: Vec<FileAnswer>,
    summary: Summary,
}

#[derive(Debug, Serialize)]
struct FileAnswer {
    path: String,
    sha256: String,
    outcome: &'static str,
    submissions: Vec<SubmissionAnswer>,
    sheets: Vec<serde_json::Value>,
    findings: Vec<Shown>,
    compared: Vec<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feedback: Option<String>,
}

#[derive(Debug, Serialize)]
struct SubmissionAnswer {
    id: Option<i64>,
    kind: &'static str,
    unit: UnitRef,
    source: Option<String>,
    first: Option<String>,
    as_of: String,
    tally: bool,
    outcome: &'static str,
    replaces: Option<i64>,
    records: Records,
}

#[derive(Debug, Serialize)]
struct Records {
    read: usize,
    accepted: usize,
    held_back: usize,
}

#[derive(Debug, Serialize)]
struct Summary {
    files: usize,
    records_accepted: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
}

/// The whole answer.
pub fn document(files: &[File], lang: Lang, reveal: bool) -> impl Serialize {
    let tally = batch::tally(files);
    Document {
        schema: "htx.import/1",
        files: files
            .iter()
            .map(|file| answer(file, lang, reveal))
            .collect(),
        summary: Summary {
            files: files.len(),
            records_accepted: batch::records(files),
            errors: tally.errors,
            warnings: tally.warnings,
            infos: tally.infos,
        },
    }
}

fn answer(file: &File, lang: Lang, reveal: bool) -> FileAnswer {
    let submissions =
        file.reading
            .submissions
            .iter()
            .zip(&file.stored)
            .map(|(submission, stored)| SubmissionAnswer {
                id: stored.id,
                kind: submission.kind.code(),
                unit: submission.unit.clone(),
                source: submission.source.clone(),
                first: submission.first.map(|day| day.to_string()),
                as_of: submission.as_of.to_string(),
                tally: submission.tally,
                outcome: stored.outcome.code(),
                replaces: stored.replaces,
                records: Records {
                    read: stored.read,
                    accepted: stored.accepted,
                    held_back: stored.held_back,
                },
            });
    FileAnswer {
        path: file.reading.path.clone(),
        sha256: file.reading.sha256.clone(),
        outcome: file.outcome().code(),
        submissions: submissions.collect(),
        sheets: sheets(&file.reading, lang, reveal),
        findings: file
            .findings
            .iter()
            .map(|finding| Shown::of(finding, lang, reveal))
            .collect(),
        compared: comparing::document(&file.compared, reveal, &|finding| {
            json!(Shown::of(finding, lang, reveal))
        }),
        feedback: file
            .returned
            .as_ref()
            .map(|returned| returned.workbook.display().to_string()),
    }
}

/// What was understood of the sheets; `htx columns FILE --format json` shows the same.
pub fn sheets(reading: &Reading, lang: Lang, reveal: bool) -> Vec<serde_json::Value> {
    let sheets = reading.sheets.iter();
    sheets.map(|read| sheet(read, lang, reveal)).collect()
}

fn sheet(sheet: &Sheet, lang: Lang, reveal: bool) -> serde_json::Value {
    let tables = &sheet.tables;
    let mut skipped = sheet.skipped.clone();
    skipped.sort_by_key(|skipped| skipped.row);
    json!({
        "sheet": sheet.name,
        "header_rows": tables.iter().flat_map(|table| &table.header_rows).map(|row| row + 1).collect::<Vec<_>>(),
        "columns": tables.iter().flat_map(|table| &table.columns).map(|read| column(read, lang, reveal)).collect::<Vec<_>>(),
        "sections": tables.iter().flat_map(|table| &table.sections).map(|section| {
            let sets: Map<String, serde_json::Value> =
                section.sets.iter().map(|(field, value)| (field.id().to_owned(), json!(value.plain()))).collect();
            json!({"row": section.row + 1, "sets": sets})
        }).collect::<Vec<_>>(),
        "skipped_rows": skipped.iter().map(|skipped| json!({"row": skipped.row + 1, "why": skipped.why.code()})).collect::<Vec<_>>(),
    })
}

fn column(column: &Column, lang: Lang, reveal: bool) -> serde_json::Value {
    json!({
        "column": column_letters(column.index),
        "header": column.header,
        "field": column.field,
        "name": column.field.map(|field| field.label().pick(lang)),
        "value": column.tick.as_ref().map(Value::plain),
        "confidence": column.confidence,
        "known_by": column.field.map(|_| column.known_by.code()),
        "likely": column.likely,
        "unit": column.unit,
        "example": example(column, reveal),
    })
}

/// Digits that may be somebody's number.
const DIGITS_OF_PERSONS: usize = 9;

/// The first value of a column as it may be shown: what is or may be personal data is masked.
pub fn example(column: &Column, reveal: bool) -> Option<String> {
    let example = column.example.as_ref()?;
    let field = column.field.or(column.likely);
    let unknown_number = || {
        let digits = example.chars().filter(char::is_ascii_digit).count();
        column.field.is_none() && digits >= DIGITS_OF_PERSONS
    };
    let personal = field.is_some_and(Field::is_personal) || unknown_number();
    Some(match personal && !reveal {
        true => mask(example),
        false => example.clone(),
    })
}
