//! Numbers and days as a sheet keeps them.

use jiff::civil::{Date, date};

/// Powers of ten that a float holds exactly.
const POWERS: [f64; 16] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/// A finite number.
pub(super) fn number(bytes: &[u8]) -> Option<f64> {
    short(bytes).or_else(|| {
        let text = std::str::from_utf8(bytes).ok()?;
        text.parse().ok().filter(|number: &f64| number.is_finite())
    })
}

/// Up to 15 digits with or without a point: digits and power of ten are exact, so one division rounds right.
fn short(bytes: &[u8]) -> Option<f64> {
    let (minus, digits) = match bytes {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    if digits.is_empty() || digits.len() > 16 {
        return None;
    }
    let mut sum = 0_u64;
    let mut point = None;
    for (at, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => sum = sum * 10 + u64::from(byte - b'0'),
            b'.' if point.is_none() => point = Some(at),
            _ => return None,
        }
    }
    let decimals = point.map_or(0, |at| digits.len() - at - 1);
    let count = digits.len() - usize::from(point.is_some());
    if count == 0 || count > 15 {
        return None;
    }
    // At most 15 digits: a float holds them all.
    #[allow(clippy::cast_precision_loss)]
    let value = sum as f64 / POWERS[decimals];
    Some(if minus { -value } else { value })
}

/// Milliseconds of a day.
const MILLISECONDS: f64 = 86_400_000.0;

/// The last day a sheet knows, 31 December 9999, counted from 1900.
const LAST: i64 = 2_958_465;

/// Days between the two systems.
const FROM_1904: i64 = 1462;

/// The day a number stands for in the system of 1900 or of 1904; `None` for times and durations below one day, and
/// for 29 February 1900, which a sheet counts though it never was.
pub(super) fn day(number: f64, from_1904: bool) -> Option<Date> {
    if !(1.0..3e6).contains(&number) {
        return None;
    }
    // A moment less than half a millisecond before midnight is midnight. The range was checked just above.
    #[allow(clippy::cast_possible_truncation)]
    let whole = match number.fract() == 0.0 {
        true => number as i64,
        false => ((number * MILLISECONDS).round() / MILLISECONDS).floor() as i64,
    };
    let count = if from_1904 { whole + FROM_1904 } else { whole };
    let epoch = match count {
        60 => return None,
        ..60 => date(1899, 12, 31),
        _ => date(1899, 12, 30),
    };
    let days = (count <= LAST).then(|| jiff::Span::new().try_days(count))?;
    epoch.checked_add(days.ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_the_standard_library_reads() {
        let plain = [
            "0",
            "-0",
            "7",
            "-7",
            "0.1",
            "1200",
            "0.285",
            "478.72",
            "-479000000",
            "41421000000",
            "999999999999999",
            "9999999999999999",
            "0.000000000000001",
            "1E3",
            "1.5e-7",
            "+5",
            ".5",
            "5.",
            "123456789.123456789",
            "9007199254740993",
            "1e308",
            "-.25",
            "4.9E-324",
        ];
        for text in plain {
            let expected: f64 = text.parse().expect(text);
            let found = number(text.as_bytes()).expect(text);
            assert_eq!(found.to_bits(), expected.to_bits(), "{text}");
        }
        for text in [
            "", "-", ".", "-.", "1,5", "1.2.3", "NaN", "inf", "1e999", "0x10", " 5", "５",
        ] {
            assert_eq!(number(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn days_of_both_systems() {
        for (number, from_1904, day) in [
            (1.0, false, Some(date(1900, 1, 1))),
            (59.0, false, Some(date(1900, 2, 28))),
            (60.0, false, None),
            (61.0, false, Some(date(1900, 3, 1))),
            (45_169.0, false, Some(date(2023, 8, 31))),
            (45_169.75, false, Some(date(2023, 8, 31))),
            (45_169.999_999_999_9, false, Some(date(2023, 9, 1))),
            (2_958_465.0, false, Some(date(9999, 12, 31))),
            (2_958_466.0, false, None),
            (43_707.0, true, Some(date(2023, 8, 31))),
            (1.0, true, Some(date(1904, 1, 2))),
            (0.5, false, None),
            (-3.0, false, None),
            (1e300, false, None),
        ] {
            assert_eq!(super::day(number, from_1904), day, "{number}");
        }
    }
}
