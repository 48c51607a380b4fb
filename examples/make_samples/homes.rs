//! What differs from province to province: names, hamlets, tax codes.

use std::ops::Range;

use crate::sector::Sector;
use crate::words::{HIGHLAND_NAMES, PRIVATE_NAMES};

/// One province as the maker of cooperatives sees it.
pub(crate) struct Home {
    /// Numbers of its districts.
    pub(crate) districts: Range<usize>,
    /// Private names in use.
    pub(crate) names: &'static [&'static str],
    /// What stands before a private name.
    pub(crate) forms: fn(Sector) -> &'static [&'static str],
    /// The kind of hamlet in a rural commune and in a town.
    pub(crate) hamlets: [&'static str; 2],
    /// First four digits of tax codes: those founded before 2011, and after.
    pub(crate) tax_blocks: [u64; 2],
    /// The last serial number of a tax code that is already taken.
    pub(crate) serial: u64,
    /// Where the pseudo-random numbers begin.
    pub(crate) seed: u64,
}

/// Cà Mau.
pub(crate) static CA_MAU: Home = Home {
    districts: 0..9,
    names: &PRIVATE_NAMES,
    forms: Sector::name_forms,
    hamlets: ["Ấp", "Khóm"],
    tax_blocks: [2000, 2001],
    serial: 90_017,
    seed: 2023,
};

/// Đắk Nông.
pub(crate) static DAK_NONG: Home = Home {
    districts: 9..17,
    names: &HIGHLAND_NAMES,
    forms: Sector::highland_forms,
    hamlets: ["Thôn", "Tổ dân phố"],
    tax_blocks: [6400, 6400],
    serial: 80_011,
    seed: 67,
};

/// Bạc Liêu.
pub(crate) static BAC_LIEU: Home = Home {
    districts: 17..20,
    names: &PRIVATE_NAMES,
    forms: Sector::name_forms,
    hamlets: ["Ấp", "Khóm"],
    tax_blocks: [1900, 1900],
    serial: 70_003,
    seed: 95,
};
