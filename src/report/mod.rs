//! The provincial report: computed once, as data; every format only draws it.

mod against;
mod calendar;
mod cells;
mod changes;
mod chart;
mod compare;
mod document;
mod faults;
mod grammar;
mod heading;
mod narrative;
mod plan;
mod request;
mod roster;
mod sections;
mod submissions;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_kinds;

/// The nouns of a figure, for those who draw reports.
pub use crate::indicators::{BreakdownRow, Figure, Indicator, Measure, Number, six_decimals};
/// The nouns of what was not used.
pub use crate::registry::{SetAside, StoredSubmission};
pub use against::{Against, Pair, Side, against};
pub use calendar::{default_comparison, year_before};
pub use changes::{Became, Change, Changes};
pub use chart::{Chart, Form, Mark, Point, Series};
pub use compare::{Compared, ComparedBreakdown, Comparison};
pub use document::{
    Align, Block, COUNTED, Cell, Column, Document, ESTIMATED, Section, Shown, Table,
};
pub use faults::{Accepted, Fault, Faults};
pub use grammar::{capitalised, joined, place};
pub use heading::Heading;
pub use plan::{Days, Obstacle, Pace, Target, UnitResult, spans_needed};
pub use request::Request;
pub use roster::{Listed, Roster, Sender};
pub use sections::{SECTIONS, SectionKind};
pub use submissions::Submissions;

use crate::finding::Tally;
use crate::indicators::{Breakdown, Dimension, Figures, UNKNOWN, UnitFigures, evaluate};
#[cfg(test)]
pub(crate) use crate::indicators::{press, sample};
use crate::model::{Field, Kind, Period, UnitRef};
use crate::registry::Holdings;
use crate::text::Phrase;
use jiff::civil::Date;
use submissions::by_code;

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
    /// Who has sent cooperative groups, which every unit has; others of the kinds may well be absent.
    pub groups: Submissions,
    /// Every plain figure, in the order of the table of indicators.
    pub indicators: Vec<Compared<Figure>>,
    /// Every breakdown, in the order of the table of indicators.
    pub breakdowns: Vec<ComparedBreakdown>,
    /// The figures of each unit that sent something, by code.
    pub units: Vec<UnitFigures>,
    /// The periods compared with.
    pub compared: Vec<ComparedPeriod>,
    /// The plan's goals, in the order they were sent.
    pub targets: Vec<Target>,
    /// The whole year before, where its figures are at hand.
    pub last_year: Option<Past>,
    /// The same period of the year before, where its figures are at hand.
    pub year_before: Option<Past>,
    /// Submissions not used because another one of the same unit is, by kind and unit.
    pub set_aside: Vec<SetAside>,
    /// Activities of unknown time, which are in no figure.
    pub undated: usize,
    /// Problems found in the data of the period.
    pub findings: Tally,
    /// The same by rule, and what was accepted.
    pub faults: Faults,
    /// The cooperatives by name.
    pub roster: Roster,
    /// What became of them since each of the periods compared with, in their order.
    pub changes: Vec<Changes>,
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

/// The plain figures of a period gone by.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// The period.
    pub period: Period,
    /// Its figures, in the order of the table of indicators.
    pub figures: Vec<Figure>,
}

/// Makes the report.
pub fn build(request: &Request) -> Report {
    let spans = evaluated(request);
    let (now, then) = (&spans[0].1, &spans[1..=request.compare.len()]);
    let units = bound_units(request, now);
    let ground = plan::Ground {
        period: request.period,
        days: &request.days,
        figures: &spans,
        units: &units,
    };
    let submissions = submissions(request, now);
    let roster = Roster::of(&request.holdings, request.period);
    let mut report = Report {
        province: request.province.clone(),
        period: request.period,
        as_of: request.period.last(),
        days: days(&request.holdings),
        indicators: indicators(now, then),
        breakdowns: breakdowns(now, then, &submissions.missing),
        compared: then
            .iter()
            .map(|(period, figures)| ComparedPeriod {
                period: *period,
                same_units: have_same_units(now, figures),
            })
            .collect(),
        targets: plan::targets(&request.holdings.targets, &ground),
        last_year: past(&spans, Some(plan::last_year(request.period))),
        year_before: past(&spans, calendar::year_before(request.period)),
        set_aside: request.holdings.set_aside.clone(),
        undated: request.holdings.activities.undated,
        submissions,
        groups: Submissions::new(
            &request.province,
            &request.expected,
            &senders_of_groups(now),
        ),
        units: now.units.clone(),
        findings: request.findings,
        faults: request.faults.clone(),
        changes: changes(request, &roster),
        roster,
        narrative: Vec::new(),
        document: Document::default(),
    };
    report.narrative = narrative::sentences(&report);
    report.document = sections::document(&report, request.heading.clone());
    report
}

