//! `htx feedback`: the marked workbook and the letter for what is in the registry.

use super::globals::Globals;
use super::place;
use super::program::{FOLDER, argument, option};
use super::returning::{self, Outbox, Returned, Sent};
use super::standing;
use super::trouble::Trouble;
use super::ui::{self, Ui};
use super::{Ending, Entry};
use crate::finding::{Finding, Tally};
use crate::model::{Kind, Period, Submission};
use crate::registry::{Registry, StoredSubmission};
use crate::report::{Cell, Column, Table};
use crate::rules::RuleSettings;
use crate::text::{Lang, Phrase, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
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
    let due = matches.get_one::<String>("due");
    let due = due.map(|day| place::day(day)).transpose()?;
    let (registry, settings) = place::open(globals, ui)?;
    let rules = place::rule_settings(&settings, globals)?;
    let due = due.or_else(|| returning::due(&settings));
    let asked = matches.get_one::<i64>("submission");
    let mut files = match asked {
        Some(id) => vec![of_submission(&registry, *id, &rules)?],
        None => of_latest_period(&registry, &rules)?,
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

fn of_submission(registry: &Registry, id: i64, rules: &RuleSettings) -> Result<Kept> {
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
    let period = Period::month_of(submissions[0].key.as_of);
    let mut known = standing::findings(registry, period, rules)?;
    if known.iter().all(|(of, _)| *of != id) {
        // One that was replaced has only what was found when it came.
        known.extend(registry.findings_by_submission(&[id])?);
    }
    Ok(kept(submissions, &known))
}

/// The files of the month the latest figures are of, in the order of their first submissions.
fn of_latest_period(registry: &Registry, rules: &RuleSettings) -> Result<Vec<Kept>> {
    let period = place::latest(registry)?;
    let known = standing::findings(registry, period, rules)?;
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
    let files = files.into_iter().map(|file| kept(file, &known));
    Ok(files.collect())
}

fn in_force(registry: &Registry) -> Result<Vec<StoredSubmission>> {
    let kinds: Result<Vec<_>> = Kind::ALL
        .iter()
        .map(|kind| registry.submissions(*kind))
        .collect();
    Ok(kinds?.into_iter().flatten().collect())
}

/// A file with those of the known findings that are about its submissions.
fn kept(submissions: Vec<StoredSubmission>, known: &[(i64, Finding)]) -> Kept {
    let is_its = |of: i64| submissions.iter().any(|one| one.id == of);
    let mut findings: Vec<Finding> = Vec::new();
    for (_, finding) in known.iter().filter(|(of, _)| is_its(*of)) {
        // What is about the file as a whole stands with each import of it.
        if !findings.contains(finding) {
            findings.push(finding.clone());
        }
    }
    Kept {
        submissions,
        findings,
        returned: None,
    }
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
