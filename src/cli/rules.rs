//! `htx rules`: the faults that are looked for, and each explained, with what `htx.toml` makes of it.

use super::globals::Globals;
use super::nearest::nearest;
use super::program::{CODE, argument};
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry, place};
use crate::finding::Severity;
use crate::rules::{self, FAMILIES, Parameter, RULES, Rule, RuleSettings, spoken};
use crate::settings::{FILE_NAME, Settings};
use crate::text::{Lang, Phrase, Text, text};
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
    let settings = in_force(globals, ui);
    match (matches.get_one::<String>("code"), json) {
        (Some(code), true) => ui.json(&document(named(code)?, &settings, ui.lang()))?,
        (Some(code), false) => explain(named(code)?, &settings, ui)?,
        (None, true) => {
            let lang = ui.lang();
            let document = |rule| document(rule, &settings, lang);
            let all: Vec<_> = in_order().map(document).collect();
            ui.json(&json!({"schema": "htx.rules/1", "rules": all}))?;
        }
        (None, false) => list(&settings, ui)?,
    }
    Ok(Ending::Done)
}

/// What the registry at hand makes of the rules. Where that cannot be understood it is said, and the rules are shown
/// as they are: whoever mends the settings has to see them.
fn in_force(globals: &Globals, ui: &mut Ui) -> RuleSettings {
    let Ok(folder) = place::folder(globals) else {
        return RuleSettings::default();
    };
    let settings = Settings::load(&folder.join(FILE_NAME));
    let rules = settings.and_then(|settings| place::rule_settings(&settings, globals));
    rules.unwrap_or_else(|error| {
        ui.say(&super::trouble::words(&error, ui.lang(), false));
        RuleSettings::default()
    })
}

fn in_order() -> impl Iterator<Item = &'static Rule> {
    FAMILIES
        .iter()
        .flat_map(|(letter, _)| rules::of_family(*letter))
}

/// The rule of a code or name.
///
/// # Errors
/// There is none, with the nearest.
pub fn named(code: &str) -> Result<&'static Rule> {
    rules::find(code).ok_or_else(|| {
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
        Trouble::usage(said.fill(&[("c", &code), ("n", &near)]))
    })
}

/// One rule as JSON: `severity` is the one in force, or of one that is switched off its own.
fn document(rule: &Rule, settings: &RuleSettings, lang: Lang) -> serde_json::Value {
    let severity = settings.severity(rule);
    let set = settings.parameters(rule);
    let parameter = |parameter: &Parameter| {
        json!({
            "name": parameter.name,
            "meaning": parameter.meaning.pick(lang),
            "unit": parameter.unit.pick(lang),
            "default": number(parameter.default),
            "value": number(set.number(parameter)),
            "least": number(parameter.least),
            "most": number(parameter.most),
        })
    };
    let parameters: Vec<_> = rule.parameters.iter().map(parameter).collect();
    json!({
        "code": rule.code,
        "rule": rule.name,
        "severity": severity.unwrap_or(rule.severity).code(),
        "default_severity": rule.severity.code(),
        "off": severity.is_none(),
        "title": rule.title.pick(lang),
        "message": rule.pattern().pick(lang),
        "why": rule.why.pick(lang),
        "help": rule.help.pick(lang),
        "source": rule.source.pick(lang),
        "looks_at": rule.scope.label().pick(lang),
        "parameters": parameters,
    })
}

/// A whole number as one, as it may be written in `htx.toml`.
#[allow(clippy::cast_possible_truncation)]
fn number(value: f64) -> serde_json::Value {
    match value.fract() == 0.0 {
        true => json!(value as i64),
        false => json!(value),
    }
}

fn list(settings: &RuleSettings, ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    for (letter, family) in FAMILIES {
        let mut rules = rules::of_family(*letter).peekable();
        if rules.peek().is_some() {
            ui.line(&format!("{letter}  {}", family.pick(lang)))?;
        }
        for rule in rules {
            let severity = severity_in_force(settings.severity(rule)).pick(lang);
            let label = format!("  {:<5} {severity:<9} ", rule.code);
            let title = rule.title.pick(lang);
            let changed = changed(rule, settings).map(|said| format!(" ({})", said.pick(lang)));
            ui.labelled(&label, &format!("{title}{}", changed.unwrap_or_default()))?;
        }
    }
    Ok(())
}

/// How bad it is here, in a word.
fn severity_in_force(severity: Option<Severity>) -> Text {
    severity.map_or(text("tắt", "off"), Severity::label)
}

/// That `htx.toml` changes how bad a rule's fault is.
fn changed(rule: &Rule, settings: &RuleSettings) -> Option<Phrase> {
    let is_changed = settings.severity(rule) != Some(rule.severity);
    let said = text("htx.toml; mặc định: {s}", "htx.toml; default: {s}");
    is_changed.then(|| said.fill(&[("s", &rule.severity.label())]))
}

fn explain(rule: &Rule, settings: &RuleSettings, ui: &mut Ui) -> Result<()> {
    let lang = ui.lang();
    let changed = changed(rule, settings).map(|said| format!("; {}", said.pick(lang)));
    ui.line(&format!(
        "{} {} ({}{})",
        rule.code,
        rule.title.pick(lang),
        severity_in_force(settings.severity(rule)).pick(lang),
        changed.unwrap_or_default(),
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
    let label = text("tham số", "parameter").pick(lang);
    for parameter in rule.parameters {
        let words = explained(rule, parameter, settings);
        ui.labelled(&format!("  {label}: "), words.pick(lang))?;
    }
    Ok(())
}

/// A parameter in words: what it is, what it can be, and how it is set.
fn explained(rule: &Rule, parameter: &Parameter, settings: &RuleSettings) -> Phrase {
    let said = text(
        "{name} = {value} ({unit}): {meaning}; mặc định {default}, đặt được từ {least} đến {most} dưới [rules.{code}] trong htx.toml",
        "{name} = {value} ({unit}): {meaning}; {default} by default, can be set from {least} to {most} below [rules.{code}] in htx.toml",
    );
    let value = settings.parameters(rule).number(parameter);
    let [default, least, most] = [parameter.default, parameter.least, parameter.most].map(spoken);
    said.fill(&[
        ("name", &parameter.name),
        ("value", &number(value).to_string()),
        ("meaning", &parameter.meaning),
        ("unit", &parameter.unit),
        ("default", &default),
        ("least", &least),
        ("most", &most),
        ("code", &rule.code),
    ])
}
