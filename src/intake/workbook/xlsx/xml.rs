//! XML as a row of tokens over bytes at hand: no tree, nothing copied, and bytes that end too early are told from
//! bytes that are wrong.

use super::escape::decoded;
use memchr::memchr;
use memchr::memmem;

/// Why nothing more can be read.
#[derive(Debug)]
pub(super) enum Stop {
    /// The bytes end in the middle of something: with more of them it can be tried again.
    Short,
    /// What stands there cannot be read.
    Bad(Trouble),
}

/// What is wrong with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is not well-formed.
    NotXml,
    /// It is well-formed, but no sheet.
    NoSheet,
    /// It declares a document type, which no spreadsheet does and which can blow it up.
    DocumentType,
    /// A cell does not say where it stands in a way that can be understood.
    Reference,
    /// A cell lies beyond the last row or column a sheet can have.
    Beyond,
    /// A cell shows a shared text that is not there.
    NoText {
        /// Its row, from zero.
        row: u32,
        /// Its column, from zero.
        column: u32,
    },
    /// A row or a cell stands where it does not belong: the sheet has to be read whole and put in order.
    Scattered,
    /// More than is held at a time.
    TooLarge,
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Stop::Bad(trouble)
    }
}

/// One token. Names are local: without a prefix.
#[derive(Debug, Clone, Copy)]
pub(super) enum Token<'a> {
    /// `<name …>` or `<name …/>`.
    Open(Tag<'a>),
    /// `</name>`.
    Close(&'a [u8]),
    /// Characters, entities not yet resolved.
    Text(&'a [u8]),
    /// The inside of `<![CDATA[…]]>`.
    Verbatim(&'a [u8]),
}

/// A start tag.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'a> {
    /// Its local name.
    pub name: &'a [u8],
    /// The prefix before the name, with its colon; mostly nothing.
    pub prefix: &'a [u8],
    /// What follows the name.
    pub attributes: &'a [u8],
    /// Whether it closes itself.
    pub empty: bool,
}

/// A place in bytes that are XML.
#[derive(Debug, Clone)]
pub(super) struct Xml<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Xml<'a> {
    /// From the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Xml { bytes, at: 0 }
    }

    /// How many bytes were read.
    pub const fn read(&self) -> usize {
        self.at
    }

    /// The bytes that follow.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Leaves out bytes.
    pub const fn skip(&mut self, count: usize) {
        self.at += count;
    }

    /// The next token; comments and instructions are left out.
    pub fn token(&mut self) -> Result<Token<'a>, Stop> {
        loop {
            match self.rest() {
                [] => return Err(Stop::Short),
                [b'<', b'/', ..] => return self.close(),
                [b'<', b'?', ..] => self.skip_past(b"?>")?,
                [b'<', b'!', ..] => {
                    if let Some(verbatim) = self.exclamation()? {
                        return Ok(Token::Verbatim(verbatim));
                    }
                }
                [b'<', ..] => return self.open(),
                rest => {
                    let end = memchr(b'<', rest).ok_or(Stop::Short)?;
                    self.at += end;
                    return Ok(Token::Text(&rest[..end]));
                }
            }
        }
    }

    /// The next tag that opens or closes; text between is left out.
    pub fn tag(&mut self) -> Result<Token<'a>, Stop> {
        loop {
            match self.token()? {
                Token::Text(_) | Token::Verbatim(_) => {}
                tag => return Ok(tag),
            }
        }
    }

    /// Leaves out everything up to the end of an element that was opened.
    pub fn skip_element(&mut self) -> Result<(), Stop> {
        let mut depth = 1_u32;
        while depth > 0 {
            match self.tag()? {
                Token::Open(tag) => depth += u32::from(!tag.empty),
                _ => depth -= 1,
            }
        }
        Ok(())
    }

    fn close(&mut self) -> Result<Token<'a>, Stop> {
        let rest = self.rest();
        let end = memchr(b'>', rest).ok_or(Stop::Short)?;
        self.at += end + 1;
        let name = rest[2..end].trim_ascii_end();
        let local = name.iter().rposition(|byte| *byte == b':');
        Ok(Token::Close(&name[local.map_or(0, |at| at + 1)..]))
    }

    fn open(&mut self) -> Result<Token<'a>, Stop> {
        let body = &self.rest()[1..];
        let mut local = 0;
        let mut named = 0;
        loop {
            match body.get(named).ok_or(Stop::Short)? {
                b':' => local = named + 1,
                b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n' => break,
                _ => {}
            }
            named += 1;
        }
        let end = named + end_of_tag(&body[named..])?;
        let empty = body[named..end].last() == Some(&b'/');
        self.at += end + 2;
        if local == named {
            return Err(Trouble::NotXml.into());
        }
        Ok(Token::Open(Tag {
            name: &body[local..named],
            prefix: &body[..local],
            attributes: &body[named..end - usize::from(empty)],
            empty,
        }))
    }

    /// The inside of a CDATA section; `None` after a comment.
    fn exclamation(&mut self) -> Result<Option<&'a [u8]>, Stop> {
        let rest = self.rest();
        let begins = |with: &[u8]| {
            let known = rest.len().min(with.len());
            match rest[..known] == with[..known] {
                true if known < with.len() => Err(Stop::Short),
                same => Ok(same),
            }
        };
        if begins(b"<!--")? {
            self.at += 4;
            self.skip_past(b"-->")?;
            return Ok(None);
        }
        if begins(b"<![CDATA[")? {
            let inside = &rest[9..];
            let end = memmem::find(inside, b"]]>").ok_or(Stop::Short)?;
            self.at += 9 + end + 3;
            return Ok(Some(&inside[..end]));
        }
        Err(match begins(b"<!DOCTYPE")? {
            true => Trouble::DocumentType.into(),
            false => Trouble::NotXml.into(),
        })
    }

    fn skip_past(&mut self, end: &[u8]) -> Result<(), Stop> {
        let found = memmem::find(self.rest(), end).ok_or(Stop::Short)?;
        self.at += found + end.len();
        Ok(())
    }
}

