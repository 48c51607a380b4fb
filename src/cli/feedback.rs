//! `htx feedback`: the marked workbook and the letter for what is in the registry.

use super::globals::Globals;
use super::place;
use super::program::{FOLDER, argument, option};
use super::returning::{self, Outbox, Returned, Sent};
use super::trouble::Trouble;
use super::ui::{self, Ui};
use super::{Ending, Entry};
use crate::finding::{Finding, Tally};
use crate::model::{Kind, Period, Submission};
use crate::registry::{Registry, StoredSubmission};
use crate::report::{Cell, Column, Table};
use crate::text::{Lang, Phrase, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use jiff::civil::Date;
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) static ENTRY: Entry = Entry {
    name: "feedback",
    about: text(
        "Đánh dấu chỗ cần sửa trong tệp của đơn vị để gửi lại, kèm thư",
        "Mark what to mend in the senders' own files, with a letter",
    ),
    arguments,
    run,
};

/// Where it is written if nobody says.
const USUAL: &str = "phan-hoi";

fn arguments(command: Command, lang: Lang) -> Command {
    let submission = text(
        "số của bản gửi trong sổ (mặc định: mọi bản của kỳ mới nhất có lỗi hoặc cảnh báo)",
        "number of the submission (default: all of the latest period with errors or warnings)",
    );
    let output = text(
        "thư mục ghi ra (mặc định: phan-hoi)",
        "folder to write to (default: phan-hoi)",
    );
    let due = text(
        "hạn gửi lại, ví dụ 15/12/2026",
        "by when it is wanted back, such as 2026-12-15",
    );
    command
        .arg(
            argument("submission", text("SỐ", "NUMBER"), submission, lang)
                .value_parser(clap::value_parser!(i64)),
        )
        .arg(
            option("output", FOLDER, output, lang)
                .short('o')
                .value_parser(clap::value_parser!(PathBuf)),
        )
        .arg(option("due", text("NGÀY", "DATE"), due, lang))
}

/// A file in the registry with the submissions that came in it.
struct Kept {
    submissions: Vec<StoredSubmission>,
    findings: Vec<Finding>,
    returned: Option<Returned>,
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let json = globals.json()?;
    let due = matches
        .get_one::<String>("due")
        .map(|day| parse_day(day))
        .transpose()?;
    let (registry, _) = place::open(globals, ui)?;
    let asked = matches.get_one::<i64>("submission");
    let mut files = match asked {
        Some(id) => vec![of_submission(&registry, *id)?],
        None => of_latest_period(&registry)?,
    };
    let usual = PathBuf::from(USUAL);
    let folder = matches.get_one::<PathBuf>("output").unwrap_or(&usual);
    if files
        .iter()
        .any(|file| returning::is_wanted(&file.findings))
    {
        let mut outbox = Outbox::at(folder, &[], due)?;
        for file in &mut files {
            file.returned = give_back(&registry, file, &mut outbox, ui)?;
        }
    }
    match json {
        true => ui.json(&document(&files, ui.lang()))?,
        false => print(&files, ui)?,
    }
    Ok(Ending::Done)
}

/// A day as machines or as clerks write it.
fn parse_day(written: &str) -> Result<Date> {
    let parts: Vec<&str> = written.split(['/', '.']).collect();
    let as_clerks_do = match parts[..] {
        [day, month, year] => format!("{year:0>4}-{month:0>2}-{day:0>2}").parse().ok(),
        _ => None,
    };
    as_clerks_do
        .or_else(|| written.parse().ok())
        .ok_or_else(|| {
            let said = text(
                "«{d}» không phải là ngày; viết: 15/12/2026 hoặc 2026-12-15",
                "'{d}' is no day; write: 2026-12-15 or 15/12/2026",
            );
            Trouble::usage(said.fill(&[("d", &written)]))
        })
}

fn of_submission(registry: &Registry, id: i64) -> Result<Kept> {
    let Some(submission) = registry.submission(id)? else {
        let said = text(
            "không có bản gửi số {n} trong sổ; xem các số bằng lệnh: htx status --format json",
            "there is no submission {n}; htx status --format json shows the numbers",
        );
        return Err(Trouble::usage(said.fill(&[("n", &id.to_string())])));
    };
    let mut submissions = vec![submission];
    for other in in_force(registry)? {
        if other.id != id && other.sha256 == submissions[0].sha256 {
            submissions.push(other);
        }
    }
    kept(registry, submissions)
}

