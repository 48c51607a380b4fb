//! Formulas to figures: one evaluator for every indicator.

use super::breakdown::breakdown;
use super::figure::{Figure, Figures, Number, UnitFigures};
use super::formula::{Aggregate, Formula};
use super::frame::Frame;
use super::row::Row;
use super::{INDICATORS, Indicator, fields_needed};
use crate::model::{Field, Kind, Period, UnitRef};
use crate::registry::Holdings;
use std::collections::BTreeMap;
use std::ops::Range;

/// Computes every indicator of the table over the holdings of a period, for the province and for each unit.
///
/// `period` gives the span of the flows; the holdings have been chosen for the same period. `units` is how many
/// reporting units there should be, zero where that is not known. Columns a stock lacks are unknown: use
/// [`fields_needed`] to ask for them.
pub fn evaluate(holdings: &Holdings, period: Period, units: usize) -> Figures {
    let frames = frames(holdings);
    let senders = frames[&Kind::Cooperatives].units().to_vec();
    let expected = if units == 0 { senders.len() } else { units };
    let mut figures = Figures {
        units: senders_of_any(&frames)
            .into_iter()
            .map(no_figures)
            .collect(),
        senders,
        ..Figures::default()
    };
    for indicator in INDICATORS {
        let frame = &frames[&indicator.kind()];
        let rows = frame.rows(&indicator.formula, period);
        match breakdown(indicator, frame, &rows, period.last()) {
            Some(breakdown) => figures.breakdowns.push(breakdown),
            None => add_figures(&mut figures, indicator, frame, &rows, expected),
        }
    }
    figures
}

/// One frame for each kind of list.
fn frames(holdings: &Holdings) -> BTreeMap<Kind, Frame> {
    let frame = |kind: Kind| match kind {
        Kind::Members => Frame::of_members(&holdings.members),
        Kind::Activities => Frame::new(kind, &holdings.activities.rows, &fields_needed(kind)),
        _ => holdings
            .by_kind
            .get(&kind)
            .map(|stock| Frame::new(kind, stock, &fields_needed(kind)))
            .unwrap_or_default(),
    };
    Kind::ALL.iter().map(|&kind| (kind, frame(kind))).collect()
}

/// The units that sent anything, by code.
fn senders_of_any(frames: &BTreeMap<Kind, Frame>) -> Vec<UnitRef> {
    let mut units: Vec<UnitRef> = frames.values().flat_map(Frame::units).cloned().collect();
    units.sort_unstable();
    units.dedup_by(|a, b| a.is_same(b));
    units
}

fn no_figures(unit: UnitRef) -> UnitFigures {
    UnitFigures {
        unit,
        figures: Vec::new(),
    }
}

/// The figure of a plain indicator, for the province and for each unit.
fn add_figures(
    figures: &mut Figures,
    indicator: &'static Indicator,
    frame: &Frame,
    rows: &[Row],
    units: usize,
) {
    let values = indicator.formula.result.field();
    let values = values.map(|field| frame.integers(field).to_vec());
    let whole = Part {
        rows,
        values: &values.unwrap_or_default(),
        senders: frame.ranges(),
        units,
    };
    figures.figures.push(figure(indicator, &whole));
    for found in &mut figures.units {
        let part = Part {
            senders: frame.ranges_of(&found.unit),
            units: 1,
            ..whole
        };
        found.figures.push(figure(indicator, &part));
    }
}

/// What a figure is made from: of all rows those of the province, or of one unit.
#[derive(Debug, Clone, Copy)]
struct Part<'a> {
    rows: &'a [Row],
    /// Of each row the value of the field something is made of, if one is.
    values: &'a [Option<i64>],
    /// The rows of each unit that sent any; they follow one another.
    senders: &'a [Range<usize>],
    /// How many units there should be.
    units: usize,
}

impl<'a> Part<'a> {
    fn is_sent(&self) -> bool {
        !self.senders.is_empty()
    }

    fn range(&self) -> Range<usize> {
        let first = self.senders.first().map_or(0, |rows| rows.start);
        first..self.senders.last().map_or(0, |rows| rows.end)
    }

    fn rows(&self) -> &'a [Row] {
        &self.rows[self.range()]
    }
}

/// A value with its coverage.
#[derive(Debug, Default)]
struct Covered {
    value: Option<Number>,
    known: usize,
    of: usize,
}

fn figure(indicator: &'static Indicator, part: &Part) -> Figure {
    let covered = computed(&indicator.formula, part);
    // Rows without a single known value say nothing; a list without rows says there is none.
    let speaks = part.is_sent() && (covered.known > 0 || covered.of == 0);
    let estimate = |row: &Row| row.is_counted() && row.estimate;
    Figure {
        indicator,
        value: covered.value.filter(|_| speaks),
        known: covered.known,
        of: covered.of,
        estimate: part.rows().iter().any(estimate),
    }
}

