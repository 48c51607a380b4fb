//! Numbers as clerks write them: 1.234,5 and 1,234.5, `45 TV`, `(3)`, `450 triệu`, `2 tỷ 300`. Exact, never rounded
//! through a float.

use super::cell::{Cell, plain_number};
use crate::model::{Money, MoneyUnit};

/// An exact decimal: `digits / 10^scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: i128,
    scale: u32,
}

impl Decimal {
    /// The whole number it is, if it is one and fits.
    pub fn integer(self) -> Option<i64> {
        let one = 10_i128.checked_pow(self.scale)?;
        (self.digits % one == 0).then(|| i64::try_from(self.digits / one).ok())?
    }

    /// This many units in đồng, rounded to whole đồng.
    pub fn money(self, unit: MoneyUnit) -> Option<Money> {
        let one = 10_i128.checked_pow(self.scale)?;
        let scaled = self.digits.checked_mul(i128::from(unit.dong()))?;
        let half = if scaled < 0 { -one / 2 } else { one / 2 };
        i64::try_from((scaled + half) / one).ok().map(Money)
    }

    /// The nearest float, for measures that are no counts and no money.
    #[allow(clippy::cast_precision_loss)]
    pub fn float(self) -> f64 {
        self.digits as f64 / 10_f64.powi(i32::try_from(self.scale).unwrap_or(i32::MAX))
    }

    /// What a cell's number shows, with the 15 digits a spreadsheet keeps.
    fn shown(number: f64) -> Option<Self> {
        // Whole numbers are most; up to 15 digits they are exact.
        if number.fract() == 0.0 && number.abs() < 1e15 {
            #[allow(clippy::cast_possible_truncation)]
            let digits = number as i128;
            return Some(Decimal { digits, scale: 0 });
        }
        Decimal::parse(&plain_number(number))
    }

    fn parse(plain: &str) -> Option<Self> {
        let (head, tail) = plain.split_once('.').unwrap_or((plain, ""));
        let digits: i128 = format!("{head}{tail}").parse().ok()?;
        let scale = u32::try_from(tail.len())
            .ok()
            .filter(|scale| *scale <= 18)?;
        Some(Decimal { digits, scale })
    }

    fn negated(self) -> Self {
        Decimal {
            digits: -self.digits,
            ..self
        }
    }
}

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberTrouble {
    /// It is something else.
    NotANumber,
    /// Its separator can part thousands or decimals.
    Ambiguous,
}

/// What the separators of a sheet mean, settled over all its amounts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Separators {
    comma_is_decimal: bool,
    point_is_decimal: bool,
}

impl Separators {
    /// A separator followed by one or two digits at the end of a number parts decimals; one that never is,
    /// parts thousands.
    pub fn settle<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut found = Separators::default();
        for text in texts {
            for number in text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))) {
                let number = number.trim_matches(['.', ',']);
                let Some(at) = number.rfind(['.', ',']) else {
                    continue;
                };
                if number.len() - at - 1 <= 2 {
                    match number.as_bytes()[at] {
                        b',' => found.comma_is_decimal = true,
                        _ => found.point_is_decimal = true,
                    }
                }
            }
        }
        found
    }
}

/// Words after a count of persons or households that add nothing.
const PERSON_WORDS: [&str; 24] = [
    "liên hiệp htx",
    "lhhtx",
    "liên hiệp",
    "tổ hợp tác",
    "hợp tác xã",
    "tht",
    "hội quán",
    "tổ",
    "thành viên",
    "tv",
    "người",
    "hộ",
    "xã viên",
    "tổ viên",
    "hội viên",
    "htx",
    "lao động",
    "lđ",
    "ld",
    "nữ",
    "chiếc",
    "tổ viên",
    "cơ sở",
    "đơn vị",
];

