//! References to characters in a web page: `&agrave;`, `&#7841;`, `&nbsp` without its end.

use std::borrow::Cow;

/// Those that pages use without the semicolon.
const LOOSE: [&str; 5] = ["nbsp", "amp", "lt", "gt", "quot"];

/// The text with its references resolved; what is none stays as it is.
pub(in super::super) fn resolve(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut resolved = String::with_capacity(text.len());
    let mut parts = text.split('&');
    resolved.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match reference(part) {
            Some((meant, rest)) => {
                resolved.push_str(&meant);
                resolved.push_str(rest);
            }
            None => {
                resolved.push('&');
                resolved.push_str(part);
            }
        }
    }
    Cow::Owned(resolved)
}

/// What stands at the beginning of a part behind an ampersand, and what follows it.
fn reference(part: &str) -> Option<(Cow<'static, str>, &str)> {
    let length = part
        .find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '#')
        .unwrap_or(part.len());
    let (name, behind) = part.split_at(length);
    let closed = behind.strip_prefix(';');
    if let Some(number) = name.strip_prefix('#') {
        let sign = numbered(number)?;
        return Some((Cow::Owned(sign.to_string()), closed.unwrap_or(behind)));
    }
    let known = quick_xml::escape::resolve_html5_entity(name);
    match (known, closed) {
        (Some(meant), Some(rest)) => Some((Cow::Borrowed(meant), rest)),
        _ => {
            let loose = LOOSE.iter().find(|loose| part.starts_with(**loose))?;
            let meant = quick_xml::escape::resolve_html5_entity(loose)?;
            Some((Cow::Borrowed(meant), &part[loose.len()..]))
        }
    }
}

/// A character by its number. Those between 128 and 159 are meant as Windows has them.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    match u8::try_from(code) {
        Ok(byte @ 0x80..=0x9F) => encoding_rs::WINDOWS_1252.decode(&[byte]).0.chars().next(),
        _ => char::from_u32(code).filter(|sign| *sign != '\0'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_by_name_and_number_are_resolved_and_nothing_else() {
        for (text, meant) in [
            ("a &amp;&lt;b&gt;", "a &<b>"),
            ("T&acirc;n Ph&uacute; &#7841;&#x1EA1;", "Tân Phú ạạ"),
            ("1&nbsp;2&nbsp 3", "1\u{A0}2\u{A0} 3"),
            ("R&D; A & B &", "R&D; A & B &"),
            ("a&#150;b&#0;", "a–b&#0;"),
            ("?a=1&copy=2", "?a=1&copy=2"),
        ] {
            assert_eq!(resolve(text), meant, "{text}");
        }
    }
}