fn computed(formula: &Formula, part: &Part) -> Covered {
    let rows = part.rows();
    match formula.result {
        Aggregate::Count => count(rows, |n| Some(Number::Integer(n))),
        Aggregate::OfEachUnit(each) => count(rows, |n| of_each_unit(n, each, part.units)),
        Aggregate::Share => share(rows),
        Aggregate::Units => units(part),
        Aggregate::Sum(_) => known_values(part, |_| true).covered(sum),
        Aggregate::Mean(field) => {
            known_values(part, |_| true).covered(|values| mean(values, is_money(field)))
        }
        Aggregate::Median(field) => {
            known_values(part, |row| row.single).covered(|values| median(values, is_money(field)))
        }
        Aggregate::CountBy(_) | Aggregate::SumBy(..) => Covered::default(),
    }
}

const fn is_money(field: Field) -> bool {
    field.shape().is_money()
}

fn count(rows: &[Row], make: impl Fn(i64) -> Option<Number>) -> Covered {
    let known = |row: &&Row| row.belongs && row.count().is_some();
    let total: i64 = rows.iter().filter(known).filter_map(Row::count).sum();
    Covered {
        value: make(total),
        known: rows.iter().filter(known).map(Row::size).sum(),
        of: rows.iter().filter(|row| row.belongs).map(Row::size).sum(),
    }
}

fn of_each_unit(count: i64, each: i64, units: usize) -> Option<Number> {
    let all = i64::try_from(units).ok()?.checked_mul(each)?;
    ratio(count.into(), all.into())
}

fn share(rows: &[Row]) -> Covered {
    let known = |row: &&Row| row.belongs && row.count().is_some() && row.weight.is_some();
    let all: i64 = rows.iter().filter(known).filter_map(|row| row.weight).sum();
    count(rows, |hits| ratio(hits.into(), all.into()))
}

/// A unit is known to have one, known to have none, or neither.
fn units(part: &Part) -> Covered {
    let state = |rows: &[Row]| {
        let mut counts = rows.iter().filter(|row| row.belongs).map(Row::count);
        let has = counts.clone().flatten().any(|n| n > 0);
        (has || counts.all(|count| count.is_some())).then_some(has)
    };
    let rows = |range: &Range<usize>| &part.rows[range.clone()];
    let states: Vec<Option<bool>> = part
        .senders
        .iter()
        .map(|range| state(rows(range)))
        .collect();
    let having = states.iter().filter(|state| **state == Some(true)).count();
    Covered {
        value: i64::try_from(having).ok().map(Number::Integer),
        known: states.iter().flatten().count(),
        of: states.len(),
    }
}

/// The values that are known, each with how many things it was reported of.
struct Values {
    known: Vec<(i64, Option<i64>)>,
    size: usize,
    of: usize,
}

impl Values {
    fn covered(&self, make: impl Fn(&[(i64, Option<i64>)]) -> Option<Number>) -> Covered {
        Covered {
            value: make(&self.known),
            known: self.size,
            of: self.of,
        }
    }
}

fn known_values(part: &Part, fits: fn(&Row) -> bool) -> Values {
    let mut values = Values {
        known: Vec::new(),
        size: 0,
        of: 0,
    };
    for (row, value) in part.rows().iter().zip(&part.values[part.range()]) {
        if !row.may_count() {
            continue;
        }
        values.of += row.size();
        if let Some(value) = value.filter(|_| row.is_counted() && fits(row)) {
            values.size += row.size();
            values.known.push((value, row.weight));
        }
    }
    values
}

/// The sum; `None` beyond what 64 bits hold, which no real amount is.
fn sum(values: &[(i64, Option<i64>)]) -> Option<Number> {
    let total: i128 = values.iter().map(|(value, _)| i128::from(*value)).sum();
    i64::try_from(total).ok().map(Number::Integer)
}

/// Over those that say how many they are of.
fn mean(values: &[(i64, Option<i64>)], money: bool) -> Option<Number> {
    let weighed = || {
        values
            .iter()
            .filter_map(|(value, weight)| Some((*value, (*weight)?)))
    };
    let total: i128 = weighed().map(|(value, _)| i128::from(value)).sum();
    let of: i128 = weighed().map(|(_, weight)| i128::from(weight)).sum();
    divided(total, of, money)
}

fn median(values: &[(i64, Option<i64>)], money: bool) -> Option<Number> {
    let mut sorted: Vec<i64> = values.iter().map(|(value, _)| *value).collect();
    sorted.sort_unstable();
    let total = |values: &[i64]| values.iter().map(|&value| i128::from(value)).sum();
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        n if n.is_multiple_of(2) => divided(total(&sorted[middle - 1..=middle]), 2, money),
        _ => divided(total(&sorted[middle..=middle]), 1, money),
    }
}

/// Divides last: money to whole đồng, half a đồng up; all else as a ratio.
fn divided(sum: i128, by: i128, money: bool) -> Option<Number> {
    if !money {
        return ratio(sum, by);
    }
    let rounded = (by > 0).then(|| (2 * sum + by).div_euclid(2 * by))?;
    i64::try_from(rounded).ok().map(Number::Integer)
}

/// `None` over nothing.
fn ratio(part: i128, of: i128) -> Option<Number> {
    // Sums of persons and organisations stay far below 2^53.
    #[allow(clippy::cast_precision_loss)]
    (of > 0).then(|| Number::Ratio(part as f64 / of as f64))
}
