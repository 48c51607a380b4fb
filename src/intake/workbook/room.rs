//! The memory one book may fill: far beyond any list, below what a computer of an office has.

use super::trouble::too_large;
use crate::source::Source;
use crate::text::Phrase;
use std::borrow::Cow;

/// Bytes of one book.
const ALL: usize = 1 << 30;

/// Bytes of a file that can only be read as a whole.
const WHOLE: u64 = 256 << 20;

/// What a piece of text takes besides its characters.
const TEXT: usize = 32;

/// What is left of it.
#[derive(Debug)]
pub(super) struct Room(usize);

impl Default for Room {
    fn default() -> Self {
        Room(ALL)
    }
}

impl Room {
    /// Makes place for something of this size, and for the text in it.
    pub(super) fn take(&mut self, size: usize, text: Option<&str>) -> Result<(), Phrase> {
        let needed = size + text.map_or(0, |text| text.len() + TEXT);
        self.0 = self.0.checked_sub(needed).ok_or_else(too_large)?;
        Ok(())
    }
}

/// All bytes of a file.
pub(super) fn whole(source: &Source) -> Result<Cow<'_, [u8]>, Phrase> {
    if source.size() > WHOLE {
        return Err(too_large());
    }
    source
        .bytes()
        .map_err(|error| super::package::broken(&error))
}
