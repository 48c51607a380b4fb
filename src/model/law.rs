//! Numbers the laws on cooperatives set, for whoever holds a list against them.

use crate::text::{Text, text};
use jiff::civil::{Date, date};

/// The day Luật Hợp tác xã 17/2023/QH15 came into force.
pub const NEW_LAW: Date = date(2024, 7, 1);

/// The laws' names, the one before [`NEW_LAW`] and the one since.
pub const LAWS: [Text; 2] = [
    text("Luật Hợp tác xã 2012", "Law on Cooperatives of 2012"),
    text("Luật Hợp tác xã 2023", "Law on Cooperatives of 2023"),
];

/// Months without work that are a ground for revoking the registration (Luật 17/2023/QH15, Điều 103 khoản 1; Luật
/// 23/2012/QH13, Điều 54 khoản 2).
pub const MONTHS_AT_REST: i8 = 12;

/// What a law asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minimum {
    /// The law.
    pub law: Text,
    /// The fewest members.
    pub members: i64,
    /// Associate members do not count.
    pub official_only: bool,
}

/// The fewest members of a cooperative on a day (Luật 23/2012/QH13, Điều 3; Luật 17/2023/QH15, Điều 4).
pub fn fewest_members(day: Date) -> Minimum {
    let new = day >= NEW_LAW;
    Minimum {
        law: LAWS[usize::from(new)],
        members: if new { 5 } else { 7 },
        official_only: new,
    }
}
