//! `htx columns`: the fields and their headers, or what was understood of a file, header by header.

use super::columns_of_file;
use super::globals::Globals;
use super::import_json;
use super::place;
use super::program::{FILE, argument};
use super::teaching;
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry};
use crate::intake::{self, Request};
use crate::model::Field;
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
    command
        .arg(argument("file", FILE, file, lang).value_parser(clap::value_parser!(PathBuf)))
        .arg(teaching::argument(lang))
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
        headers: teaching::taught(matches, None)?,
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
        true => {
            let sheets = import_json::sheets(&reading, ui.lang(), ui.reveals());
            ui.json(&json!({"schema": "htx.columns/1", "path": reading.path, "sheets": sheets}))?;
        }
        false => columns_of_file::print(&reading, ui)?,
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
