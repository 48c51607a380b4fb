//! Characters behind entities, line ends, and the `_x000D_` of spreadsheets.

use super::xml::Trouble;
use memchr::{memchr, memchr2};
use std::borrow::Cow;

/// Appends text with its entities resolved and its line ends as one `\n`.
pub(super) fn decode(raw: &[u8], into: &mut String) -> Result<(), Trouble> {
    let text = std::str::from_utf8(raw).map_err(|_| Trouble::NotXml)?;
    let mut rest = text;
    while let Some(at) = memchr2(b'&', b'\r', rest.as_bytes()) {
        into.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        if rest.as_bytes()[at] == b'\r' {
            into.push('\n');
            rest = after.strip_prefix('\n').unwrap_or(after);
        } else {
            let end = after.find(';').ok_or(Trouble::NotXml)?;
            into.push(character(&after[..end]).ok_or(Trouble::NotXml)?);
            rest = &after[end + 1..];
        }
    }
    into.push_str(rest);
    Ok(())
}

/// Text with its entities resolved.
pub(super) fn decoded(raw: &[u8]) -> Result<String, Trouble> {
    let mut text = String::with_capacity(raw.len());
    decode(raw, &mut text)?;
    Ok(text)
}

/// The inside of CDATA, where only line ends change.
pub(super) fn decode_verbatim(raw: &[u8], into: &mut String) -> Result<(), Trouble> {
    let text = std::str::from_utf8(raw).map_err(|_| Trouble::NotXml)?;
    into.push_str(&text.replace("\r\n", "\n").replace('\r', "\n"));
    Ok(())
}

fn character(entity: &str) -> Option<char> {
    Some(match entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| *c != '\0')?
        }
    })
}

/// Text with `_xHHHH_` resolved: units of UTF-16, which is how spreadsheets write what XML does not allow.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if memchr(b'_', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut units = Vec::new();
        while let Some(unit) = unit(rest) {
            units.push(unit);
            rest = &rest[LENGTH..];
        }
        let characters = char::decode_utf16(units.iter().copied());
        plain.extend(characters.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        if units.is_empty() {
            plain.push_str("_x");
            rest = &rest[2..];
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Bytes of `_xHHHH_`.
const LENGTH: usize = 7;

fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    let whole = text.as_bytes().get(LENGTH - 1) == Some(&b'_');
    let hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    (whole && hexadecimal).then(|| u16::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_and_line_ends() {
        for (raw, text) in [
            ("a &amp; b", Ok("a & b")),
            ("&lt;&gt;&quot;&apos;", Ok("<>\"'")),
            ("H&#7907;p t&#xE1;c", Ok("Hợp tác")),
            ("a\r\nb\rc\n&#13;", Ok("a\nb\nc\n\r")),
            ("a &nbsp; b", Err(Trouble::NotXml)),
            ("a & b", Err(Trouble::NotXml)),
            ("&#0;", Err(Trouble::NotXml)),
            ("&#xD800;", Err(Trouble::NotXml)),
        ] {
            assert_eq!(decoded(raw.as_bytes()).as_deref(), text.as_ref().copied());
        }
        assert_eq!(decoded(b"H\xe3p"), Err(Trouble::NotXml));
    }

    #[test]
    fn escapes_of_spreadsheets() {
        for (written, plain) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDE00_", "😀"),
            ("_xD83D_!", "\u{FFFD}!"),
            ("_x00_x000A_", "_x00\n"),
            ("_xGGGG_ _x0041", "_xGGGG_ _x0041"),
            ("_x0041ệ", "_x0041ệ"),
            ("a_b", "a_b"),
        ] {
            assert_eq!(unescape(written), plain, "{written}");
        }
    }
}
