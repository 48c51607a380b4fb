//! Formulas to breakdowns: a count or sum for each unit or code.

use super::columns::{day_of, first_day, last_day};
use super::figure::{Breakdown, BreakdownRow, UNKNOWN};
use super::formula::{Aggregate, Dimension};
use super::frame::Frame;
use super::parts::Parts;
use super::rating::{is_at_rest, is_unrated};
use super::row::Row;
use super::size_class::{SizeBasis, SizeFacts};
use super::{Indicator, member_class};
use crate::model::{Field, Rating, Sector, Size, Status};
use crate::registry::Words;
use crate::text::{Phrase, Text, text};
use jiff::civil::Date;
use std::borrow::Cow;

/// The breakdown of an indicator over the rows of a frame; `None` for a plain one.
pub(super) fn breakdown(
    indicator: &'static Indicator,
    frame: &Frame,
    rows: &[Row],
    day: Date,
) -> Option<Breakdown> {
    let dimension = indicator.dimension()?;
    let lines = lines(indicator, frame, rows);
    let rows = match dimension {
        Dimension::Unit => by_unit(frame, &lines),
        _ if !frame.is_sent() => Vec::new(),
        Dimension::LegalSize(basis) if !SizeBasis::in_force(day).contains(&basis) => Vec::new(),
        dimension => by_code(indicator, dimension, frame, (&lines, day)),
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
            let name = Phrase::same(unit.name.clone());
            let mut sum = Sum::default();
            lines[range.clone()].iter().for_each(|line| sum.add(line));
            sum.row(&unit.code, name)
        })
        .collect()
}

/// Every code of the list, zero or not, then the rows without one; codes are left out if no row has any. What
/// happened is listed only under the codes it happened in.
fn by_code(
    indicator: &Indicator,
    dimension: Dimension,
    frame: &Frame,
    (lines, day): (&[Line], Date),
) -> Vec<BreakdownRow> {
    let entries = entries(dimension);
    let others = entries.len();
    let place = |code: Option<&str>| {
        let mut known = entries.iter();
        known
            .position(|(known, _)| code == Some(*known))
            .unwrap_or(others)
    };
    let mut sums = vec![Sum::default(); entries.len() + 1];
    let stated = match dimension.field() {
        Some(field) => frame.words_of(field),
        None => Cow::Owned(Words::unknown(frame.len())),
    };
    let decided = decided(dimension, frame, day);
    let decided = (0..frame.len()).map(|row| decided.get(row).copied().flatten());
    let stated = stated.told(|code| code.map(|code| place(Some(code))));
    let counts = matches!(indicator.formula.result, Aggregate::CountBy(_));
    let codes = stated.zip(decided).zip(&frame.parts);
    for (line, ((stated, decided), parts)) in lines.iter().zip(codes) {
        let at = stated.or(decided.map(|code| place(Some(code))));
        match (line.0.weight, dimension.field()) {
            (Some(whole), Some(field)) if counts && at.is_none() && parts.tell(field) => {
                in_parts(field, line, whole, parts)
                    .iter()
                    .for_each(|(line, code)| sums[place(*code)].add(line))
            }
            _ => sums[at.unwrap_or(others)].add(line),
        }
    }
    let nobody_says = sums[..others].iter().all(|sum| sum.of == 0) && sums[others].lines > 0;
    let is_listed = |sum: &Sum| sum.of > 0 || !(nobody_says || indicator.is_flow());
    let listed = entries.iter().zip(&sums).filter(|(_, sum)| is_listed(sum));
    let mut rows: Vec<BreakdownRow> = listed
        .map(|((code, label), sum)| sum.row(code, (*label).into()))
        .collect();
    if sums[others].lines > 0 {
        let name = text("chưa rõ", "unknown").into();
        rows.push(sums[others].row(UNKNOWN, name));
    }
    rows
}

/// For each row the code its figures give it, where no list states one; empty where they give none.
fn decided(dimension: Dimension, frame: &Frame, day: Date) -> Vec<Option<&'static str>> {
    match dimension {
        Dimension::LegalSize(basis) => sizes(basis, frame),
        Dimension::Rating => unrated(frame, day),
        Dimension::Members => member_class::of_rows(frame),
        _ => Vec::new(),
    }
}

fn sizes(basis: SizeBasis, frame: &Frame) -> Vec<Option<&'static str>> {
    let sectors = frame.words_of(Field::Sector);
    let sectors = sectors.told(|code| code.and_then(Sector::from_code));
    let [members, official, capital, revenue] = [
        Field::Members,
        Field::MembersOfficial,
        Field::TotalCapital,
        Field::Revenue,
    ]
    .map(|field| frame.integers(field).to_vec());
    let decide = |(row, sector): (usize, Option<Sector>)| {
        // A sum over several says nothing of any one of them.
        let single = frame.bases[row].single;
        let facts = SizeFacts {
            sector,
            members: members[row],
            official: official[row],
            capital: capital[row],
            revenue: revenue[row],
        };
        let (size, _) = single.then(|| basis.decide(&facts))?;
        size.map(Size::code)
    };
    sectors.enumerate().map(decide).collect()
}

fn unrated(frame: &Frame, day: Date) -> Vec<Option<&'static str>> {
    let founded = frame.number(&first_day(Field::Established));
    let stopped = frame.number(&last_day(Field::StatusDate));
    let days = founded.iter().zip(stopped.iter());
    let at_rest = frame.words_of(Field::Status);
    let at_rest = at_rest.told(|code| code.and_then(Status::from_code).is_some_and(is_at_rest));
    let rows = days.zip(at_rest).zip(&frame.bases);
    rows.map(|(((founded, stopped), at_rest), base)| {
        let stopped = stopped.filter(|_| at_rest);
        let (founded, stopped) = (founded.and_then(day_of), stopped.and_then(day_of));
        (base.single && is_unrated(founded, stopped, day)).then_some(Rating::Unrated.code())
    })
    .collect()
}

/// A number that says its parts, under the code of each; the rest under none. What is summed is said of the whole
/// and not of its parts.
fn in_parts<'a>(
    field: Field,
    line: &Line,
    whole: i64,
    parts: &'a Parts,
) -> Vec<(Line, Option<&'a str>)> {
    let part = |n: i64| {
        let row = Row {
            weight: Some(n),
            ..line.0
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

/// What the lines of one key come to.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    lines: usize,
    known: usize,
    of: usize,
    total: i64,
}

impl Sum {
    fn add(&mut self, (row, added): &Line) {
        if !row.may_count() {
            return;
        }
        self.lines += 1;
        self.of += row.size();
        if let Some(added) = added {
            self.known += row.size();
            self.total = self.total.saturating_add(*added);
        }
    }

    fn row(&self, key: &str, name: Phrase) -> BreakdownRow {
        BreakdownRow {
            key: key.to_owned(),
            name,
            value: (self.known > 0 || self.of == 0).then_some(self.total),
            known: self.known,
            of: self.of,
        }
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
        Dimension::Size | Dimension::LegalSize(_) => entries!(Size),
        Dimension::Rating => entries!(Rating),
        Dimension::Members => member_class::CLASSES
            .iter()
            .map(|(code, _, label)| (*code, *label))
            .collect(),
    };
    entries.retain(|(code, _)| ![Status::Ended.code(), UNKNOWN].contains(code));
    entries
}
