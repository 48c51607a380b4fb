//! Bytes of a text file to characters: which encoding it is in, and how that was known.

use super::code_page;
use super::evidence::{Evidence, Ruling};
use super::legacy::Legacy;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Text with how it was encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The characters; bytes that mean nothing became U+FFFD.
    pub text: String,
    /// The file is in no form of Unicode. Each byte is shown as windows-1252 shows it; which letters are meant must
    /// be told from the words.
    pub single_byte: bool,
}

/// Decodes a text file: byte-order mark first, then UTF-16 by where its zero bytes stand, then UTF-8 if it is so but
/// for a few broken characters, else byte by byte.
pub fn decode(bytes: &[u8]) -> Decoded {
    let unicode = |bytes: &[u8], encoding: &'static Encoding| Decoded {
        text: encoding.decode_without_bom_handling(bytes).0.into_owned(),
        single_byte: false,
    };
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return unicode(&bytes[mark..], encoding);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return unicode(bytes, encoding);
    }
    if is_utf8(bytes) {
        return unicode(bytes, UTF_8);
    }
    Decoded {
        text: bytes.iter().copied().map(code_page::shown).collect(),
        single_byte: true,
    }
}

impl Decoded {
    /// The text as one whole, in the encoding its words prove; without proof in windows-1258, which is Unicode's
    /// letters on Vietnamese Windows.
    pub fn settled(self) -> String {
        if !self.single_byte {
            return self.text;
        }
        let mut evidence = Evidence::default();
        evidence.add(&self.text);
        let encoding = match evidence.ruling() {
            Ruling::In(encoding) => encoding,
            Ruling::AsIs | Ruling::Unsure => Legacy::Windows1258,
        };
        encoding.decode(&self.text).into_owned()
    }
}

/// Whether bytes are UTF-8, a file cut inside a character or joined from broken parts included: single-byte text
/// has a letter that happens to be UTF-8 now and then, never three for each that is not.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || letters >= 3 * broken
}

/// In UTF-16 text of mostly Latin letters, nearly every second byte is zero, always on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |side: usize| {
        let side = head.iter().skip(side).step_by(2);
        side.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let half = head.len() / 2;
    match (even * 10, odd * 10) {
        _ if half < 4 => None,
        (few, many) if many >= half * 4 && few < half => Some(UTF_16LE),
        (many, few) if many >= half * 4 && few < half => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "Tên hợp tác xã;Số TV\r\nHTX Tân Phú;45\r\n";

    #[test]
    fn every_form_of_unicode_is_recognised_with_and_without_its_mark() {
        let little: Vec<u8> = LIST.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = LIST.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            LIST.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", LIST.as_bytes()].concat(),
            [b"\xFF\xFE".as_slice(), &little].concat(),
            [b"\xFE\xFF".as_slice(), &big].concat(),
            little,
            big,
        ] {
            let found = decode(&bytes);
            assert_eq!((found.text.as_str(), found.single_byte), (LIST, false));
        }
    }

    #[test]
    fn utf8_stays_utf8_when_a_few_of_its_characters_are_broken() {
        let bytes = LIST.as_bytes();
        let cut_at = LIST.find('ã').map_or(0, |at| at + 1);
        let cut = decode(&bytes[..cut_at]);
        assert_eq!(
            (cut.text.as_str(), cut.single_byte),
            ("Tên hợp tác x\u{FFFD}", false)
        );
        let without_a_byte = [&bytes[..cut_at], &bytes[cut_at + 1..]].concat();
        let found = decode(&without_a_byte);
        assert!(!found.single_byte);
        assert_eq!(found.text, LIST.replace('ã', "\u{FFFD}"));
    }

    #[test]
    fn single_bytes_are_shown_and_their_words_say_the_encoding() {
        for bytes in [
            b"H\xEEp t\xB8c x\xB7 n\xABng nghi\xD6p".as_slice(),
            b"H\xF4\xEFp ta\xF9c xa\xF5 no\xE2ng nghie\xE4p",
            b"H\xFEp t\xE1c x\xE3 n\xF4ng nghi\xAEp",
            b"H\xF5\xF2p t\xE1c xa\xDE n\xF4ng nghi\xEA\xF2p",
        ] {
            let found = decode(bytes);
            assert!(found.single_byte);
            assert_eq!(found.settled(), "Hợp tác xã nông nghiệp");
        }
        assert_eq!(decode(b"Qu\xFD").settled(), "Quư");
    }
}
