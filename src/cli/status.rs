//! `htx status`: who has sent, who has not.

use super::globals::Globals;
use super::place;
use super::program::{PERIOD, option};
use super::trouble::Trouble;
use super::ui::{self, Ui};
use super::{Ending, Entry};
use crate::finding::{Finding, Tally};
use crate::model::{Kind, Period, UnitRef};
use crate::registry::StoredSubmission;
use crate::report::{self, Cell, Column, Table};
use crate::text::{Lang, Text, text};
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
    command.arg(option("period", PERIOD, period, lang))
}

/// The state of one expected unit.
struct State {
    unit: UnitRef,
    submission: Option<StoredSubmission>,
    findings: Vec<Finding>,
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let json = globals.json()?;
    let (registry, settings) = place::open(globals, ui)?;
    let asked = matches
        .get_one::<String>("period")
        .map(|period| period.parse::<Period>())
        .transpose()?;
    let period = match asked {
        Some(period) => Some(period),
        None => registry
            .latest_day(Kind::Cooperatives)?
            .map(Period::month_of),
    };
    let Some(period) = period else {
        return Err(Trouble::usage(text(
            "sổ dữ liệu chưa có gì; nhập tệp bằng lệnh: htx import THƯ_MỤC",
            "the registry is empty; import files with: htx import FOLDER",
        )));
    };
    let stock = registry.stock(Kind::Cooperatives, period.last(), &[])?;
    let mut states = Vec::new();
    for unit in place::expected_units(&settings, period.last()) {
        let unit = unit.reference();
        states.push(State {
            submission: None,
            findings: Vec::new(),
            unit,
        });
    }
    for stored in stock.submissions {
        let findings = registry.findings(&[stored.id])?;
        let is_its = |state: &&mut State| {
            state.submission.is_none()
                && (state.unit.code.as_str(), state.unit.valid_from)
                    == (stored.key.unit.code.as_str(), stored.key.unit.valid_from)
        };
        match states.iter_mut().find(is_its) {
            Some(state) => {
                state.findings = findings;
                state.submission = Some(stored);
            }
            None => states.push(State {
                unit: stored.key.unit.clone(),
                submission: Some(stored),
                findings,
            }),
        }
    }
    match json {
        true => ui.json(&document(&settings.province, period, &states))?,
        false => print(&settings.province, period, &states, ui)?,
    }
    Ok(Ending::Done)
}

fn document(province: &str, period: Period, states: &[State]) -> serde_json::Value {
    let missing: Vec<&UnitRef> = states
        .iter()
        .filter(|state| state.submission.is_none())
        .map(|state| &state.unit)
        .collect();
    let units = states.iter().map(|state| {
        let submission = state.submission.as_ref().map(|stored| {
            json!({
                "id": stored.id,
                "source": stored.key.source,
                "as_of": stored.key.as_of,
                "records": stored.records,
                "path": stored.path,
            })
        });
        json!({"unit": state.unit, "submission": submission, "findings": Tally::of(&state.findings)})
    });
    json!({
        "schema": "htx.status/1",
        "province": province,
        "period": period,
        "as_of": period.last(),
        "expected": states.len(),
        "received": states.len() - missing.len(),
        "missing": missing,
        "units": units.collect::<Vec<_>>(),
    })
}

fn print(province: &str, period: Period, states: &[State], ui: &mut Ui) -> Result<()> {
    let sent = states.iter().filter(|state| state.submission.is_some());
    let title = text(
        "{p}, {t}: {n}/{m} đơn vị đã gửi",
        "{p}, {t}: {n} of {m} units have sent",
    );
    let province = place::province(province, Some(period.last()))?.reference();
    let title = title.fill(&[
        ("p", &report::capitalised(&report::place(&province))),
        ("t", &period.phrase()),
        ("n", &sent.count()),
        ("m", &states.len()),
    ]);
    ui.labelled("", title.pick(ui.lang()))?;
    ui.table(&table(states, ui.lang()))?;
    let findings: Vec<&Finding> = states.iter().flat_map(|state| &state.findings).collect();
    if ui.is_verbose() {
        ui.findings(&findings, text("", ""));
    } else if !findings.is_empty() {
        let how = text(
            "Xem từng lỗi, cảnh báo, ghi nhận: htx status -v",
            "See each finding with: htx status -v",
        );
        ui.tell(&how.into());
    }
    Ok(())
}

fn table(states: &[State], lang: Lang) -> Table {
    Table {
        columns: vec![
            Column::words(text("Đơn vị", "Unit"), 0),
            Column::words(text("Tình trạng", "State"), 0),
            Column::numbers(text("Số liệu đến", "As of"), 0),
            Column::numbers(text("Hợp tác xã", "Cooperatives"), 0),
            Column::words(text("Kiểm tra", "Findings"), 0),
        ],
        rows: states.iter().map(|state| row(state, lang)).collect(),
        total: None,
        notes: Vec::new(),
    }
}

fn row(state: &State, lang: Lang) -> Vec<Cell> {
    let name = text("{u}{s}", "{u}{s}");
    let words = |said: Text| Cell::Text(said.into());
    let Some(stored) = &state.submission else {
        let unit = name.fill(&[("u", &state.unit.name), ("s", &"")]);
        let missing = words(text("✗ chưa gửi", "✗ not sent"));
        return vec![
            Cell::Text(unit),
            missing,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
        ];
    };
    let source = stored.key.source.as_ref();
    let source = source.map_or_else(String::new, |source| format!(" [{source}]"));
    let findings = ui::tally_cell(Tally::of(&state.findings), lang);
    vec![
        Cell::Text(name.fill(&[("u", &state.unit.name), ("s", &source)])),
        words(text("✓ đã gửi", "✓ sent")),
        Cell::Text(text("{d}", "{d}").fill(&[("d", &stored.key.as_of)])),
        Cell::Count(i64::try_from(stored.records).unwrap_or(i64::MAX)),
        Cell::Text(text("{f}", "{f}").fill(&[("f", &findings)])),
    ]
}
