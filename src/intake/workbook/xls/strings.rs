//! Text in old workbooks: bytes of a code page up to Excel 95, since then UTF-16 with the zero bytes left out where all are.

use super::records::Version;
use crate::intake::workbook::bytes::Bytes;
use encoding_rs::Encoding;

/// How many bytes tell the length of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// One.
    Byte,
    /// Two.
    Word,
}

/// How text is written in a stream.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writing {
    /// The version.
    pub(super) version: Version,
    /// The code page.
    pub(super) encoding: &'static Encoding,
}

impl Writing {
    /// Text behind its length.
    pub(super) fn text(self, bytes: &mut Bytes<'_>, length: Length) -> Option<String> {
        let pieces = [bytes.0];
        let mut pieces = Pieces::new(&pieces);
        self.continued(&mut pieces, length)
    }

    /// Text of the code page, whatever the version.
    pub(super) fn old_text(self, bytes: &mut Bytes<'_>, length: Length) -> Option<String> {
        let old = Writing {
            version: Version::Two,
            ..self
        };
        old.text(bytes, length)
    }

    /// The same in a record that others may continue.
    pub(super) fn continued(self, pieces: &mut Pieces<'_>, length: Length) -> Option<String> {
        let length = match length {
            Length::Byte => usize::from(pieces.u8()?),
            Length::Word => usize::from(pieces.u16()?),
        };
        match self.version {
            Version::Eight => pieces.unicode(length),
            _ => Some(
                self.encoding
                    .decode_without_bom_handling(&pieces.bytes(length)?)
                    .0
                    .into_owned(),
            ),
        }
    }
}

/// A record and those that continue it, read as one.
pub(super) struct Pieces<'a> {
    pieces: std::slice::Iter<'a, &'a [u8]>,
    rest: &'a [u8],
}

impl<'a> Pieces<'a> {
    /// From the first byte.
    pub(super) fn new(pieces: &'a [&'a [u8]]) -> Self {
        let mut pieces = pieces.iter();
        let rest = pieces.next().copied().unwrap_or_default();
        Pieces { pieces, rest }
    }

    fn u8(&mut self) -> Option<u8> {
        while self.rest.is_empty() {
            self.rest = self.pieces.next()?;
        }
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    /// A number of four bytes.
    pub(super) fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    fn bytes(&mut self, count: usize) -> Option<Vec<u8>> {
        (0..count).map(|_| self.u8()).collect()
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > self.rest.len() {
            count -= self.rest.len();
            self.rest = self.pieces.next()?;
        }
        self.rest = &self.rest[count..];
        Some(())
    }

    /// So many characters behind their flags; formatting and phonetics behind them are passed over.
    pub(super) fn unicode(&mut self, length: usize) -> Option<String> {
        let flags = self.u8()?;
        let runs = if flags & 8 != 0 {
            usize::from(self.u16()?)
        } else {
            0
        };
        let phonetics = if flags & 4 != 0 {
            self.u32()? as usize
        } else {
            0
        };
        let text = self.characters(length, flags & 1 != 0)?;
        // What is missing behind the last text of a cut record is nothing to read.
        self.skip(runs * 4);
        self.skip(phonetics);
        Some(text)
    }

    /// Characters; where they go on in the next record, that one says anew how wide they are.
    fn characters(&mut self, length: usize, mut is_wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::with_capacity(length);
        while units.len() < length {
            if self.rest.is_empty() {
                self.rest = self.pieces.next()?;
                let (flags, rest) = self.rest.split_first()?;
                is_wide = flags & 1 != 0;
                self.rest = rest;
                continue;
            }
            units.push(match is_wide {
                true => self.u16()?,
                false => u16::from(self.u8()?),
            });
        }
        Some(String::from_utf16_lossy(&units))
    }
}

/// The texts that cells share.
pub(super) fn shared(pieces: &[&[u8]]) -> Vec<Box<str>> {
    let mut pieces = Pieces::new(pieces);
    let (_uses, count) = (pieces.u32(), pieces.u32().unwrap_or(0));
    let texts = (0..count).map_while(|_| {
        let length = pieces.u16()?;
        pieces.unicode(usize::from(length))
    });
    texts.map(String::into_boxed_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_texts_go_on_in_the_next_record_in_another_width() {
        let first = [&[3, 0, 0, 0, 2, 0, 0, 0][..], &[4, 0, 0, b'T', b'h']].concat();
        let second = [
            &[1, 0xDB, 0x1E, b'i', 0][..],
            &[2, 0, 8 | 1, 1, 0, b'P', 0, 0xFA, 0, 9, 9],
        ]
        .concat();
        let third = [9, 9];
        assert_eq!(
            shared(&[&first, &second, &third]),
            ["Thới".into(), "Pú".into()]
        );
        assert_eq!(shared(&[&first]), []);
    }

    #[test]
    fn older_text_is_of_its_code_page() {
        let writing = Writing {
            version: Version::Five,
            encoding: encoding_rs::WINDOWS_1258,
        };
        let text = writing.text(&mut Bytes(&[4, 0, 0xD0, b'a', 0xF2, b'x']), Length::Word);
        assert_eq!(text.as_deref(), Some("Đa\u{323}x"));
        assert_eq!(writing.text(&mut Bytes(&[4, 0, b'a']), Length::Word), None);
    }
}
