//! The records a part of a binary workbook is a stream of.

use crate::intake::workbook::bytes::Bytes;
use crate::intake::workbook::package::broken;
use crate::intake::workbook::trouble::damaged;
use crate::text::Phrase;
use std::io::{BufRead, Read};

/// Records of a part, one after the other.
pub(super) struct Records<R> {
    part: R,
    content: Vec<u8>,
}

impl<R: BufRead> Records<R> {
    /// From the first.
    pub(super) fn new(part: R) -> Self {
        Records {
            part,
            content: Vec::new(),
        }
    }

    /// The next one: what it is, and what is in it.
    pub(super) fn next(&mut self) -> Result<Option<(u32, Bytes<'_>)>, Phrase> {
        if self
            .part
            .fill_buf()
            .map_err(|error| broken(&error))?
            .is_empty()
        {
            return Ok(None);
        }
        let id = self.number(2)?;
        let length = self.number(4)?;
        self.content.clear();
        let read = self.part.by_ref().take(u64::from(length));
        let count = { read }
            .read_to_end(&mut self.content)
            .map_err(|error| broken(&error))?;
        if count < length as usize {
            return Err(cut_short());
        }
        Ok(Some((id, Bytes(&self.content))))
    }

    /// Seven bits a byte, lowest first; the highest bit of each says that another follows, up to so many.
    fn number(&mut self, longest: u32) -> Result<u32, Phrase> {
        let mut number = 0;
        for at in 0..longest {
            let mut byte = [0];
            let read = self.part.read_exact(&mut byte);
            read.map_err(|error| broken(&error))?;
            number |= u32::from(byte[0] & 0x7F) << (7 * at);
            if byte[0] & 0x80 == 0 {
                break;
            }
        }
        Ok(number)
    }
}

/// A record with less in it than it must have.
pub(super) fn cut_short() -> Phrase {
    damaged("a record is cut short")
}

/// Text behind its length; `None` where the record is too short.
pub(super) fn text(bytes: &mut Bytes<'_>) -> Option<String> {
    match bytes.u32()? {
        u32::MAX => Some(String::new()),
        length => bytes.wide(length as usize),
    }
}
