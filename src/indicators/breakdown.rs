//! Formulas to breakdowns: a count or sum for each unit or code.

use super::Indicator;
use super::figure::{Breakdown, BreakdownRow, UNKNOWN};
use super::formula::{Aggregate, Dimension};
use super::frame::Frame;
use super::row::Row;
use crate::model::{Period, Rating, Sector, Size, Status};
use crate::text::{Phrase, Text, text};

/// The breakdown of an indicator; `None` for a plain one.
pub(super) fn breakdown(
    indicator: &'static Indicator,
    frame: &Frame,
    period: Period,
) -> Option<Breakdown> {
    let lines = lines(indicator, frame, period);
    let rows = match indicator.dimension()? {
        Dimension::Unit => by_unit(frame, &lines),
        _ if !frame.is_sent() => Vec::new(),
        dimension => by_code(indicator, dimension, frame, &lines),
    };
    Some(Breakdown { indicator, rows })
}

/// A row of the frame with what it adds; `None` where that is unknown.
type Line = (Row, Option<i64>);

fn lines(indicator: &Indicator, frame: &Frame, period: Period) -> Vec<Line> {
    let formula = &indicator.formula;
    let rows = frame.rows(formula.population.filters, formula.condition, period);
    match formula.result {
        Aggregate::SumBy(field, _) => {
            let values = frame.integers(field);
            let added =
                |(row, value): (Row, Option<i64>)| (row, value.filter(|_| row.is_counted()));
            rows.into_iter().zip(values.iter()).map(added).collect()
        }
        _ => rows.into_iter().map(|row| (row, row.count())).collect(),
    }
}

fn by_unit(frame: &Frame, lines: &[Line]) -> Vec<BreakdownRow> {
    let parts = frame.units().zip(frame.ranges());
    parts
        .map(|(unit, range)| {
            let name = Phrase {
                vi: unit.name.clone(),
                en: unit.name.clone(),
            };
            row(&unit.code, name, lines[range].iter())
        })
        .collect()
}

/// Every code of the list, zero or not, then the rows without one; codes are left out if no row has any. What
/// happened is listed only under the codes it happened in.
fn by_code(
    indicator: &Indicator,
    dimension: Dimension,
    frame: &Frame,
    lines: &[Line],
) -> Vec<BreakdownRow> {
    let Some(field) = dimension.field() else {
        return Vec::new();
    };
    let codes = frame.codes(field);
    let entries = entries(dimension);
    let of_code = |wanted: &dyn Fn(Option<&str>) -> bool| -> Vec<&Line> {
        let coded = lines.iter().zip(codes.iter());
        let found = coded.filter(|(line, code)| line.0.may_count() && wanted(*code));
        found.map(|(line, _)| line).collect()
    };
    let is_listed = |code: Option<&str>| entries.iter().any(|(known, _)| code == Some(*known));
    let mut rows: Vec<BreakdownRow> = entries
        .iter()
        .map(|(code, label)| {
            let found = of_code(&|written| written == Some(*code));
            row(code, (*label).into(), found.into_iter())
        })
        .collect();
    let others = of_code(&|code| !is_listed(code));
    let nobody_says = rows.iter().all(|row| row.of == 0) && !others.is_empty();
    rows.retain(|row| row.of > 0 || !(nobody_says || indicator.is_flow()));
    if !others.is_empty() {
        let name = text("chưa rõ", "unknown").into();
        rows.push(row(UNKNOWN, name, others.into_iter()));
    }
    rows
}

fn row<'a>(key: &str, name: Phrase, lines: impl Iterator<Item = &'a Line>) -> BreakdownRow {
    let mut found = BreakdownRow {
        key: key.to_owned(),
        name,
        value: None,
        known: 0,
        of: 0,
    };
    let mut total: i64 = 0;
    for (row, added) in lines.filter(|(row, _)| row.may_count()) {
        found.of += row.size();
        if let Some(added) = added {
            found.known += row.size();
            total = total.saturating_add(*added);
        }
    }
    found.value = (found.known > 0 || found.of == 0).then_some(total);
    found
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
