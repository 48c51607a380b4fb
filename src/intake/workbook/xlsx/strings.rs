//! The table of texts that cells share.

use super::package::Stream;
use super::rich;
use super::window::{Failure, Window};
use super::xml::{Stop, Token, Trouble, Xml};
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

    /// Adds the next texts; `false` at the end of the table.
    fn add(&mut self, window: &mut Window) -> Result<bool, Failure> {
        window.read(|xml| {
            // It may be the second try.
            let from = self.ends.last().map_or(0, |end| *end as usize);
            self.text.truncate(from);
            let before = self.ends.len();
            while let Some(text) = rich::plain(xml, b"<si>", b"</si>") {
                self.text.push_str(text);
                self.end()?;
            }
            match self.ends.len() > before {
                true => Ok(true),
                false => self.add_any(xml),
            }
        })
    }

    fn add_any(&mut self, xml: &mut Xml<'_>) -> Result<bool, Stop> {
        loop {
            match xml.tag()? {
                Token::Open(tag) if tag.name == b"si" => {
                    if !tag.empty {
                        rich::text(xml, &mut self.text)?;
                    }
                    self.end()?;
                    return Ok(true);
                }
                Token::Open(tag) if tag.name == b"sst" && tag.empty => return Ok(false),
                Token::Close(b"sst") => return Ok(false),
                _ => {}
            }
        }
    }

    fn end(&mut self) -> Result<(), Trouble> {
        let end = u32::try_from(self.text.len()).ok();
        let end = end.filter(|_| self.text.len() <= LONGEST);
        self.ends.push(end.ok_or(Trouble::TooLarge)?);
        Ok(())
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
    fn texts_in_every_form_keep_their_numbers() {
        let strings = read(
            "<sst><si><t> a </t></si><si><t xml:space=\"preserve\"> b </t></si><si><t>c_x0041_</t></si>\
             <si><t>d&amp;</t></si>\n<si><r><t>e</t></r><r><t>f</t></r></si><si><t>g\r\nh</t></si><si><t/></si>\
             <si><t>i</t></si></sst>",
        )
        .expect("whole");
        let texts: Vec<_> = (0..9).filter_map(|at| strings.get(at)).collect();
        assert_eq!(texts, ["a", " b ", "cA", "d&", "ef", "g\nh", "", "i"]);
    }

    #[test]
    fn a_long_table_is_read_through_many_windows() {
        let text = |at: usize| {
            format!(
                "Hợp tác xã {at}{}",
                if at.is_multiple_of(7) { " & nhà" } else { "" }
            )
        };
        let items: String = (0..40_000)
            .map(|at| format!("<si><t>{}</t></si>", text(at).replace('&', "&amp;")))
            .collect();
        let strings = read(&format!("<sst>{items}</sst>")).expect("whole");
        for at in 0..40_000 {
            assert_eq!(strings.get(at), Some(text(at).as_str()));
        }
        assert_eq!(strings.get(40_000), None);
    }

    #[test]
    fn a_table_cut_off_is_an_error() {
        assert!(read("<sst><si><t>a</t></si>").is_err());
    }
}
