//! `htx import`: files into the registry, all or none of what is accepted.

use super::batch::{self, File, FileOutcome, Storing};
use super::globals::Globals;
use super::import_json;
use super::place;
use super::trouble::Trouble;
use super::ui::{self, Ui};
use super::{Ending, Entry, argument};
use crate::finding::Tally;
use crate::intake::Request;
use crate::model::{Field, Kind, Period};
use crate::registry::{Outcome, Stored};
use crate::text::{Lang, Phrase, text};
use anyhow::Result;
use clap::{ArgAction, ArgMatches, Command};
use std::collections::BTreeMap;
use std::path::PathBuf;

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
    command
        .arg(
            argument("paths", paths, lang)
                .value_name("PATH")
                .value_parser(clap::value_parser!(PathBuf))
                .num_args(1..)
                .required(true),
        )
        .args(source_arguments(lang))
        .arg(
            argument(
                "strict",
                text(
                    "một lỗi là từ chối cả tệp",
                    "any error rejects the whole file",
                ),
                lang,
            )
            .long("strict")
            .action(ArgAction::SetTrue),
        )
        .arg(
            argument(
                "dry-run",
                text(
                    "chỉ cho biết kết quả, không ghi",
                    "tell what would happen, write nothing",
                ),
                lang,
            )
            .long("dry-run")
            .action(ArgAction::SetTrue),
        )
}

/// What the user may say of the files: period, unit, department, kind, headers.
fn source_arguments(lang: Lang) -> Vec<clap::Arg> {
    let named = |id: &'static str, value: &'static str, help| {
        argument(id, help, lang).long(id).value_name(value)
    };
    vec![
        named(
            "period",
            "P",
            text(
                "kỳ số liệu, ví dụ 2023-08; thắng tiêu đề và tên tệp",
                "period of the data, such as 2023-08; wins over titles and names",
            ),
        ),
        named(
            "unit",
            "NAME",
            text("đơn vị gửi (huyện, xã)", "the unit that sends"),
        ),
        named(
            "source",
            "NAME",
            text(
                "cơ quan gửi, nếu không phải đơn vị",
                "the department that sends, if it is not the unit",
            ),
        ),
        named(
            "kind",
            "K",
            text("loại danh sách: cooperatives", "kind of list: cooperatives"),
        ),
        named(
            "map",
            "HEADER=FIELD",
            text(
                "dạy một tiêu đề: \"Tên cơ sở=name\" (xem htx columns)",
                "teach a header: \"Unit name=name\" (see htx columns)",
            ),
        )
        .action(ArgAction::Append),
    ]
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let paths: Vec<PathBuf> = matches
        .get_many("paths")
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let (mut registry, settings) = place::open(globals, ui)?;
    let request = request(matches, &settings)?;
    let rules = place::rule_settings(&settings)?;
    let mut files = batch::read(&batch::gather(&paths)?, &request, &rules, ui);
    let storing = Storing {
        settings: settings.text(),
        dry_run: matches.get_flag("dry-run"),
        strict: matches.get_flag("strict"),
    };
    let dry_run = storing.dry_run;
    batch::store(&mut files, &mut registry, storing, &rules, ui)?;
    if globals.json() {
        ui.json(&import_json::document(&files, ui.lang(), ui.reveals()))?;
    } else {
        print(&files, dry_run, ui)?;
    }
    Ok(ending(&files, globals))
}

fn request(matches: &ArgMatches, settings: &crate::settings::Settings) -> Result<Request> {
    let word = |id: &str| matches.get_one::<String>(id).cloned();
    if let Some(kind) = word("kind").filter(|kind| Kind::from_code(kind).is_none()) {
        let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        let known = known.join(", ");
        return Err(Trouble::usage(
            text(
                "không có loại «{k}»; các loại: {l}",
                "there is no kind '{k}'; the kinds are: {l}",
            )
            .fill(&[("k", &kind), ("l", &known)]),
        ));
    }
    Ok(Request {
        province: settings.province.clone(),
        unit: word("unit"),
        source: word("source"),
        kind: word("kind").and_then(|kind| Kind::from_code(&kind)),
        period: word("period")
            .map(|period| period.parse::<Period>())
            .transpose()?,
        fallback: None,
        headers: taught(matches.get_many::<String>("map").into_iter().flatten())?,
        learned: settings.headers.clone(),
    })
}

