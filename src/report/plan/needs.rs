//! Which other spans a report needs figures of: those its plan and the ministry's table look back at.

use super::{indicator, is_due};
use crate::indicators::Indicator;
use crate::model::{Aim, Kind, Period};
use crate::registry::TargetRow;
use crate::report::calendar::{is_same_days, is_stored, year_before};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The days stored, by kind of list.
pub type Days = BTreeMap<Kind, Vec<Date>>;

/// The spans a report needs the holdings of besides its own and those it is compared with, each once: of goals on
/// flows the span to date, of goals on rises the day before, and for the ministry's table the year before and the
/// same period of it, where they are stored.
pub fn spans_needed(period: Period, targets: &[TargetRow], days: &Days) -> Vec<Period> {
    let due = targets.iter().filter(|row| is_due(row, period.last()));
    let of_targets = due.filter_map(|row| span_needed(row, indicator(row)?, period, days));
    let stored = |other: &Period| days.values().any(|days| is_stored(*other, days));
    let past = [year_before(period), Some(last_year(period))];
    let of_table = past.into_iter().flatten().filter(stored);
    let mut needed: Vec<Period> = Vec::new();
    for span in of_targets.chain(of_table) {
        if !is_same_days(span, period) && !needed.iter().any(|known| is_same_days(*known, span)) {
            needed.push(span);
        }
    }
    needed
}

/// The whole year before a period, of the same calendar.
pub(in crate::report) fn last_year(period: Period) -> Period {
    match period {
        Period::Registration(year) => Period::Registration(year - 1),
        _ => Period::Year(period.last().year() - 1),
    }
}

fn span_needed(
    row: &TargetRow,
    indicator: &Indicator,
    period: Period,
    days: &Days,
) -> Option<Period> {
    match (indicator.is_flow(), row.aim) {
        (true, _) => Some(to_date(row.span?, period)),
        (false, Aim::Rise) => {
            let day = base_day(row.span, indicator.kind(), period, days)?;
            Some(Period::Span(day, day))
        }
        (false, Aim::Level) => None,
    }
}

/// A goal's span as far as the period has come.
pub(super) fn to_date(span: Period, period: Period) -> Period {
    let last = period.last().clamp(span.first(), span.last());
    if last == span.last() {
        return span;
    }
    Period::Span(span.first(), last)
}

/// The day a rise is counted from: the last one stored before the goal's span, no more than a year before it, else
/// the first one stored within the span and before the month the report is of; `None` where there is neither.
pub(super) fn base_day(
    span: Option<Period>,
    kind: Kind,
    period: Period,
    days: &Days,
) -> Option<Date> {
    let first = span?.first();
    let stored = days.get(&kind)?;
    let year_earlier = first.checked_sub(1.year()).ok()?;
    let before = stored
        .iter()
        .filter(|day| (year_earlier..first).contains(day));
    let month = period.last().first_of_month();
    let within = stored.iter().filter(|day| (first..month).contains(day));
    before.max().or(within.min()).copied()
}
