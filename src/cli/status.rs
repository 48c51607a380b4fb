//! `htx status`: who has sent, who has not.

use super::globals::Globals;
use super::place;
use super::trouble::Trouble;
use super::ui::{self, Ui};
use super::{Ending, Entry, argument};
use crate::finding::Tally;
use crate::model::{Kind, Period, UnitRef};
use crate::registry::StoredSubmission;
use crate::text::{Lang, text};
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
    command.arg(
        argument("period", period, lang)
            .long("period")
            .value_name("P"),
    )
}

/// The state of one expected unit.
struct State {
    unit: UnitRef,
    submission: Option<StoredSubmission>,
    findings: Tally,
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
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
            findings: Tally::default(),
            unit,
        });
    }
    for stored in stock.submissions {
        let findings = Tally::of(&registry.findings(&[stored.id])?);
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
    match globals.json() {
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
        json!({"unit": state.unit, "submission": submission, "findings": state.findings})
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
    let received = states
        .iter()
        .filter(|state| state.submission.is_some())
        .count();
    let title = text(
        "{p}, {t}: {n}/{m} đơn vị đã gửi",
        "{p}, {t}: {n} of {m} units have sent",
    );
    let title = title.fill(&[
        ("p", &province),
        ("t", &period.phrase()),
        ("n", &received),
        ("m", &states.len()),
    ]);
    ui.line(title.pick(ui.lang()))?;
    for state in states {
        let line = match &state.submission {
            Some(stored) => {
                let source = stored
                    .key
                    .source
                    .as_ref()
                    .map(|source| format!(" [{source}]"))
                    .unwrap_or_default();
                let words = text(
                    "  ✓ {u}{s}: {n} hợp tác xã, số liệu {d}; {f}",
                    "  ✓ {u}{s}: {n} records as of {d}; {f}",
                );
                words.fill(&[
                    ("u", &state.unit.name),
                    ("s", &source),
                    ("n", &stored.records),
                    ("d", &stored.key.as_of),
                    ("f", &ui::tally(state.findings, ui.lang())),
                ])
            }
            None => text("  ✗ {u}: chưa gửi", "  ✗ {u}: not sent").fill(&[("u", &state.unit.name)]),
        };
        ui.line(line.pick(ui.lang()))?;
    }
    Ok(())
}
