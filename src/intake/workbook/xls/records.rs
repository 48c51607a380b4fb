//! The records an old workbook is a stream of, and which Excel they are of.

use crate::intake::workbook::bytes::Bytes;

/// Record ids; where versions differ, of all of them.
pub(super) mod id {
    pub(in super::super) const BOF: [u16; 4] = [0x0009, 0x0209, 0x0409, 0x0809];
    pub(in super::super) const EOF: u16 = 0x000A;
    pub(in super::super) const CONTINUE: u16 = 0x003C;
}

/// The version of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Version {
    /// Excel 2.
    Two,
    /// Excel 3.
    Three,
    /// Excel 4.
    Four,
    /// Excel 5 and 95.
    Five,
    /// Excel 97 to 2003.
    Eight,
}

/// One record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    /// What it is.
    pub(super) id: u16,
    /// What is in it.
    pub(super) bytes: Bytes<'a>,
}

impl Record<'_> {
    /// Whether a stream within the stream begins here.
    pub(super) fn begins(self) -> bool {
        id::BOF.contains(&self.id)
    }

    /// What kind of stream begins: 5 the workbook, 0x10 a sheet, 0x20 a chart, 0x40 macros.
    pub(super) fn kind(mut self) -> u16 {
        self.bytes.u16();
        self.bytes.u16().unwrap_or(0)
    }

    /// The version a stream says it is of where it begins.
    pub(super) fn version(mut self) -> Option<Version> {
        match self.id {
            0x0009 => Some(Version::Two),
            0x0209 => Some(Version::Three),
            0x0409 => Some(Version::Four),
            0x0809 => match self.bytes.u16()? {
                0x0600 => Some(Version::Eight),
                _ => Some(Version::Five),
            },
            _ => None,
        }
    }
}

/// Records from a place of a stream on.
#[derive(Debug, Clone)]
pub(super) struct Records<'a> {
    stream: &'a [u8],
    /// Where the next record begins.
    pub(super) at: usize,
}

impl<'a> Records<'a> {
    /// From a place on.
    pub(super) const fn from(stream: &'a [u8], at: usize) -> Self {
        Records { stream, at }
    }

    /// The record and those that continue it.
    pub(super) fn with_continued(&mut self, record: Record<'a>) -> Vec<&'a [u8]> {
        let mut pieces = vec![record.bytes.0];
        let mut ahead = self.clone();
        while let Some(next) = ahead.next().filter(|next| next.id == id::CONTINUE) {
            pieces.push(next.bytes.0);
            self.at = ahead.at;
        }
        pieces
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let mut rest = Bytes(self.stream.get(self.at..)?);
        let id = rest.u16()?;
        let length = usize::from(rest.u16()?);
        let bytes = Bytes(rest.take(length)?);
        self.at += 4 + length;
        Some(Record { id, bytes })
    }
}
