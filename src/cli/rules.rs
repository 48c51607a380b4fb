//! `htx rules`: the faults that are looked for, and each explained.

use super::globals::Globals;
use super::nearest::nearest;
use super::program::{CODE, argument};
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry};
use crate::rules::{self, RULES, Rule};
use crate::text::{Lang, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use serde_json::json;

pub(super) static ENTRY: Entry = Entry {
    name: "rules",
    about: text(
        "Liệt kê hoặc giải thích các quy tắc kiểm tra",
        "List or explain the rules",
    ),
    arguments,
    run,
};

fn arguments(command: Command, lang: Lang) -> Command {
    let code = text(
        "mã hoặc tên quy tắc, ví dụ F104",
        "code or name of a rule, such as F104",
    );
    command.arg(argument("code", CODE, code, lang))
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let json = globals.json()?;
    let Some(code) = matches.get_one::<String>("code") else {
        match json {
            true => {
                let all: Vec<_> = RULES.iter().map(|rule| document(rule, ui.lang())).collect();
                ui.json(&json!({"schema": "htx.rules/1", "rules": all}))?;
            }
            false => list(ui)?,
        }
        return Ok(Ending::Done);
    };
    let Some(rule) = rules::find(code) else {
        let known = RULES.iter().flat_map(|rule| [rule.code, rule.name]);
        let near = nearest(code, known);
        let said = match near {
            Some(_) => text(
                "không có quy tắc «{c}»; có phải: {n}? Xem: htx rules",
                "there is no rule '{c}'; did you mean {n}? See: htx rules",
            ),
            None => text(
                "không có quy tắc «{c}»; xem: htx rules",
                "there is no rule '{c}'; see: htx rules",
            ),
        };
        let near = near.unwrap_or_default();
        return Err(Trouble::usage(said.fill(&[("c", code), ("n", &near)])));
    };
    match json {
        true => ui.json(&document(rule, ui.lang()))?,
        false => explain(rule, ui)?,
    }
    Ok(Ending::Done)
}

fn document(rule: &Rule, lang: Lang) -> serde_json::Value {
    json!({
        "code": rule.code,
        "rule": rule.name,
        "severity": rule.severity.code(),
        "title": rule.title.pick(lang),
        "message": rule.pattern().pick(lang),
        "why": rule.why.pick(lang),
        "help": rule.help.pick(lang),
        "source": rule.source.pick(lang),
        "looks_at": rule.scope.label().pick(lang),
    })
}

fn list(ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    for rule in RULES {
        let severity = rule.severity.label().pick(lang);
        let label = format!("{:<5} {severity:<9} ", rule.code);
        ui.labelled(&label, rule.title.pick(lang))?;
    }
    Ok(())
}

fn explain(rule: &Rule, ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    ui.line(&format!(
        "{} {} ({})",
        rule.code,
        rule.title.pick(lang),
        rule.severity.label().pick(lang)
    ))?;
    let pattern = rule.pattern();
    let parts = [
        (text("tên", "name"), rule.name),
        (text("nói rằng", "says"), pattern.pick(lang)),
        (text("xét", "looks at"), rule.scope.label().pick(lang)),
        (text("vì sao", "why"), rule.why.pick(lang)),
        (text("cách sửa", "fix"), rule.help.pick(lang)),
        (text("nguồn", "source"), rule.source.pick(lang)),
    ];
    for (label, words) in parts.iter().filter(|(_, words)| !words.is_empty()) {
        ui.labelled(&format!("  {}: ", label.pick(lang)), words)?;
    }
    Ok(())
}
