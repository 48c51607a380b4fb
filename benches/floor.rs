//! What reading a file costs at the least: every byte is inflated and looked at once, one number is summed by two
//! words, nothing is checked and nothing is kept.
//!
//! ```text
//! floor FIRST SECOND NUMBER FILE…   columns counted from zero
//! ```
//!
//! It knows just as much of the formats as the files of `data` need, and is no reader for anything else.

use anyhow::{Context, Result};
use flate2::read::DeflateDecoder;
use memchr::memmem::FinderRev;
use memchr::{memchr, memchr_iter};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use zip::ZipArchive;

/// How much is looked at in one piece.
const PIECE: usize = 256 * 1024;

/// What is summed: count and sum by two words.
struct Sums {
    columns: [usize; 3],
    groups: HashMap<Vec<u8>, (u64, f64)>,
    /// The words of the row looked at.
    group: Vec<u8>,
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (columns, files) = arguments.split_at_checked(3).context("floor A B N FILE…")?;
    let column = |at: usize| columns[at].parse::<usize>();
    let mut sums = Sums {
        columns: [column(0)?, column(1)?, column(2)?],
        groups: HashMap::new(),
        group: Vec::new(),
    };
    for file in files {
        match file.ends_with(".csv") {
            true => text(File::open(file)?, &mut sums)?,
            false => workbook(File::open(file)?, &mut sums)?,
        }
    }
    let rows: u64 = sums.groups.values().map(|(count, _)| count).sum();
    let total: f64 = sums.groups.values().map(|(_, sum)| sum).sum();
    println!("{rows} rows in {} groups, {total}", sums.groups.len());
    Ok(())
}

impl Sums {
    fn add(&mut self, row: &[&[u8]]) {
        let cell = |at: usize| row.get(self.columns[at]).copied().unwrap_or_default();
        let number = std::str::from_utf8(cell(2)).ok();
        // A header is no number.
        let Some(number) = number.and_then(|number| number.parse::<f64>().ok()) else {
            return;
        };
        self.group.clear();
        self.group.extend_from_slice(cell(0));
        self.group.push(0);
        self.group.extend_from_slice(cell(1));
        match self.groups.get_mut(&self.group) {
            Some((count, sum)) => (*count, *sum) = (*count + 1, *sum + number),
            None => drop(self.groups.insert(self.group.clone(), (1, number))),
        }
    }
}

/// Gives whole pieces to `take`: each up to and with the last `end` in it.
fn pieces(mut from: impl Read, end: &[u8], mut take: impl FnMut(&[u8])) -> Result<()> {
    let last = FinderRev::new(end);
    let mut held = Vec::with_capacity(2 * PIECE);
    loop {
        let before = held.len();
        let read = from.by_ref().take(PIECE as u64).read_to_end(&mut held)?;
        if read == 0 {
            break;
        }
        // A piece without an end grows until it has one; what was looked at before is looked at again.
        if let Some(at) = last.rfind(&held) {
            take(&held[..at + end.len()]);
            held.drain(..at + end.len());
        } else if held.len() == before {
            break;
        }
    }
    take(&held);
    Ok(())
}

fn text(file: File, sums: &mut Sums) -> Result<()> {
    pieces(file, b"\n", |piece| {
        let mut first = 0;
        for end in memchr_iter(b'\n', piece) {
            sums.add(&fields(&piece[first..end]));
            first = end + 1;
        }
    })
}

/// The fields of a line, quotes and all.
fn fields(line: &[u8]) -> Vec<&[u8]> {
    let mut fields = Vec::with_capacity(25);
    let (mut first, mut quoted) = (0, false);
    for (at, byte) in line.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => {
                fields.push(&line[first..at]);
                first = at + 1;
            }
            _ => {}
        }
    }
    fields.push(&line[first..]);
    fields
}

fn workbook(file: File, sums: &mut Sums) -> Result<()> {
    let mut archive = ZipArchive::new(BufReader::new(file.try_clone()?))?;
    let strings = match archive.index_for_name("xl/sharedStrings.xml") {
        Some(at) => strings(inflated(&mut archive, at, &file)?)?,
        None => Strings::default(),
    };
    let names = archive.file_names();
    let names = names.map(|name| Ok(name?.into_owned()));
    for name in names.collect::<Result<Vec<String>>>()? {
        if name.starts_with("xl/worksheets/") && name.ends_with(".xml") {
            let at = archive.index_for_name(&name).context("it is listed")?;
            let sheet = inflated(&mut archive, at, &file)?;
            pieces(sheet, b"</row>", |piece| cells(piece, &strings, sums))?;
        }
    }
    Ok(())
}

/// An entry's bytes, its checksum not looked at.
fn inflated(
    archive: &mut ZipArchive<BufReader<File>>,
    at: usize,
    file: &File,
) -> Result<impl Read + use<>> {
    let entry = archive.by_index_raw(at)?;
    let start = entry.data_start().context("the entry has no place")?;
    let size = entry.compressed_size();
    let mut file = file.try_clone()?;
    file.seek(SeekFrom::Start(start))?;
    Ok(DeflateDecoder::new_with_buf(
        file.take(size),
        vec![0; PIECE],
    ))
}

/// The shared strings, one after the other.
#[derive(Default)]
struct Strings {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Strings {
    fn get(&self, at: usize) -> &[u8] {
        let first = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[first..self.ends[at]]
    }
}

fn strings(from: impl Read) -> Result<Strings> {
    let mut strings = Strings::default();
    pieces(from, b"</si>", |mut piece| {
        while let Some(start) = memchr(b'<', piece) {
            piece = &piece[start + 1..];
            if piece.starts_with(b"t>") || piece.starts_with(b"t ") {
                strings.bytes.extend_from_slice(content(piece));
            } else if piece.starts_with(b"/si>") {
                strings.ends.push(strings.bytes.len());
            }
        }
    })?;
    Ok(strings)
}

/// What stands between the end of a tag and the next one.
fn content(tag: &[u8]) -> &[u8] {
    let first = memchr(b'>', tag).map_or(tag.len(), |end| end + 1);
    let length = memchr(b'<', &tag[first..]).unwrap_or(tag.len() - first);
    &tag[first..first + length]
}

/// Walks the cells of whole rows.
fn cells(mut piece: &[u8], strings: &Strings, sums: &mut Sums) {
    let mut row: Vec<&[u8]> = Vec::with_capacity(25);
    let mut is_shared = false;
    while let Some(start) = memchr(b'<', piece) {
        piece = &piece[start + 1..];
        match piece {
            [b'c', b' ', attributes @ ..] => {
                let end = memchr(b'>', attributes).unwrap_or(attributes.len());
                is_shared = attributes[..end].ends_with(b"t=\"s\"");
                row.resize(column(attributes).max(row.len()), b"");
            }
            [b'v', b'>', ..] if is_shared => {
                let digits = content(piece).iter();
                let place = digits.fold(0, |place, digit| place * 10 + usize::from(digit - b'0'));
                row.push(strings.get(place));
            }
            [b'v' | b't', b'>' | b' ', ..] => row.push(content(piece)),
            [b'/', b'r', b'o', b'w', b'>', ..] => {
                sums.add(&row);
                row.clear();
            }
            _ => {}
        }
    }
}

/// `r="AB12"` names column 27.
fn column(attributes: &[u8]) -> usize {
    let letters = attributes.iter().skip(3);
    let letters = letters.take_while(|byte| byte.is_ascii_uppercase());
    let number = letters.fold(0, |number, letter| {
        number * 26 + usize::from(letter - b'A') + 1
    });
    number.saturating_sub(1)
}
