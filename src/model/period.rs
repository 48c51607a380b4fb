//! Reporting periods of the contract: each has a first and a last day.

use crate::text::{Lang, Phrase, text};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A span a report speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Period {
    /// A month: `2023-08`.
    Month(i16, i8),
    /// A quarter: `2023-Q2`.
    Quarter(i16, i8),
    /// A half-year: `2023-H1`.
    Half(i16, i8),
    /// The first nine months: `2023-9M`.
    NineMonths(i16),
    /// A calendar year: `2023`.
    Year(i16),
    /// The registration system's year, 15 December of the year before to 14 December: `2023-R` (Thông tư 09/2024/TT-BKHĐT).
    Registration(i16),
    /// Any other span: `2023-01-01..2023-08-31`.
    Span(Date, Date),
}

impl Period {
    /// First day of the span.
    pub fn first(self) -> Date {
        match self {
            Period::Month(year, month) => day_one(year, month),
            Period::Quarter(year, quarter) => day_one(year, quarter * 3 - 2),
            Period::Half(year, half) => day_one(year, half * 6 - 5),
            Period::NineMonths(year) | Period::Year(year) => day_one(year, 1),
            Period::Registration(year) => Date::constant(year - 1, 12, 15),
            Period::Span(first, _) => first,
        }
    }

    /// Last day of the span, the as-of day of its stocks.
    pub fn last(self) -> Date {
        match self {
            Period::Month(year, month) => day_one(year, month).last_of_month(),
            Period::Quarter(year, quarter) => day_one(year, quarter * 3).last_of_month(),
            Period::Half(year, half) => day_one(year, half * 6).last_of_month(),
            Period::NineMonths(year) => Date::constant(year, 9, 30),
            Period::Year(year) => Date::constant(year, 12, 31),
            Period::Registration(year) => Date::constant(year, 12, 14),
            Period::Span(_, last) => last,
        }
    }

    /// The month a day lies in.
    pub fn month_of(day: Date) -> Self {
        Period::Month(day.year(), day.month())
    }

    /// How people say it: "tháng 8 năm 2023", "tháng 02 năm 2023".
    pub fn phrase(self) -> Phrase {
        let n = |number: i8| number.to_string();
        let y = |year: i16| year.to_string();
        match self {
            Period::Month(year, month) => text("tháng {m} năm {y}", "{y}-{m}")
                .fill(&[("m", &month_phrase(month)), ("y", &y(year))]),
            Period::Quarter(year, quarter) => text("quý {q} năm {y}", "quarter {q} of {y}")
                .fill(&[("q", &n(quarter)), ("y", &y(year))]),
            Period::Half(year, 1) => {
                text("6 tháng đầu năm {y}", "first half of {y}").fill(&[("y", &y(year))])
            }
            Period::Half(year, _) => {
                text("6 tháng cuối năm {y}", "second half of {y}").fill(&[("y", &y(year))])
            }
            Period::NineMonths(year) => {
                text("9 tháng đầu năm {y}", "first nine months of {y}").fill(&[("y", &y(year))])
            }
            Period::Year(year) => text("năm {y}", "{y}").fill(&[("y", &y(year))]),
            Period::Registration(year) => {
                text("năm báo cáo {y}", "registration year {y}").fill(&[("y", &y(year))])
            }
            Period::Span(first, last) => text("từ {a} đến {b}", "{a} to {b}")
                .fill(&[("a", &day_phrase(first)), ("b", &day_phrase(last))]),
        }
    }
}

/// The number of a month: official papers put a zero before the first two alone (Nghị định 30/2020/NĐ-CP, phụ lục I).
fn month_phrase(month: i8) -> Phrase {
    Phrase {
        vi: if month <= 2 {
            format!("0{month}")
        } else {
            month.to_string()
        },
        en: format!("{month:02}"),
    }
}

/// A day as people write it: 31/8/2023 in Vietnamese, 2023-08-31 in English.
pub(crate) fn day_phrase(day: Date) -> Phrase {
    Phrase {
        vi: format!("{}/{}/{}", day.day(), day.month(), day.year()),
        en: day.to_string(),
    }
}

/// A day as machines or as people write it: 2023-08-31, 31/8/2023, 31.8.2023.
pub fn day_of(written: &str) -> Option<Date> {
    let parts: Vec<&str> = written.trim().split(['/', '.']).collect();
    match parts[..] {
        [day, month, year] => format!("{year:0>4}-{month:0>2}-{day:0>2}").parse().ok(),
        _ => written.trim().parse().ok(),
    }
}

impl crate::text::Speak for Date {
    fn speak(&self, lang: Lang) -> String {
        day_phrase(*self).pick(lang).to_owned()
    }
}

