//! `htx indicators`: the figures that are computed, and each explained.

use super::globals::Globals;
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry, argument};
use crate::indicators::{self, INDICATORS, Indicator};
use crate::text::{Lang, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use serde_json::json;

pub(super) static ENTRY: Entry = Entry {
    name: "indicators",
    about: text(
        "Liệt kê hoặc giải thích các chỉ tiêu",
        "List or explain the indicators",
    ),
    arguments,
    run,
};

fn arguments(command: Command, lang: Lang) -> Command {
    let id = text(
        "mã chỉ tiêu, ví dụ cooperatives.total",
        "id of an indicator, such as cooperatives.total",
    );
    command.arg(argument("id", id, lang).value_name("ID"))
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let lang = ui.lang();
    let Some(id) = matches.get_one::<String>("id") else {
        if globals.json() {
            let all: Vec<_> = INDICATORS
                .iter()
                .map(|indicator| document(indicator, lang))
                .collect();
            ui.json(&json!({"schema": "htx.indicators/1", "indicators": all}))?;
            return Ok(Ending::Done);
        }
        for indicator in INDICATORS {
            ui.line(&format!(
                "{:<42} {}",
                indicator.id,
                indicator.name.pick(lang)
            ))?;
        }
        return Ok(Ending::Done);
    };
    let Some(indicator) = indicators::find(id) else {
        let score = |known: &str| (strsim::jaro(known, id) * 1e6) as u64;
        let near = INDICATORS
            .iter()
            .map(|indicator| indicator.id)
            .max_by_key(|known| score(known))
            .unwrap_or_default();
        return Err(Trouble::usage(
            text(
                "không có chỉ tiêu «{c}»; gần nhất: {n}",
                "there is no indicator '{c}'; nearest: {n}",
            )
            .fill(&[("c", id), ("n", &near)]),
        ));
    };
    match globals.json() {
        true => ui.json(&document(indicator, lang))?,
        false => explain(indicator, ui)?,
    }
    Ok(Ending::Done)
}

fn document(indicator: &Indicator, lang: Lang) -> serde_json::Value {
    json!({
        "id": indicator.id,
        "name": indicator.name.pick(lang),
        "definition": indicator.definition.pick(lang),
        "formula": indicator.formula.to_string(),
        "measure": indicator.measure.code(),
        "source": indicator.source.pick(lang),
    })
}

fn explain(indicator: &Indicator, ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    ui.line(&format!("{}: {}", indicator.id, indicator.name.pick(lang)))?;
    let formula = indicator.formula.to_string();
    let parts = [
        (
            text("định nghĩa", "definition"),
            indicator.definition.pick(lang),
        ),
        (text("công thức", "formula"), formula.as_str()),
        (
            text("đơn vị", "measure"),
            indicator.measure.label().pick(lang),
        ),
        (text("nguồn", "source"), indicator.source.pick(lang)),
    ];
    for (label, words) in parts {
        ui.line(&format!("  {}: {words}", label.pick(lang)))?;
    }
    Ok(())
}
