//! Values of goals in the measure of their indicator.

use crate::indicators::{Measure, Number};
use crate::model::MoneyUnit;
use crate::text::normal::bare;

/// Words for units of money, without diacritics; the first that stands in a measure decides.
const MONEY: [(&str, MoneyUnit); 15] = [
    ("ty", MoneyUnit::Billion),
    ("ti", MoneyUnit::Billion),
    ("billion", MoneyUnit::Billion),
    ("trieu", MoneyUnit::Million),
    ("trd", MoneyUnit::Million),
    ("tr", MoneyUnit::Million),
    ("million", MoneyUnit::Million),
    ("nghin", MoneyUnit::Thousand),
    ("ngan", MoneyUnit::Thousand),
    ("thousand", MoneyUnit::Thousand),
    ("000", MoneyUnit::Thousand),
    ("1000", MoneyUnit::Thousand),
    ("dong", MoneyUnit::Dong),
    ("d", MoneyUnit::Dong),
    ("vnd", MoneyUnit::Dong),
];

/// The value as the indicator states it: money in đồng, shares from 0 to 1. `None` where the written measure is
/// missing and nothing may be guessed, or where it does not fit.
pub(super) fn in_measure(value: f64, written: Option<&str>, measure: Measure) -> Option<Number> {
    let is_percent = written.is_some_and(says_percent);
    if measure.is_share() {
        // A bare number above one can only be hundredths.
        let hundredths = is_percent || value > 1.0;
        let value = if hundredths { value / 100.0 } else { value };
        return Some(Number::Ratio(value));
    }
    if is_percent {
        return None;
    }
    if measure.is_money() {
        return whole((value * dong(written?)?).round());
    }
    whole(value).or(Some(Number::Ratio(value)))
}

fn says_percent(written: &str) -> bool {
    written.contains('%') || bare(written).contains("phan tram")
}

/// How many đồng the written unit is.
#[allow(clippy::cast_precision_loss)] // A billion is exact.
fn dong(written: &str) -> Option<f64> {
    let words = bare(written);
    let mut words = words.split(|c: char| !c.is_alphanumeric());
    let unit = words.find_map(|word| {
        let found = MONEY.iter().find(|(known, _)| *known == word);
        found.map(|(_, unit)| *unit)
    });
    unit.map(|unit| unit.dong() as f64)
}

/// The value as an integer where it is one.
fn whole(value: f64) -> Option<Number> {
    let exact = value.fract() == 0.0 && value.abs() < 9e15;
    // Below 2^53 nothing is cut off.
    #[allow(clippy::cast_possible_truncation)]
    exact.then_some(Number::Integer(value as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_as_offices_write_them() {
        let integer = |n| Some(Number::Integer(n));
        let ratio = |r| Some(Number::Ratio(r));
        for (value, written, measure, expected) in [
            (
                22.0,
                Some("thành viên/HTX"),
                Measure::PersonPerCooperative,
                integer(22),
            ),
            (22.5, None, Measure::PersonPerCooperative, ratio(22.5)),
            (
                450.0,
                Some("triệu đồng/HTX"),
                Measure::DongPerCooperative,
                integer(450_000_000),
            ),
            (
                450.0,
                Some("Tr.đ"),
                Measure::DongPerCooperative,
                integer(450_000_000),
            ),
            (1.5, Some("tỷ đồng"), Measure::Dong, integer(1_500_000_000)),
            (1.5, Some("tỉ"), Measure::Dong, integer(1_500_000_000)),
            (
                600_000.0,
                Some("nghìn đồng"),
                Measure::Dong,
                integer(600_000_000),
            ),
            (
                600_000.0,
                Some("1.000 đồng"),
                Measure::Dong,
                integer(600_000_000),
            ),
            (7.0, Some("đồng"), Measure::Dong, integer(7)),
            (450.0, None, Measure::Dong, None),
            (450.0, Some("HTX"), Measure::Dong, None),
            (80.0, Some("%"), Measure::Share, ratio(0.8)),
            (0.5, Some("%"), Measure::Share, ratio(0.005)),
            (80.0, None, Measure::Share, ratio(0.8)),
            (0.8, None, Measure::Share, ratio(0.8)),
            (10.0, Some("%"), Measure::Cooperative, None),
        ] {
            let found = in_measure(value, written, measure);
            assert_eq!(found, expected, "{value} {written:?}");
        }
    }
}
