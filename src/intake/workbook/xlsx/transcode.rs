//! Parts in another encoding than UTF-8, which hardly any program writes, as UTF-8.

use super::package::Stream;
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::io::{self, Cursor, Read};

/// Bytes in which an XML declaration must name its encoding.
const START: u64 = 256;

/// Bytes decoded at a time.
const CHUNK: usize = 16 << 10;

/// A stream of XML as UTF-8 without a byte-order mark.
pub(super) fn to_utf8(mut from: impl Read + Send + 'static) -> io::Result<Stream> {
    let mut start = Vec::new();
    from.by_ref().take(START).read_to_end(&mut start)?;
    let (encoding, mark) = encoding(&start);
    let whole = Cursor::new(start.split_off(mark)).chain(from);
    if encoding == UTF_8 {
        return Ok(Box::new(whole));
    }
    Ok(Box::new(Transcode {
        from: whole,
        decoder: encoding.new_decoder_without_bom_handling(),
        text: String::new(),
        given: 0,
        ended: false,
    }))
}

/// The encoding, and how many bytes of mark stand before the text.
fn encoding(start: &[u8]) -> (&'static Encoding, usize) {
    if let Some(marked) = Encoding::for_bom(start) {
        return marked;
    }
    match start {
        [b'<', 0, ..] => (UTF_16LE, 0),
        [0, b'<', ..] => (UTF_16BE, 0),
        _ => (declared(start).unwrap_or(UTF_8), 0),
    }
}

/// What `<?xml … encoding="…"?>` names. A declaration that can be read byte by byte is in no UTF-16.
fn declared(start: &[u8]) -> Option<&'static Encoding> {
    let text = String::from_utf8_lossy(start);
    let (declaration, _) = text.strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next()?;
    let label = value[quote.len_utf8()..].split(quote).next()?;
    Encoding::for_label(label.as_bytes()).map(|found| match found {
        utf16 if utf16 == UTF_16LE || utf16 == UTF_16BE => UTF_8,
        other => other,
    })
}

/// Decodes what it reads; `text` is what was decoded and not yet handed on from `given` on.
struct Transcode<R> {
    from: R,
    decoder: Decoder,
    text: String,
    given: usize,
    ended: bool,
}

impl<R: Read> Transcode<R> {
    fn decode_more(&mut self) -> io::Result<()> {
        let mut raw = [0; CHUNK];
        let count = self.from.read(&mut raw)?;
        self.ended = count == 0;
        self.text.clear();
        self.given = 0;
        let room = self.decoder.max_utf8_buffer_length(count).unwrap_or(0);
        self.text.reserve(room);
        let (.., wrong) = self
            .decoder
            .decode_to_string(&raw[..count], &mut self.text, self.ended);
        match wrong {
            true => Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "its encoding is another",
            )),
            false => Ok(()),
        }
    }
}

impl<R: Read> Read for Transcode<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() && !self.ended {
            self.decode_more()?;
        }
        let mut left = &self.text.as_bytes()[self.given..];
        let count = left.read(buffer)?;
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> io::Result<String> {
        let mut text = String::new();
        to_utf8(Cursor::new(bytes.to_vec()))?.read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn every_encoding_becomes_utf8() {
        let utf16 = |text: &str| -> Vec<u8> {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xFF, 0xFE].into_iter().chain(units).collect()
        };
        let long = format!("<a>{}</a>", "Hợp tác xã 😀 ".repeat(10_000));
        assert_eq!(read(&utf16(&long)).expect("UTF-16"), long);
        assert_eq!(read(&utf16(&long)[2..]).expect("without mark"), long);
        let marked = [b"\xEF\xBB\xBF", long.as_bytes()].concat();
        assert_eq!(read(&marked).expect("UTF-8"), long);
        assert_eq!(
            read(b"<?xml version='1.0' encoding='iso-8859-1'?>\xE9").expect("Latin 1"),
            "<?xml version='1.0' encoding='iso-8859-1'?>\u{E9}"
        );
        let named = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>";
        assert_eq!(read(named.as_bytes()).expect("no UTF-16"), named);
    }

    #[test]
    fn bytes_of_another_encoding_are_an_error() {
        assert!(read(b"\xFF\xFEa\0\x00\xDCb\0").is_err());
    }
}
