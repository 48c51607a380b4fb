//! A day known to the day, the month or only the year.

use crate::text::{Lang, Speak};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A date as precise as it was written; `2015`, `2015-05` or `2015-05-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct When {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl When {
    /// Only the year is known.
    pub fn year(year: i16) -> Option<Self> {
        Date::new(year, 1, 1).ok().map(|_| When {
            year,
            month: None,
            day: None,
        })
    }

    /// Year and month are known; `None` if there is no such month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).ok().map(|_| When {
            year,
            month: Some(month),
            day: None,
        })
    }

    /// The whole day is known.
    pub fn day(date: Date) -> Self {
        When {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        }
    }

    /// The earliest day it can be.
    pub fn first(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .expect("year, month and day were checked when this was made")
    }

    /// The latest day it can be.
    pub fn last(self) -> Date {
        match (self.month, self.day) {
            (_, Some(_)) => self.first(),
            (Some(_), None) => self.first().last_of_month(),
            (None, _) => self.first().last_of_year(),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (0..=9999, Some(month), Some(day)) = (self.year, self.month, self.day) {
            // By hand, for there are millions.
            let digit = |number: i16| b'0' + (number % 10).unsigned_abs() as u8;
            let (year, month, day) = (self.year, i16::from(month), i16::from(day));
            let year = [year / 1000, year / 100, year / 10, year].map(digit);
            let [month, day] = [month, day].map(|two| [digit(two / 10), digit(two)]);
            let bytes = [&year[..], b"-", &month, b"-", &day].concat();
            return f.write_str(&String::from_utf8_lossy(&bytes));
        }
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Speak for When {
    /// As people write it: `2015`, `5/2015`, `3/5/2015`; in English, where that could be the fifth of March, `2015-05-03`.
    fn speak(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        let parts = [self.day, self.month].into_iter().flatten();
        let before: String = parts.map(|part| format!("{part}/")).collect();
        format!("{before}{}", self.year)
    }
}

impl FromStr for When {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = written.split('-').collect();
        let parsed = match parts[..] {
            [year] => year.parse().ok().and_then(When::year),
            [year, month] => year
                .parse()
                .ok()
                .zip(month.parse().ok())
                .and_then(|(y, m)| When::month(y, m)),
            _ => written.parse().ok().map(When::day),
        };
        parsed.ok_or_else(|| format!("not a date: {written}"))
    }
}

impl From<When> for String {
    fn from(when: When) -> Self {
        when.to_string()
    }
}

impl TryFrom<String> for When {
    type Error = String;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        written.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn precision_is_kept_and_spans_follow() {
        for (written, first, last) in [
            ("2015", date(2015, 1, 1), date(2015, 12, 31)),
            ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
            ("2023-08-31", date(2023, 8, 31), date(2023, 8, 31)),
        ] {
            let when: When = written.parse().expect(written);
            assert_eq!(
                (when.first(), when.last(), when.to_string().as_str()),
                (first, last, written)
            );
        }
        let day: When = "2023-05-03".parse().expect("a day");
        assert_eq!(
            (day.speak(Lang::Vi), day.speak(Lang::En)),
            ("3/5/2023".into(), "2023-05-03".into())
        );
        assert!("2023-02-30".parse::<When>().is_err());
    }
}
