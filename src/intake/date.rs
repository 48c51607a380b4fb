//! Dates as clerks write them: d/m/y first, the year alone, Excel serials, words. Nothing is swapped to fit.

use super::cell::Cell;
use super::title::time_in_title;
use crate::model::{Period, When};
use crate::text::normal::bare;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Years a list can speak of; other numbers are no years.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// The day, month or year a cell states; `None` if it is none or does not exist.
pub fn when(cell: &Cell) -> Option<When> {
    match cell {
        Cell::Date(day) => year_shown_as_day(*day).or(Some(When::day(*day))),
        Cell::Number(number) if number.fract() == 0.0 => number_as_when(*number),
        Cell::Text(_) => words_as_when(&cell.text()),
        _ => None,
    }
}

/// The span of days a cell states: a day, a month, "14-18/8/2023", "Quý II/2024", "6 tháng đầu năm 2024".
pub fn span(cell: &Cell) -> Option<Period> {
    if let Some(when) = when(cell) {
        return Some(Period::Span(when.first(), when.last()));
    }
    let text = cell.text();
    if let Some((head, tail)) = text.split_once(['-', '–']) {
        let last = when_of(tail.trim())?;
        let first_day = head
            .trim()
            .trim_start_matches(|c: char| !c.is_ascii_digit());
        let first = match first_day.parse::<i8>() {
            Ok(day) => Date::new(last.first().year(), last.first().month(), day).ok()?,
            Err(_) => when_of(head.trim()).map(When::first).or_else(|| {
                // "01/3 - 05/3/2023": the year stands only once.
                when_of(&format!("{}/{}", head.trim(), last.first().year())).map(When::first)
            })?,
        };
        return (first <= last.last()).then_some(Period::Span(first, last.last()));
    }
    // "Ngày 31/02/2023" is a date that never was, and no February.
    let runs = runs(&bare(&text));
    let of_date = |run: &String| run.parse::<u64>().is_ok() || DATE_WORDS.contains(&run.as_str());
    match runs.iter().all(of_date) {
        true => None,
        false => time_in_title(&text).map(|stated| stated.period),
    }
}

fn when_of(text: &str) -> Option<When> {
    when(&Cell::Text(text.into()))
}

/// 2020 typed into a cell formatted as a date shows as 12/7/1905; no cooperative list means 1905.
fn year_shown_as_day(day: Date) -> Option<When> {
    let serial = (day - EPOCH).get_days();
    i16::try_from(serial)
        .ok()
        .filter(|year| YEARS.contains(year))
        .and_then(When::year)
}

/// Day zero of a spreadsheet's calendar, as it counts after February 1900.
const EPOCH: Date = date(1899, 12, 30);

fn number_as_when(number: f64) -> Option<When> {
    // The range of both readings is checked first.
    #[allow(clippy::cast_possible_truncation)]
    match number {
        1900.0..=2100.0 => When::year(number as i16),
        7306.0..=80_000.0 => EPOCH
            .checked_add((number as i32).days())
            .ok()
            .map(When::day),
        _ => None,
    }
}

/// Words that may stand in a date and mean nothing by themselves.
const DATE_WORDS: [&str; 5] = ["ngay", "thang", "nam", "t", "n"];

fn words_as_when(written: &str) -> Option<When> {
    let day_only = match written.contains(':') {
        true => written.split([' ', 'T']).next().unwrap_or_default(),
        false => written,
    };
    let mut numbers = Vec::new();
    for run in runs(&bare(day_only)) {
        match run.parse::<i16>() {
            Ok(number) => numbers.push((run.len(), number)),
            Err(_) if DATE_WORDS.contains(&run.as_str()) => {}
            Err(_) => return None,
        }
    }
    match numbers[..] {
        [(4, year)] => checked_year(year).and_then(When::year),
        [(1..=2, month), (4, year)] | [(4, year), (1..=2, month)] => {
            checked_year(year).and_then(|year| When::month(year, i8::try_from(month).ok()?))
        }
        [(1..=2, day), (1..=2, month), (4, year)] | [(4, year), (1..=2, month), (1..=2, day)] => {
            day_of(day, month, year)
        }
        [(1..=2, day), (1..=2, month), (2, year)] => day_of(day, month, full_year(year)),
        _ => None,
    }
}