fn day_one(year: i16, month: i8) -> Date {
    Date::constant(year, month, 1)
}

/// What was written is no period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodError(String);

impl PeriodError {
    /// What was written, and the forms that are understood.
    pub fn phrase(&self) -> Phrase {
        text(
            "không hiểu kỳ báo cáo «{v}»; viết: 2023-08, 2023-Q2, 2023-H1, 2023-9M, 2023, 2023-R hoặc 2023-01-01..2023-08-31",
            "not a period: '{v}'; write 2023-08, 2023-Q2, 2023-H1, 2023-9M, 2023, 2023-R or 2023-01-01..2023-08-31",
        )
        .fill(&[("v", &self.0)])
    }
}

impl fmt::Display for PeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.phrase().en)
    }
}

impl std::error::Error for PeriodError {}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        parse(written.trim()).ok_or_else(|| PeriodError(written.to_owned()))
    }
}

fn parse(written: &str) -> Option<Period> {
    if let Some((first, last)) = written.split_once("..") {
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        return (first <= last).then_some(Period::Span(first, last));
    }
    let (year, rest) = written.split_once('-').unwrap_or((written, ""));
    if year.len() != 4 || !year.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year: i16 = year
        .parse()
        .ok()
        .filter(|year| (1900..=2999).contains(year))?;
    let number = |text: &str, max: i8| text.parse().ok().filter(|n| (1..=max).contains(n));
    match rest {
        "" if written.len() == 4 => Some(Period::Year(year)),
        "R" | "r" => Some(Period::Registration(year)),
        "9M" | "9m" => Some(Period::NineMonths(year)),
        _ if rest.starts_with(['Q', 'q']) => {
            number(&rest[1..], 4).map(|q| Period::Quarter(year, q))
        }
        _ if rest.starts_with(['H', 'h']) => number(&rest[1..], 2).map(|h| Period::Half(year, h)),
        _ if rest.len() <= 2 => number(rest, 12).map(|m| Period::Month(year, m)),
        _ => None,
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Month(year, month) => write!(f, "{year}-{month:02}"),
            Period::Quarter(year, quarter) => write!(f, "{year}-Q{quarter}"),
            Period::Half(year, half) => write!(f, "{year}-H{half}"),
            Period::NineMonths(year) => write!(f, "{year}-9M"),
            Period::Year(year) => write!(f, "{year}"),
            Period::Registration(year) => write!(f, "{year}-R"),
            Period::Span(first, last) => write!(f, "{first}..{last}"),
        }
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        written.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_machines_and_as_people_write_them() {
        for written in ["2026-12-05", "5/12/2026", "05/12/2026", "05.12.2026"] {
            let day = Date::constant(2026, 12, 5);
            assert_eq!(day_of(written), Some(day), "{written}");
        }
        for wrong in ["31/2/2026", "12/2026", "mai"] {
            assert_eq!(day_of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn each_form_has_its_days_and_is_written_back_the_same() {
        for (written, first, last) in [
            ("2023-08", "2023-08-01", "2023-08-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-Q2", "2023-04-01", "2023-06-30"),
            ("2023-H1", "2023-01-01", "2023-06-30"),
            ("2023-H2", "2023-07-01", "2023-12-31"),
            ("2023-9M", "2023-01-01", "2023-09-30"),
            ("2023", "2023-01-01", "2023-12-31"),
            ("2023-R", "2022-12-15", "2023-12-14"),
            ("2023-01-01..2023-08-31", "2023-01-01", "2023-08-31"),
        ] {
            let period: Period = written.parse().expect(written);
            assert_eq!(
                (
                    period.first().to_string().as_str(),
                    period.last().to_string().as_str()
                ),
                (first, last)
            );
            assert_eq!(period.to_string(), written);
        }
    }

    #[test]
    fn months_are_said_as_official_papers_write_them() {
        for (month, vi, en) in [
            (1, "tháng 01 năm 2023", "2023-01"),
            (2, "tháng 02 năm 2023", "2023-02"),
            (3, "tháng 3 năm 2023", "2023-03"),
            (8, "tháng 8 năm 2023", "2023-08"),
            (12, "tháng 12 năm 2023", "2023-12"),
        ] {
            let said = Period::Month(2023, month).phrase();
            assert_eq!((said.vi.as_str(), said.en.as_str()), (vi, en));
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for written in [
            "",
            "23-08",
            "2023-13",
            "2023-00",
            "2023-Q5",
            "2023-",
            "2023-08-31",
            "2023-09-01..2023-08-31",
            "20230",
            "2023-Qé",
        ] {
            assert!(written.parse::<Period>().is_err(), "{written}");
        }
    }
}
