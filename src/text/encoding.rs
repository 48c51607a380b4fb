//! Bytes of a text file to characters: which encoding it is in, and how that was known.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};

/// Text with the encoding it was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The characters; bytes that mean nothing became U+FFFD.
    pub text: String,
    /// The encoding's usual name, for example `UTF-8`.
    pub encoding: &'static str,
    /// Neither a mark nor the bytes themselves prove the encoding.
    pub assumed: bool,
}

/// Decodes a text file: byte-order mark first, then UTF-8 if every byte fits, then UTF-16 by where its zero
/// bytes stand, else windows-1258, the only single-byte Unicode-era encoding Vietnamese Windows wrote.
pub fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decoded(&bytes[mark..], encoding, false);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return decoded(bytes, encoding, false);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return decoded(bytes, UTF_8, false);
    }
    decoded(bytes, WINDOWS_1258, true)
}

fn decoded(bytes: &[u8], encoding: &'static Encoding, assumed: bool) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        assumed,
    }
}

/// In UTF-16 text of mostly Latin letters, nearly every second byte is zero, always on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |side: usize| {
        head.iter()
            .skip(side)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
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

    #[test]
    fn each_encoding_is_recognised() {
        let text = "Tên hợp tác xã;Số TV\r\nHTX Tân Phú;45\r\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let with_mark = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
        for (bytes, name) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            (with_mark, "UTF-8"),
            (utf16, "UTF-16LE"),
        ] {
            let found = decode(&bytes);
            assert_eq!(
                (found.text.as_str(), found.encoding, found.assumed),
                (text, name, false)
            );
        }
    }

    #[test]
    fn what_is_no_unicode_is_taken_for_windows_1258_and_said_so() {
        let found = decode(b"Qu\xF2 t\xEDn d\xF8ng");
        assert!(found.assumed);
        assert_eq!(found.encoding, "windows-1258");
    }
}