/// Runs of digits and runs of letters, spaces dropped: `t5 2020` gives `t`, `5`, `2020`.
fn runs(words: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut before = None;
    for c in words.chars() {
        let class = (c != ' ').then(|| c.is_ascii_digit());
        match (class, runs.last_mut()) {
            (None, _) => {}
            (Some(_), Some(run)) if class == before => run.push(c),
            (Some(_), _) => runs.push(c.to_string()),
        }
        before = class;
    }
    runs
}

fn checked_year(year: i16) -> Option<i16> {
    YEARS.contains(&year).then_some(year)
}

/// Two-digit years: 00 to 40 belong to this century, the others to the last one.
fn full_year(short: i16) -> i16 {
    if short <= 40 {
        2000 + short
    } else {
        1900 + short
    }
}

fn day_of(day: i16, month: i16, year: i16) -> Option<When> {
    let day = Date::new(
        checked_year(year)?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()?;
    Some(When::day(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_dates() {
        for (written, expected) in [
            ("22/12/2023", Some("2023-12-22")),
            ("22-12-2023", Some("2023-12-22")),
            ("22.12.2023", Some("2023-12-22")),
            ("2023-12-22", Some("2023-12-22")),
            ("2023-12-22 00:00:00", Some("2023-12-22")),
            ("'05/03/2019", Some("2019-03-05")),
            ("5/2020", Some("2020-05")),
            ("T5/2020", Some("2020-05")),
            ("tháng 5/2020", Some("2020-05")),
            ("Tháng 5 năm 2020", Some("2020-05")),
            ("2020", Some("2020")),
            ("Năm 2020", Some("2020")),
            ("ngày 22 tháng 12 năm 2023", Some("2023-12-22")),
            ("01/6/15", Some("2015-06-01")),
            ("31/02/2020", None),
            ("12/25/2020", None),
            ("13/2020", None),
            ("chưa rõ", None),
            ("20200", None),
        ] {
            assert_eq!(
                when(&Cell::Text(written.into()))
                    .map(|when| when.to_string())
                    .as_deref(),
                expected,
                "{written}"
            );
        }
    }

    #[test]
    fn spans_of_days() {
        for (written, expected) in [
            ("5/3/2023", Some("2023-03-05..2023-03-05")),
            ("14-18/8/2023", Some("2023-08-14..2023-08-18")),
            ("01/3 - 05/3/2023", Some("2023-03-01..2023-03-05")),
            ("3/2023", Some("2023-03-01..2023-03-31")),
            ("Quý II/2024", Some("2024-Q2")),
            ("6 tháng đầu năm 2023", Some("2023-H1")),
            ("hằng tuần", None),
            ("31/02/2023", None),
            ("ngày 31/02/2023", None),
        ] {
            assert_eq!(
                span(&Cell::Text(written.into()))
                    .map(|span| span.to_string())
                    .as_deref(),
                expected,
                "{written}"
            );
        }
    }

    #[test]
    fn numbers_are_years_or_serials() {
        for (number, expected) in [
            (2015.0, Some("2015")),
            (45282.0, Some("2023-12-22")),
            (3.0, None),
            (2015.5, None),
        ] {
            assert_eq!(
                when(&Cell::Number(number))
                    .map(|when| when.to_string())
                    .as_deref(),
                expected,
                "{number}"
            );
        }
        assert_eq!(
            when(&Cell::Date(date(1905, 7, 12)))
                .map(|when| when.to_string())
                .as_deref(),
            Some("2020")
        );
    }
}
