//! The answer of `htx import` for people: one line for each list, then what the whole run came to.

use super::batch::{self, File, FileOutcome};
use super::ui::{self, Ui};
use crate::finding::Tally;
use crate::model::{Kind, Submission};
use crate::registry::{Outcome, Stored};
use crate::report::{Cell, Column, Table, joined};
use crate::text::{Lang, Phrase, Text, text};
use anyhow::Result;

/// What is said where findings are left out.
const SEE_ALL: Text = text(
    "Xem tất cả: thêm -v, hoặc ghi ra tệp bằng htx import … -o loi.html (hoặc loi.csv).",
    "See all of them with -v, or write them to a file: htx import … -o findings.html (or .csv).",
);

/// Prints the findings, the table and the line below it.
pub fn print(files: &[File], dry_run: bool, ui: &mut Ui) -> Result<()> {
    ui.findings(&batch::findings(files), SEE_ALL);
    ui.table(&table(files, dry_run, ui.lang()))?;
    ui.labelled("", summary(files, dry_run, ui).pick(ui.lang()))?;
    if dry_run {
        let nothing = text(
            "(chạy thử: không ghi gì vào sổ)",
            "(dry run: nothing was written)",
        );
        ui.tell(&nothing.into());
    }
    Ok(())
}

/// What the whole run came to.
pub fn summary(files: &[File], dry_run: bool, ui: &Ui) -> Phrase {
    let summary = text(
        "{files} tệp: {outcomes}; {listed}{tally}",
        "{files} files: {outcomes}; {listed}{tally}",
    );
    summary.fill(&[
        ("files", &files.len()),
        ("outcomes", &outcomes(files, dry_run)),
        ("listed", &listed(files)),
        ("tally", &ui.summary(batch::tally(files))),
    ])
}

fn table(files: &[File], dry_run: bool, lang: Lang) -> Table {
    let any_held_back = files
        .iter()
        .flat_map(|file| &file.stored)
        .any(|stored| stored.held_back > 0);
    let mut columns = vec![
        Column::names(text("Tệp", "File")),
        Column::words(text("Kết quả", "Outcome"), 0),
        Column::words(text("Đơn vị", "Unit"), 0),
        Column::numbers(text("Số liệu đến", "As of"), 0),
        Column::words(text("Nội dung", "Content"), 0),
    ];
    if any_held_back {
        columns.push(Column::numbers(text("Giữ lại", "Held back"), 1));
    }
    columns.push(Column::words(text("Kiểm tra", "Findings"), 0));
    let rows = files.iter().flat_map(|file| rows(file, dry_run, lang));
    Table {
        rows: rows
            .map(|mut row| {
                if !any_held_back {
                    row.remove(HELD_BACK);
                }
                row
            })
            .collect(),
        columns,
        total: None,
        notes: Vec::new(),
    }
}

/// Where the count of records held back stands in a row.
const HELD_BACK: usize = 5;

/// One row for each list in the file, or one for the file; its name and findings stand in the first.
fn rows(file: &File, dry_run: bool, lang: Lang) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = file
        .stored
        .iter()
        .zip(&file.reading.submissions)
        .map(|(stored, submission)| list_row(stored, submission, dry_run))
        .collect();
    if rows.is_empty() {
        let outcome = outcome_words(file.outcome(), dry_run);
        let mut row = vec![Cell::Empty; HELD_BACK + 2];
        row[1] = Cell::Text(outcome.into());
        rows.push(row);
    }
    if let Some([name, .., findings]) = rows.first_mut().map(Vec::as_mut_slice) {
        *name = words(&file.name());
        *findings = words(&ui::tally_cell(Tally::of(&file.findings), lang));
    }
    rows
}