/// A count: of persons, households, pieces. Separators part thousands; there is no half a person.
pub fn count(cell: &Cell, separators: Separators) -> Result<i64, NumberTrouble> {
    let decimal = match cell {
        Cell::Number(number) => Decimal::shown(*number),
        _ => {
            let written = cell.text().to_lowercase();
            let bare = PERSON_WORDS
                .iter()
                .find_map(|word| written.strip_suffix(word))
                .unwrap_or(&written);
            match signed(bare, |number| plain(number, separators, true))? {
                decimal if decimal.integer().is_some() => Some(decimal),
                _ => None,
            }
        }
    };
    decimal
        .and_then(Decimal::integer)
        .ok_or(NumberTrouble::NotANumber)
}

/// A measure with decimals; a percentage is the number before its sign.
pub fn decimal(cell: &Cell, separators: Separators) -> Result<Decimal, NumberTrouble> {
    match cell {
        Cell::Number(number) => Decimal::shown(*number).ok_or(NumberTrouble::NotANumber),
        _ => {
            let written = cell.text().to_lowercase();
            let number = written.strip_suffix('%').unwrap_or(&written);
            signed(number, |number| plain(number, separators, false))
        }
    }
}

/// An amount: the number with the unit its own words state, if any.
pub fn amount(
    cell: &Cell,
    separators: Separators,
) -> Result<(Decimal, Option<MoneyUnit>), NumberTrouble> {
    if let Cell::Number(number) = cell {
        return Decimal::shown(*number)
            .map(|decimal| (decimal, None))
            .ok_or(NumberTrouble::NotANumber);
    }
    let written = cell.text().to_lowercase();
    let (sign, written) = take_sign(&written);
    let parts = parts(written).ok_or(NumberTrouble::NotANumber)?;
    let (number, unit) = match parts[..] {
        [(number, None)] => (plain(number, separators, false)?, None),
        [(number, Some(unit))] => (
            plain(
                number,
                Separators {
                    comma_is_decimal: true,
                    ..separators
                },
                false,
            )?,
            Some(unit),
        ),
        _ => (sum(&parts, separators)?, Some(MoneyUnit::Dong)),
    };
    Ok((if sign { number.negated() } else { number }, unit))
}

/// `2 tỷ 300 triệu` and `2 tỷ 300`: the parts added up, in đồng; a last part without unit counts in the unit
/// a thousand times smaller.
fn sum(
    parts: &[(&str, Option<MoneyUnit>)],
    separators: Separators,
) -> Result<Decimal, NumberTrouble> {
    let mut total = 0_i128;
    let mut smaller = None;
    for (number, unit) in parts {
        let unit = unit.or(smaller).ok_or(NumberTrouble::NotANumber)?;
        let money = plain(number, separators, false)?
            .money(unit)
            .ok_or(NumberTrouble::NotANumber)?;
        total += i128::from(money.0);
        smaller = match unit {
            MoneyUnit::Billion => Some(MoneyUnit::Million),
            MoneyUnit::Million => Some(MoneyUnit::Thousand),
            _ => None,
        };
    }
    Ok(Decimal {
        digits: total,
        scale: 0,
    })
}

/// Numbers with the unit words behind them; `None` where any other word stands.
fn parts(written: &str) -> Option<Vec<(&str, Option<MoneyUnit>)>> {
    let mut parts = Vec::new();
    let mut rest = written.trim();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ')))
            .unwrap_or(rest.len());
        let number = rest[..end].trim().trim_end_matches('.');
        let words = &rest[end..];
        let next = words
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(words.len());
        let unit = match words[..next].trim() {
            "" => None,
            words => Some(money_unit(words)?),
        };
        if number.is_empty() {
            return None;
        }
        parts.push((number, unit));
        rest = &words[next..];
    }
    (!parts.is_empty()).then_some(parts)
}

