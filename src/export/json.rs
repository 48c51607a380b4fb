//! A report as the JSON object `htx.report/1` of the contract.

use super::json_section::{self, Section};
use super::json_set_aside::SetAside;
use super::json_target::Target;
use super::{Format, Options};
use crate::finding::Tally;
use crate::model::{Period, UnitRef};
use crate::report::{
    BASIS, BreakdownRow, Compared, ComparedBreakdown, Figure, Number, Report, Submissions,
};
use crate::text::Lang;
use jiff::civil::Date;
use serde::Serialize;
use std::io::{self, Write};

pub(super) static FORMAT: Format = Format {
    name: "json",
    endings: &["json"],
    is_text: true,
    write,
    write_against: super::json_against::write,
};

fn write(report: &Report, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &Root::new(report, options.lang))?;
    writeln!(out)
}

/// The object; its fields in the order of the contract.
#[derive(Serialize)]
struct Root<'a> {
    schema: &'static str,
    province: &'a UnitRef,
    period: Period,
    as_of: Date,
    basis: &'static str,
    submissions: &'a Submissions,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    set_aside: Vec<SetAside<'a>>,
    indicators: Vec<Indicator<'a>>,
    breakdowns: Vec<Breakdown<'a>>,
    targets: Vec<Target<'a>>,
    narrative: Vec<&'a str>,
    findings: Tally,
    sections: Vec<Section<'a>>,
}

#[derive(Serialize)]
struct Indicator<'a> {
    id: &'a str,
    name: &'a str,
    measure: &'a str,
    value: Option<Number>,
    known: usize,
    of: usize,
    #[serde(skip_serializing_if = "is_false")]
    estimate: bool,
    compare: Vec<Comparison>,
}

// The shape serde asks for.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(flag: &bool) -> bool {
    !flag
}

#[derive(Serialize)]
struct Comparison {
    period: Period,
    value: Option<Number>,
    change: Option<Number>,
    change_percent: Option<Number>,
}

#[derive(Serialize)]
struct Breakdown<'a> {
    id: &'a str,
    dimension: &'a str,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    key: &'a str,
    name: &'a str,
    value: Option<i64>,
    known: usize,
    of: usize,
}

impl<'a> Root<'a> {
    fn new(report: &'a Report, lang: Lang) -> Self {
        let figures = report.indicators.iter();
        let breakdowns = report.breakdowns.iter();
        let narrative = report.narrative.iter();
        Root {
            schema: "htx.report/1",
            province: &report.province,
            period: report.period,
            as_of: report.as_of,
            basis: BASIS,
            submissions: &report.submissions,
            set_aside: report.set_aside.iter().map(SetAside::new).collect(),
            indicators: figures
                .map(|compared| Indicator::new(compared, lang))
                .collect(),
            breakdowns: breakdowns
                .map(|found| Breakdown::new(found, lang))
                .collect(),
            targets: report.targets.iter().map(Target::new).collect(),
            narrative: narrative.map(|phrase| phrase.pick(lang)).collect(),
            findings: report.findings,
            sections: json_section::sections(&report.document, lang),
        }
    }
}

impl<'a> Indicator<'a> {
    fn new(compared: &'a Compared<Figure>, lang: Lang) -> Self {
        let figure = &compared.now;
        Indicator {
            id: figure.indicator.id,
            name: figure.indicator.name.pick(lang),
            measure: figure.indicator.measure.code(),
            value: figure.value,
            known: figure.known,
            of: figure.of,
            estimate: figure.estimate,
            compare: compared
                .compare
                .iter()
                .map(|found| Comparison {
                    period: found.period,
                    value: found.value,
                    change: found.change,
                    change_percent: found.change_percent.map(Number::Ratio),
                })
                .collect(),
        }
    }
}

impl<'a> Breakdown<'a> {
    fn new(breakdown: &'a ComparedBreakdown, lang: Lang) -> Self {
        let indicator = breakdown.indicator;
        Breakdown {
            id: indicator.id,
            dimension: indicator
                .dimension()
                .map_or("", |dimension| dimension.code()),
            rows: breakdown
                .rows
                .iter()
                .map(|row| Row::new(&row.now, lang))
                .collect(),
        }
    }
}

impl<'a> Row<'a> {
    fn new(row: &'a BreakdownRow, lang: Lang) -> Self {
        Row {
            key: &row.key,
            name: row.name.pick(lang),
            value: row.value,
            known: row.known,
            of: row.of,
        }
    }
}
