//! Formulas to figures: one evaluator for every indicator.

use super::figure::{Breakdown, BreakdownRow, Figure, Figures, Number, UNKNOWN, UnitFigures};
use super::formula::{Aggregate, Dimension};
use super::frame::{Frame, keep};
use super::{INDICATORS, Indicator, fields_needed};
use crate::model::{Field, Period, Rating, Sector, Size, Status};
use crate::registry::Stock;
use crate::text::{Phrase, Text, text};

/// Computes every indicator of the table over one stock, for the province and for each unit.
///
/// `period` gives the span of the flows; the stock has been chosen for the same period. Columns the stock
/// lacks are unknown. Use [`fields_needed`] to ask the registry for a stock.
pub fn evaluate(stock: &Stock, period: Period) -> Figures {
    let frame = Frame::new(stock, &fields_needed());
    let units: Vec<UnitFigures> = frame
        .parts()
        .map(|(unit, part)| UnitFigures {
            unit: unit.clone(),
            figures: plain_figures(&part, period),
        })
        .collect();
    let breakdowns = INDICATORS
        .iter()
        .filter_map(|indicator| breakdown(indicator, &frame, period))
        .collect();
    Figures {
        figures: plain_figures(&frame, period),
        breakdowns,
        units,
    }
}

fn plain_figures(frame: &Frame, period: Period) -> Vec<Figure> {
    INDICATORS
        .iter()
        .filter_map(|indicator| figure(indicator, frame, period))
        .collect()
}

/// A value with its coverage: rows known, rows of the population.
type Covered = (Option<Number>, usize, usize);

/// The figure of a plain indicator; `None` for a breakdown.
fn figure(indicator: &'static Indicator, frame: &Frame, period: Period) -> Option<Figure> {
    let (value, known, of) = match indicator.formula.result {
        Aggregate::Count => count(indicator, frame, period),
        Aggregate::Sum(field) => over(indicator, frame, period, field, sum),
        Aggregate::Mean(field) => over(indicator, frame, period, field, |values| {
            mean(values, field.shape().is_money())
        }),
        Aggregate::Median(field) => over(indicator, frame, period, field, |values| {
            median(values, field.shape().is_money())
        }),
        Aggregate::CountBy(_) => return None,
    };
    // Rows without a single known value say nothing; a list without rows says there is none.
    let speaks = frame.is_sent() && (known > 0 || of == 0);
    Some(Figure {
        indicator,
        value: value.filter(|_| speaks),
        known,
        of,
    })
}

fn count(indicator: &Indicator, frame: &Frame, period: Period) -> Covered {
    let population = frame.mask(indicator.formula.population, period);
    let counted = keep(
        &frame.mask(indicator.formula.condition, period),
        &population,
    );
    let hits = counted.iter().filter(|hit| *hit == Some(true)).count();
    let value = i64::try_from(hits).ok().map(Number::Integer);
    (value, counted.len() - counted.null_count(), counted.len())
}

fn over(
    indicator: &Indicator,
    frame: &Frame,
    period: Period,
    field: Field,
    make: impl Fn(&[i64]) -> Option<Number>,
) -> Covered {
    let formula = &indicator.formula;
    let rows = frame.mask(formula.population, period) & frame.mask(formula.condition, period);
    let values = keep(&frame.integers(field), &rows);
    let known: Vec<i64> = values.iter().flatten().collect();
    (make(&known), known.len(), values.len())
}

/// The sum; `None` beyond what 64 bits hold, which no real amount is.
fn sum(values: &[i64]) -> Option<Number> {
    i64::try_from(total(values)).ok().map(Number::Integer)
}

fn total(values: &[i64]) -> i128 {
    values.iter().map(|&value| i128::from(value)).sum()
}

fn mean(values: &[i64], money: bool) -> Option<Number> {
    divided(total(values), values.len(), money)
}

fn median(values: &[i64], money: bool) -> Option<Number> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        n if n.is_multiple_of(2) => divided(total(&sorted[middle - 1..=middle]), 2, money),
        _ => divided(total(&sorted[middle..=middle]), 1, money),
    }
}

/// Divides last: money to whole đồng, half a đồng up; all else as a ratio.
fn divided(sum: i128, by: usize, money: bool) -> Option<Number> {
    let by = i128::try_from(by).ok().filter(|by| *by > 0)?;
    if money {
        let rounded = (2 * sum + by).div_euclid(2 * by);
        return i64::try_from(rounded).ok().map(Number::Integer);
    }
    // Sums of persons stay far below 2^53.
    #[allow(clippy::cast_precision_loss)]
    Some(Number::Ratio(sum as f64 / by as f64))
}

/// The breakdown of an indicator; `None` for a plain one.
fn breakdown(indicator: &'static Indicator, frame: &Frame, period: Period) -> Option<Breakdown> {
    let Aggregate::CountBy(dimension) = indicator.formula.result else {
        return None;
    };
    let rows = match dimension {
        Dimension::Unit => by_unit(indicator, frame, period),
        _ => by_code(dimension, indicator, frame, period),
    };
    Some(Breakdown { indicator, rows })
}

fn by_unit(indicator: &Indicator, frame: &Frame, period: Period) -> Vec<BreakdownRow> {
    frame
        .parts()
        .map(|(unit, part)| {
            let rows = part.mask(indicator.formula.population, period);
            let name = Phrase {
                vi: unit.name.clone(),
                en: unit.name.clone(),
            };
            row(&unit.code, name, keep(&rows, &rows).len())
        })
        .collect()
}

/// Every code of the list, zero or not, then the rows without one; codes are left out if no row has any.
fn by_code(
    dimension: Dimension,
    indicator: &Indicator,
    frame: &Frame,
    period: Period,
) -> Vec<BreakdownRow> {
    let Some(field) = dimension.field().filter(|_| frame.is_sent()) else {
        return Vec::new();
    };
    let population = frame.mask(indicator.formula.population, period);
    let codes = keep(&frame.codes(field), &population);
    let mut rows: Vec<BreakdownRow> = entries(dimension)
        .into_iter()
        .map(|(code, label)| {
            let count = codes.iter().filter(|found| *found == Some(code)).count();
            row(code, label.into(), count)
        })
        .collect();
    let known: usize = rows.iter().map(|row| row.of).sum();
    if known == 0 && !codes.is_empty() {
        rows.clear();
    }
    if known < codes.len() {
        let name = text("chưa rõ", "unknown").into();
        rows.push(row(UNKNOWN, name, codes.len() - known));
    }
    rows
}

fn row(key: &str, name: Phrase, count: usize) -> BreakdownRow {
    BreakdownRow {
        key: key.to_owned(),
        name,
        value: i64::try_from(count).ok(),
        known: count,
        of: count,
    }
}

/// The codes a breakdown lists: no ended ones, for they are not counted, and no code that means "unknown".
fn entries(dimension: Dimension) -> Vec<(&'static str, Text)> {
    macro_rules! entries {
        ($list:ty) => {
            <$list>::ALL
                .iter()
                .map(|entry| (entry.code(), entry.label()))
                .collect()
        };
    }
    let mut entries: Vec<(&'static str, Text)> = match dimension {
        Dimension::Unit => Vec::new(),
        Dimension::Sector => entries!(Sector),
        Dimension::Status => entries!(Status),
        Dimension::Size => entries!(Size),
        Dimension::Rating => entries!(Rating),
    };
    entries.retain(|(code, _)| ![Status::Ended.code(), UNKNOWN].contains(code));
    entries
}
