//! Where a value stands in the sender's file.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A cell's place in its sheet, counted from zero; shown as people know it: `F17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Row, from zero.
    pub row: u32,
    /// Column, from zero.
    pub column: u32,
}

impl Address {
    /// The cell at a row and column counted from zero.
    pub const fn new(row: u32, column: u32) -> Self {
        Address { row, column }
    }
}

/// A column's letters: 0 is `A`, 26 is `AA`.
pub fn column_letters(column: u32) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).expect("a remainder of 26 fits a byte");
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), self.row + 1)
    }
}

impl Serialize for Address {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        parse(&written).ok_or_else(|| serde::de::Error::custom(format!("not a cell: {written}")))
    }
}

fn parse(written: &str) -> Option<Address> {
    let split = written.find(|c: char| c.is_ascii_digit())?;
    let column = written[..split].bytes().try_fold(0_u32, |sum, letter| {
        letter.is_ascii_uppercase().then(|| {
            sum.checked_mul(26)?
                .checked_add(u32::from(letter - b'A') + 1)
        })?
    })?;
    let row: u32 = written[split..].parse().ok()?;
    Some(Address::new(row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_as_spreadsheets_do_and_read_back() {
        for (row, column, shown) in [
            (0, 0, "A1"),
            (16, 5, "F17"),
            (8, 25, "Z9"),
            (8, 26, "AA9"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            let address = Address::new(row, column);
            assert_eq!(address.to_string(), shown);
            assert_eq!(parse(shown), Some(address));
        }
    }
}
