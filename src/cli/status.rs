//! `htx status`: who has sent, who has not, and how good it is.

use super::globals::Globals;
use super::place;
use super::program::{KIND, PERIOD, option};
use super::scoreboard::{Scoreboard, State};
use super::ui::{self, Ui};
use super::{Ending, Entry};
use crate::finding::{Finding, Tally};
use crate::model::{Kind, Period, UnitRef};
use crate::report::{self, Cell, Column, Table};
use crate::text::{Lang, Phrase, numerals, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use serde_json::json;

pub(super) static ENTRY: Entry = Entry {
    name: "status",
    about: text(
        "Đơn vị nào đã gửi, đơn vị nào chưa",
        "Who has sent, who has not",
    ),
    arguments,
    run,
};

fn arguments(command: Command, lang: Lang) -> Command {
    let period = text(
        "kỳ báo cáo (mặc định: kỳ mới nhất có trong sổ)",
        "period (default: the latest stored)",
    );
    let kind = text(
        "loại danh sách (mặc định: cooperatives)",
        "kind of list (default: cooperatives)",
    );
    command
        .arg(option("period", PERIOD, period, lang))
        .arg(option("kind", KIND, kind, lang))
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let json = globals.json()?;
    let (registry, settings) = place::open(globals, ui)?;
    let rules = place::rule_settings(&settings, globals)?;
    let period = place::period(matches, &registry)?;
    let kind = place::kind(matches)?.unwrap_or(Kind::Cooperatives);
    let board = Scoreboard::of(&registry, &settings, &rules, kind, period)?;
    match json {
        true => ui.json(&document(&settings.province, kind, period, &board))?,
        false => print(&settings.province, kind, period, &board, ui)?,
    }
    Ok(Ending::Done)
}

fn document(province: &str, kind: Kind, period: Period, board: &Scoreboard) -> serde_json::Value {
    let missing: Vec<&UnitRef> = board.missing().collect();
    let late = board.states.iter().filter(|state| state.late);
    let units = board.states.iter().map(|state| {
        let submission = state.submission.as_ref().map(|stored| {
            json!({
                "id": stored.id,
                "source": stored.key.source,
                "as_of": stored.key.as_of,
                "records": stored.records,
                "path": stored.path,
                "received_on": state.received_on,
            })
        });
        json!({
            "unit": state.unit,
            "submission": submission,
            "late": state.late,
            "findings": Tally::of(&state.findings),
            "score": state.score().map(rounded),
            "trend": state.trend.map(rounded),
        })
    });
    json!({
        "schema": "htx.status/1",
        "province": province,
        "kind": kind.code(),
        "period": period,
        "as_of": period.last(),
        "deadline": board.deadline,
        "expected": board.expected,
        "received": board.states.len() - missing.len(),
        "missing": missing,
        "late": late.map(|state| &state.unit).collect::<Vec<_>>(),
        "score": board.score().map(rounded),
        "units": units.collect::<Vec<_>>(),
    })
}

/// With one decimal, as it is told to people.
fn rounded(score: f64) -> f64 {
    (score * 10.0).round() / 10.0
}

fn print(
    province: &str,
    kind: Kind,
    period: Period,
    board: &Scoreboard,
    ui: &mut Ui,
) -> Result<()> {
    let province = place::province(province, Some(period.last()))?.reference();
    let title = title(&province, kind, period, board);
    ui.labelled("", title.pick(ui.lang()))?;
    ui.table(&table(board, ui.lang()))?;
    if let Some(score) = board.score() {
        let said = text(
            "Điểm số liệu của tỉnh: {s}/100. Điểm = 100 − 100 × (lỗi + 0,2 × cảnh báo) ÷ số dòng, thấp nhất 0; chưa gửi là 0.",
            "Score of the province: {s} of 100. Score = 100 − 100 × (errors + 0.2 × warnings) ÷ records, at least 0; not sent is 0.",
        );
        let said = said.fill(&[("s", &points(score))]);
        ui.labelled("", said.pick(ui.lang()))?;
    }
    let findings: Vec<&Finding> = board
        .states
        .iter()
        .flat_map(|state| &state.findings)
        .collect();
    if ui.is_verbose() {
        findings.iter().for_each(|finding| ui.finding(finding));
    } else if !findings.is_empty() {
        let how = text(
            "Xem từng lỗi, cảnh báo: htx check; thêm cả ghi nhận: htx status -v",
            "See each finding with: htx check; the notices too: htx status -v",
        );
        ui.tell(&how.into());
    }
    Ok(())
}

fn title(province: &UnitRef, kind: Kind, period: Period, board: &Scoreboard) -> Phrase {
    let sent = board.states.len() - board.missing().count();
    let late = board.states.iter().filter(|state| state.late).count();
    let late = match late {
        0 => Phrase::default(),
        n => text(", {n} gửi muộn", ", {n} of them late").fill(&[("n", &n)]),
    };
    let deadline = match board.deadline {
        Some(day) => text("; hạn gửi {d}", "; due on {d}").fill(&[("d", &day)]),
        None => Phrase::default(),
    };
    text(
        "{p}, {t}: {n}/{m} đơn vị đã gửi danh sách {k}{late}{deadline}",
        "{p}, {t}: {n}/{m} units have sent their list of {k}{late}{deadline}",
    )
    .fill(&[
        ("p", &report::capitalised(&report::place(province))),
        ("t", &period.phrase()),
        ("n", &sent),
        ("m", &board.states.len()),
        ("k", &kind.label()),
        ("late", &late),
        ("deadline", &deadline),
    ])
}

fn table(board: &Scoreboard, lang: Lang) -> Table {
    Table {
        columns: vec![
            Column::words(text("Đơn vị", "Unit"), 0),
            Column::words(text("Tình trạng", "State"), 0),
            Column::numbers(text("Số liệu đến", "As of"), 0),
            Column::numbers(text("Số dòng", "Records"), 0),
            Column::words(text("Kiểm tra", "Findings"), 0),
            Column::numbers(text("Điểm", "Score"), 0),
            Column::numbers(text("So kỳ trước", "Change"), 1),
        ],
        rows: board.states.iter().map(|state| row(state, lang)).collect(),
        total: None,
        notes: Vec::new(),
    }
}

fn row(state: &State, lang: Lang) -> Vec<Cell> {
    let name = text("{u}{s}", "{u}{s}");
    let Some(stored) = &state.submission else {
        let unit = name.fill(&[("u", &state.unit.name), ("s", &"")]);
        let missing = text("✗ chưa gửi", "✗ not sent");
        let mut row = vec![Cell::Text(unit), Cell::Text(missing.into())];
        row.resize(COLUMNS, Cell::Empty);
        return row;
    };
    let source = stored.key.source.as_ref();
    let source = source.map_or_else(String::new, |source| format!(" [{source}]"));
    let findings = ui::tally_cell(Tally::of(&state.findings), lang);
    let sent = match (state.late, state.received_on) {
        (true, Some(day)) => text("! muộn, {d}", "! late, {d}").fill(&[("d", &day)]),
        _ => text("✓ đã gửi", "✓ sent").into(),
    };
    let known = |said: Option<Phrase>| said.map_or(Cell::Empty, Cell::Text);
    vec![
        Cell::Text(name.fill(&[("u", &state.unit.name), ("s", &source)])),
        Cell::Text(sent),
        Cell::Text(text("{d}", "{d}").fill(&[("d", &stored.key.as_of)])),
        Cell::Count(i64::try_from(stored.records).unwrap_or(i64::MAX)),
        Cell::Text(Phrase::same(findings)),
        known(state.score().map(points)),
        known(state.trend.map(change)),
    ]
}

/// Columns of the table.
const COLUMNS: usize = 7;

fn points(score: f64) -> Phrase {
    Phrase {
        vi: numerals::decimal(score, 1, Lang::Vi),
        en: numerals::decimal(score, 1, Lang::En),
    }
}

/// `▲ 3,1`, `▼ 0,5`, `=`.
fn change(by: f64) -> Phrase {
    let sign = match rounded(by) {
        0.0 => return Phrase::same("="),
        up if up > 0.0 => text("▲ {n}", "▲ {n}"),
        _ => text("▼ {n}", "▼ {n}"),
    };
    sign.fill(&[("n", &points(by.abs()))])
}
