//! A file that takes the place of an earlier one, held against it: what was mended, what not, what else was changed.

use super::batch::File;
use super::ui::Ui;
use crate::feedback::answer::{self, Answered, Change, Changes, Known};
use crate::finding::{Finding, mask};
use crate::model::{Field, Reading, Sheet, Why};
use crate::registry::{Registry, StoredSubmission};
use crate::text::{Lang, Phrase, text};
use anyhow::Result;
use serde_json::json;
use std::collections::BTreeSet;

/// What became of one submission that came again.
#[derive(Debug)]
pub struct Compared {
    /// Its number, and that of the one it replaces.
    numbers: (Option<i64>, i64),
    /// The unit it is about.
    unit: String,
    findings: Answered,
    /// What else was changed; `None` where the cells were not compared.
    changes: Option<Changes>,
}

/// Changed cells that are named unless all are asked for.
const NAMED: usize = 5;

/// Compares every submission of the run that replaces another.
pub fn compare(files: &mut [File], registry: &Registry, dry_run: bool) -> Result<()> {
    for file in files {
        let replacing = file.stored.iter().enumerate();
        let replacing: Vec<(usize, Option<i64>, i64)> = replacing
            .filter_map(|(at, stored)| Some((at, stored.id, stored.replaces?)))
            .collect();
        for (at, id, replaced) in replacing {
            let Some(before) = registry.submission(replaced)? else {
                continue;
            };
            let after = match id.filter(|_| !dry_run) {
                Some(id) => registry.findings(&[id])?,
                None => of_submission(file, at),
            };
            let found = registry.findings(&[replaced])?;
            let changes = changes(file, at, &before, &found, registry)?;
            file.compared.push(Compared {
                numbers: (id.filter(|_| !dry_run), replaced),
                unit: file.reading.submissions[at].unit.name.clone(),
                findings: Answered::of(&found, &after, changes.as_ref().map(|all| &all.rows)),
                changes,
            });
        }
    }
    Ok(())
}

/// The findings of a submission that was not stored: those of its sheets, and of none.
fn of_submission(file: &File, at: usize) -> Vec<Finding> {
    let sheets = sheets_of(&file.reading, at);
    let is_its = |finding: &&Finding| {
        finding
            .sheet
            .as_ref()
            .is_none_or(|sheet| sheets.contains(sheet))
    };
    file.findings.iter().filter(is_its).cloned().collect()
}

fn sheets_of(reading: &Reading, at: usize) -> BTreeSet<String> {
    let own = reading
        .filings
        .iter()
        .filter(|filing| filing.submission == Some(at));
    own.map(|filing| reading.sheets[filing.sheet].name.clone())
        .collect()
}

fn changes(
    file: &File,
    at: usize,
    before: &StoredSubmission,
    asked: &[Finding],
    registry: &Registry,
) -> Result<Option<Changes>> {
    let (Some(original), Some(source)) = (registry.original(before)?, &file.source) else {
        return Ok(None);
    };
    let known: Vec<Known> = file.reading.sheets.iter().map(known).collect();
    let Some(mut changes) = answer::cells(&original, source, asked, &known) else {
        return Ok(None);
    };
    // What is in nobody's sheet is told with the first.
    let own = sheets_of(&file.reading, at);
    let others: BTreeSet<String> = (0..file.reading.submissions.len())
        .filter(|other| *other != at)
        .flat_map(|other| sheets_of(&file.reading, other))
        .collect();
    let first = file.compared.is_empty();
    let is_its = |sheet: &String| own.contains(sheet) || (first && !others.contains(sheet));
    changes.cells.retain(|change| is_its(&change.sheet));
    changes.added.retain(|(sheet, _)| is_its(sheet));
    changes.removed.retain(|(sheet, _)| is_its(sheet));
    changes.missing.retain(is_its);
    Ok(Some(changes))
}

fn known(sheet: &Sheet) -> Known {
    let columns = sheet.tables.iter().flat_map(|table| &table.columns);
    let totals = sheet
        .skipped
        .iter()
        .filter(|skipped| skipped.why == Why::Total);
    Known {
        sheet: sheet.name.clone(),
        columns: columns
            .filter_map(|column| Some((column.index, column.field?)))
            .collect(),
        following: totals.map(|skipped| skipped.row).collect(),
    }
}

/// A value as it may be shown: what is or may be personal data is masked.
fn shown(value: &str, field: Option<Field>, reveal: bool) -> String {
    /// Digits that may be somebody's number.
    const DIGITS: usize = 9;
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let personal = field.map_or(digits >= DIGITS, Field::is_personal);
    match personal && !reveal {
        true => mask(value),
        false => value.to_owned(),
    }
}