/// The figures of the period, of those compared with, and of the spans in the background.
fn evaluated(request: &Request) -> Vec<(Period, Figures)> {
    let units = request.expected.len();
    let others = request.compare.iter().chain(&request.background);
    let now = (
        request.period,
        evaluate(&request.holdings, request.period, units),
    );
    let others = others.map(|(period, held)| (*period, evaluate(held, *period, units)));
    std::iter::once(now).chain(others).collect()
}

/// The units a goal for each unit binds: those expected; where these are not known, those that sent cooperatives,
/// without the province itself. A report of one unit binds that one.
fn bound_units(request: &Request, now: &Figures) -> Vec<UnitRef> {
    if !request.expected.is_empty() {
        return by_code(request.expected.clone());
    }
    let is_part = |unit: &&UnitRef| !unit.is_same(&request.province);
    let parts: Vec<UnitRef> = now.senders.iter().filter(is_part).cloned().collect();
    if parts.is_empty() {
        now.senders.clone()
    } else {
        parts
    }
}

/// What became of the cooperatives since each of the periods compared with.
fn changes(request: &Request, now: &Roster) -> Vec<Changes> {
    let then = request.compare.iter();
    then.map(|(period, held)| Changes::between(&Roster::of(held, *period), now))
        .collect()
}

/// The fields a stock of this kind must hold for a report, each once.
pub fn fields_needed(kind: Kind) -> Vec<Field> {
    let mut fields = crate::indicators::fields_needed(kind);
    if kind == Kind::Cooperatives {
        fields.extend(roster::FIELDS);
        fields.sort_unstable();
        fields.dedup();
    }
    fields
}

fn past(spans: &[(Period, Figures)], wanted: Option<Period>) -> Option<Past> {
    let wanted = wanted?;
    let found = spans
        .iter()
        .find(|(period, _)| calendar::is_same_days(*period, wanted));
    found.map(|(period, figures)| Past {
        period: *period,
        figures: figures.figures.clone(),
    })
}

/// The days the lists of cooperatives are dated.
fn days(holdings: &Holdings) -> Vec<Date> {
    let stock = holdings.by_kind.get(&Kind::Cooperatives);
    stock.map_or_else(Vec::new, crate::registry::Stock::days)
}

impl Report {
    /// The figure of an indicator with its comparisons.
    pub fn indicator(&self, id: &str) -> Option<&Compared<Figure>> {
        self.indicators
            .iter()
            .find(|compared| compared.now.indicator.id == id)
    }

    /// A breakdown with its comparisons.
    pub fn breakdown(&self, id: &str) -> Option<&ComparedBreakdown> {
        self.breakdowns
            .iter()
            .find(|breakdown| breakdown.indicator.id == id)
    }
}

fn submissions(request: &Request, now: &Figures) -> Submissions {
    Submissions {
        late: by_code(request.late.clone()),
        carried_forward: by_code(request.carried_forward.clone()),
        ..Submissions::new(&request.province, &request.expected, &now.senders)
    }
}

fn senders_of_groups(now: &Figures) -> Vec<UnitRef> {
    let units = now.units.iter();
    let sent = |unit: &&UnitFigures| {
        unit.figure("groups.total")
            .is_some_and(|found| found.value.is_some())
    };
    units.filter(sent).map(|found| found.unit.clone()).collect()
}

fn have_same_units(now: &Figures, then: &Figures) -> bool {
    let mut pairs = now.senders.iter().zip(&then.senders);
    now.senders.len() == then.senders.len() && pairs.all(|(a, b)| a.is_same(b))
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
    let all = now.breakdowns.iter().map(compared);
    all.filter(|breakdown| !breakdown.rows.is_empty()).collect()
}

/// The rows of a breakdown; of cooperatives by unit, those that sent nothing as well.
fn rows(breakdown: &Breakdown, missing: &[UnitRef]) -> Vec<BreakdownRow> {
    let mut rows = breakdown.rows.clone();
    let indicator = breakdown.indicator;
    if indicator.kind() == Kind::Cooperatives && indicator.dimension() == Some(Dimension::Unit) {
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
