//! What was understood of a file, header by header, for people.

use super::import_json;
use super::ui::Ui;
use crate::finding::Finding;
use crate::model::{Column, Field, Reading, Table, Value, column_letters};
use crate::rules::{self, RuleSettings};
use crate::text::{Lang, text};
use anyhow::Result;

/// A terminal as wide has room for header and meaning in one line.
const WIDE: usize = 120;

/// Letters of a header that stand beside its meaning; a longer one has a line of its own.
const BESIDE: usize = 44;

/// Prints every sheet with its tables and their columns, and what is to be said of them.
pub fn print(reading: &Reading, ui: &mut Ui) -> Result<()> {
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
        1 => text("  {k}, tiêu đề ở dòng {r}", "  {k}, header in row {r}"),
        _ => text("  {k}, tiêu đề ở dòng {r}", "  {k}, header in rows {r}"),
    };
    let words = words.fill(&[("k", &table.kind.label()), ("r", &rows)]);
    ui.line(words.pick(lang))?;
    let beside = match ui.width() >= WIDE {
        true => table
            .columns
            .iter()
            .map(|column| header(column, lang))
            .map(|it| it.chars().count())
            .max(),
        false => None,
    };
    let beside = beside.unwrap_or(0).min(BESIDE);
    table
        .columns
        .iter()
        .try_for_each(|column| line(column, beside, ui))
}

/// A column in one line if its header fits beside its meaning, else in two; what is to be typed has a line of its
/// own, which is not broken.
fn line(column: &Column, beside: usize, ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    let letters = column_letters(column.index);
    let header = header(column, lang);
    let meaning = meaning(column, ui.reveals(), lang);
    let label = format!("  {letters:>3}  ");
    let indent = match header.chars().count() <= beside {
        true => {
            let label = format!("{label}{header:<beside$}  ");
            ui.labelled(&label, &meaning)?;
            label.chars().count()
        }
        false => {
            ui.labelled(&label, &header)?;
            let indent = label.chars().count() + 1;
            ui.labelled(&" ".repeat(indent), &meaning)?;
            indent
        }
    };
    match column.likely.filter(|_| !column.header.is_empty()) {
        Some(likely) => {
            let own = column.header.rsplit(" > ").next().unwrap_or_default();
            let own = own.replace('"', "");
            ui.line(&format!("{:indent$}--map \"{own}={}\"", "", likely.id()))
        }
        None => Ok(()),
    }
}

fn header(column: &Column, lang: Lang) -> String {
    match column.header.as_str() {
        "" => text("(không có tiêu đề)", "(no header)")
            .pick(lang)
            .to_owned(),
        header => header.to_owned(),
    }
}

/// What a column means, how that is known, and a value: "vốn điều lệ (charter_capital), triệu đồng; tiêu đề 100 %;
/// ví dụ 500".
fn meaning(column: &Column, reveal: bool, lang: Lang) -> String {
    let mut parts = match column.field {
        Some(field) => vec![named(column, field, lang), known(column, lang)],
        None => vec![text("không dùng", "not used").pick(lang).to_owned()],
    };
    if let Some(likely) = column.likely {
        let likely = text("có lẽ là {l}", "maybe {l}").fill(&[("l", &likely.label())]);
        parts.push(likely.pick(lang).to_owned());
    }
    if let Some(example) = import_json::example(column, reveal) {
        let example = text("ví dụ {e}", "such as {e}").fill(&[("e", &example)]);
        parts.push(example.pick(lang).to_owned());
    }
    parts.join("; ")
}

fn named(column: &Column, field: Field, lang: Lang) -> String {
    let id = match &column.tick {
        Some(value) => format!("{}={}", field.id(), Value::plain(value)),
        None => field.id().to_owned(),
    };
    let unit = column.unit.filter(|_| field.shape().is_money());
    let unit = unit.map_or(String::new(), |unit| {
        format!(", {}", unit.label().pick(lang))
    });
    format!("{} ({id}){unit}", field.label().pick(lang))
}

fn known(column: &Column, lang: Lang) -> String {
    let sure = (column.confidence * 100.0).round();
    format!("{} {sure} %", column.known_by.label().pick(lang))
}
