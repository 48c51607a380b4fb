//! Invented persons: names, phones, identity numbers.

use crate::rng::Rng;
use crate::words::{
    FAMILY_NAMES, GIVEN_MEN, GIVEN_WOMEN, MIDDLE_MEN, MIDDLE_WOMEN, MOBILE_PREFIXES,
};

/// A name.
pub(crate) fn name(rng: &mut Rng, is_woman: bool) -> String {
    let family = rng.pick(&FAMILY_NAMES);
    let (middle, given) = if is_woman {
        (rng.pick(&MIDDLE_WOMEN), rng.pick(&GIVEN_WOMEN))
    } else {
        (rng.pick(&MIDDLE_MEN), rng.pick(&GIVEN_MEN))
    };
    format!("{family} {middle} {given}")
}

/// A mobile number.
pub(crate) fn phone(rng: &mut Rng) -> String {
    let digits = rng.between(1_000_000, 9_999_999);
    format!("{}{digits}", rng.pick(&MOBILE_PREFIXES))
}

/// An identity number: province of birth, century and sex, year of birth, six digits.
pub(crate) fn identity(rng: &mut Rng, province: u16, is_woman: bool, year: u16) -> String {
    let century = (year / 100 - 19) * 2 + u16::from(is_woman);
    let rest = rng.between(0, 99_999);
    format!("{province:03}{century}{:02}{rest:06}", year % 100)
}
