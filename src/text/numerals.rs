//! Numbers as people read them: 1.234,5 in Vietnamese, 1,234.5 in English.

use super::Lang;

/// An integer with its thousands parted: 4.292 or 4,292.
pub fn integer(value: i64, lang: Lang) -> String {
    let digits = value.unsigned_abs().to_string();
    let separator = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    if value < 0 { format!("-{out}") } else { out }
}

/// A number with exactly `decimals` decimals, rounded half away from zero.
pub fn decimal(value: f64, decimals: usize, lang: Lang) -> String {
    let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    let scaled = (value.abs() * scale).round();
    let whole = (scaled / scale).trunc();
    let sign = if value < 0.0 && scaled > 0.0 { "-" } else { "" };
    // Exact below 2^53: what is printed here are counts, averages and amounts in million đồng.
    #[allow(clippy::cast_possible_truncation)]
    let head = integer(whole as i64, lang);
    if decimals == 0 {
        return format!("{sign}{head}");
    }
    let point = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    format!("{sign}{head}{point}{:0decimals$.0}", scaled - whole * scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_parted_by_thousands() {
        for (value, vi) in [
            (0, "0"),
            (999, "999"),
            (4292, "4.292"),
            (-1_234_567, "-1.234.567"),
            (i64::MIN, "-9.223.372.036.854.775.808"),
        ] {
            assert_eq!(integer(value, Lang::Vi), vi);
        }
        assert_eq!(integer(4292, Lang::En), "4,292");
    }

    #[test]
    fn decimals_are_rounded_and_padded() {
        assert_eq!(decimal(15.274_021, 1, Lang::Vi), "15,3");
        assert_eq!(decimal(1234.05, 1, Lang::En), "1,234.1");
        assert_eq!(decimal(-0.04, 1, Lang::Vi), "0,0");
        assert_eq!(decimal(9.999, 2, Lang::Vi), "10,00");
        assert_eq!(decimal(2.5, 0, Lang::En), "3");
    }
}