/// Where the `>` of a tag stands, which may also stand inside of quotes.
fn end_of_tag(rest: &[u8]) -> Result<usize, Stop> {
    let mut at = 0;
    loop {
        match rest.get(at).ok_or(Stop::Short)? {
            b'>' => return Ok(at),
            b'<' => return Err(Trouble::NotXml.into()),
            quote @ (b'"' | b'\'') => {
                let inside = &rest[at + 1..];
                let end = inside.iter().position(|byte| byte == quote);
                at += end.ok_or(Stop::Short)? + 2;
            }
            _ => at += 1,
        }
    }
}

impl<'a> Tag<'a> {
    /// The value of an attribute, by its name without prefix.
    pub fn attribute(&self, name: &[u8]) -> Result<Option<&'a [u8]>, Trouble> {
        let mut pairs = self.pairs();
        while let Some((found, value)) = pairs.next_pair()? {
            let local = found.iter().rposition(|byte| *byte == b':');
            if &found[local.map_or(0, |at| at + 1)..] == name {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    /// The text of an attribute, by its name without prefix; empty where there is none.
    pub fn text(&self, name: &[u8]) -> Result<String, Trouble> {
        let value = self.attribute(name)?.map(decoded).transpose()?;
        Ok(value.unwrap_or_default())
    }

    /// Whether an attribute says yes.
    pub fn says(&self, name: &[u8]) -> Result<bool, Trouble> {
        Ok(matches!(
            self.attribute(name)?,
            Some(b"1" | b"true" | b"on")
        ))
    }

    /// Its attributes one by one.
    pub const fn pairs(&self) -> Pairs<'a> {
        Pairs {
            rest: self.attributes,
        }
    }
}

/// Attributes with their values, as written.
#[derive(Debug)]
pub(super) struct Pairs<'a> {
    rest: &'a [u8],
}

