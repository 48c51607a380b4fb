//! `htx units`: administrative units by name, with what became of them.

use super::globals::Globals;
use super::program::{NAME, argument};
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry};
use crate::geography::{self, Level, Match, Share, Unit};
use crate::text::{Lang, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use serde_json::json;

pub(super) static ENTRY: Entry = Entry {
    name: "units",
    about: text(
        "Tra cứu đơn vị hành chính, trước và sau 1/7/2025",
        "Look up administrative units, before and after 1 July 2025",
    ),
    arguments,
    run,
};

fn arguments(command: Command, lang: Lang) -> Command {
    let name = text(
        "tên đơn vị; bỏ trống: các tỉnh hiện nay",
        "name of a unit; none: the provinces of today",
    );
    command.arg(argument("name", NAME, name, lang))
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let json = globals.json()?;
    let units: Vec<&'static Unit> = match matches.get_one::<String>("name") {
        None => geography::all()
            .iter()
            .filter(|unit| unit.level == Level::Province && unit.valid_to.is_none())
            .collect(),
        Some(name) => named(name)?,
    };
    if json {
        let all: Vec<_> = units.iter().map(|unit| document(unit)).collect();
        ui.json(&json!({"schema": "htx.units/1", "units": all}))?;
        return Ok(Ending::Done);
    }
    for unit in units {
        let line = line(unit, ui.lang());
        ui.line(&line)?;
    }
    Ok(Ending::Done)
}

/// Every unit of this name, of any level and time.
fn named(name: &str) -> Result<Vec<&'static Unit>> {
    let all: Vec<&'static Unit> = geography::all().iter().collect();
    match geography::find(name, &all) {
        Match::One(unit) => Ok(vec![unit]),
        Match::Several(units) => Ok(units),
        Match::None { nearest } => {
            let near: Vec<&str> = nearest.iter().map(|unit| unit.name).collect();
            let near = near.join(", ");
            Err(Trouble::usage(
                text(
                    "không có đơn vị nào tên «{n}»; gần nhất: {m}",
                    "there is no unit named '{n}'; nearest: {m}",
                )
                .fill(&[("n", &name), ("m", &near)]),
            ))
        }
    }
}

fn document(unit: &Unit) -> serde_json::Value {
    let successors: Vec<_> = geography::successors(unit)
        .into_iter()
        .map(|(heir, share)| json!({"code": heir.code, "name": heir.name, "share": share_code(share)}))
        .collect();
    json!({
        "code": unit.code,
        "name": unit.name,
        "parent": unit.parent().map(|parent| parent.name),
        "valid_from": unit.valid_from,
        "valid_to": unit.valid_to,
        "successors": successors,
    })
}

const fn share_code(share: Share) -> &'static str {
    match share {
        Share::All => "all",
        Share::Part => "part",
    }
}

fn line(unit: &Unit, lang: Lang) -> String {
    let parents: Vec<&str> = std::iter::successors(unit.parent(), |parent| parent.parent())
        .map(|parent| parent.name)
        .collect();
    let place = if parents.is_empty() {
        String::new()
    } else {
        format!(", {}", parents.join(", "))
    };
    let until = unit.valid_to.map(|day| {
        text(" · đến {d}", " · until {d}")
            .fill(&[("d", &day)])
            .pick(lang)
            .to_owned()
    });
    let heirs: Vec<String> = geography::successors(unit)
        .into_iter()
        .map(|(heir, share)| match share {
            Share::All => heir.name.to_owned(),
            Share::Part => format!("{} {}", heir.name, text("(một phần)", "(part)").pick(lang)),
        })
        .collect();
    let heirs = if heirs.is_empty() {
        String::new()
    } else {
        format!(" → {}", heirs.join("; "))
    };
    format!(
        "{:<6} {}{place}{}{heirs}",
        unit.code,
        unit.name,
        until.unwrap_or_default()
    )
}