/// The unit a word for money means: `triệu đồng`, `tr.đ`, `tỷ`, `1.000đ`, `VNĐ`.
pub fn money_unit(word: &str) -> Option<MoneyUnit> {
    let plain: String = word
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    match plain.as_str() {
        "đ" | "đồng" | "vnđ" | "vnd" | "đvn" | "đồngvn" | "việtnamđồng" | "đồngviệtnam"
        | "dong" => Some(MoneyUnit::Dong),
        "nghìn" | "ngàn" | "nghìnđồng" | "ngànđồng" | "nghìnđ" | "ngànđ" | "1000đ" | "1000đồng"
        | "1000vnđ" | "000đ" | "000đồng" | "nđ" | "nghìnvnđ" => Some(MoneyUnit::Thousand),
        "triệu" | "triệuđồng" | "triệuđ" | "tr" | "trđ" | "trđồng" | "trd" | "trvnđ"
        | "triệuvnđ" | "1000000đ" | "1000000đồng" | "000000đ" | "trieudong" | "trieu"
        | "triêụđồng" => Some(MoneyUnit::Million),
        "tỷ" | "tỉ" | "tỷđồng" | "tỉđồng" | "tỷđ" | "tỉđ" | "tỷvnđ" | "tydong" => {
            Some(MoneyUnit::Billion)
        }
        _ => None,
    }
}

/// Takes a sign off: `-3`, `(3)`, `lỗ 3`.
fn take_sign(written: &str) -> (bool, &str) {
    let written = written.trim().trim_start_matches('\'').trim();
    if let Some(inner) = written
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        return (true, inner.trim());
    }
    ["-", "–", "−", "lỗ"]
        .iter()
        .find_map(|sign| written.strip_prefix(sign))
        .map_or(
            (false, written.strip_prefix('+').unwrap_or(written)),
            |rest| (true, rest.trim()),
        )
}

fn signed(
    written: &str,
    parse: impl Fn(&str) -> Result<Decimal, NumberTrouble>,
) -> Result<Decimal, NumberTrouble> {
    let (negative, rest) = take_sign(written);
    parse(rest.trim()).map(|decimal| if negative { decimal.negated() } else { decimal })
}

/// Digits with separators. `whole` numbers have no decimals, so a single separator parts thousands.
fn plain(written: &str, separators: Separators, whole: bool) -> Result<Decimal, NumberTrouble> {
    let compact: String = match grouped(written, ' ') {
        true => written.replace(' ', ""),
        false => written.to_owned(),
    };
    let marks: Vec<char> = compact.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let parsed = match marks[..] {
        [] => Some(compact),
        [mark] => one_mark(&compact, mark, separators, whole)?,
        [first, .., last] if first != last => mixed(&compact, first, last),
        [mark, ..] => grouped(&compact, mark).then(|| compact.replace(mark, "")),
    };
    parsed
        .filter(|plain| {
            plain.chars().all(|c| c.is_ascii_digit() || c == '.')
                && plain.starts_with(|c: char| c.is_ascii_digit())
        })
        .and_then(|plain| Decimal::parse(&plain))
        .ok_or(NumberTrouble::NotANumber)
}

/// `1.234` or `12,5`: thousands or decimals, by what follows, by the sheet, by what it counts.
fn one_mark(
    compact: &str,
    mark: char,
    separators: Separators,
    whole: bool,
) -> Result<Option<String>, NumberTrouble> {
    let could_group = grouped(compact, mark) && !compact.starts_with('0');
    let decimal_here = match mark {
        ',' => separators.comma_is_decimal,
        _ => separators.point_is_decimal,
    };
    if !could_group || (decimal_here && !whole) {
        let both = separators.comma_is_decimal && separators.point_is_decimal;
        return match could_group && both {
            true => Err(NumberTrouble::Ambiguous),
            false => Ok(Some(compact.replace(mark, "."))),
        };
    }
    Ok(Some(compact.replace(mark, "")))
}

/// `1.234,5`: the last sign, standing once, parts decimals; the first parts thousands.
fn mixed(compact: &str, thousands: char, point: char) -> Option<String> {
    let (head, tail) = compact.rsplit_once(point)?;
    let fits = !head.contains(point) && grouped(head, thousands);
    fits.then(|| format!("{}.{tail}", head.replace(thousands, "")))
}

