//! Little-endian fields of a binary record, taken from its front.

/// What is left of a record. Every take gives `None` where the record is too short.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    /// The next bytes.
    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    /// A number of one byte.
    pub(super) fn u8(&mut self) -> Option<u8> {
        self.array().map(u8::from_le_bytes)
    }

    /// A number of two bytes.
    pub(super) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    /// A number of four bytes.
    pub(super) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    /// A number with decimals.
    pub(super) fn f64(&mut self) -> Option<f64> {
        self.array().map(f64::from_le_bytes)
    }

    /// A number packed into four bytes: whole or the upper half of one with decimals, perhaps in hundredths.
    pub(super) fn packed(&mut self) -> Option<f64> {
        let packed = self.u32()?;
        let number = match packed & 2 {
            // The sign is carried down by the shift.
            #[allow(clippy::cast_possible_wrap)]
            2 => f64::from(packed as i32 >> 2),
            _ => f64::from_bits(u64::from(packed & !3) << 32),
        };
        Some(if packed & 1 == 1 {
            number / 100.0
        } else {
            number
        })
    }

    /// So many characters of UTF-16.
    pub(super) fn wide(&mut self, characters: usize) -> Option<String> {
        Some(wide(self.take(characters.checked_mul(2)?)?))
    }
}

/// UTF-16 as text.
pub(super) fn wide(bytes: &[u8]) -> String {
    let units = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// The error a code in a cell stands for.
pub(super) fn error_name(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        0x2B => "#GETTING_DATA",
        _ => "#ERR!",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_are_whole_halved_or_hundredths() {
        for (packed, number) in [
            (45 << 2 | 2, 45.0),
            (12_345 << 2 | 3, 123.45),
            ((-7_i32 << 2) as u32 | 2, -7.0),
            (0x3FF0_0000, 1.0),
            (0x3FF0_0001, 0.01),
        ] {
            assert_eq!(Bytes(&u32::to_le_bytes(packed)).packed(), Some(number));
        }
    }

    #[test]
    fn a_record_that_is_too_short_gives_nothing() {
        let mut bytes = Bytes(&[1, 0, 65, 0]);
        assert_eq!(bytes.u16(), Some(1));
        assert_eq!(bytes.wide(2), None);
        assert_eq!(bytes.wide(1).as_deref(), Some("A"));
        assert_eq!(bytes.u8(), None);
    }
}
