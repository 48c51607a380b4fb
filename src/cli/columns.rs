//! `htx columns`: the fields and their headers, or what was understood of a file, header by header.

use super::globals::Globals;
use super::import_json;
use super::place;
use super::program::{FILE, argument};
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry};
use crate::finding::Finding;
use crate::intake::{self, Request};
use crate::model::{Field, Reading, Table, Value, column_letters};
use crate::rules::{self, RuleSettings};
use crate::settings::{FILE_NAME, Settings};
use crate::source::Source;
use crate::text::{Lang, Phrase, text};
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
    command.arg(argument("file", FILE, file, lang).value_parser(clap::value_parser!(PathBuf)))
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let json = globals.json()?;
    let Some(file) = matches.get_one::<PathBuf>("file") else {
        fields(json, ui)?;
        return Ok(Ending::Done);
    };
    if !file.is_file() {
        let at = file.display().to_string();
        return Err(Trouble::usage(
            text("không có tệp {at}", "there is no file {at}").fill(&[("at", &at)]),
        ));
    }
    let source = Source::read(file).with_context(|| file.display().to_string())?;
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
    let reading = intake::read(&source, &request);
    match json {
        true => ui.json(&json!({"schema": "htx.columns/1", "path": reading.path, "sheets": import_json::sheets(&reading)}))?,
        false => print(&reading, ui)?,
    }
    Ok(if reading.sheets.is_empty() {
        Ending::Unreadable
    } else {
        Ending::Done
    })
}

fn fields(json: bool, ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    if json {
        let all: Vec<_> = Field::ALL
            .iter()
            .map(|field| json!({"field": field, "name": field.label().pick(lang), "headers": intake::synonyms(*field)}))
            .collect();
        return ui.json(&json!({"schema": "htx.fields/1", "fields": all}));
    }
    for field in Field::ALL {
        let headers = headers(&intake::synonyms(*field), ui.is_verbose());
        let words = format!("{}: {}", field.label().pick(lang), headers.pick(lang));
        ui.labelled(&format!("{:<22} ", field.id()), &words)?;
    }
    Ok(())
}

/// How many headers of a field are listed unless all are asked for.
const SOME: usize = 3;

fn headers(known: &[String], all: bool) -> Phrase {
    let shown = if all {
        known.len()
    } else {
        known.len().min(SOME)
    };
    let listed = known[..shown].join("; ");
    let more = match known.len() - shown {
        0 => Phrase::default(),
        more => text("; … ({n} nữa)", "; … ({n} more)").fill(&[("n", &more)]),
    };
    text("{h}{m}", "{h}{m}").fill(&[("h", &listed), ("m", &more)])
}

fn print(reading: &Reading, ui: &mut Ui) -> Result<()> {
    let findings = rules::check(reading, &RuleSettings::default());
    let about = |sheet: Option<&str>| -> Vec<&Finding> {
        let is_about = |finding: &&Finding| finding.sheet.as_deref() == sheet;
        findings.iter().filter(is_about).collect()
    };
    for sheet in &reading.sheets {
        ui.line(&format!("[{}]", sheet.name))?;
        sheet.tables.iter().try_for_each(|found| table(found, ui))?;
        if sheet.tables.is_empty() {
            let none = text(
                "  không có bảng danh sách nào được dùng",
                "  no list of cooperatives is used here",
            );
            ui.line(none.pick(ui.lang()))?;
            let why = about(Some(&sheet.name));
            why.into_iter().for_each(|finding| ui.finding(finding));
        }
    }
    if reading.sheets.is_empty() {
        let why = about(None);
        why.into_iter().for_each(|finding| ui.finding(finding));
    }
    Ok(())
}

fn table(table: &Table, ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    let rows = table.header_rows.iter().map(|row| (row + 1).to_string());
    let rows = rows.collect::<Vec<_>>().join(", ");
    let words = match table.header_rows.len() {
        1 => text("  tiêu đề ở dòng {r}", "  header in row {r}"),
        _ => text("  tiêu đề ở dòng {r}", "  header in rows {r}"),
    };
    ui.line(words.fill(&[("r", &rows)]).pick(lang))?;
    for column in &table.columns {
        let field = match (column.field, &column.tick) {
            (Some(field), Some(value)) => format!("{}={}", field.id(), Value::plain(value)),
            (Some(field), None) => field.id().to_owned(),
            (None, _) => text("(không dùng)", "(not used)").pick(lang).to_owned(),
        };
        let sure = (column.confidence * 100.0).round();
        let unit = column.unit.map_or_else(String::new, |unit| {
            format!(" [{}]", unit.label().pick(lang))
        });
        let letters = column_letters(column.index);
        let label = format!("  {letters:>3}  {field:<22} {sure:>3} %  ");
        ui.labelled(&label, &format!("{}{unit}", column.header))?;
    }
    Ok(())
}