/// `Header=field` pairs as given.
fn taught<'a>(pairs: impl Iterator<Item = &'a String>) -> Result<BTreeMap<String, Field>> {
    pairs
        .map(|pair| {
            let (header, id) = pair.rsplit_once('=').unwrap_or((pair, ""));
            match Field::from_id(id.trim()) {
                Some(field) if !header.trim().is_empty() => Ok((header.trim().to_owned(), field)),
                _ => Err(Trouble::usage(
                    text(
                        "--map \"{p}\": viết \"Tiêu đề=trường\"; các trường: htx columns",
                        "--map \"{p}\": write \"Header=field\"; the fields are listed by: htx columns",
                    )
                    .fill(&[("p", pair)]),
                )),
            }
        })
        .collect()
}

/// What a run of files ends with.
pub fn ending(files: &[File], globals: &Globals) -> Ending {
    if files
        .iter()
        .any(|file| file.outcome() == FileOutcome::Unreadable)
    {
        return Ending::Unreadable;
    }
    let Some(line) = globals.fail_on else {
        return Ending::Done;
    };
    let reached = files
        .iter()
        .flat_map(|file| &file.findings)
        .any(|finding| finding.severity >= line);
    if reached || batch::any_rejected(files) {
        Ending::Findings
    } else {
        Ending::Done
    }
}

fn print(files: &[File], dry_run: bool, ui: &mut Ui) -> Result<()> {
    batch::print_findings(files, ui);
    for file in files {
        let name = std::path::Path::new(&file.reading.path)
            .file_name()
            .map_or_else(
                || file.reading.path.clone(),
                |name| name.to_string_lossy().into_owned(),
            );
        let findings = ui::tally(Tally::of(&file.findings), ui.lang());
        if file.stored.is_empty() {
            let outcome = outcome_words(file.outcome());
            ui.line(&format!("{name}: {} ({findings})", outcome.pick(ui.lang())))?;
        }
        for (stored, submission) in file.stored.iter().zip(&file.reading.submissions) {
            let line = stored_line(&name, stored, submission, &findings);
            ui.line(line.pick(ui.lang()))?;
        }
    }
    let total: usize = files
        .iter()
        .flat_map(|file| &file.stored)
        .filter(|stored| taken(stored))
        .map(|stored| stored.accepted)
        .sum();
    let tally = ui::tally(batch::tally(files), ui.lang());
    let summary = text(
        "{files} tệp, {records} bản ghi có trong sổ: {tally}",
        "{files} files, {records} records in the registry: {tally}",
    );
    ui.line(
        summary
            .fill(&[
                ("files", &files.len()),
                ("records", &total),
                ("tally", &tally),
            ])
            .pick(ui.lang()),
    )?;
    if dry_run {
        ui.tell(
            &text(
                "(chạy thử: không ghi gì vào sổ)",
                "(dry run: nothing was written)",
            )
            .into(),
        );
    }
    Ok(())
}

fn taken(stored: &Stored) -> bool {
    stored.outcome != Outcome::Rejected
}

fn outcome_words(outcome: FileOutcome) -> crate::text::Text {
    match outcome {
        FileOutcome::All(Outcome::Accepted) => text("đã nhập", "accepted"),
        FileOutcome::All(Outcome::Replaced) => text("đã thay bản cũ", "replaced"),
        FileOutcome::All(Outcome::Unchanged) => text("không đổi", "unchanged"),
        FileOutcome::All(Outcome::Rejected) => text("bị từ chối", "rejected"),
        FileOutcome::Unreadable => text("không đọc được", "unreadable"),
        FileOutcome::Mixed => text("một phần", "mixed"),
    }
}

fn stored_line(
    name: &str,
    stored: &Stored,
    submission: &crate::model::Submission,
    findings: &str,
) -> Phrase {
    let held = match stored.held_back {
        0 => Phrase::default(),
        count => text(", giữ lại {n}", ", {n} held back").fill(&[("n", &count)]),
    };
    text(
        "{file}: {outcome} · {unit}, {day} · {n} hợp tác xã{held} ({findings})",
        "{file}: {outcome} · {unit}, {day} · {n} records{held} ({findings})",
    )
    .fill(&[
        ("file", &name),
        ("outcome", &outcome_words(FileOutcome::All(stored.outcome))),
        ("unit", &submission.unit.name),
        ("day", &submission.as_of),
        ("n", &stored.accepted),
        ("held", &held),
        ("findings", &findings),
    ])
}