/// Whether a sign parts the digits into groups of three as thousands are.
fn grouped(written: &str, sign: char) -> bool {
    let mut groups = written.split(sign);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && groups.all(|group| {
            group.len() >= 3
                && group.chars().take(3).all(|c| c.is_ascii_digit())
                && group.chars().nth(3).is_none_or(|c| !c.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn counts() {
        for (written, expected) in [
            ("45", Ok(45)),
            ("05", Ok(5)),
            ("1.234", Ok(1234)),
            ("1,234", Ok(1234)),
            ("1 234", Ok(1234)),
            ("45 TV", Ok(45)),
            ("22 thành viên", Ok(22)),
            ("-3", Ok(-3)),
            ("(3)", Ok(-3)),
            ("12,0", Ok(12)),
            ("mười hai", Err(NumberTrouble::NotANumber)),
            ("trên 50", Err(NumberTrouble::NotANumber)),
            ("4-5", Err(NumberTrouble::NotANumber)),
            ("12,5", Err(NumberTrouble::NotANumber)),
            ("12 34", Err(NumberTrouble::NotANumber)),
            ("", Err(NumberTrouble::NotANumber)),
        ] {
            assert_eq!(
                count(&cell(written), Separators::default()),
                expected,
                "{written}"
            );
        }
        assert_eq!(
            count(&Cell::Number(12.5), Separators::default()),
            Err(NumberTrouble::NotANumber)
        );
    }

    #[test]
    fn a_percentage_means_the_same_as_text_and_as_a_number() {
        let read = |cell: &Cell| decimal(cell, Separators::default()).map(Decimal::float);
        for (cell, expected) in [
            (Cell::Percent(0.45), Ok(45.0)),
            (cell("45%"), Ok(45.0)),
            (cell("20,5 %"), Ok(20.5)),
            (Cell::Percent(0.205), Ok(20.5)),
            (Cell::Number(0.45), Ok(0.45)),
            (cell("%"), Err(NumberTrouble::NotANumber)),
        ] {
            assert_eq!(read(&cell), expected, "{cell:?}");
        }
        for cell in [Cell::Percent(0.45), cell("45%")] {
            let separators = Separators::default();
            assert!(count(&cell, separators).is_err() && amount(&cell, separators).is_err());
        }
    }

    #[test]
    fn amounts_with_their_own_unit() {
        for (written, dong) in [
            ("450 triệu", 450_000_000),
            ("1,2 tỷ", 1_200_000_000),
            ("7,057 tỷ", 7_057_000_000),
            ("450tr", 450_000_000),
            ("450.000.000đ", 450_000_000),
            ("500.000.000 đồng", 500_000_000),
            ("2 tỷ 300", 2_300_000_000),
            ("1 tỷ 250 triệu", 1_250_000_000),
            ("12 tr.đ", 12_000_000),
        ] {
            let (number, unit) = amount(&cell(written), Separators::default()).expect(written);
            assert_eq!(
                number.money(unit.expect(written)),
                Some(Money(dong)),
                "{written}"
            );
        }
    }

    #[test]
    fn separators_are_settled_over_the_sheet() {
        let read = |written: &str, sheet: &[&str]| {
            let separators = Separators::settle(sheet.iter().copied());
            amount(&cell(written), separators).map(|(number, _)| number.float())
        };
        assert_eq!(read("1.234,5", &[]), Ok(1234.5));
        assert_eq!(read("1,234.5", &[]), Ok(1234.5));
        assert_eq!(read("1.234", &["450"]), Ok(1234.0));
        assert_eq!(read("1.234", &["450,5"]), Ok(1234.0));
        assert_eq!(read("1,234", &["450,5"]), Ok(1.234));
        assert_eq!(read("1.234.567", &[]), Ok(1_234_567.0));
        assert_eq!(read("0,125", &[]), Ok(0.125));
        assert_eq!(
            read("1.234", &["1,5", "2.5"]),
            Err(NumberTrouble::Ambiguous)
        );
        assert_eq!(read("1.23.456", &[]), Err(NumberTrouble::NotANumber));
    }

    #[test]
    fn money_is_exact() {
        let (number, _) = amount(&Cell::Number(450.3), Separators::default()).expect("number");
        assert_eq!(number.money(MoneyUnit::Million), Some(Money(450_300_000)));
    }
}