/// A name with its value.
type Pair<'a> = (&'a [u8], &'a [u8]);

impl<'a> Pairs<'a> {
    /// The next one.
    pub fn next_pair(&mut self) -> Result<Option<Pair<'a>>, Trouble> {
        let text = self.rest.trim_ascii_start();
        if text.is_empty() {
            return Ok(None);
        }
        let pair = text
            .iter()
            .position(|byte| *byte == b'=')
            .and_then(|equals| {
                let (quote, value) = text[equals + 1..].trim_ascii_start().split_first()?;
                let end = value.iter().position(|byte| byte == quote)?;
                let quoted = matches!(quote, b'"' | b'\'');
                self.rest = &value[end + 1..];
                quoted.then_some((text[..equals].trim_ascii_end(), &value[..end]))
            });
        pair.map(Some).ok_or(Trouble::NotXml)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> String {
        let mut xml = Xml::new(bytes);
        let mut said = Vec::new();
        loop {
            said.push(match xml.token() {
                Ok(Token::Open(tag)) => format!("+{}", String::from_utf8_lossy(tag.name)),
                Ok(Token::Close(name)) => format!("-{}", String::from_utf8_lossy(name)),
                Ok(Token::Text(text)) => format!("'{}'", String::from_utf8_lossy(text)),
                Ok(Token::Verbatim(text)) => format!("[{}]", String::from_utf8_lossy(text)),
                Err(Stop::Short) => break,
                Err(Stop::Bad(trouble)) => format!("{trouble:?}"),
            });
            if matches!(said.last(), Some(last) if last == "NotXml" || last == "DocumentType") {
                break;
            }
        }
        said.join(" ")
    }

    #[test]
    fn tokens_of_every_kind() {
        for (bytes, expected) in [
            ("<a><x:b c='>'/>t&amp;</a >", "+a +b 't&amp;' -a"),
            ("<?xml?><!-- <a> --><a\n/>", "+a"),
            ("<a><![CDATA[<b>]]]></a>", "+a [<b>]] -a"),
            ("<a b=\"'\" c='\"'></x:a>", "+a -a"),
            ("<!DOCTYPE a []><a/>", "DocumentType"),
            ("<!ELEMENT a><a/>", "NotXml"),
            ("<a <b>", "NotXml"),
            ("<>", "NotXml"),
            ("<x:>", "NotXml"),
        ] {
            assert_eq!(told(bytes.as_bytes()), expected, "{bytes}");
        }
    }

    #[test]
    fn bytes_that_end_anywhere_are_short_and_never_wrong() {
        let whole = b"<?a b?><!--c--><x:d e='f>' g=\"h\"><![CDATA[i]]>j</x:d>";
        for end in 0..whole.len() {
            let said = told(&whole[..end]);
            assert!(!said.contains("NotXml"), "{end}: {said}");
        }
    }

    #[test]
    fn attributes_in_any_order_with_either_quote() {
        let Ok(Token::Open(tag)) = Xml::new(b"<c t = 's'\n r=\"A1\" x:id='>'/>").token() else {
            panic!("a tag");
        };
        let value = |name: &[u8]| tag.attribute(name).expect("well-formed");
        assert_eq!(value(b"t"), Some(&b"s"[..]));
        assert_eq!(value(b"r"), Some(&b"A1"[..]));
        assert_eq!(value(b"id"), Some(&b">"[..]));
        assert_eq!(value(b"s"), None);
    }

    #[test]
    fn attributes_without_quotes_are_no_xml() {
        for tag in [&b"<c r=A1>"[..], b"<c r>", b"<c r=\"A1\" s>"] {
            let Ok(Token::Open(tag)) = Xml::new(tag).token() else {
                panic!("a tag");
            };
            assert_eq!(tag.attribute(b"z"), Err(Trouble::NotXml));
        }
    }
}
