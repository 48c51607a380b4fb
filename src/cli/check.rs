//! `htx check`: everything known to be wrong with what is stored for a period, between units and periods too.

use super::findings_output::{self, Output};
use super::globals::Globals;
use super::import::ending_of;
use super::place;
use super::program::{PERIOD, option};
use super::standing;
use super::ui::Ui;
use super::{Ending, Entry};
use crate::export::Shown;
use crate::finding::{Finding, Tally};
use crate::model::Period;
use crate::text::{Lang, Text, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use serde_json::json;

pub(super) static ENTRY: Entry = Entry {
    name: "check",
    about: text(
        "Kiểm tra số liệu trong sổ, giữa các đơn vị và giữa các kỳ",
        "Check what is stored, between units and between periods",
    ),
    arguments,
    run,
};

/// What is said where findings are left out.
const SEE_ALL: Text = text(
    "Xem tất cả: thêm -v, hoặc ghi ra tệp bằng htx check -o loi.html (hoặc loi.csv).",
    "See all of them with -v, or write them to a file: htx check -o findings.html (or .csv).",
);

fn arguments(command: Command, lang: Lang) -> Command {
    let period = text(
        "kỳ cần kiểm tra (mặc định: kỳ mới nhất có trong sổ)",
        "period to check (default: the latest stored)",
    );
    command
        .arg(option("period", PERIOD, period, lang))
        .arg(findings_output::argument(lang))
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let output = Output::of(matches, globals)?;
    let (registry, settings) = place::open(globals, ui)?;
    let rules = place::rule_settings(&settings, globals)?;
    let period = place::period(matches, &registry)?;
    let found = standing::findings(&registry, period, &rules)?.into_iter();
    let mut found: Vec<Finding> = found.map(|(_, finding)| finding).collect();
    found.extend(standing::shared_people(&registry, period, &rules)?);
    let findings: Vec<&Finding> = found.iter().collect();
    let sent = registry.sent(period)?.len();
    let summary = text("{t}, {n} danh sách: {found}", "{t}, {n} lists: {found}").fill(&[
        ("t", &period.phrase()),
        ("n", &sent),
        ("found", &ui.summary(Tally::of(&found))),
    ]);
    if output.is_for_people() {
        ui.findings(&findings, SEE_ALL);
        ui.labelled("", summary.pick(ui.lang()))?;
    } else {
        ui.tell(&summary);
    }
    let (lang, reveal) = (ui.lang(), ui.reveals());
    let document = || {
        let shown = found.iter().map(|one| Shown::of(one, lang, reveal));
        document(period, sent, shown.collect(), Tally::of(&found))
    };
    output.write(&findings, document, ui)?;
    Ok(ending_of(&found, globals))
}

fn document(period: Period, sent: usize, findings: Vec<Shown>, tally: Tally) -> serde_json::Value {
    json!({
        "schema": "htx.check/1",
        "period": period,
        "as_of": period.last(),
        "submissions": sent,
        "findings": findings,
        "summary": tally,
    })
}
