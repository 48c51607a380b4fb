//! Compound files: how .xls, .doc and encrypted workbooks are kept, streams in sectors like files on a disk.

use super::bytes::{Bytes, wide};
use std::collections::HashSet;

/// What such a file begins with.
pub(super) const MAGIC: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Where the list of sectors ends, or says nothing.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;

/// Sectors of the list of sectors that the header names itself.
const NAMED_IN_HEADER: usize = 109;

/// A file opened.
pub(super) struct Ole<'a> {
    bytes: &'a [u8],
    shift: u16,
    mini_shift: u16,
    cutoff: u32,
    next: Vec<u32>,
    next_mini: Vec<u32>,
    mini: Vec<u8>,
    entries: Vec<Entry>,
}

/// A stream, or a folder of them.
#[derive(Debug, Clone, Default)]
struct Entry {
    name: String,
    is_stream: bool,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
    size: u32,
}

impl<'a> Ole<'a> {
    /// Opens it; `None` where its first sectors cannot be followed.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let at = |from: usize| Some(Bytes(bytes.get(from..512)?));
        let (shift, mini_shift) = (at(30)?.u16()?, at(32)?.u16()?);
        if !bytes.starts_with(&MAGIC) || !(7..=16).contains(&shift) || mini_shift > shift {
            return None;
        }
        let mut ole = Ole {
            bytes,
            shift,
            mini_shift,
            cutoff: at(56)?.u32()?,
            next: Vec::new(),
            next_mini: Vec::new(),
            mini: Vec::new(),
            entries: Vec::new(),
        };
        ole.next = ole.list_of_sectors(at(76)?, at(68)?.u32()?);
        ole.next_mini = numbers(&ole.chain(at(60)?.u32()?));
        ole.entries = entries(&ole.chain(at(48)?.u32()?));
        ole.mini = ole.chain(ole.entries.first()?.start);
        Some(ole)
    }

    /// Names of what lies in it at the top.
    pub(super) fn names(&self) -> Vec<&str> {
        self.top().map(|entry| entry.name.as_str()).collect()
    }

    /// The bytes of a stream at the top, as many as can be found.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let mut top = self.top();
        let entry = top.find(|entry| entry.is_stream && entry.name.eq_ignore_ascii_case(name))?;
        let mut stream = match entry.size < self.cutoff {
            true => self.mini_chain(entry.start),
            false => self.chain(entry.start),
        };
        stream.truncate(entry.size as usize);
        Some(stream)
    }

    /// The entries below the root; embedded documents have streams of the same names further down.
    fn top(&self) -> impl Iterator<Item = &Entry> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut ahead = vec![self.entries.first().map_or(u32::MAX, |root| root.child)];
        while let Some(at) = ahead.pop() {
            if let Some(entry) = self.entries.get(at as usize).filter(|_| seen.insert(at)) {
                found.push(entry);
                ahead.extend([entry.left, entry.right]);
            }
        }
        found.into_iter()
    }

    fn sector(&self, at: u32) -> Option<&'a [u8]> {
        let size = 1_usize << self.shift;
        let from = (at as usize).checked_add(1)?.checked_mul(size)?;
        let to = from.checked_add(size)?.min(self.bytes.len());
        self.bytes.get(from..to)
    }

    /// Which sector follows which: the header names the first sectors of that list, the others name themselves.
    fn list_of_sectors(&self, mut named: Bytes<'_>, mut more: u32) -> Vec<u32> {
        let mut next = Vec::new();
        for _ in 0..NAMED_IN_HEADER {
            let sector = named.u32().and_then(|at| self.sector(at));
            next.extend(sector.map(numbers).unwrap_or_default());
        }
        let mut seen = HashSet::new();
        while let Some(sector) = self.sector(more).filter(|_| seen.insert(more)) {
            let mut named = numbers(sector);
            more = named.pop().unwrap_or(LAST_SECTOR);
            for at in named {
                next.extend(self.sector(at).map(numbers).unwrap_or_default());
            }
        }
        next
    }

    /// The bytes of sectors that follow each other.
    fn chain(&self, first: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        for at in chain(first, &self.next) {
            bytes.extend_from_slice(self.sector(at).unwrap_or_default());
        }
        bytes
    }

    /// The same for short streams, which share sectors.
    fn mini_chain(&self, first: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        for at in chain(first, &self.next_mini) {
            let from = (at as usize) << self.mini_shift;
            let to = (from + (1 << self.mini_shift)).min(self.mini.len());
            bytes.extend_from_slice(self.mini.get(from..to).unwrap_or_default());
        }
        bytes
    }
}

/// Sectors from one on; none comes twice.
fn chain(first: u32, next: &[u32]) -> impl Iterator<Item = u32> {
    let known = |at: &u32| *at < LAST_SECTOR && (*at as usize) < next.len();
    std::iter::successors(Some(first).filter(known), move |at| {
        next.get(*at as usize).copied().filter(known)
    })
    .take(next.len())
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let four = bytes.chunks_exact(4);
    four.map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
        .collect()
}

fn entries(folder: &[u8]) -> Vec<Entry> {
    let entry = |bytes: &[u8]| -> Option<Entry> {
        let at = |from: usize| Some(Bytes(bytes.get(from..)?));
        let length = usize::from(at(64)?.u16()?).saturating_sub(2).min(62);
        Some(Entry {
            name: wide(&bytes[..length]),
            is_stream: at(66)?.u8()? == 2,
            left: at(68)?.u32()?,
            right: at(72)?.u32()?,
            child: at(76)?.u32()?,
            start: at(116)?.u32()?,
            size: at(120)?.u32()?,
        })
    };
    folder
        .chunks_exact(128)
        .map(|bytes| entry(bytes).unwrap_or_default())
        .collect()
}
