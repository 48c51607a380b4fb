//! The columns of a frame, from those of a stock.

use crate::model::{Field, Kind, Period, Shape, When};
use crate::registry::{Stock, Values};
use jiff::civil::Date;
use polars::prelude::{Column, Int64Chunked, IntoColumn, NewChunkedArray, StringChunked};

/// How many things each row stands for; null where a row counts and does not say how many.
pub(super) const WEIGHT: &str = "weight";
/// Whether each row only counts.
pub(super) const TALLY: &str = "tally";

/// Whether each row only counts, and how many things it stands for. An activity that names no number is one.
pub(super) fn weights(kind: Kind, stock: &Stock, order: &[usize]) -> [Column; 2] {
    let counts = match stock.columns.get(&Field::Count) {
        Some(Values::Integers(counts)) => counts.as_slice(),
        _ => &[],
    };
    let count = |row: usize| counts.get(row).copied().flatten();
    let is_tally = |row: usize| stock.tally.get(row).copied().unwrap_or(false);
    let weight = |&row: &usize| match kind {
        Kind::Activities => Some(count(row).unwrap_or(1)),
        _ if is_tally(row) => count(row),
        _ => Some(1),
    };
    let tallies = order.iter().map(|&row| Some(i64::from(is_tally(row))));
    [
        Int64Chunked::from_iter_options(WEIGHT.into(), order.iter().map(weight)).into_column(),
        Int64Chunked::from_iter_options(TALLY.into(), tallies).into_column(),
    ]
}

/// The frame's columns of one field: one, or for a date or span its earliest and latest day.
pub(super) fn columns(field: Field, stock: &Stock, order: &[usize]) -> Vec<Column> {
    match (field.shape(), stock.columns.get(&field)) {
        (Shape::Span, values) => {
            let words = match values {
                Some(Values::Texts(words)) => words.as_slice(),
                _ => &[],
            };
            let span = |&row: &usize| {
                let said = words.get(row).and_then(Option::as_deref);
                said.and_then(days).or_else(|| sent_for(stock, row))
            };
            ends(field, &order.iter().map(span).collect::<Vec<_>>())
        }
        (Shape::Date, Some(Values::Texts(words))) => {
            let date = |&row: &usize| {
                let when: When = words.get(row)?.as_ref()?.parse().ok()?;
                Some((when.first(), when.last()))
            };
            ends(field, &order.iter().map(date).collect::<Vec<_>>())
        }
        (_, Some(Values::Integers(numbers))) => {
            let ordered = order.iter().map(|&row| numbers.get(row).copied().flatten());
            vec![Int64Chunked::from_iter_options(field.id().into(), ordered).into_column()]
        }
        (_, Some(Values::Texts(texts))) => {
            let ordered = order.iter().map(|&row| texts.get(row)?.as_deref());
            vec![StringChunked::from_iter_options(field.id().into(), ordered).into_column()]
        }
        // No figure is made of measures with decimals yet.
        (_, Some(Values::Decimals(_)) | None) => Vec::new(),
    }
}

/// First and last day.
type Days = (Date, Date);

fn ends(field: Field, days: &[Option<Days>]) -> Vec<Column> {
    let day = |name: String, pick: fn(&Days) -> Date| {
        let numbers = days
            .iter()
            .map(|days| days.as_ref().map(|days| day_number(pick(days))));
        Int64Chunked::from_iter_options(name.into(), numbers).into_column()
    };
    vec![
        day(first_day(field), |days| days.0),
        day(last_day(field), |days| days.1),
    ]
}

/// A span as it is stored: a period, or a day, month or year.
fn days(written: &str) -> Option<Days> {
    let period = written.parse::<Period>().ok();
    let when = || written.parse::<When>().ok();
    period
        .map(|period| (period.first(), period.last()))
        .or_else(|| when().map(|when| (when.first(), when.last())))
}

/// The days a row's submission was sent for: what a row happened in where it says nothing itself.
fn sent_for(stock: &Stock, row: usize) -> Option<Days> {
    let stored = stock.submissions.get(*stock.submission.get(row)?)?;
    Some((stored.first(), stored.key.as_of))
}

pub(super) fn first_day(field: Field) -> String {
    format!("{}.first", field.id())
}

pub(super) fn last_day(field: Field) -> String {
    format!("{}.last", field.id())
}

/// A day as a number that orders like days do: 20230831.
pub(super) fn day_number(day: Date) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}
