//! A stream of XML seen through a window: what is being read stands in it whole, what was read is let go.

use super::fault;
use super::package::Stream;
use super::xml::{Stop, Trouble, Xml};
use crate::text::Phrase;
use std::io::Read;

/// Bytes the window shows at first; in tests so few that everything is cut somewhere.
const WIDTH: usize = if cfg!(test) { 61 } else { 256 << 10 };

/// It grows for what does not fit, up to this many bytes; nothing in a workbook is that long.
const WIDEST: usize = 32 << 20;

/// Bytes of a stream, some of them at hand.
pub(super) struct Window {
    stream: Stream,
    bytes: Vec<u8>,
    /// The bytes at hand that were not read yet.
    from: usize,
    to: usize,
}

/// Why reading ends before its time.
#[derive(Debug)]
pub(super) enum Failure {
    /// What stands there cannot be read.
    Trouble(Trouble),
    /// Nothing more can be had.
    Stream(Phrase),
}

impl Window {
    /// At the start of a stream.
    pub fn new(stream: Stream) -> Self {
        Window {
            stream,
            bytes: vec![0; WIDTH],
            from: 0,
            to: 0,
        }
    }

    /// The bytes at hand.
    pub fn at_hand(&self) -> &[u8] {
        &self.bytes[self.from..self.to]
    }

    /// Lets go of bytes at hand.
    pub fn skip(&mut self, count: usize) {
        self.from = self.to.min(self.from + count);
    }

    /// Parses one thing. Where the bytes at hand are too few for it, `parse` is asked again from the same place.
    pub fn read<T>(
        &mut self,
        mut parse: impl FnMut(&mut Xml<'_>) -> Result<T, Stop>,
    ) -> Result<T, Failure> {
        loop {
            let mut xml = Xml::new(&self.bytes[self.from..self.to]);
            match parse(&mut xml) {
                Ok(found) => {
                    self.from += xml.read();
                    return Ok(found);
                }
                Err(Stop::Bad(trouble)) => return Err(Failure::Trouble(trouble)),
                Err(Stop::Short) if self.more()? => {}
                Err(Stop::Short) => return Err(Failure::Stream(fault::cut())),
            }
        }
    }

    /// Has more bytes at hand; `false` at the end of the stream.
    pub fn more(&mut self) -> Result<bool, Failure> {
        self.bytes.copy_within(self.from..self.to, 0);
        self.to -= self.from;
        self.from = 0;
        if self.to == self.bytes.len() {
            if self.to >= WIDEST {
                return Err(Failure::Trouble(Trouble::TooLarge));
            }
            self.bytes.resize(WIDEST.min(self.to * 2), 0);
        }
        let before = self.to;
        while self.to < self.bytes.len() {
            let count = self.stream.read(&mut self.bytes[self.to..]);
            match count.map_err(|error| Failure::Stream(fault::io(&error)))? {
                0 => break,
                count => self.to += count,
            }
        }
        Ok(self.to > before)
    }

    /// Reads on to the end of the stream, where its length and checksum are known.
    pub fn finish(&mut self) -> Result<(), Failure> {
        while {
            self.from = self.to;
            self.more()?
        } {}
        Ok(())
    }
}

impl From<Failure> for Phrase {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Trouble(trouble) => fault::trouble(trouble, None),
            Failure::Stream(reason) => reason,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::xml::Token;
    use super::*;
    use std::io::{self, Cursor};

    #[test]
    fn what_does_not_fit_is_looked_at_again_with_more() {
        let long = "x".repeat(10 * WIDTH);
        let bytes = format!("<a/><b c='{long}'/><d/>").into_bytes();
        let mut window = Window::new(Box::new(Cursor::new(bytes)));
        let mut names = Vec::new();
        let end = loop {
            let name = window.read(|xml| match xml.tag()? {
                Token::Open(tag) => Ok(tag.name.to_vec()),
                _ => Err(Trouble::NotXml.into()),
            });
            match name {
                Ok(name) => names.push(name),
                Err(failure) => break Phrase::from(failure),
            }
        };
        assert_eq!(names, [b"a", b"b", b"d"]);
        assert_eq!(end, fault::cut());
    }

    #[test]
    fn nothing_that_is_endless_is_held() {
        let mut window = Window::new(Box::new(io::repeat(b'x')));
        let held = window.read(|_| Err::<(), _>(Stop::Short));
        assert!(matches!(held, Err(Failure::Trouble(Trouble::TooLarge))));
    }
}
