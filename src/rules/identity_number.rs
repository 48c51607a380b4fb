//! Identity numbers of persons, as far as their digits tell (Nghị định 137/2015/NĐ-CP, Điều 13).
//!
//! Twelve digits: three for the place where the birth was registered (001–096 the provinces before July 2025, from
//! 100 on a country), one for century and sex (0 and 1 men and women of the 20th, 2 and 3 of the 21st), two for the
//! year, six at random; no check digit. Cards of nine digits, without any structure, went out of use in 2025.

use crate::model::{tax_code_digits, tax_code_fault};
use crate::text::{Text, text};
use std::borrow::Cow;

/// What a cell of identity numbers holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum IdentityNumber {
    /// One of twelve digits.
    Citizen(Citizen),
    /// The nine digits of an old card.
    Old,
    /// No number of a citizen: a passport, or the tax code of a legal person.
    Other,
    /// Cannot be one, and why.
    Wrong(Text),
}

/// What a number of twelve digits says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Citizen {
    /// Year of birth.
    pub year: i16,
    /// Whether a woman.
    pub woman: bool,
    /// Zeros that were missing in front.
    pub lost_zeros: usize,
}

const LENGTH: Text = text(
    "phải có 12 chữ số (CMND cũ: 9)",
    "it takes 12 digits (9 on an old card)",
);
const PLACE: Text = text(
    "ba chữ số đầu không phải là mã tỉnh",
    "its first three digits are no code of a province",
);
const CENTURY: Text = text(
    "chữ số thứ tư chỉ thế kỷ chưa tới",
    "its fourth digit stands for a century still to come",
);

/// Digits of the longest number.
const LONGEST: usize = 12;

/// How many zeros a number can lose in front: a code of a province is never 000.
const MOST_LOST: usize = 2;

impl IdentityNumber {
    /// What a cell holds.
    pub(super) fn of(written: &str) -> Self {
        // The usual case, without a copy of it: it is asked of millions.
        if written.len() == 12 && written.bytes().all(|byte| byte.is_ascii_digit()) {
            return of_citizen(written);
        }
        let written = alone(written);
        let digits = tax_code_digits(written);
        let passport = written.chars().any(char::is_alphabetic) && digits.len() < 9;
        if passport || tax_code_fault(written).is_none() {
            return IdentityNumber::Other;
        }
        match digits.len() {
            9 => IdentityNumber::Old,
            12 => of_citizen(&digits),
            length if (12 - MOST_LOST..12).contains(&length) => of_shorter(&digits),
            _ => IdentityNumber::Wrong(LENGTH),
        }
    }
}

/// A number without the day and place of issue that may stand behind it.
fn alone(written: &str) -> &str {
    if written.len() <= LONGEST {
        return written;
    }
    let cut = ISSUED.iter().filter_map(|word| written.find(word)).min();
    &written[..cut.unwrap_or(written.len())]
}

/// What begins to tell of the issue.
const ISSUED: [&str; 6] = [" cấp", " Cấp", ",", ";", "(", " ngày"];

/// A number that lost its zeros lost all of them, and is one with them.
fn of_shorter(digits: &str) -> IdentityNumber {
    match of_citizen(digits) {
        citizen @ IdentityNumber::Citizen(_) if !digits.starts_with('0') => citizen,
        _ => IdentityNumber::Wrong(LENGTH),
    }
}

fn of_citizen(digits: &str) -> IdentityNumber {
    let full = match digits.len() {
        12 => Cow::Borrowed(digits),
        _ => Cow::Owned(format!("{digits:0>12}")),
    };
    let number = |range: std::ops::Range<usize>| full[range].parse::<i16>().unwrap_or_default();
    if !matches!(number(0..3), 1..=96 | 100..) {
        return IdentityNumber::Wrong(PLACE);
    }
    let century = number(3..4);
    if century > 3 {
        return IdentityNumber::Wrong(CENTURY);
    }
    IdentityNumber::Citizen(Citizen {
        year: 1900 + century / 2 * 100 + number(4..6),
        woman: century % 2 == 1,
        lost_zeros: 12 - digits.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use IdentityNumber::{Old, Other, Wrong};

    fn citizen(year: i16, woman: bool, lost_zeros: usize) -> IdentityNumber {
        IdentityNumber::Citizen(Citizen {
            year,
            woman,
            lost_zeros,
        })
    }

    #[test]
    fn the_digits_are_read() {
        for (written, read) in [
            ("096090001234", citizen(1990, false, 0)),
            ("096 190 001 234", citizen(1990, true, 0)),
            ("CCCD: 067205000001", citizen(2005, false, 0)),
            ("067305000001", citizen(2005, true, 0)),
            ("96090001234", citizen(1990, false, 1)),
            ("1185004321", citizen(1985, true, 2)),
            ("101090001234", citizen(1990, false, 0)), // registered abroad
            ("381234567", Old),
            ("C1234567", Other),
            ("2000010001", Other), // a tax code
            ("000090001234", Wrong(PLACE)),
            ("097090001234", Wrong(PLACE)),
            ("096490001234", Wrong(CENTURY)),
            ("0960900012345", Wrong(LENGTH)),
            ("09609000123", Wrong(LENGTH)), // a digit is missing, not a zero
            ("99090001234", Wrong(LENGTH)), // no province even with a zero
            ("12345678", Wrong(LENGTH)),
            ("", Wrong(LENGTH)),
        ] {
            assert_eq!(IdentityNumber::of(written), read, "{written}");
        }
    }
}
