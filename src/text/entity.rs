//! Letters written as HTML has them: `H&#7907;p` for `Hợp`.

use std::borrow::Cow;

/// The names of signs; those of letters are a letter and its mark.
const SIGNS: [(&str, char); 14] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("deg", '°'),
];

/// Marks of letters, by the end of their name.
const MARKS: [(&str, char); 5] = [
    ("grave", '\u{300}'),
    ("acute", '\u{301}'),
    ("tilde", '\u{303}'),
    ("circ", '\u{302}'),
    ("uml", '\u{308}'),
];

/// The text with its entities as the characters they stand for; what is none stays.
pub fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut pieces = text.split('&');
    out.push_str(pieces.next().unwrap_or_default());
    let mut found = false;
    for piece in pieces {
        let entity = piece.split_once(';');
        match entity.and_then(|(name, rest)| Some((character(name)?, rest))) {
            Some((c, rest)) => {
                found = true;
                out.push(c);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(piece);
            }
        }
    }
    match found {
        true => Cow::Owned(out),
        false => Cow::Borrowed(text),
    }
}

/// What an entity stands for, its name given without `&` and `;`.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| !c.is_control());
    }
    let sign = SIGNS.iter().find(|(known, _)| *known == name);
    sign.map(|(_, c)| *c).or_else(|| {
        let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
        let mark = MARKS.iter().find(|(mark, _)| *mark == &name[1..]);
        unicode_normalization::char::compose(letter, mark?.1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_become_letters_and_what_is_none_stays() {
        for (written, text) in [
            ("H&#7907;p t&aacute;c x&atilde;", "Hợp tác xã"),
            ("H&#x1EE3;p&nbsp;t&#225;c", "Hợp tác"),
            ("Đ&ocirc;ng &amp; T&acirc;y", "Đông & Tây"),
            ("A&B; C & D; E", "A&B; C & D; E"),
            ("50 &#0; &xyz; &#99999999;", "50 &#0; &xyz; &#99999999;"),
        ] {
            assert_eq!(decode(written), text);
        }
    }
}
