//! A text as a cell or the table of shared texts keeps it: in one piece or in runs, with or without a reading aid.

use super::escape::{decode, decode_verbatim, unescape};
use super::xml::{Stop, Tag, Token, Trouble, Xml};
use memchr::{memchr, memchr3};
use std::borrow::Cow;

/// What XML takes for blank.
const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];

/// Appends the text of an element that was opened, up to where it is closed. Reading aids are no part of it.
pub(super) fn text(xml: &mut Xml<'_>, into: &mut String) -> Result<(), Stop> {
    let mut runs = 0_u32;
    loop {
        match xml.tag()? {
            Token::Open(tag) if tag.empty => {}
            Token::Open(tag) => match tag.name {
                b"t" => run(xml, &tag, into)?,
                b"r" => runs += 1,
                _ => xml.skip_element()?,
            },
            Token::Close(b"r") if runs > 0 => runs -= 1,
            Token::Close(b"si" | b"is") if runs == 0 => return Ok(()),
            _ => return Err(Trouble::NotXml.into()),
        }
    }
}

/// The text at hand between `open` and `close`, if it is written as nearly all are: in one run, nothing in it to
/// resolve. Leaves it behind.
pub(super) fn plain<'a>(xml: &mut Xml<'a>, open: &[u8], close: &[u8]) -> Option<&'a str> {
    let rest = xml.rest();
    let run = rest.strip_prefix(open)?;
    let (inside, keeps_blanks) = match run.strip_prefix(b"<t>") {
        Some(inside) => (inside, false),
        None => (run.strip_prefix(b"<t xml:space=\"preserve\">")?, true),
    };
    let end = memchr3(b'<', b'&', b'_', inside)?;
    let (text, after) = inside.split_at(end);
    let after = after.strip_prefix(b"</t>")?.strip_prefix(close)?;
    if memchr(b'\r', text).is_some() {
        return None;
    }
    let text = std::str::from_utf8(text).ok()?;
    xml.skip(rest.len() - after.len());
    Some(if keeps_blanks { text } else { trimmed(text) })
}

/// Appends one run: blanks around it count only where it says so.
fn run(xml: &mut Xml<'_>, tag: &Tag<'_>, into: &mut String) -> Result<(), Stop> {
    let from = into.len();
    characters(xml, tag, into)?;
    if tag.attribute(b"space")? != Some(b"preserve") {
        let text = &into[from..];
        let leading = text.len() - text.trim_start_matches(BLANK).len();
        let length = trimmed(text).len();
        into.drain(from..from + leading);
        into.truncate(from + length);
    }
    if let Cow::Owned(plain) = unescape(&into[from..]) {
        into.truncate(from);
        into.push_str(&plain);
    }
    Ok(())
}

/// A text without the blanks around it.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(BLANK)
}

/// Appends the characters of an element that was opened, up to where it is closed.
pub(super) fn characters(xml: &mut Xml<'_>, tag: &Tag<'_>, into: &mut String) -> Result<(), Stop> {
    loop {
        match xml.token()? {
            Token::Text(raw) => decode(raw, into)?,
            Token::Verbatim(raw) => decode_verbatim(raw, into)?,
            Token::Open(tag) if tag.empty => {}
            Token::Open(_) => xml.skip_element()?,
            Token::Close(name) if name == tag.name => return Ok(()),
            Token::Close(_) => return Err(Trouble::NotXml.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_every_form() {
        for (xml, expected) in [
            ("<t>Hợp tác xã</t></si>", "Hợp tác xã"),
            ("<t> a </t></si>", "a"),
            ("<t xml:space='preserve'> a </t></si>", " a "),
            (
                "<r><rPr><b/></rPr><t>a</t></r><r><t xml:space='preserve'> b</t></r></si>",
                "a b",
            ),
            (
                "<t>東</t><rPh sb='0' eb='1'><t>ひがし</t></rPh><phoneticPr/></si>",
                "東",
            ),
            ("<t>a<!-- no -->b<![CDATA[<c>]]></t></si>", "ab<c>"),
            ("<t>_x000D_a_x005F_</t></si>", "\ra_"),
            ("<t/></si>", ""),
            ("</si>", ""),
        ] {
            let mut text = String::from("before");
            super::text(&mut Xml::new(xml.as_bytes()), &mut text).expect(xml);
            assert_eq!(text, format!("before{expected}"), "{xml}");
        }
    }
}
