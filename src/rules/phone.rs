//! Telephone numbers, as far as their digits tell: mobile ones of ten digits since 2018, others of eleven behind 02.

use crate::text::{Text, text};

const LENGTH: Text = text(
    "phải có 10 chữ số (di động) hoặc 11 chữ số (cố định, bắt đầu bằng 02)",
    "it takes 10 digits (mobile) or 11 (others, beginning with 02)",
);
const LOST_ZERO: Text = text("mất số 0 ở đầu", "the zero in front is lost");
const OLD: Text = text(
    "đầu số di động 11 số đã đổi từ năm 2018",
    "mobile numbers of 11 digits were changed in 2018",
);
const PREFIX: Text = text("không có đầu số này", "no number begins so");

/// The first three digits of mobile numbers.
const MOBILE: [&str; 36] = [
    "032", "033", "034", "035", "036", "037", "038", "039", "052", "055", "056", "058", "059",
    "070", "076", "077", "078", "079", "081", "082", "083", "084", "085", "086", "087", "088",
    "089", "090", "091", "092", "093", "094", "096", "097", "098", "099",
];

/// What is wrong with the numbers of a cell, which may hold several and words between them.
pub(super) fn fault_of(written: &str) -> Option<Text> {
    // The usual case, without a copy of it: it is asked of millions.
    if is_plain(written) {
        return None;
    }
    let parts = written.split([',', ';', '/', '\n', '|']);
    parts
        .flat_map(|part| part.split(" - "))
        .filter_map(|part| fault_of_one(&digits(part)))
        .next()
}

/// The digits of the first number of a cell, by which numbers are compared: without the country's code, with the
/// zero in front; `None` if it is no number.
pub(super) fn comparable(written: &str) -> Option<String> {
    let first = written.split([',', ';', '/', '\n', '|']).next()?;
    let digits = national(&digits(first.split(" - ").next()?));
    let digits = match digits.starts_with('0') {
        true => digits,
        false => format!("0{digits}"),
    };
    fault_of_one(&digits).is_none().then_some(digits)
}

fn is_plain(written: &str) -> bool {
    written.len() == 10
        && written.bytes().all(|byte| byte.is_ascii_digit())
        && MOBILE.contains(&&written[..3])
}

fn digits(written: &str) -> String {
    written.chars().filter(char::is_ascii_digit).collect()
}

/// Without the code of the country.
fn national(digits: &str) -> String {
    match digits.strip_prefix("84") {
        Some(rest) if digits.len() >= 11 => format!("0{}", rest.trim_start_matches('0')),
        _ => digits.to_owned(),
    }
}

fn fault_of_one(digits: &str) -> Option<Text> {
    let digits = national(digits);
    let head = |length: usize| digits.get(..length).unwrap_or_default();
    let service = ["1800", "1900"].contains(&head(4)) && matches!(digits.len(), 8 | 10);
    match digits.len() {
        0 => None,
        _ if service => None,
        9 if !digits.starts_with(['0', '1', '2', '4', '6']) => Some(LOST_ZERO),
        10 if head(2) == "02" => Some(LENGTH),
        10 if digits.starts_with('2') => Some(LOST_ZERO),
        10 if MOBILE.contains(&head(3)) => None,
        10 => Some(PREFIX),
        11 if head(2) == "02" => None,
        11 if head(2) == "01" => Some(OLD),
        // Two numbers with nothing but a blank between them.
        20..=22 => fault_of_one(head(10))
            .and(fault_of_one(head(11)))
            .or_else(|| second(&digits)),
        _ => Some(LENGTH),
    }
}

/// What is wrong with the second of two numbers, of which the first is right.
fn second(digits: &str) -> Option<Text> {
    let first = if fault_of_one(&digits[..10]).is_none() {
        10
    } else {
        11
    };
    fault_of_one(&digits[first..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_judged_however_they_are_parted() {
        for (written, fault) in [
            ("0912345678", None),
            ("0912.345.678", None),
            ("+84 912 345 678", None),
            ("(0290) 3831 234", None),
            ("0912345678 - 0987654321", None),
            ("0912345678 0987654321", None),
            ("Ông Mẫu: 0912345678", None),
            ("1900 6017", None),
            ("xin liên hệ xã", None),
            ("912345678", Some(LOST_ZERO)),
            ("2903831234", Some(LOST_ZERO)),
            ("01698765432", Some(OLD)),
            ("0912345", Some(LENGTH)),
            ("09123456789", Some(LENGTH)),
            ("0112345678", Some(PREFIX)),
            ("0912345678; 098765432", Some(LENGTH)),
        ] {
            assert_eq!(fault_of(written), fault, "{written}");
        }
    }

    #[test]
    fn one_number_is_one_however_it_is_written() {
        for written in ["0912345678", "0912.345.678", "+84912345678", "912345678"] {
            assert_eq!(comparable(written).as_deref(), Some("0912345678"));
        }
        assert_eq!(comparable("12"), None);
    }
}
