//! Bytes of single-byte text shown as characters, and back: how text older than Unicode looks in a workbook.

/// What windows-1252 shows for 0x80 to 0x9F; bytes it does not define stay control characters.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// What windows-1258, the code page of Vietnamese Windows, shows otherwise.
const VIETNAMESE: [(char, u8); 13] = [
    ('Ă', 0xC3),
    ('\u{300}', 0xCC),
    ('Đ', 0xD0),
    ('\u{309}', 0xD2),
    ('Ơ', 0xD5),
    ('Ư', 0xDD),
    ('\u{303}', 0xDE),
    ('ă', 0xE3),
    ('\u{301}', 0xEC),
    ('đ', 0xF0),
    ('\u{323}', 0xF2),
    ('ơ', 0xF5),
    ('ư', 0xFD),
];

/// The character windows-1252 shows for a byte.
pub(super) fn shown(byte: u8) -> char {
    match byte {
        0x80..=0x9F => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The byte windows-1252 shows as a character. Control characters stand for themselves, as programs differ in what
/// they show for 0x80 to 0x9F.
pub(super) fn byte(shown: char) -> Option<u8> {
    match u8::try_from(shown) {
        Ok(byte) => Some(byte),
        Err(_) => {
            let at = UPPER.iter().position(|known| *known == shown)?;
            u8::try_from(0x80 + at).ok()
        }
    }
}

/// The byte windows-1252 or windows-1258 shows as a character.
pub(super) fn byte_of_either(shown: char) -> Option<u8> {
    let vietnamese = || VIETNAMESE.iter().find(|(known, _)| *known == shown);
    byte(shown).or_else(|| vietnamese().map(|(_, byte)| *byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{WINDOWS_1252, WINDOWS_1258};

    #[test]
    fn every_byte_is_shown_as_the_code_pages_say_and_found_again() {
        for each in 0..=255 {
            let by = |page: &'static encoding_rs::Encoding| {
                let bytes = [each];
                let (text, _) = page.decode_without_bom_handling(&bytes);
                text.chars().next()
            };
            assert_eq!(Some(shown(each)), by(WINDOWS_1252));
            assert_eq!(byte(shown(each)), Some(each));
            let vietnamese = by(WINDOWS_1258).filter(|c| !"\u{fffd}₫".contains(*c));
            if let Some(c) = vietnamese.filter(|c| *c as u32 > 0xFF) {
                assert_eq!(byte_of_either(c), Some(each), "{c}");
            }
        }
    }
}
