//! One part of a package unpacked as it is read, held to the length and the checksum the directory states.

use super::package::Part;
use crate::source::Handle;
use flate2::Crc;
use flate2::bufread::DeflateDecoder;
use std::io::{self, BufReader, Read, Take};

/// Packed bytes taken from the file at a time.
const PACKED: usize = 64 << 10;

/// A part being unpacked.
pub(super) struct Inflate {
    body: Body,
    left: u64,
    crc: Crc,
    expected: u32,
}

enum Body {
    Stored(BufReader<Take<Handle>>),
    Deflated(Box<DeflateDecoder<BufReader<Take<Handle>>>>),
}

impl Inflate {
    /// A part that is not packed; the file stands at its first byte.
    pub fn stored(file: Handle, part: &Part) -> Self {
        Inflate::new(Body::Stored(packed(file, part)), part)
    }

    /// A part that is packed; the file stands at its first byte.
    pub fn deflated(file: Handle, part: &Part) -> Self {
        let decoder = DeflateDecoder::new(packed(file, part));
        Inflate::new(Body::Deflated(Box::new(decoder)), part)
    }

    fn new(body: Body, part: &Part) -> Self {
        Inflate {
            body,
            left: part.size,
            crc: Crc::new(),
            expected: part.crc,
        }
    }
}

fn packed(file: Handle, part: &Part) -> BufReader<Take<Handle>> {
    BufReader::with_capacity(PACKED, file.take(part.packed))
}

impl Read for Inflate {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.body {
            Body::Stored(bytes) => bytes.read(buffer)?,
            Body::Deflated(bytes) => bytes.read(buffer)?,
        };
        self.crc.update(&buffer[..count]);
        let wrong = |what| Err(io::Error::new(io::ErrorKind::InvalidData, what));
        self.left = match self.left.checked_sub(count as u64) {
            Some(left) => left,
            None => return wrong("longer than it says"),
        };
        if count == 0 && !buffer.is_empty() {
            if self.left > 0 {
                return wrong("shorter than it says");
            }
            if self.crc.sum() != self.expected {
                return wrong("its checksum is another");
            }
        }
        Ok(count)
    }
}