/// What scripts read; `finding` writes a finding down.
pub fn document(
    compared: &[Compared],
    reveal: bool,
    finding: &dyn Fn(&Finding) -> serde_json::Value,
) -> Vec<serde_json::Value> {
    let list = |findings: &[Finding]| findings.iter().map(finding).collect::<Vec<_>>();
    let rows = |rows: &[(String, u32)]| -> Vec<serde_json::Value> {
        let row = |(sheet, row): &(String, u32)| json!({"sheet": sheet, "row": row + 1});
        rows.iter().map(row).collect()
    };
    let change = |change: &Change| {
        json!({
            "sheet": change.sheet,
            "cell": change.cell,
            "field": change.field,
            "before": shown(&change.before, change.field, reveal),
            "after": shown(&change.after, change.field, reveal),
        })
    };
    let one = |one: &Compared| {
        let changes = one.changes.as_ref();
        json!({
            "submission": one.numbers.0,
            "replaces": one.numbers.1,
            "fixed": list(&one.findings.fixed),
            "remaining": list(&one.findings.remaining),
            "new": list(&one.findings.new),
            "changed": changes.map(|all| all.cells.iter().map(change).collect::<Vec<_>>()),
            "rows_added": changes.map(|all| rows(&all.added)),
            "rows_removed": changes.map(|all| rows(&all.removed)),
            "sheets_missing": changes.map(|all| &all.missing),
        })
    };
    compared.iter().map(one).collect()
}

/// Says it to people, below the table.
pub fn print(files: &[File], ui: &mut Ui) -> Result<()> {
    for (file, compared) in files
        .iter()
        .flat_map(|file| file.compared.iter().map(move |one| (file, one)))
    {
        let findings = &compared.findings;
        let count =
            |findings: &[Finding]| findings.iter().map(|finding| finding.count).sum::<usize>();
        let said = text(
            "{f}, {u}: so với bản trước đã sửa {x}, còn {r}, mới có {n}",
            "{f}, {u}: since the last one {x} mended, {r} still there, {n} new",
        );
        let said = said.fill(&[
            ("f", &file.name()),
            ("u", &compared.unit),
            ("x", &count(&findings.fixed)),
            ("r", &count(&findings.remaining)),
            ("n", &count(&findings.new)),
        ]);
        let reveal = ui.reveals();
        let named = if ui.is_verbose() { usize::MAX } else { NAMED };
        let also = match &compared.changes {
            Some(changes) => also(changes, named, reveal),
            None => text(
                "; các ô khác không so được",
                "; other cells could not be compared",
            )
            .into(),
        };
        let lang = ui.lang();
        ui.labelled("", &format!("{}{}", said.pick(lang), also.pick(lang)))?;
    }
    Ok(())
}

/// What else was changed, as the end of a sentence.
fn also(changes: &Changes, named: usize, reveal: bool) -> Phrase {
    let say = |lang: Lang| {
        let mut said = String::new();
        if !changes.cells.is_empty() {
            let words = text(
                "; {n} ô thay đổi ngoài yêu cầu: {l}",
                "; {n} cells changed without being asked: {l}",
            );
            let list = listed(&changes.cells, named, reveal);
            said.push_str(
                words
                    .fill(&[("n", &changes.cells.len()), ("l", &list)])
                    .pick(lang),
            );
        }
        for (rows, words) in [
            (
                &changes.added,
                text("; thêm {n} dòng: {l}", "; {n} rows added: {l}"),
            ),
            (
                &changes.removed,
                text("; bỏ {n} dòng: {l}", "; {n} rows removed: {l}"),
            ),
        ] {
            if !rows.is_empty() {
                let list: Vec<String> = rows
                    .iter()
                    .take(named)
                    .map(|(sheet, row)| format!("{sheet}!{}", row + 1))
                    .collect();
                let more = if rows.len() > list.len() { ", …" } else { "" };
                let list = list.join(", ") + more;
                said.push_str(words.fill(&[("n", &rows.len()), ("l", &list)]).pick(lang));
            }
        }
        if !changes.missing.is_empty() {
            let words = text("; thiếu trang tính: {l}", "; sheets missing: {l}");
            said.push_str(words.fill(&[("l", &changes.missing.join(", "))]).pick(lang));
        }
        said
    };
    Phrase {
        vi: say(Lang::Vi),
        en: say(Lang::En),
    }
}

fn listed(cells: &[Change], named: usize, reveal: bool) -> String {
    let one = |change: &Change| {
        let value = |value: &str| match value.is_empty() {
            true => "–".to_owned(),
            false => format!("«{}»", shown(value, change.field, reveal)),
        };
        format!(
            "{}!{} {} → {}",
            change.sheet,
            change.cell,
            value(&change.before),
            value(&change.after)
        )
    };
    let list: Vec<String> = cells.iter().take(named).map(one).collect();
    let more = if cells.len() > list.len() {
        ", …"
    } else {
        ""
    };
    list.join(", ") + more
}
