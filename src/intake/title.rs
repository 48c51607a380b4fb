//! What title lines and file names state: the day or span the list is of, and the unit of its money.

use super::number::money_unit;
use crate::model::{MoneyUnit, Period};
use crate::text::normal::bare;
use jiff::civil::Date;

/// How firmly a text states its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// Only a year.
    Year,
    /// A day without a word that says what it is.
    Loose,
    /// A month, quarter, half-year.
    Span,
    /// "Tính đến ngày …".
    AsOf,
}

/// A time stated somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated {
    /// The span; of a day, that day.
    pub period: Period,
    /// How firmly.
    pub firmness: Firmness,
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(u32, usize),
    Word(String),
    Sign(char),
}

/// The firmest time a title line states. Dates of letters and signatures are none.
pub fn time_in_title(line: &str) -> Option<Stated> {
    let refers = refers_to_a_document(line);
    times(&tokens(line))
        .into_iter()
        .filter(|stated| !refers || stated.firmness == Firmness::AsOf)
        .max_by_key(|stated| stated.firmness)
}

/// The firmest time a file name states; a year alone counts there, too.
pub fn time_in_file_name(stem: &str) -> Option<Stated> {
    let tokens = tokens(stem);
    let year = || {
        tokens.iter().find_map(|token| match token {
            Token::Number(year, 4) => year_of(*year).map(|year| Stated {
                period: Period::Year(year),
                firmness: Firmness::Year,
            }),
            _ => None,
        })
    };
    times(&tokens)
        .into_iter()
        .max_by_key(|stated| stated.firmness)
        .or_else(year)
}

/// Lines that quote a document carry that document's date.
fn refers_to_a_document(line: &str) -> bool {
    let words = format!(" {} ", bare(line));
    [
        " kem theo ",
        " bao cao so ",
        " cong van ",
        " quyet dinh ",
        " nghi quyet ",
        " ke hoach so ",
        " can cu ",
        " luat ",
        " so ",
    ]
    .iter()
    .any(|mark| words.contains(mark))
}

/// The unit of money a line states: "Đơn vị tính: triệu đồng", "ĐVT: Tr.đ", "(Đơn vị: nghìn đồng)".
pub fn money_unit_stated(line: &str) -> Option<MoneyUnit> {
    let at = line.rfind(':').map_or(0, |at| at + 1);
    let label = bare(&line[..at]);
    let says_unit = [
        "don vi tinh",
        "dvt",
        "don vi",
        "d v t",
        "don vi tien",
        "don vi tinh tien",
    ]
    .iter()
    .any(|word| label.ends_with(word));
    let rest = line[at..].trim().trim_end_matches([')', '.', ';', ' ']);
    if says_unit {
        return rest.split([',', ';', '/']).find_map(money_unit);
    }
    let label = bare(line);
    ["don vi tinh", "dvt"]
        .iter()
        .find(|word| label.starts_with(**word))
        .and_then(|word| {
            let words: Vec<&str> = line
                .trim_matches(['(', ')', ' '])
                .split_whitespace()
                .collect();
            money_unit(&words.get(word.split(' ').count()..)?.join(" "))
        })
}

/// Folded words, numbers and the signs between numbers.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut run = String::new();
    let flush = |run: &mut String, tokens: &mut Vec<Token>| {
        if let (Ok(number), length) = (run.parse(), run.len()) {
            tokens.push(Token::Number(number, length));
        } else if !run.is_empty() {
            tokens.push(Token::Word(bare(run)));
        }
        run.clear();
    };
    for c in text.chars() {
        let continues = run
            .chars()
            .last()
            .is_some_and(|last| last.is_ascii_digit() == c.is_ascii_digit());
        if !c.is_alphanumeric() {
            flush(&mut run, &mut tokens);
            if matches!(c, '/' | '-' | '.' | '_' | '–') {
                tokens.push(Token::Sign(if c == '–' { '-' } else { c }));
            }
            continue;
        }
        if !continues {
            flush(&mut run, &mut tokens);
        }
        run.push(c);
    }
    flush(&mut run, &mut tokens);
    tokens
}

