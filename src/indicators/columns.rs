//! The columns of a frame, from those of a stock.

use super::row::Base;
use crate::model::{Field, Kind, Period, Shape, When};
use crate::registry::{Stock, Values, Words};
use jiff::civil::Date;
use polars::prelude::{Column, Int64Chunked, IntoColumn, NewChunkedArray};

/// What each row is, whatever is asked of it. An activity that names no number is one.
pub(super) fn bases(kind: Kind, stock: &Stock, order: &[usize]) -> Vec<Base> {
    let number = |field: Field| match stock.columns.get(&field) {
        Some(Values::Integers(numbers)) => numbers.as_slice(),
        _ => &[],
    };
    let (counts, estimates) = (number(Field::Count), number(Field::Estimate));
    let base = |&row: &usize| {
        let count = counts.get(row).copied().flatten();
        let is_tally = stock.tally.get(row).copied().unwrap_or(false);
        Base {
            weight: match kind {
                Kind::Activities => Some(count.unwrap_or(1)),
                _ if is_tally => count,
                _ => Some(1),
            },
            single: !is_tally,
            estimate: estimates.get(row).copied().flatten() == Some(1),
        }
    };
    order.iter().map(base).collect()
}

/// The words of one field; none of a field that is no list of words.
pub(super) fn words(field: Field, stock: &Stock, order: &[usize]) -> Option<Words> {
    match (field.shape(), stock.columns.get(&field)?) {
        (Shape::Span | Shape::Date, _) => None,
        (_, Values::Texts(words)) => Some(words.ordered(order)),
        _ => None,
    }
}

/// The columns of numbers of one field: one, or for a date or span its earliest and latest day.
pub(super) fn columns(field: Field, stock: &Stock, order: &[usize]) -> Vec<Column> {
    match (field.shape(), stock.columns.get(&field)) {
        (Shape::Span, values) => {
            let said = match values {
                Some(Values::Texts(words)) => words.ordered(order),
                _ => Words::default().ordered(order),
            };
            let said = said.told(|said| said.and_then(days));
            let spans = said.zip(order);
            let spans = spans.map(|(said, &row)| said.or_else(|| sent_for(stock, row)));
            ends(field, &spans.collect::<Vec<_>>())
        }
        (Shape::Date, Some(Values::Texts(words))) => {
            let date = |written: Option<&str>| {
                let when: When = written?.parse().ok()?;
                Some((when.first(), when.last()))
            };
            ends(field, &words.ordered(order).told(date).collect::<Vec<_>>())
        }
        (_, Some(Values::Integers(numbers))) => {
            let ordered = order.iter().map(|&row| numbers.get(row).copied().flatten());
            vec![Int64Chunked::from_iter_options(field.id().into(), ordered).into_column()]
        }
        // No figure is made of measures with decimals yet.
        _ => Vec::new(),
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

/// The day such a number means.
pub(super) fn day_of(number: i64) -> Option<Date> {
    let part = |number: i64| i8::try_from(number % 100).ok();
    let year = i16::try_from(number / 10_000).ok()?;
    Date::new(year, part(number / 100)?, part(number)?).ok()
}
