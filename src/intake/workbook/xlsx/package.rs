//! The zip package: which parts there are, and each as a stream of its own.

use super::fault;
use super::inflate::Inflate;
use super::transcode;
use crate::source::Source;
use crate::text::Phrase;
use std::collections::HashMap;
use std::io::{BufReader, Read, Seek, SeekFrom};
use zip::{CompressionMethod, ZipArchive};

/// No part may be longer than this: at full speed it takes ten seconds to read.
const LONGEST_PART: u64 = 16 << 30;

/// A part that is held at once may not be longer than this.
const LONGEST_HELD: u64 = 64 << 20;

/// A package opened: its directory.
#[derive(Debug)]
pub(super) struct Package {
    source: Source,
    parts: HashMap<String, Part>,
}

/// Where a part lies in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    start: u64,
    /// Bytes in the file.
    pub packed: u64,
    /// Bytes once unpacked.
    pub size: u64,
    /// Its checksum.
    pub crc: u32,
    method: CompressionMethod,
    encrypted: bool,
}

/// The bytes of a part, as UTF-8.
pub(super) type Stream = Box<dyn Read + Send>;

impl Package {
    /// Reads the directory.
    pub fn open(source: &Source) -> Result<Self, Phrase> {
        let file = BufReader::new(source.open().map_err(|error| fault::io(&error))?);
        let mut archive = ZipArchive::new(file).map_err(|error| fault::zip(&error))?;
        let mut parts = HashMap::new();
        for at in 0..archive.len() {
            // A part whose place cannot be found is one that is not there.
            let Ok(entry) = archive.by_index_raw(at) else {
                continue;
            };
            let (Ok(name), Some(start)) = (entry.name(), entry.data_start()) else {
                continue;
            };
            let part = Part {
                start,
                packed: entry.compressed_size(),
                size: entry.size(),
                crc: entry.crc32(),
                method: entry.compression(),
                encrypted: entry.encrypted(),
            };
            parts.insert(normal(&name), part);
        }
        Ok(Package {
            source: source.clone(),
            parts,
        })
    }

    /// Whether it has a part.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&normal(name))
    }

    /// The length of a part once unpacked, as far as the directory says; more would be an error.
    pub fn size(&self, name: &str) -> u64 {
        let part = self.parts.get(&normal(name));
        part.map_or(0, |part| part.size.min(LONGEST_PART))
    }

    /// A part from its first byte.
    pub fn stream(&self, name: &str) -> Result<Stream, Phrase> {
        let part = self.part(name)?;
        let mut file = self.source.open().map_err(|error| fault::io(&error))?;
        file.seek(SeekFrom::Start(part.start))
            .map_err(|error| fault::io(&error))?;
        let inflate = match part.method {
            CompressionMethod::Stored => Inflate::stored(file, &part),
            CompressionMethod::Deflated => Inflate::deflated(file, &part),
            _ => return Err(fault::compression(name)),
        };
        transcode::to_utf8(inflate).map_err(|error| fault::io(&error))
    }

    /// A part that is held whole: one of the short ones that say what the others are.
    pub fn held(&self, name: &str) -> Result<Vec<u8>, Phrase> {
        let mut bytes = Vec::new();
        self.stream(name)?
            .take(LONGEST_HELD + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| fault::io(&error))?;
        match bytes.len() as u64 > LONGEST_HELD {
            true => Err(fault::too_large()),
            false => Ok(bytes),
        }
    }

    fn part(&self, name: &str) -> Result<Part, Phrase> {
        let part = self.parts.get(&normal(name));
        let part = *part.ok_or_else(|| fault::missing(name))?;
        if part.encrypted {
            return Err(fault::password());
        }
        match part.size > LONGEST_PART {
            true => Err(fault::too_large()),
            false => Ok(part),
        }
    }
}

/// Names are equal in any case, with either slash, with or without one in front.
fn normal(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.trim_start_matches('/').to_owned()
}
