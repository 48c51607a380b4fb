//! Number formats: whether a number in a cell is shown as a day.

use crate::intake::cell::Cell;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// What a cell's format makes of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// A number, an amount, a time of day.
    #[default]
    Number,
    /// A share of hundred: 0.45 as 45%.
    Percent,
    /// A day, with or without a time.
    Day,
}

/// The first day of a book's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Calendar {
    /// 1 is 1 January 1900, and 29 February 1900 is counted though it never was.
    #[default]
    From1900,
    /// 0 is 1 January 1904.
    From1904,
}

impl Shown {
    /// What one of the formats every program knows by number makes of it.
    pub(super) const fn by_id(id: u16) -> Self {
        match id {
            9 | 10 => Shown::Percent,
            14..=17 | 22 | 27..=31 | 34..=36 | 50..=54 | 57 | 58 => Shown::Day,
            _ => Shown::Number,
        }
    }

    /// What a written format makes of it: a day has a year, a day, or a month that is no minute.
    pub(super) fn by_code(code: &str) -> Self {
        let signs = signs(code);
        let has = |sign| signs.contains(&sign);
        let is_month = has('m') && !has('h') && !has('s');
        match has('%') {
            true => Shown::Percent,
            false if has('y') || has('d') || is_month => Shown::Day,
            false => Shown::Number,
        }
    }

    /// The number as a cell.
    pub(super) fn cell(self, number: f64, calendar: Calendar) -> Cell {
        match self {
            Shown::Number => Cell::Number(number),
            Shown::Percent => Cell::Percent(number),
            Shown::Day => calendar
                .day(number)
                .map_or(Cell::Number(number), Cell::Date),
        }
    }
}

/// The letters and percent signs of a format's first section that are not quoted, escaped or in brackets.
fn signs(code: &str) -> Vec<char> {
    let mut kept = Vec::new();
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => _ = signs.find(|sign| *sign == '"'),
            '[' => _ = signs.find(|sign| *sign == ']'),
            // The sign after these stands for itself, for its width, or is repeated.
            '\\' | '_' | '*' => _ = signs.next(),
            ';' => break,
            '%' => kept.push(sign),
            sign if sign.is_ascii_alphabetic() => kept.push(sign.to_ascii_lowercase()),
            _ => {}
        }
    }
    // `General`, and the mark for Chinese numerals, have letters of days in them.
    let word: String = kept.iter().collect();
    match word.starts_with("general") || word.starts_with("dbnum") {
        true => Vec::new(),
        false => kept,
    }
}

impl Calendar {
    /// The day a number stands for; `None` for times, and days no calendar has.
    pub(super) fn day(self, number: f64) -> Option<Date> {
        // A sheet counts time to the millisecond: 44999.9999999999 is the next midnight.
        let days = ((number * 86_400_000.0).round() / 86_400_000.0).floor();
        if !(0.0..2_958_466.0).contains(&days) {
            return None;
        }
        // Bounded just above.
        #[allow(clippy::cast_possible_truncation)]
        let days = days as i64;
        let (first, days) = match self {
            Calendar::From1900 if days < 1 || days == 60 => return None,
            Calendar::From1900 if days < 60 => (date(1899, 12, 31), days),
            Calendar::From1900 => (date(1899, 12, 30), days),
            Calendar::From1904 => (date(1904, 1, 1), days),
        };
        first.checked_add(days.days()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_with_a_year_a_day_or_a_month_show_days() {
        for code in [
            "dd/mm/yyyy",
            "D-M-YY",
            "mmm yyyy",
            "[$-42A]dd mmmm yyyy",
            "yyyy\\-mm\\-dd hh:mm",
            "\"Ngày\" d",
            "m",
            "[$-F800]dddd\\, mmmm dd\\, yyyy",
        ] {
            assert_eq!(Shown::by_code(code), Shown::Day, "{code}");
        }
        for code in [
            "General",
            "0",
            "#,##0.00",
            "@",
            "h:mm",
            "[h]:mm:ss",
            "mm:ss",
            "[Red]0",
            "\"dd\"0",
            "#,##0\\ \"đồng\"",
            "_(* #,##0_);_(* (#,##0)",
            "0\\d",
            "0;dd/mm/yyyy",
            "",
        ] {
            assert_eq!(Shown::by_code(code), Shown::Number, "{code}");
        }
        for code in ["0%", "0.0 %;[Red]-0 %"] {
            assert_eq!(Shown::by_code(code), Shown::Percent, "{code}");
        }
    }

    #[test]
    fn numbers_are_days_of_their_calendar() {
        for (calendar, number, day) in [
            (Calendar::From1900, 1.0, Some(date(1900, 1, 1))),
            (Calendar::From1900, 59.5, Some(date(1900, 2, 28))),
            (Calendar::From1900, 60.0, None),
            (Calendar::From1900, 61.0, Some(date(1900, 3, 1))),
            (Calendar::From1900, 45_169.0, Some(date(2023, 8, 31))),
            (
                Calendar::From1900,
                45_168.999_999_999_99,
                Some(date(2023, 8, 31)),
            ),
            (Calendar::From1900, 0.5, None),
            (Calendar::From1900, -3.0, None),
            (Calendar::From1900, f64::NAN, None),
            (Calendar::From1904, 0.0, Some(date(1904, 1, 1))),
            (Calendar::From1904, 43_707.0, Some(date(2023, 8, 31))),
        ] {
            assert_eq!(calendar.day(number), day, "{number}");
        }
    }
}
