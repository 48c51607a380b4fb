//! `htx import`: files into the registry, all or none of what is accepted.

use super::batch::{self, File, FileOutcome};
use super::comparing;
use super::findings_output::{self, Output};
use super::globals::Globals;
use super::import_json;
use super::import_table;
use super::place;
use super::program::{FOLDER, KIND, NAME, PATH, PERIOD, argument, option, switch};
use super::returning::{self, Outbox, Sent};
use super::storing::{self, By, Storing};
use super::teaching;
use super::ui::Ui;
use super::{Ending, Entry};
use crate::finding::Finding;
use crate::intake::Request;
use crate::model::Period;
use crate::source::Source;
use crate::text::{Lang, Text, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use std::path::{Path, PathBuf};

pub(super) static ENTRY: Entry = Entry {
    name: "import",
    about: text(
        "Nhập tệp của các huyện, xã vào sổ dữ liệu",
        "Import the files of the units into the registry",
    ),
    arguments,
    run,
};

fn arguments(command: Command, lang: Lang) -> Command {
    let paths = text(
        "tệp hoặc thư mục; thư mục nghĩa là mọi bảng tính trong đó",
        "files or folders; a folder means every spreadsheet in it",
    );
    let strict = text(
        "một lỗi là từ chối cả tệp",
        "any error rejects the whole file",
    );
    let dry_run = text(
        "chỉ cho biết kết quả, không ghi",
        "tell what would happen, write nothing",
    );
    command
        .arg(
            argument("paths", PATH, paths, lang)
                .value_parser(clap::value_parser!(PathBuf))
                .num_args(1..)
                .required(true),
        )
        .args(source_arguments(lang))
        .arg(switch("strict", strict, lang))
        .arg(switch("dry-run", dry_run, lang))
        .arg(findings_output::argument(lang))
        .arg(feedback_argument(lang))
}

fn feedback_argument(lang: Lang) -> clap::Arg {
    let feedback = text(
        "ghi vào thư mục này, cho mỗi tệp có lỗi hoặc cảnh báo, bản đánh dấu chỗ cần sửa và thư gửi lại đơn vị",
        "write to this folder, for each file with errors or warnings, a copy with what to mend marked in it and a letter",
    );
    option("feedback", FOLDER, feedback, lang).value_parser(clap::value_parser!(PathBuf))
}

/// What the user may say of the files: period, unit, department, kind, headers.
fn source_arguments(lang: Lang) -> Vec<clap::Arg> {
    let named = |id: &'static str, value: Text, help| option(id, value, help, lang);
    vec![
        named(
            "period",
            PERIOD,
            text(
                "kỳ số liệu, ví dụ 2023-08; thắng tiêu đề và tên tệp",
                "period of the data, such as 2023-08; wins over titles and names",
            ),
        ),
        named(
            "unit",
            NAME,
            text("đơn vị gửi (huyện, xã)", "the unit that sends"),
        ),
        named(
            "source",
            NAME,
            text(
                "cơ quan gửi, nếu không phải đơn vị",
                "the department that sends, if it is not the unit",
            ),
        ),
        named(
            "kind",
            KIND,
            text("loại danh sách: cooperatives", "kind of list: cooperatives"),
        ),
        teaching::argument(lang),
    ]
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let paths: Vec<PathBuf> = matches
        .get_many("paths")
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let output = Output::of(matches, globals)?;
    let (mut registry, settings) = place::open(globals, ui)?;
    let request = request(matches, &settings)?;
    let rules = place::rule_settings(&settings, globals)?;
    let paths = batch::gather(&paths, ui)?;
    batch::spare(&paths, output.files())?;
    let outbox = matches.get_one::<PathBuf>("feedback");
    let outbox = outbox
        .map(|folder| Outbox::at(folder, &paths, returning::due(&settings)))
        .transpose()?;
    let mut files = batch::read(&paths, &request, &rules, ui);
    let storing = Storing {
        settings: settings.text(),
        dry_run: matches.get_flag("dry-run"),
        strict: matches.get_flag("strict"),
    };
    let dry_run = storing.dry_run;
    let by = By {
        request: &request,
        rules: &rules,
        waivers: &[],
    };
    storing::store(&mut files, &mut registry, storing, by, ui)?;
    comparing::compare(&mut files, &registry, dry_run)?;
    if let Some(outbox) = outbox {
        give_back(&mut files, outbox, ui)?;
    }
    if output.is_for_people() {
        import_table::print(&files, dry_run, ui)?;
        comparing::print(&files, ui)?;
    } else if output.is_list() {
        ui.tell(&import_table::summary(&files, dry_run, ui));
    }
    let (lang, reveal) = (ui.lang(), ui.reveals());
    let document = || import_json::document(&files, lang, reveal);
    output.write(&batch::findings(&files), document, ui)?;
    if !dry_run {
        teaching::remember(&files, &place::folder(globals)?, ui);
    }
    Ok(ending(&files, globals))
}

/// Writes what goes back to the senders.
fn give_back(files: &mut [File], mut outbox: Outbox, ui: &mut Ui) -> Result<()> {
    for file in files {
        // Of what could not be opened there is nothing but its name.
        let source = file.source.clone();
        let source =
            source.unwrap_or_else(|| Source::held(Path::new(&file.reading.path), Vec::new()));
        let sent = Sent {
            source: &source,
            findings: &file.findings,
            submissions: &file.reading.submissions,
        };
        file.returned = outbox.put(&sent, ui)?;
    }
    Ok(())
}

fn request(matches: &ArgMatches, settings: &crate::settings::Settings) -> Result<Request> {
    let word = |id: &str| matches.get_one::<String>(id).cloned();
    let kind = place::kind(matches)?;
    Ok(Request {
        province: settings.province.clone(),
        unit: word("unit"),
        source: word("source"),
        kind,
        period: word("period")
            .map(|period| period.parse::<Period>())
            .transpose()?,
        fallback: None,
        headers: teaching::taught(matches, kind)?,
        learned: settings.headers.clone(),
    })
}

/// What a run of files ends with.
pub fn ending(files: &[File], globals: &Globals) -> Ending {
    if files
        .iter()
        .any(|file| file.outcome() == FileOutcome::Unreadable)
    {
        return Ending::Unreadable;
    }
    match batch::any_rejected(files) && globals.fail_on.is_some() {
        true => Ending::Findings,
        false => ending_of(files.iter().flat_map(|file| &file.findings), globals),
    }
}

/// What is ended with where these were found.
pub fn ending_of<'f>(findings: impl IntoIterator<Item = &'f Finding>, globals: &Globals) -> Ending {
    let reached = globals
        .fail_on
        .is_some_and(|line| findings.into_iter().any(|finding| finding.reaches(line)));
    match reached {
        true => Ending::Findings,
        false => Ending::Done,
    }
}
