//! Which other periods a report looks back at.

use crate::model::Period;
use jiff::ToSpan;
use jiff::civil::Date;

/// The period a report is compared with where nobody says otherwise: the same one of the year before where a day of
/// it is stored, else the one before where that is, else the month of the latest day stored before; `None` where
/// nothing is. `days` are the days stored, in any order.
pub fn default_comparison(period: Period, days: &[Date]) -> Option<Period> {
    let candidates = [year_before(period), previous(period)];
    let stored = candidates
        .into_iter()
        .flatten()
        .find(|other| is_stored(*other, days));
    let latest = || {
        let earlier = days.iter().filter(|day| **day < month(period));
        earlier.max().map(|day| Period::month_of(*day))
    };
    stored.or_else(latest)
}

/// The same period of the year before; `None` before the years a period can have.
pub fn year_before(period: Period) -> Option<Period> {
    let earlier = |year: i16| (year > 1900).then(|| year - 1);
    Some(match period {
        Period::Month(year, month) => Period::Month(earlier(year)?, month),
        Period::Quarter(year, quarter) => Period::Quarter(earlier(year)?, quarter),
        Period::Half(year, half) => Period::Half(earlier(year)?, half),
        Period::NineMonths(year) => Period::NineMonths(earlier(year)?),
        Period::Year(year) => Period::Year(earlier(year)?),
        Period::Registration(year) => Period::Registration(earlier(year)?),
        Period::Span(first, last) => {
            let shift = |day: Date| day.checked_sub(1.year()).ok();
            Period::Span(shift(first)?, end_of_february(last, shift(last)?))
        }
    })
}

/// A span to the end of February ends there in a leap year, too.
fn end_of_february(last: Date, shifted: Date) -> Date {
    let ends = last.month() == 2 && last == last.last_of_month();
    if ends {
        shifted.last_of_month()
    } else {
        shifted
    }
}

/// The period of the same form that ends where this one begins; `None` where there is none but a year ago.
fn previous(period: Period) -> Option<Period> {
    let (year, n) = match period {
        Period::Month(year, n) | Period::Quarter(year, n) | Period::Half(year, n) => (year, n),
        _ => return None,
    };
    let (year, n) = match (period, n) {
        (_, 2..) => (year, n - 1),
        (Period::Month(..), _) => (year - 1, 12),
        (Period::Quarter(..), _) => (year - 1, 4),
        _ => (year - 1, 2),
    };
    Some(match period {
        Period::Month(..) => Period::Month(year, n),
        Period::Quarter(..) => Period::Quarter(year, n),
        _ => Period::Half(year, n),
    })
}

/// Whether anything is stored for the stocks of a period: a day in its last month and not after it.
pub(super) fn is_stored(period: Period, days: &[Date]) -> bool {
    let span = month(period)..=period.last();
    days.iter().any(|day| span.contains(day))
}

fn month(period: Period) -> Date {
    period.last().first_of_month()
}

/// Whether two periods are the same days, however they are called.
pub(super) fn is_same_days(a: Period, b: Period) -> bool {
    (a.first(), a.last()) == (b.first(), b.last())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(written: &str) -> Vec<Date> {
        let words = written.split_whitespace();
        words.map(|day| day.parse().expect("a day")).collect()
    }

    #[test]
    fn the_year_before_goes_before_the_period_before() {
        let stored = "2022-08-31 2023-06-30 2023-07-31 2023-08-31";
        for (period, stored, expected) in [
            ("2023-08", stored, Some("2022-08")),
            (
                "2023-08",
                "2023-06-30 2023-07-31 2023-08-31",
                Some("2023-07"),
            ),
            ("2023-08", "2023-06-30 2023-08-28", Some("2023-06")),
            ("2023-07", stored, Some("2023-06")),
            ("2023-01", "2022-12-31 2023-01-31", Some("2022-12")),
            ("2023-Q3", "2023-06-30 2023-08-31", Some("2023-Q2")),
            ("2024-H1", "2023-06-28 2023-12-31", Some("2023-H1")),
            ("2024-H1", "2023-12-31", Some("2023-H2")),
            ("2024-Q1", "2023-12-31", Some("2023-Q4")),
            ("2023", "2022-12-31 2023-11-30", Some("2022")),
            ("2023", "2023-06-30", Some("2023-06")),
            ("2023-08", "2023-08-31", None),
            ("2023-08", "", None),
            (
                "2024-01-01..2024-02-29",
                "2023-02-28",
                Some("2023-01-01..2023-02-28"),
            ),
        ] {
            let period: Period = period.parse().expect("a period");
            let found = default_comparison(period, &days(stored)).map(|found| found.to_string());
            assert_eq!(found.as_deref(), expected, "{period} of {stored}");
        }
    }

    #[test]
    fn a_span_to_the_end_of_february_stays_one() {
        let span: Period = "2023-01-01..2023-02-28".parse().expect("a span");
        let before = year_before(span).map(|found| found.to_string());
        assert_eq!(before.as_deref(), Some("2022-01-01..2022-02-28"));
        let leap: Period = "2025-02-01..2025-02-28".parse().expect("a span");
        let before = year_before(leap).map(|found| found.to_string());
        assert_eq!(before.as_deref(), Some("2024-02-01..2024-02-29"));
    }
}
