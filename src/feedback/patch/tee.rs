//! A stream that remembers the bytes of the thing just read, so that it can be written as it was.

use std::io::{self, BufRead, BufReader, Read};

/// Bytes read and not yet let go of.
#[derive(Debug)]
pub struct Tee<R> {
    from: BufReader<R>,
    /// The bytes read since it was last emptied.
    pub taken: Vec<u8>,
}

impl<R: Read> Tee<R> {
    /// At the start of a stream.
    pub fn new(from: R) -> Self {
        Tee {
            from: BufReader::with_capacity(1 << 16, from),
            taken: Vec::new(),
        }
    }
}

impl<R: Read> Read for Tee<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(buffer)?;
        self.taken.extend_from_slice(&buffer[..count]);
        Ok(count)
    }
}

impl<R: Read> BufRead for Tee<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.from.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.taken.extend_from_slice(&self.from.buffer()[..count]);
        self.from.consume(count);
    }
}
