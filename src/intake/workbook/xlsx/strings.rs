//! The table of texts that cells share.

use super::package::Stream;
use super::rich;
use super::window::{Failure, Window};
use super::xml::{Token, Trouble};
use crate::text::Phrase;

/// The table may not be longer than this many bytes: it is held.
const LONGEST: usize = 1 << 30;

/// All texts in one, and where each ends.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// Reads the part.
    pub fn read(stream: Stream) -> Result<Self, Phrase> {
        let mut window = Window::new(stream);
        let mut strings = Strings::default();
        while strings.add(&mut window)? {}
        window.finish()?;
        strings.text.shrink_to_fit();
        strings.ends.shrink_to_fit();
        Ok(strings)
    }

    /// A text by its number.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let from = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(from..end)
    }

    /// Adds the next text; `false` at the end of the table.
    fn add(&mut self, window: &mut Window) -> Result<bool, Failure> {
        let from = self.text.len();
        let more = window.read(|xml| {
            // It may be the second try.
            self.text.truncate(from);
            loop {
                match xml.tag()? {
                    Token::Open(tag) if tag.name == b"si" && tag.empty => return Ok(true),
                    Token::Open(tag) if tag.name == b"si" => {
                        rich::text(xml, &mut self.text)?;
                        return Ok(true);
                    }
                    Token::Open(tag) if tag.name == b"sst" && tag.empty => return Ok(false),
                    Token::Close(b"sst") => return Ok(false),
                    _ => {}
                }
            }
        })?;
        if more {
            let end = u32::try_from(self.text.len()).ok();
            let end = end.filter(|_| self.text.len() <= LONGEST);
            self.ends
                .push(end.ok_or(Failure::Trouble(Trouble::TooLarge))?);
        }
        Ok(more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn read(xml: &str) -> Result<Strings, Phrase> {
        Strings::read(Box::new(Cursor::new(xml.as_bytes().to_vec())))
    }

    #[test]
    fn texts_are_found_by_their_number() {
        let strings =
            read("<?xml?><x:sst count='9'><x:si><x:t>a</x:t></x:si><si/><si><t>ệ</t></si></x:sst>");
        let strings = strings.expect("whole");
        let texts: Vec<_> = (0..4).map(|at| strings.get(at)).collect();
        assert_eq!(texts, [Some("a"), Some(""), Some("ệ"), None]);
        assert!(read("<sst/>").expect("none").get(0).is_none());
    }

    #[test]
    fn a_table_cut_off_is_an_error() {
        assert!(read("<sst><si><t>a</t></si>").is_err());
    }
}
