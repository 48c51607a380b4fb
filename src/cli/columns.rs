//! `htx columns`: the fields and their headers, or what was understood of a file, header by header.

use super::globals::Globals;
use super::import_json;
use super::place;
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry, argument};
use crate::intake::{self, Request};
use crate::model::{Field, Reading, Value, column_letters};
use crate::settings::{FILE_NAME, Settings};
use crate::text::{Lang, text};
use anyhow::{Context, Result};
use clap::{ArgMatches, Command};
use serde_json::json;
use std::path::PathBuf;

pub(super) static ENTRY: Entry = Entry {
    name: "columns",
    about: text(
        "Các cột đọc được, hoặc những gì hiểu được từ một tệp",
        "The columns that are understood, or what was understood of a file",
    ),
    arguments,
    run,
};

fn arguments(command: Command, lang: Lang) -> Command {
    let file = text(
        "bảng tính cần xem; bỏ trống: liệt kê mọi trường",
        "a spreadsheet to look at; none: list all fields",
    );
    command.arg(
        argument("file", file, lang)
            .value_name("FILE")
            .value_parser(clap::value_parser!(PathBuf)),
    )
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let Some(file) = matches.get_one::<PathBuf>("file") else {
        fields(globals, ui)?;
        return Ok(Ending::Done);
    };
    if !file.is_file() {
        let at = file.display().to_string();
        return Err(Trouble::usage(
            text("không có tệp {at}", "there is no file {at}").fill(&[("at", &at)]),
        ));
    }
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    // A file can be looked at without a registry; with one, its sender's learned headers count.
    let settings = place::folder(globals)
        .ok()
        .and_then(|folder| Settings::load(&folder.join(FILE_NAME)).ok());
    let request = Request {
        province: settings
            .as_ref()
            .map(|settings| settings.province.clone())
            .unwrap_or_default(),
        learned: settings
            .map(|settings| settings.headers)
            .unwrap_or_default(),
        ..Request::default()
    };
    let reading = intake::read(file, &bytes, "", &request);
    match globals.json() {
        true => ui.json(&json!({"schema": "htx.columns/1", "path": reading.path, "sheets": import_json::sheets(&reading)}))?,
        false => print(&reading, ui)?,
    }
    Ok(if reading.sheets.is_empty() {
        Ending::Unreadable
    } else {
        Ending::Done
    })
}

fn fields(globals: &Globals, ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    if globals.json() {
        let all: Vec<_> = Field::ALL
            .iter()
            .map(|field| json!({"field": field, "name": field.label().pick(lang), "headers": intake::synonyms(*field)}))
            .collect();
        return ui.json(&json!({"schema": "htx.fields/1", "fields": all}));
    }
    for field in Field::ALL {
        let headers = intake::synonyms(*field).join("; ");
        ui.line(&format!(
            "{:<22} {}: {headers}",
            field.id(),
            field.label().pick(lang)
        ))?;
    }
    Ok(())
}

fn print(reading: &Reading, ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    for observation in reading
        .observations
        .iter()
        .filter(|observation| reading.sheets.is_empty() && observation.sheet.is_none())
    {
        for (_, phrase) in &observation.args {
            ui.line(phrase.pick(lang))?;
        }
    }
    for sheet in &reading.sheets {
        ui.line(&format!("[{}]", sheet.name))?;
        if sheet.tables.is_empty() {
            ui.line(
                text(
                    "  không có bảng danh sách nào được dùng",
                    "  no list of cooperatives is used here",
                )
                .pick(lang),
            )?;
        }
        for table in &sheet.tables {
            let rows: Vec<String> = table
                .header_rows
                .iter()
                .map(|row| (row + 1).to_string())
                .collect();
            let words = text("  tiêu đề ở dòng {r}", "  header in row {r}")
                .fill(&[("r", &rows.join(", "))]);
            ui.line(words.pick(lang))?;
            for column in &table.columns {
                let field = match (column.field, &column.tick) {
                    (Some(field), Some(value)) => format!("{}={}", field.id(), Value::plain(value)),
                    (Some(field), None) => field.id().to_owned(),
                    (None, _) => text("(không dùng)", "(not used)").pick(lang).to_owned(),
                };
                let sure = (column.confidence * 100.0).round();
                let unit = column
                    .unit
                    .map(|unit| format!(" [{}]", unit.label().pick(lang)))
                    .unwrap_or_default();
                ui.line(&format!(
                    "  {:>3}  {:<22} {sure:>3} %  {}{unit}",
                    column_letters(column.index),
                    field,
                    column.header
                ))?;
            }
        }
    }
    Ok(())
}
