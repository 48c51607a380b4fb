//! Where a cell says it stands: `F17`, `$A$1:$P$1`.

use crate::intake::cell::Merge;
use crate::model::Address;

/// Rows a sheet can have.
pub(super) const ROWS: u32 = 1_048_576;

/// Columns a sheet can have.
pub(super) const COLUMNS: u32 = 16_384;

/// A cell's row and column from zero; one too far away to be counted saturates.
pub(super) fn cell(reference: &[u8]) -> Option<(u32, u32)> {
    let mut column = 0_u32;
    let mut row = 0_u32;
    let mut letters = 0;
    for byte in reference {
        if !byte.is_ascii_alphabetic() {
            break;
        }
        let digit = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
        column = column.saturating_mul(26).saturating_add(digit);
        letters += 1;
    }
    for byte in &reference[letters..] {
        row = digit_added(row, *byte)?;
    }
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// A row's number from zero.
pub(super) fn row(number: &[u8]) -> Option<u32> {
    whole(number)?.checked_sub(1)
}

/// A whole number; one too large to be counted saturates.
pub(super) fn whole(digits: &[u8]) -> Option<u32> {
    let digits = digits.trim_ascii();
    let sum = |sum, digit: &u8| digit_added(sum, *digit);
    (!digits.is_empty()).then(|| digits.iter().try_fold(0, sum))?
}

fn digit_added(sum: u32, digit: u8) -> Option<u32> {
    let digit = digit.is_ascii_digit().then(|| u32::from(digit - b'0'))?;
    Some(sum.saturating_mul(10).saturating_add(digit))
}

/// A block of cells; whole columns (`A:B`) and whole rows (`1:2`) reach from the first to the last.
pub(super) fn block(reference: &[u8]) -> Option<Merge> {
    let bare: Vec<u8> = reference
        .iter()
        .copied()
        .filter(|byte| *byte != b'$')
        .collect();
    let mut corners = bare.split(|byte| *byte == b':');
    let one = corners.next()?;
    let other = corners.next().unwrap_or(one);
    let (first, last) = (
        corner(one, (0, 0))?,
        corner(other, (ROWS - 1, COLUMNS - 1))?,
    );
    Some(Merge {
        from: Address::new(first.0.min(last.0), first.1.min(last.1)),
        to: Address::new(
            first.0.max(last.0).min(ROWS - 1),
            first.1.max(last.1).min(COLUMNS - 1),
        ),
    })
}

fn corner(reference: &[u8], edge: (u32, u32)) -> Option<(u32, u32)> {
    cell(reference).or_else(|| match reference.first()? {
        b'0'..=b'9' => Some((row(reference)?, edge.1)),
        _ => Some((edge.0, cell(&[reference, b"1"].concat())?.1)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells() {
        for (reference, place) in [
            ("A1", Some((0, 0))),
            ("f17", Some((16, 5))),
            ("AA10", Some((9, 26))),
            ("XFD1048576", Some((ROWS - 1, COLUMNS - 1))),
            ("A99999999999", Some((u32::MAX - 1, 0))),
            ("A0", None),
            ("$A$1", None),
            ("A", None),
            ("12", None),
            ("R1C1", None),
            ("", None),
        ] {
            assert_eq!(cell(reference.as_bytes()), place, "{reference}");
        }
    }

    #[test]
    fn blocks() {
        for (reference, corners) in [
            ("A1:P1", Some((0, 0, 0, 15))),
            ("B2:A1", Some((0, 0, 1, 1))),
            ("$C$3", Some((2, 2, 2, 2))),
            ("A:B", Some((0, 0, ROWS - 1, 1))),
            ("$2:3", Some((1, 0, 2, COLUMNS - 1))),
            ("A1:XFE1048577", Some((0, 0, ROWS - 1, COLUMNS - 1))),
            ("#REF!", None),
            ("", None),
        ] {
            let found = block(reference.as_bytes()).map(|merge| {
                let Merge { from, to } = merge;
                (from.row, from.column, to.row, to.column)
            });
            assert_eq!(found, corners, "{reference}");
        }
    }
}
