//! XML as spreadsheets use it: names without prefixes, references resolved, nothing read from elsewhere.

use super::package::broken;
use super::trouble::damaged;
use crate::text::Phrase;
use quick_xml::XmlVersion;
use quick_xml::encoding::DecodingReader;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;
use std::io::{self, BufRead, Read};

/// Bytes one tag or one text may have.
const LONGEST: usize = 32 << 20;

/// A file of XML, read piece by piece.
pub(super) struct Xml<R> {
    reader: Reader<Bounded<DecodingReader<R>>>,
    buffer: Vec<u8>,
}

/// A piece of a file; empty elements come as an opening and a closing one.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// An element ends.
    Close(End<'a>),
    /// Text, or part of one.
    Text(Cow<'a, str>),
    /// The file ends.
    Over,
}

/// The beginning of an element.
#[derive(Debug)]
pub(super) struct Tag<'a>(BytesStart<'a>);

/// The end of an element.
#[derive(Debug)]
pub(super) struct End<'a>(BytesEnd<'a>);

impl End<'_> {
    /// Its name without prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

impl Tag<'_> {
    /// Its name without prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, by its name without prefix; the first of several.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.find(|key| key.rsplit(':').next() == Some(name))
    }

    /// The value of an attribute that only one prefix makes what is meant.
    pub(super) fn prefixed(&self, name: &str) -> Option<String> {
        self.find(|key| key == name)
    }

    /// The value of an attribute that counts, from 1.
    pub(super) fn count(&self, name: &str) -> u32 {
        let count = self
            .attribute(name)
            .and_then(|count| count.trim().parse().ok());
        count.unwrap_or(1).max(1)
    }

    fn find(&self, is_meant: impl Fn(&str) -> bool) -> Option<String> {
        let mut attributes = self.0.attributes();
        let attribute = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| is_meant(attribute.key.as_ref()))?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }
}

impl<R: BufRead> Xml<R> {
    /// Reads on from here.
    pub(super) fn new(source: R) -> Self {
        let mut reader = Reader::from_reader(Bounded {
            inner: DecodingReader::new(source),
            left: LONGEST,
        });
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Xml {
            reader,
            buffer: Vec::new(),
        }
    }

    /// The next piece; what says nothing (comments, declarations) comes as empty text.
    pub(super) fn next(&mut self) -> Result<Piece<'_>, Phrase> {
        self.buffer.clear();
        self.reader.get_mut().left = LONGEST;
        let event = self.reader.read_event_into(&mut self.buffer);
        Ok(match event.map_err(|error| failed(&error))? {
            Event::Start(tag) | Event::Empty(tag) => Piece::Open(Tag(tag)),
            Event::End(end) => Piece::Close(End(end)),
            Event::Text(text) => Piece::Text(text.xml10_content()),
            Event::CData(text) => Piece::Text(text.xml10_content()),
            Event::GeneralRef(reference) => Piece::Text(resolved(&reference)),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::DocType(_) => {
                Piece::Text(Cow::Borrowed(""))
            }
            Event::Eof => Piece::Over,
        })
    }

    /// Passes over the rest of the element that was opened last.
    pub(super) fn skip(&mut self) -> Result<(), Phrase> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Piece::Open(_) => depth += 1,
                Piece::Close(_) => depth -= 1,
                Piece::Over => return Ok(()),
                Piece::Text(_) => {}
            }
        }
        Ok(())
    }
}

/// A character by its number or name; an unknown name stays as it is written.
fn resolved<'a>(reference: &BytesRef<'a>) -> Cow<'a, str> {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return Cow::Owned(sign.to_string());
    }
    match quick_xml::escape::resolve_predefined_entity(reference) {
        Some(sign) => Cow::Borrowed(sign),
        None => Cow::Owned(format!("&{};", &**reference)),
    }
}

fn failed(error: &quick_xml::Error) -> Phrase {
    match error {
        quick_xml::Error::Io(error) => broken(error),
        other => damaged(&other.to_string()),
    }
}

/// Stops one piece from growing without end.
struct Bounded<R> {
    inner: R,
    left: usize,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self.left {
            0 => Err(io::ErrorKind::FileTooLarge.into()),
            _ => self.inner.fill_buf(),
        }
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count);
        self.inner.consume(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(content: &[u8]) -> Vec<String> {
        let mut xml = Xml::new(content);
        let mut pieces = Vec::new();
        loop {
            pieces.push(match xml.next() {
                Ok(Piece::Open(tag)) => format!("<{} {}>", tag.name(), tag.count("n")),
                Ok(Piece::Close(end)) => format!("</{}>", end.name()),
                Ok(Piece::Text(text)) => text.into_owned(),
                Ok(Piece::Over) => return pieces,
                Err(reason) => return vec![reason.en],
            });
        }
    }

    #[test]
    fn pieces_come_without_prefix_and_with_references_resolved() {
        let content = b"<?xml version='1.0'?><t:a x:n='3'><!-- x -->\r\n1 &lt;&#x1EA1;<b/><![CDATA[<&>]]>&me;</t:a>";
        assert_eq!(
            pieces(content).concat(),
            "<a 3>\n1 <\u{1EA1}<b 1></b><&>&me;</a>"
        );
    }

    #[test]
    fn utf_16_is_read_by_its_mark() {
        let content: Vec<u8> = "\u{FEFF}<a>ạ</a>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(pieces(&content), ["<a 1>", "ạ", "</a>"]);
    }

    #[test]
    fn what_is_cut_short_or_without_end_is_an_error() {
        assert!(pieces(b"<a><b")[0].contains("damaged"));
        let endless = [b"<a b='".as_slice(), &vec![b'x'; LONGEST]].concat();
        assert!(pieces(&endless)[0].contains("too large"));
    }
}
