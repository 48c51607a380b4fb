//! `htx waive`: a finding that was looked at and accepted no longer counts, and stays visible with who decided why.

use super::globals::Globals;
use super::place;
use super::program::{CODE, NAME, PERIOD, argument, option};
use super::rules;
use super::standing;
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry};
use crate::finding::Finding;
use crate::finding::waiver::{Decision, Waiver, subject};
use crate::geography::Gazetteer;
use crate::model::UnitRef;
use crate::registry::{Registry, StoredSubmission};
use crate::report::{Cell, Column, Table};
use crate::settings::Settings;
use crate::text::{Lang, Phrase, Text, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use jiff::civil::Date;
use serde_json::json;
use std::collections::BTreeSet;

pub(super) static ENTRY: Entry = Entry {
    name: "waive",
    about: text(
        "Chấp nhận một lỗi đã xem xét; không ghi mã thì liệt kê",
        "Accept a finding that was looked at; without a code, list what was accepted",
    ),
    arguments,
    run,
};

const DATE: Text = text("NGÀY", "DATE");

fn arguments(command: Command, lang: Lang) -> Command {
    let code = text("mã quy tắc, ví dụ H104", "code of the rule, such as H104");
    let named = |id: &'static str, value, help: Text| option(id, value, help, lang);
    command.arg(argument("code", CODE, code, lang)).args([
        named(
            "record",
            NAME,
            text(
                "tên hợp tác xã (dòng) bị báo; lỗi của cả tệp thì ghi tên tệp",
                "name of the record it is about; of a whole file, the name of the file",
            ),
        ),
        named(
            "unit",
            NAME,
            text("chỉ của đơn vị này", "only of this unit"),
        ),
        named(
            "reason",
            text("LÝ_DO", "REASON"),
            text("vì sao chấp nhận", "why it is accepted"),
        ),
        named(
            "until",
            DATE,
            text(
                "chỉ với số liệu đến hết ngày này, ví dụ 31/12/2026",
                "only for figures up to this day, such as 2026-12-31",
            ),
        ),
        named(
            "period",
            PERIOD,
            text(
                "kỳ có lỗi này (mặc định: kỳ mới nhất có trong sổ)",
                "period it was found in (default: the latest stored)",
            ),
        ),
        named(
            "by",
            NAME,
            text(
                "người quyết định (mặc định: người dùng máy)",
                "who decides (default: the user of the computer)",
            ),
        ),
        named(
            "end",
            text("SỐ", "NUMBER"),
            text(
                "chấm dứt quyết định có số này trong danh sách",
                "end the decision with this number in the list",
            ),
        )
        .value_parser(clap::value_parser!(i64)),
    ])
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let json = globals.json()?;
    let (registry, settings) = place::open(globals, ui)?;
    if let Some(&number) = matches.get_one::<i64>("end") {
        end(number, &registry, ui)?;
    } else if let Some(code) = matches.get_one::<String>("code") {
        let rules = place::rule_settings(&settings, globals)?;
        let period = place::period(matches, &registry)?;
        let waiver = waiver(code, matches, &settings, period.last())?;
        let sent = registry.sent(period)?;
        let met = met(
            &waiver,
            &standing::findings(&registry, period, &rules)?,
            &sent,
        )?;
        let number = registry.waive(&waiver)?;
        ui.tell(&accepted(&waiver, number, met));
    } else if json {
        let waivers = registry.waivers()?;
        ui.json(&json!({
            "schema": "htx.waivers/1",
            "waivers": waivers.iter().map(document).collect::<Vec<_>>(),
        }))?;
    } else {
        list(&registry.waivers()?, ui)?;
    }
    Ok(Ending::Done)
}

fn end(number: i64, registry: &Registry, ui: &mut Ui) -> Result<()> {
    if !registry.end_waiver(number, today())? {
        return Err(Trouble::usage(
            text(
                "không có quyết định số {n} đang có hiệu lực; xem: htx waive",
                "there is no decision {n} in force; see: htx waive",
            )
            .fill(&[("n", &number)]),
        ));
    }
    let said = text("Đã chấm dứt quyết định số {n}", "Ended decision {n}");
    ui.tell(&said.fill(&[("n", &number)]));
    Ok(())
}

fn today() -> Date {
    jiff::Zoned::now().date()
}

/// What the arguments say is accepted; units are those of a day.
fn waiver(code: &str, matches: &ArgMatches, settings: &Settings, on: Date) -> Result<Waiver> {
    let rule = rules::named(code)?;
    let word = |id: &str| {
        matches
            .get_one::<String>(id)
            .map(|word| word.trim().to_owned())
    };
    let needed = |id: &str, said: Text| {
        let given = word(id).filter(|word| !word.is_empty());
        given.ok_or_else(|| Trouble::usage(said))
    };
    let user = || {
        ["USER", "USERNAME", "LOGNAME"]
            .iter()
            .find_map(|name| std::env::var(name).ok())
    };
    let by = word("by").or_else(user).filter(|by| !by.is_empty());
    Ok(Waiver {
        number: 0,
        code: rule.code.to_owned(),
        record: needed(
            "record",
            text(
                "cho biết của dòng nào: --record \"Tên hợp tác xã\"",
                "say of which record: --record \"NAME\"",
            ),
        )?,
        unit: word("unit")
            .map(|name| unit(&name, settings, on))
            .transpose()?,
        decision: Decision {
            reason: needed(
                "reason",
                text("cho biết lý do: --reason \"…\"", "say why: --reason \"…\""),
            )?,
            by: by.ok_or_else(|| {
                Trouble::usage(text(
                    "cho biết ai quyết định: --by \"Họ tên\"",
                    "say who decides: --by \"NAME\"",
                ))
            })?,
            on: today(),
            until: word("until").map(|day| place::day(&day)).transpose()?,
        },
    })
}

/// The unit of a name on a day.
fn unit(name: &str, settings: &Settings, on: Date) -> Result<UnitRef> {
    let known = Gazetteer::of(place::expected_units(settings, on));
    known.one(name).map(|unit| unit.reference()).ok_or_else(|| {
        Trouble::usage(
            text(
                "không có đơn vị nào tên «{n}»; xem: htx units",
                "there is no unit named '{n}'; see: htx units",
            )
            .fill(&[("n", &name)]),
        )
    })
}

/// How many findings of the period it is about; none is a slip of the pen.
fn met(waiver: &Waiver, findings: &[(i64, Finding)], sent: &[StoredSubmission]) -> Result<usize> {
    let covers = |(number, finding): &&(i64, Finding)| {
        let list = sent.iter().find(|stored| stored.id == *number);
        list.is_some_and(|stored| waiver.covers(finding, &[&stored.key]))
    };
    match findings.iter().filter(covers).count() {
        0 => Err(none_met(waiver, findings)),
        count => Ok(count),
    }
}

/// Names offered where none fits.
const OFFERED: usize = 5;

fn none_met(waiver: &Waiver, findings: &[(i64, Finding)]) -> anyhow::Error {
    let findings = findings.iter().map(|(_, finding)| finding);
    let of_rule = findings.filter(|finding| finding.code == waiver.code);
    let subjects: BTreeSet<String> = of_rule.filter_map(subject).collect();
    let mut offered: Vec<&str> = subjects.iter().take(OFFERED).map(String::as_str).collect();
    if subjects.len() > OFFERED {
        offered.push("…");
    }
    let said = match offered.is_empty() {
        true => text(
            "kỳ này không có {c} nào; xem: htx check",
            "the period has no {c}; see: htx check",
        ),
        false => text(
            "kỳ này không có {c} nào của «{r}» thuộc đơn vị và thời hạn này; có của: {o}",
            "the period has no {c} of '{r}' for this unit and time; there is one of: {o}",
        ),
    };
    Trouble::usage(said.fill(&[
        ("c", &waiver.code),
        ("r", &waiver.record),
        ("o", &offered.join(", ")),
    ]))
}

fn accepted(waiver: &Waiver, number: i64, met: usize) -> Phrase {
    let until = match waiver.decision.until {
        Some(day) => text(", với số liệu đến {d}", ", for figures up to {d}").fill(&[("d", &day)]),
        None => Phrase::default(),
    };
    text(
        "Quyết định số {n}: chấp nhận {c} của {r}{u}; {m} phát hiện không còn tính",
        "Decision {n}: {c} of {r} is accepted{u}; {m} findings no longer count",
    )
    .fill(&[
        ("n", &number),
        ("c", &waiver.code),
        ("r", &waiver.record),
        ("u", &until),
        ("m", &met),
    ])
}

fn document(waiver: &Waiver) -> serde_json::Value {
    json!({
        "id": waiver.number,
        "code": waiver.code,
        "record": waiver.record,
        "unit": waiver.unit,
        "reason": waiver.decision.reason,
        "by": waiver.decision.by,
        "on": waiver.decision.on,
        "until": waiver.decision.until,
    })
}

fn list(waivers: &[Waiver], ui: &mut Ui) -> Result<()> {
    if waivers.is_empty() {
        let none = text(
            "Chưa có lỗi nào được chấp nhận.",
            "Nothing has been accepted.",
        );
        return ui.line(none.pick(ui.lang()));
    }
    ui.table(&Table {
        columns: vec![
            Column::numbers(text("Số", "No."), 0),
            Column::words(text("Mã", "Code"), 0),
            Column::names(text("Dòng", "Record")),
            Column::words(text("Lý do", "Reason"), 0),
            Column::words(text("Người, ngày", "By, on"), 0),
            Column::words(text("Đến số liệu ngày", "Until"), 0),
        ],
        rows: waivers.iter().map(row).collect(),
        total: None,
        notes: Vec::new(),
    })
}

fn row(waiver: &Waiver) -> Vec<Cell> {
    let words = |same: &str| Cell::Text(Phrase::same(same));
    let decision = &waiver.decision;
    let unit = waiver.unit.as_ref().map(|unit| format!(" ({})", unit.name));
    let decided = text("{b}, {o}", "{b}, {o}");
    vec![
        Cell::Count(waiver.number),
        words(&waiver.code),
        words(&format!("{}{}", waiver.record, unit.unwrap_or_default())),
        words(&decision.reason),
        Cell::Text(decided.fill(&[("b", &decision.by), ("o", &decision.on)])),
        match decision.until {
            Some(day) => Cell::Text(text("{d}", "{d}").fill(&[("d", &day)])),
            None => Cell::Empty,
        },
    ]
}