/// The files of the month the latest figures are of, in the order of their first submissions.
fn of_latest_period(registry: &Registry) -> Result<Vec<Kept>> {
    let Some(day) = registry.default_day()? else {
        return Err(Trouble::usage(text(
            "sổ dữ liệu chưa có gì; nhập tệp bằng lệnh: htx import THƯ_MỤC",
            "the registry is empty; import files with: htx import FOLDER",
        )));
    };
    let period = Period::month_of(day);
    let mut files: Vec<Vec<StoredSubmission>> = Vec::new();
    for one in in_force(registry)? {
        if !(period.first()..=period.last()).contains(&one.key.as_of) {
            continue;
        }
        match files.iter_mut().find(|file| file[0].sha256 == one.sha256) {
            Some(file) => file.push(one),
            None => files.push(vec![one]),
        }
    }
    files.into_iter().map(|file| kept(registry, file)).collect()
}

fn in_force(registry: &Registry) -> Result<Vec<StoredSubmission>> {
    let kinds: Result<Vec<_>> = Kind::ALL
        .iter()
        .map(|kind| registry.submissions(*kind))
        .collect();
    Ok(kinds?.into_iter().flatten().collect())
}

fn kept(registry: &Registry, submissions: Vec<StoredSubmission>) -> Result<Kept> {
    let ids: Vec<i64> = submissions.iter().map(|one| one.id).collect();
    let mut findings: Vec<Finding> = Vec::new();
    for finding in registry.findings(&ids)? {
        // What is about the file as a whole stands with each import of it.
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    Ok(Kept {
        submissions,
        findings,
        returned: None,
    })
}

fn give_back(
    registry: &Registry,
    file: &Kept,
    outbox: &mut Outbox,
    ui: &mut Ui,
) -> Result<Option<Returned>> {
    let first = &file.submissions[0];
    let Some(source) = registry.original(first)? else {
        let said = text(
            "không còn bản gốc của «{f}» trong sổ dữ liệu; hãy nhập lại tệp này",
            "the original of '{f}' is no longer in the registry; import the file again",
        );
        return Err(Trouble {
            said: said.fill(&[("f", &first.path)]),
            code: 4,
        }
        .into());
    };
    let keys: Vec<Submission> = file.submissions.iter().map(|one| one.key.clone()).collect();
    let sent = Sent {
        source: &source,
        findings: &file.findings,
        submissions: &keys,
    };
    outbox.put(&sent, ui)
}

fn document(files: &[Kept], lang: Lang) -> serde_json::Value {
    let files = files.iter().map(|file| {
        let returned = file.returned.as_ref();
        json!({
            "path": file.submissions[0].path,
            "submissions": file.submissions.iter().map(|one| one.id).collect::<Vec<_>>(),
            "workbook": returned.map(|returned| returned.workbook.display().to_string()),
            "letters": returned.map_or(Vec::new(), |returned| {
                returned.letters.iter().map(|path| path.display().to_string()).collect()
            }),
            "rebuilt": returned.and_then(|returned| returned.rebuilt.as_ref()).map(|why| why.pick(lang)),
            "findings": Tally::of(&file.findings),
        })
    });
    json!({"schema": "htx.feedback/1", "files": files.collect::<Vec<_>>()})
}

fn print(files: &[Kept], ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    let words = |said: String| Cell::Text(Phrase::same(said));
    let rows = files.iter().map(|file| {
        let first = &file.submissions[0];
        let name = Path::new(&first.path).file_name().unwrap_or_default();
        let returned = file
            .returned
            .as_ref()
            .map(|returned| returned.workbook.display().to_string());
        vec![
            words(name.to_string_lossy().into_owned()),
            words(first.key.unit.name.clone()),
            words(ui::tally_cell(Tally::of(&file.findings), lang)),
            words(returned.unwrap_or_else(|| "–".to_owned())),
        ]
    });
    let table = Table {
        columns: vec![
            Column::names(text("Tệp", "File")),
            Column::words(text("Đơn vị", "Unit"), 0),
            Column::words(text("Kiểm tra", "Findings"), 0),
            Column::words(text("Tệp gửi lại", "To be sent back"), 0),
        ],
        rows: rows.collect(),
        total: None,
        notes: Vec::new(),
    };
    ui.table(&table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_machines_and_as_clerks_write_them() {
        for written in ["2026-12-05", "5/12/2026", "05/12/2026", "05.12.2026"] {
            assert_eq!(
                parse_day(written).ok(),
                Some(date(2026, 12, 5)),
                "{written}"
            );
        }
        for wrong in ["31/2/2026", "12/2026", "mai"] {
            assert!(parse_day(wrong).is_err(), "{wrong}");
        }
    }
}
