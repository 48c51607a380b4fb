//! Formulas to breakdowns: a count or sum for each unit or code.

use super::Indicator;
use super::figure::{Breakdown, BreakdownRow, UNKNOWN};
use super::formula::{Aggregate, Dimension};
use super::frame::Frame;
use super::parts::Parts;
use super::row::Row;
use crate::model::{Field, Rating, Sector, Size, Status};
use crate::text::{Phrase, Text, text};

/// The breakdown of an indicator over the rows of a frame; `None` for a plain one.
pub(super) fn breakdown(
    indicator: &'static Indicator,
    frame: &Frame,
    rows: &[Row],
) -> Option<Breakdown> {
    let dimension = indicator.dimension()?;
    let lines = lines(indicator, frame, rows);
    let rows = match dimension {
        Dimension::Unit => by_unit(frame, &lines),
        _ if !frame.is_sent() => Vec::new(),
        dimension => by_code(indicator, dimension, frame, &lines),
    };
    Some(Breakdown { indicator, rows })
}

/// A row of the frame with what it adds; `None` where that is unknown.
type Line = (Row, Option<i64>);

fn lines(indicator: &Indicator, frame: &Frame, rows: &[Row]) -> Vec<Line> {
    match indicator.formula.result {
        Aggregate::SumBy(field, _) => {
            let values = frame.integers(field);
            let added =
                |(row, value): (&Row, Option<i64>)| (*row, value.filter(|_| row.is_counted()));
            rows.iter().zip(values.iter()).map(added).collect()
        }
        _ => rows.iter().map(|row| (*row, row.count())).collect(),
    }
}

fn by_unit(frame: &Frame, lines: &[Line]) -> Vec<BreakdownRow> {
    let parts = frame.units().iter().zip(frame.ranges());
    parts
        .map(|(unit, range)| {
            let name = Phrase {
                vi: unit.name.clone(),
                en: unit.name.clone(),
            };
            row(&unit.code, name, lines[range.clone()].iter())
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
    let codes = frame.words_of(field);
    let entries = entries(dimension);
    let coded = lines.iter().zip(codes.iter()).zip(&frame.parts);
    let coded: Vec<(Line, Option<&str>)> = coded
        .flat_map(|((line, code), parts)| in_parts(indicator, field, *line, code, parts))
        .collect();
    let of_code = |wanted: &dyn Fn(Option<&str>) -> bool| -> Vec<&Line> {
        let found = coded
            .iter()
            .filter(|(line, code)| line.0.may_count() && wanted(*code));
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

/// A line under its code; a number that says its parts under the code of each, the rest under none. What is summed
/// is said of the whole and not of its parts.
fn in_parts<'a>(
    indicator: &Indicator,
    field: Field,
    line: Line,
    code: Option<&'a str>,
    parts: &'a Parts,
) -> Vec<(Line, Option<&'a str>)> {
    let (row, _) = line;
    let counts = matches!(indicator.formula.result, Aggregate::CountBy(_));
    let (Some(whole), None, true) = (row.weight, code, counts && parts.tell(field)) else {
        return vec![(line, code)];
    };
    let part = |n: i64| {
        let row = Row {
            weight: Some(n),
            ..row
        };
        (row, row.count())
    };
    let ended = Status::Ended.code();
    let told: Vec<(&str, i64)> = parts
        .by_code(field)
        .filter(|(code, _)| field != Field::Status || *code != ended)
        .collect();
    let rest = whole - told.iter().map(|(_, n)| n).sum::<i64>();
    let mut lines: Vec<(Line, Option<&str>)> = told
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(code, n)| (part(n), Some(code)))
        .collect();
    if rest > 0 {
        lines.push((part(rest), None));
    }
    lines
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
