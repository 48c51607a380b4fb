//! `htx indicators`: the figures that are computed, and each explained.

use super::globals::Globals;
use super::nearest::nearest;
use super::program::{CODE, argument};
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry};
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
    command.arg(argument("id", CODE, id, lang))
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let lang = ui.lang();
    let json = globals.json()?;
    let Some(id) = matches.get_one::<String>("id") else {
        if json {
            let all: Vec<_> = INDICATORS
                .iter()
                .map(|indicator| document(indicator, lang))
                .collect();
            ui.json(&json!({"schema": "htx.indicators/1", "indicators": all}))?;
            return Ok(Ending::Done);
        }
        for indicator in INDICATORS {
            let label = format!("{:<42} ", indicator.id);
            ui.labelled(&label, indicator.name.pick(lang))?;
        }
        return Ok(Ending::Done);
    };
    let Some(indicator) = indicators::find(id) else {
        let near = nearest(id, INDICATORS.iter().map(|indicator| indicator.id));
        let said = match near {
            Some(_) => text(
                "không có chỉ tiêu «{c}»; có phải: {n}? Xem: htx indicators",
                "there is no indicator '{c}'; did you mean {n}? See: htx indicators",
            ),
            None => text(
                "không có chỉ tiêu «{c}»; xem: htx indicators",
                "there is no indicator '{c}'; see: htx indicators",
            ),
        };
        let near = near.unwrap_or_default();
        return Err(Trouble::usage(said.fill(&[("c", id), ("n", &near)])));
    };
    match json {
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
        ui.labelled(&format!("  {}: ", label.pick(lang)), words)?;
    }
    Ok(())
}
