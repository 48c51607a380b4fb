//! One header cell taken apart: its words, the unit and the year it states.

use super::number::money_unit;
use crate::model::MoneyUnit;
use crate::text::normal::{bare, clean};

/// What kind of unit a header states in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitNote {
    /// An amount of money.
    Money(MoneyUnit),
    /// Hectares and the like.
    Area,
    /// Persons, households, pieces.
    People,
}

/// One header cell taken apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heading {
    /// The words, unit and numbering removed.
    pub words: String,
    /// The unit it states.
    pub unit: Option<UnitNote>,
    /// The year it states: "Doanh thu 2024".
    pub year: Option<i16>,
}

impl Heading {
    /// Takes a header cell apart.
    pub fn of(raw: &str) -> Self {
        let mut heading = Heading::default();
        let mut words = String::new();
        for (outside, inside) in brackets(&clean(raw)) {
            words.push_str(&outside);
            match inside {
                Some(note) if is_numbering(&note) || counts_digits(&note) => {}
                Some(note) => match unit_note(&note) {
                    Some(unit) => heading.unit = Some(unit),
                    None => {
                        words.push(' ');
                        words.push_str(&note);
                        words.push(' ');
                    }
                },
                None => {}
            }
        }
        if let Some((rest, unit)) = trailing_unit(&words) {
            heading.unit = heading.unit.or(Some(unit));
            words = rest;
        }
        let (words, year) = without_year(&words);
        Heading {
            words,
            year,
            ..heading
        }
    }
}

/// Whether a text says nothing but a unit, in brackets or not: `(người)`, `triệu đồng`.
pub fn is_unit_alone(text: &str) -> bool {
    unit_note(text.trim().trim_matches(['(', ')'])).is_some()
}

/// Whether a text says that units follow: `ĐVT`.
pub fn announces_units(text: &str) -> bool {
    matches!(bare(text).as_str(), "dvt" | "don vi tinh")
}

/// Parts a text into what stands outside and inside of brackets.
fn brackets(text: &str) -> Vec<(String, Option<String>)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('(') {
        let Some(close) = rest[open..].find(')').map(|at| open + at) else {
            break;
        };
        parts.push((
            rest[..open].to_owned(),
            Some(rest[open + 1..close].trim().to_owned()),
        ));
        rest = &rest[close + 1..];
    }
    parts.push((rest.to_owned(), None));
    parts
}

/// `1`, `5=6+7`, `A`: a mark that numbers the column.
pub fn is_numbering(note: &str) -> bool {
    let compact: String = note
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')'))
        .collect();
    let digits = |text: &str| {
        !text.is_empty() && text.len() <= 2 && text.chars().all(|c| c.is_ascii_digit())
    };
    compact
        .split(['=', '+', '-', '/', ':', '*', 'x'])
        .all(digits)
        || (compact.len() == 1 && compact.chars().all(|c| c.is_ascii_uppercase()))
}

/// `10 số`, `13 chữ số`: how long a code is to be.
fn counts_digits(note: &str) -> bool {
    let said = bare(note);
    let digits = said.trim_start_matches(|c: char| c.is_ascii_digit());
    digits.len() < said.len() && matches!(digits.trim(), "so" | "chu so" | "ky tu")
}

/// The unit a bracket states: `triệu đồng/người/tháng` is money, `ha` an area, `người` persons.
fn unit_note(note: &str) -> Option<UnitNote> {
    let note = note
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .trim_start_matches("ĐVT")
        .trim_start_matches("Đvt")
        .trim_start_matches("đvt")
        .trim_start_matches([':', ' ', '.']);
    let first = note.split('/').next().unwrap_or_default().trim();
    if let Some(unit) = money_unit(first).or_else(|| money_unit(&bare(first))) {
        return Some(UnitNote::Money(unit));
    }
    match bare(first).as_str() {
        "ha" | "m2" | "hecta" | "cong" => Some(UnitNote::Area),
        "nguoi" | "tv" | "thanh vien" | "ho" | "ld" | "lao dong" | "nam" | "x" | "chiec"
        | "tan" | "xa vien" => Some(UnitNote::People),
        _ => None,
    }
}

/// A unit of money behind a comma, dash, colon or slash, or simply last: `Vốn ĐL, triệu đồng`, `Vốn điều lệ ĐVT: tr.đ`.
fn trailing_unit(words: &str) -> Option<(String, UnitNote)> {
    let at = words.rfind([',', '-', ':', '–', '/']);
    if let Some(at) = at {
        let sign = words[at..].chars().next().map_or(1, char::len_utf8);
        if let Some(unit) = money_unit(words[at + sign..].trim()) {
            let rest = words[..at]
                .trim()
                .trim_end_matches("ĐVT")
                .trim_end_matches("đvt")
                .trim();
            return Some((rest.to_owned(), UnitNote::Money(unit)));
        }
    }
    [
        "triệu đồng",
        "tr.đồng",
        "trđ",
        "tr.đ",
        "nghìn đồng",
        "tỷ đồng",
        "1.000đ",
        "1.000 đồng",
    ]
    .iter()
    .find_map(|unit| {
        let lower = words.trim().to_lowercase();
        let rest = lower.strip_suffix(unit)?;
        Some((rest.trim().to_owned(), UnitNote::Money(money_unit(unit)?)))
    })
}

/// Takes a year out: `Doanh thu năm 2024`, `DT 2024`.
fn without_year(words: &str) -> (String, Option<i16>) {
    let is_year = |word: &str| {
        let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
        (digits.len() == 4 && digits.len() == word.trim_matches(['/', ',', '.', ':']).len())
            .then(|| digits.parse::<i16>().ok())
            .flatten()
            .filter(|year| (1990..=2100).contains(year))
    };
    let year = words.split_whitespace().find_map(is_year);
    let rest: Vec<&str> = words
        .split_whitespace()
        .filter(|word| is_year(word).is_none())
        .collect();
    (rest.join(" "), year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_gives_up_its_unit_and_year() {
        let heading = Heading::of("Doanh thu năm 2023 (triệu đồng/năm) (9)");
        assert_eq!(heading.words, "Doanh thu năm");
        assert_eq!(heading.unit, Some(UnitNote::Money(MoneyUnit::Million)));
        assert_eq!(heading.year, Some(2023));
    }
}
