//! The provincial report: computed once, as data; every format only draws it.

mod cells;
mod compare;
mod document;
mod grammar;
mod narrative;
mod request;
mod sections;
mod submissions;
#[cfg(test)]
mod tests;

/// The nouns of a figure, for those who draw reports.
pub use crate::indicators::{BreakdownRow, Figure, Measure, Number, six_decimals};
pub use compare::{Compared, ComparedBreakdown, Comparison};
pub use document::{Align, Block, Cell, Column, Document, Section, Table};
pub use grammar::{capitalised, place};
pub use request::Request;
pub use sections::{SECTIONS, SectionKind};
pub use submissions::Submissions;

use crate::finding::Tally;
#[cfg(test)]
pub(crate) use crate::indicators::sample;
use crate::indicators::{Breakdown, Dimension, Figures, UNKNOWN, UnitFigures, evaluate};
use crate::model::{Period, UnitRef};
use crate::text::Phrase;
use jiff::civil::Date;
use submissions::{by_code, is_same};

/// How the figures relate to the map of units: as they were sent, without carrying them to a later map.
pub const BASIS: &str = "as_reported";

/// Everything a report says.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The province; in a report of one unit, that unit.
    pub province: UnitRef,
    /// The period reported.
    pub period: Period,
    /// Its last day, the day the stocks belong to.
    pub as_of: Date,
    /// The days the lists are dated, in order.
    pub days: Vec<Date>,
    /// Who has sent a list.
    pub submissions: Submissions,
    /// Every plain figure, in the order of the table of indicators.
    pub indicators: Vec<Compared<Figure>>,
    /// Every breakdown, in the order of the table of indicators.
    pub breakdowns: Vec<ComparedBreakdown>,
    /// The figures of each unit that sent something, by code.
    pub units: Vec<UnitFigures>,
    /// The periods compared with.
    pub compared: Vec<ComparedPeriod>,
    /// Problems found in the data of the period.
    pub findings: Tally,
    /// What the figures say, in sentences.
    pub narrative: Vec<Phrase>,
    /// The report as a document.
    pub document: Document,
}

/// A period compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedPeriod {
    /// The period.
    pub period: Period,
    /// Whether the same units sent something for it.
    pub same_units: bool,
}

/// Makes the report.
pub fn build(request: &Request) -> Report {
    let now = evaluate(&request.stock, request.period);
    let then: Vec<(Period, Figures)> = request
        .compare
        .iter()
        .map(|(period, stock)| (*period, evaluate(stock, *period)))
        .collect();
    let mut report = Report {
        province: request.province.clone(),
        period: request.period,
        as_of: request.period.last(),
        days: request.stock.days(),
        submissions: submissions(request, &now),
        indicators: indicators(&now, &then),
        breakdowns: Vec::new(),
        compared: then
            .iter()
            .map(|(period, figures)| ComparedPeriod {
                period: *period,
                same_units: have_same_units(&now, figures),
            })
            .collect(),
        units: Vec::new(),
        findings: request.findings,
        narrative: Vec::new(),
        document: Document::default(),
    };
    report.breakdowns = breakdowns(&now, &then, &report.submissions.missing);
    report.units = now.units;
    report.narrative = narrative::sentences(&report);
    report.document = sections::document(&report);
    report
}

impl Report {
    /// The figure of an indicator with its comparisons.
    pub fn indicator(&self, id: &str) -> Option<&Compared<Figure>> {
        self.indicators
            .iter()
            .find(|compared| compared.now.indicator.id == id)
    }

    /// A breakdown with its comparisons.
    pub fn breakdown(&self, dimension: Dimension) -> Option<&ComparedBreakdown> {
        self.breakdowns
            .iter()
            .find(|breakdown| breakdown.indicator.dimension() == Some(dimension))
    }
}

fn submissions(request: &Request, now: &Figures) -> Submissions {
    let sent: Vec<UnitRef> = now.units.iter().map(|part| part.unit.clone()).collect();
    Submissions {
        late: by_code(request.late.clone()),
        carried_forward: by_code(request.carried_forward.clone()),
        ..Submissions::new(&request.province, &request.expected, &sent)
    }
}

fn have_same_units(now: &Figures, then: &Figures) -> bool {
    let pairs = || now.units.iter().zip(&then.units);
    now.units.len() == then.units.len() && pairs().all(|(a, b)| is_same(&a.unit, &b.unit))
}

fn indicators(now: &Figures, then: &[(Period, Figures)]) -> Vec<Compared<Figure>> {
    let compared = |figure: &Figure| Compared {
        now: figure.clone(),
        compare: then
            .iter()
            .map(|(period, figures)| {
                let other = figures.figure(figure.indicator.id);
                Comparison::new(*period, figure.value, other.and_then(|other| other.value))
            })
            .collect(),
    };
    now.figures.iter().map(compared).collect()
}

fn breakdowns(
    now: &Figures,
    then: &[(Period, Figures)],
    missing: &[UnitRef],
) -> Vec<ComparedBreakdown> {
    let compared = |breakdown: &Breakdown| ComparedBreakdown {
        indicator: breakdown.indicator,
        rows: rows(breakdown, missing)
            .into_iter()
            .map(|row| compared_row(breakdown.indicator.id, row, then))
            .collect(),
    };
    now.breakdowns.iter().map(compared).collect()
}

/// The rows of a breakdown; of the one by unit, those that sent nothing as well.
fn rows(breakdown: &Breakdown, missing: &[UnitRef]) -> Vec<BreakdownRow> {
    let mut rows = breakdown.rows.clone();
    if breakdown.indicator.dimension() == Some(Dimension::Unit) {
        rows.extend(missing.iter().map(|unit| BreakdownRow {
            key: unit.code.clone(),
            name: grammar::name(unit),
            value: None,
            known: 0,
            of: 0,
        }));
        rows.sort_by(|a, b| a.key.cmp(&b.key));
    }
    rows
}

fn compared_row(id: &str, row: BreakdownRow, then: &[(Period, Figures)]) -> Compared<BreakdownRow> {
    let value_of = |figures: &Figures| {
        let rows = &figures.breakdown(id)?.rows;
        // A row of the unknown stands only where there are some.
        let none = (row.key == UNKNOWN && !rows.is_empty()).then_some(0);
        let other = rows.iter().find(|other| other.key == row.key);
        other.map_or(none, |other| other.value)
    };
    let compare = then
        .iter()
        .map(|(period, figures)| {
            let (now, then) = (row.value, value_of(figures));
            Comparison::new(*period, now.map(Number::Integer), then.map(Number::Integer))
        })
        .collect();
    Compared { now: row, compare }
}
