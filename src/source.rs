//! Where a file's bytes come from: memory, or the disk where they are too many to hold.

use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Files up to this many bytes are read once and held; longer ones are read from the disk each time.
const HELD: u64 = 32 << 20;

/// A file to read, cheap to clone and to open again.
#[derive(Debug, Clone)]
pub struct Source {
    path: PathBuf,
    /// Where it lies, if that is elsewhere.
    at: Option<PathBuf>,
    held: Option<Arc<[u8]>>,
    size: u64,
    sha256: String,
}

impl Source {
    /// Reads a file, at least to know its hash.
    pub fn read(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        if size <= HELD {
            let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
            file.read_to_end(&mut bytes)?;
            return Ok(Source::held(path, bytes));
        }
        let mut tee = Hashing::new(io::sink());
        let size = io::copy(&mut file, &mut tee)?;
        Ok(Source {
            path: path.to_owned(),
            at: None,
            held: None,
            size,
            sha256: tee.sha256(),
        })
    }

    /// Reads a file that was kept under another name than its own.
    pub fn kept(at: &Path, name: &Path) -> io::Result<Self> {
        Ok(Source {
            path: name.to_owned(),
            at: Some(at.to_owned()),
            ..Source::read(at)?
        })
    }

    /// Bytes at hand, under the name of a file.
    pub fn held(path: &Path, bytes: Vec<u8>) -> Self {
        Source {
            path: path.to_owned(),
            at: None,
            size: bytes.len() as u64,
            sha256: hexadecimal(&Sha256::digest(&bytes)),
            held: Some(bytes.into()),
        }
    }

    /// The path as given.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its length in bytes.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// SHA-256 of its bytes in lower-case hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Whether its bytes are in memory.
    pub const fn is_held(&self) -> bool {
        self.held.is_some()
    }

    /// Opens it from its first byte.
    pub fn open(&self) -> io::Result<Handle> {
        Ok(match &self.held {
            Some(bytes) => Handle::Held(Cursor::new(Arc::clone(bytes))),
            None => Handle::Disk(File::open(self.place())?),
        })
    }

    fn place(&self) -> &Path {
        self.at.as_deref().unwrap_or(&self.path)
    }

    /// All its bytes.
    pub fn bytes(&self) -> io::Result<Cow<'_, [u8]>> {
        Ok(match &self.held {
            Some(bytes) => Cow::Borrowed(bytes),
            None => Cow::Owned(std::fs::read(self.place())?),
        })
    }
}

/// A source opened; each has a place of its own in the file.
#[derive(Debug)]
pub enum Handle {
    /// In memory.
    Held(Cursor<Arc<[u8]>>),
    /// On the disk.
    Disk(File),
}

impl Read for Handle {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Handle::Held(bytes) => bytes.read(buffer),
            Handle::Disk(file) => file.read(buffer),
        }
    }
}

impl Seek for Handle {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Handle::Held(bytes) => bytes.seek(to),
            Handle::Disk(file) => file.seek(to),
        }
    }
}

/// Writes on, and knows the hash of what went through.
#[derive(Debug)]
pub struct Hashing<W> {
    to: W,
    digest: Sha256,
}

impl<W> Hashing<W> {
    /// Nothing written yet.
    pub fn new(to: W) -> Self {
        Hashing {
            to,
            digest: Sha256::new(),
        }
    }

    /// What is written to.
    pub const fn inner(&self) -> &W {
        &self.to
    }

    /// SHA-256 of what was written, in lower-case hexadecimal.
    pub fn sha256(self) -> String {
        hexadecimal(&self.digest.finalize())
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.digest.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