fn list_row(stored: &Stored, submission: &Submission, dry_run: bool) -> Vec<Cell> {
    let outcome = outcome_words(FileOutcome::All(stored.outcome), dry_run);
    let day = text("{d}", "{d}").fill(&[("d", &submission.as_of)]);
    vec![
        Cell::Empty,
        Cell::Text(outcome.into()),
        words(&submission.unit.name),
        Cell::Text(day),
        Cell::Text(content(stored, submission)),
        match stored.held_back {
            0 => Cell::Empty,
            held_back => count(held_back),
        },
        Cell::Empty,
    ]
}

/// "42 HTX"; of rows that only count what they count: "số THT".
fn content(stored: &Stored, submission: &Submission) -> Phrase {
    let kind = short(submission.kind);
    match submission.tally {
        true => text("số {kind}", "count of {kind}").fill(&[("kind", &kind)]),
        false => counted(stored.accepted, kind),
    }
}

/// "556 hợp tác xã, 63 tổ hợp tác; ", or nothing where no list was taken.
fn listed(files: &[File]) -> Phrase {
    let parts: Vec<Phrase> = batch::listed(files)
        .into_iter()
        .map(|(kind, n)| counted(n, kind.label()))
        .collect();
    match parts.is_empty() {
        true => Phrase::default(),
        false => text("{all}; ", "{all}; ").fill(&[("all", &joined(&parts, ", "))]),
    }
}

fn counted(n: usize, noun: Text) -> Phrase {
    text("{n} {noun}", "{n} {noun}").fill(&[("n", &n), ("noun", &noun)])
}

/// What lists are of, as short as a column allows.
const fn short(kind: Kind) -> Text {
    match kind {
        Kind::Cooperatives => text("HTX", "cooperatives"),
        Kind::Unions => text("LHHTX", "unions"),
        Kind::Groups => text("THT", "groups"),
        Kind::Clubs => text("hội quán", "clubs"),
        Kind::Members => text("thành viên", "members"),
        Kind::Activities => text("hoạt động", "activities"),
        Kind::Targets => text("chỉ tiêu", "targets"),
    }
}

fn words(same: &str) -> Cell {
    Cell::Text(Phrase::same(same))
}

fn count(n: usize) -> Cell {
    Cell::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Every outcome a file can have, in the order they are counted.
const OUTCOMES: [FileOutcome; 6] = [
    FileOutcome::All(Outcome::Accepted),
    FileOutcome::All(Outcome::Replaced),
    FileOutcome::All(Outcome::Unchanged),
    FileOutcome::Mixed,
    FileOutcome::All(Outcome::Rejected),
    FileOutcome::Unreadable,
];

/// "8 đã nhập, 1 không đọc được".
fn outcomes(files: &[File], dry_run: bool) -> Phrase {
    let parts: Vec<Phrase> = OUTCOMES
        .iter()
        .map(|outcome| {
            let n = files.iter().filter(|file| file.outcome() == *outcome);
            (n.count(), outcome_words(*outcome, dry_run))
        })
        .filter(|(n, _)| *n > 0)
        .map(|(n, words)| counted(n, words))
        .collect();
    joined(&parts, ", ")
}

fn outcome_words(outcome: FileOutcome, dry_run: bool) -> Text {
    match (outcome, dry_run) {
        (FileOutcome::All(Outcome::Accepted), false) => text("đã nhập", "accepted"),
        (FileOutcome::All(Outcome::Accepted), true) => text("sẽ nhập", "to be accepted"),
        (FileOutcome::All(Outcome::Replaced), false) => text("đã thay bản cũ", "replaced"),
        (FileOutcome::All(Outcome::Replaced), true) => text("sẽ thay bản cũ", "to be replaced"),
        (FileOutcome::All(Outcome::Unchanged), _) => text("không đổi", "unchanged"),
        (FileOutcome::All(Outcome::Rejected), _) => text("bị từ chối", "rejected"),
        (FileOutcome::Unreadable, _) => text("không đọc được", "unreadable"),
        (FileOutcome::Mixed, _) => text("một phần", "in part"),
    }
}