fn times(tokens: &[Token]) -> Vec<Stated> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match time_at(&tokens[at..]) {
            Some((length, period, firmness)) => {
                if let Some(firmness) = firm(&tokens[..at], firmness) {
                    found.push(Stated { period, firmness });
                }
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// A time after "đến", "thời điểm" or "hết" is the as-of day. A day written in words otherwise dates a letter.
fn firm(before: &[Token], firmness: Option<Firmness>) -> Option<Firmness> {
    let as_of = before.iter().rev().take(3).any(|token| match token {
        Token::Word(word) => matches!(word.as_str(), "den" | "diem" | "het"),
        _ => false,
    });
    if as_of {
        Some(Firmness::AsOf)
    } else {
        firmness
    }
}

type TimeAt = Option<(usize, Period, Option<Firmness>)>;

/// A time that begins right here: its length in tokens, the time, how firm it is by itself.
fn time_at(tokens: &[Token]) -> TimeAt {
    words_at(tokens).or_else(|| digits_at(tokens))
}

/// Times that begin with a word, or with a number of months.
fn words_at(tokens: &[Token]) -> TimeAt {
    let word = |at: usize| match tokens.get(at) {
        Some(Token::Word(word)) => word.as_str(),
        _ => "",
    };
    let number = |at: usize| match tokens.get(at) {
        Some(Token::Number(number, _)) => Some(*number),
        _ => None,
    };
    // Skips one sign and the word "năm" before a year.
    let year_after = |mut at: usize| {
        while matches!(tokens.get(at), Some(Token::Sign(_)))
            || matches!(word(at), "nam" | "dau" | "cuoi")
        {
            at += 1;
        }
        Some((at + 1, year_of(number(at)?)?))
    };
    let span = Some(Firmness::Span);
    match word(0) {
        "ngay" if word(2) == "thang" => {
            let (length, year) = year_after(4)?;
            Some((length, day(number(1)?, number(3)?, year)?, None))
        }
        "thang" | "t" | "th" => {
            let (length, year) = year_after(2)?;
            Some((length, month(number(1)?, year)?, span))
        }
        "quy" | "q" => {
            let quarter = number(1).or_else(|| roman(word(1)))?;
            let (length, year) = year_after(2)?;
            Some((length, quarter_of(quarter, year)?, span))
        }
        "qi" | "qii" | "qiii" | "qiv" => {
            let (length, year) = year_after(1)?;
            Some((length, quarter_of(roman(&word(0)[1..])?, year)?, span))
        }
        "h" => {
            let (length, year) = year_after(2)?;
            half(number(1)?, year).map(|period| (length, period, span))
        }
        "nam" => Some((2, Period::Year(year_of(number(1)?)?), Some(Firmness::Year))),
        "" if matches!(word(1), "thang" | "t" | "th") => {
            let (length, year) = year_after(2)?;
            let last_half = tokens[..length].contains(&Token::Word("cuoi".to_owned()));
            let period = match number(0)? {
                3 => Period::Quarter(year, 1),
                6 if last_half => Period::Half(year, 2),
                6 => Period::Half(year, 1),
                9 => Period::NineMonths(year),
                12 => Period::Year(year),
                _ => return None,
            };
            Some((length, period, span))
        }
        _ => None,
    }
}

/// Times in digits alone.
fn digits_at(tokens: &[Token]) -> TimeAt {
    let sign = |at: usize| matches!(tokens.get(at), Some(Token::Sign(_)));
    let number = |at: usize| match tokens.get(at) {
        Some(Token::Number(number, length)) => Some((*number, *length)),
        _ => None,
    };
    let word_number = |at: usize, word: &str| match (tokens.get(at), number(at + 1)) {
        (Some(Token::Word(said)), Some((number, 1))) if said == word => Some(number),
        _ => None,
    };
    let (first, length) = number(0)?;
    let third = if sign(1) && sign(3) { number(4) } else { None };
    let second = if sign(1) { number(2) } else { None };
    let span = Some(Firmness::Span);
    match (length, second, third) {
        (1 | 2, Some((month, 1 | 2)), Some((year, 4))) => {
            day(first, month, year_of(year)?).map(|period| (5, period, Some(Firmness::Loose)))
        }
        (4, Some((month, 1 | 2)), Some((last, 1 | 2))) => {
            day(last, month, year_of(first)?).map(|period| (5, period, Some(Firmness::Loose)))
        }
        // "Huoai2_2025-12-31" is no February: the year begins a date of its own.
        (1 | 2, Some((_, 4)), _) if sign(3) && matches!(number(4), Some((_, 1 | 2))) => None,
        (1 | 2, Some((year, 4)), _) => month(first, year_of(year)?).map(|period| (3, period, span)),
        (4, Some((second, 1 | 2)), _) => {
            month(second, year_of(first)?).map(|period| (3, period, span))
        }
        (4, None, _) if sign(1) => {
            let year = year_of(first)?;
            let quarter = word_number(2, "q").and_then(|quarter| quarter_of(quarter, year));
            let half = word_number(2, "h").and_then(|number| half(number, year));
            quarter.or(half).map(|period| (4, period, span))
        }
        (8, _, _) => {
            let (year, rest) = (year_of(first / 10_000)?, first % 10_000);
            day(rest % 100, rest / 100, year).map(|period| (1, period, Some(Firmness::Loose)))
        }
        (6, _, _) => month(first % 100, year_of(first / 100)?).map(|period| (1, period, span)),
        _ => None,
    }
}

fn year_of(number: u32) -> Option<i16> {
    i16::try_from(number)
        .ok()
        .filter(|year| (2000..=2100).contains(year))
}

fn day(day: u32, month: u32, year: i16) -> Option<Period> {
    let day = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(Period::Span(day, day))
}

fn month(month: u32, year: i16) -> Option<Period> {
    i8::try_from(month)
        .ok()
        .filter(|month| (1..=12).contains(month))
        .map(|month| Period::Month(year, month))
}

fn quarter_of(quarter: u32, year: i16) -> Option<Period> {
    i8::try_from(quarter)
        .ok()
        .filter(|quarter| (1..=4).contains(quarter))
        .map(|quarter| Period::Quarter(year, quarter))
}

fn half(number: u32, year: i16) -> Option<Period> {
    i8::try_from(number)
        .ok()
        .filter(|half| (1..=2).contains(half))
        .map(|half| Period::Half(year, half))
}

fn roman(word: &str) -> Option<u32> {
    ["i", "ii", "iii", "iv"]
        .iter()
        .position(|known| *known == word)
        .map(|at| u32::try_from(at).unwrap_or(0) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_titles() {
        for (line, period) in [
            ("(Tính đến ngày 31/8/2023)", Some("2023-08-31..2023-08-31")),
            (
                "Tính đến ngày 31 tháng 8 năm 2023",
                Some("2023-08-31..2023-08-31"),
            ),
            ("Số liệu có đến 30.6.2024", Some("2024-06-30..2024-06-30")),
            ("Tính đến hết tháng 9/2024", Some("2024-09")),
            ("Tháng 8 năm 2023", Some("2023-08")),
            ("6 tháng đầu năm 2023", Some("2023-H1")),
            ("6 THÁNG CUỐI NĂM 2023", Some("2023-H2")),
            ("9 tháng đầu năm 2024", Some("2024-9M")),
            ("Quý II năm 2024", Some("2024-Q2")),
            ("Quý III/2024", Some("2024-Q3")),
            ("DANH SÁCH HTX NĂM 2023", Some("2023")),
            ("Thời điểm 31/12/2023", Some("2023-12-31..2023-12-31")),
            ("(Kèm theo Báo cáo số 45/BC-UBND ngày 05/9/2023)", None),
            (
                "(Kèm theo Báo cáo số 45/BC-UBND ngày 05/9/2023, số liệu tính đến 31/8/2023)",
                Some("2023-08-31..2023-08-31"),
            ),
            ("Cà Mau, ngày 05 tháng 9 năm 2023", None),
            ("Theo Luật Hợp tác xã năm 2012", None),
            ("DANH SÁCH HỢP TÁC XÃ", None),
        ] {
            assert_eq!(
                time_in_title(line)
                    .map(|stated| stated.period.to_string())
                    .as_deref(),
                period,
                "{line}"
            );
        }
    }

    #[test]
    fn times_in_file_names() {
        for (stem, period) in [
            ("thoi-binh_2023-08", Some("2023-08")),
            ("DS HTX H. Cai Nuoc 8-2023", Some("2023-08")),
            ("HTX T8.2023", Some("2023-08")),
            ("bao cao 6 thang 2023", Some("2023-H1")),
            ("6T2023", Some("2023-H1")),
            ("DS_30-6-2023", Some("2023-06-30..2023-06-30")),
            ("20230831 HTX", Some("2023-08-31..2023-08-31")),
            ("Q2-2024 HTX", Some("2024-Q2")),
            ("htx-2024-Q2", Some("2024-Q2")),
            ("HTX nam 2023", Some("2023")),
            ("HTX 2023", Some("2023")),
            ("DaHuoai2_2025-12-31", Some("2025-12-31..2025-12-31")),
            ("01_ThoiBinh", None),
        ] {
            assert_eq!(
                time_in_file_name(stem)
                    .map(|stated| stated.period.to_string())
                    .as_deref(),
                period,
                "{stem}"
            );
        }
    }

    #[test]
    fn units_of_money() {
        for (line, unit) in [
            ("Đơn vị tính: triệu đồng", Some(MoneyUnit::Million)),
            ("ĐVT: Tr.đ", Some(MoneyUnit::Million)),
            ("(Đơn vị: nghìn đồng)", Some(MoneyUnit::Thousand)),
            ("ĐVT: 1.000 đồng", Some(MoneyUnit::Thousand)),
            ("Đơn vị tính: đồng", Some(MoneyUnit::Dong)),
            ("ĐVT triệu đồng", Some(MoneyUnit::Million)),
            ("ĐVT: người, triệu đồng", Some(MoneyUnit::Million)),
            ("Đơn vị: Phòng Tài chính - Kế hoạch", None),
            ("Vốn 500 triệu đồng", None),
        ] {
            assert_eq!(money_unit_stated(line), unit, "{line}");
        }
    }
}
