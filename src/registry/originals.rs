//! The originals: every accepted file, untouched, under the hash of its bytes.

use super::fault::OrFault;
use crate::source::{Hashing, Source};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The folder `files/` of a registry.
#[derive(Debug)]
pub(super) struct Originals {
    folder: PathBuf,
}

impl Originals {
    /// The originals of the registry in a folder; makes `files/` where it is missing.
    pub(super) fn of(registry: &Path) -> io::Result<Self> {
        let folder = registry.join("files");
        if !folder.is_dir() {
            fs::create_dir(&folder)?;
            sync_folder(registry)?;
        }
        Ok(Originals { folder })
    }

    /// Where the original with this hash lies.
    pub(super) fn path(&self, sha256: &str) -> PathBuf {
        self.folder.join(sha256)
    }

    /// Writes an original unless it is there; returns its path if it was written. The bytes are on the disk when
    /// this returns, the name only after [`Originals::sync`].
    ///
    /// # Errors
    /// Where it cannot be written, or is no longer the file that was read.
    fn keep(&self, original: &Source) -> anyhow::Result<Option<PathBuf>> {
        let sha256 = original.sha256();
        let path = self.folder.join(sha256);
        if fs::metadata(&path).is_ok_and(|there| there.len() == original.size()) {
            return Ok(None);
        }
        // One name for each original: what a crash left behind is written over by the next try.
        let part = self.folder.join(format!("{sha256}.part"));
        let written = write_synced(&part, original).or_fault(&part)?;
        if written != sha256 {
            // Nothing refers to it; the next try writes over what cannot be removed.
            let _ = fs::remove_file(&part);
            anyhow::bail!(
                "{} has changed since it was read",
                original.path().display()
            );
        }
        fs::rename(&part, &path).or_fault(&path)?;
        Ok(Some(path))
    }

    fn sync(&self) -> io::Result<()> {
        sync_folder(&self.folder)
    }
}

/// Copies an original to the disk; returns the hash of what was copied.
fn write_synced(path: &Path, original: &Source) -> io::Result<String> {
    let mut file = Hashing::new(File::create(path)?);
    io::copy(&mut original.open()?, &mut file)?;
    file.inner().sync_all()?;
    Ok(file.sha256())
}

/// A new name is safe only once its folder is on the disk; Windows keeps folders itself and cannot be asked to.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// The originals one import has written; removed again if it is dropped before [`Batch::settle`].
#[derive(Debug)]
pub(super) struct Batch<'r> {
    originals: Option<&'r Originals>,
    written: Vec<PathBuf>,
}

impl<'r> Batch<'r> {
    /// An empty batch; without originals nothing is ever written.
    pub(super) fn new(originals: Option<&'r Originals>) -> Self {
        Batch {
            originals,
            written: Vec::new(),
        }
    }

    /// Keeps an original.
    pub(super) fn keep(&mut self, original: &Source) -> anyhow::Result<()> {
        if let Some(originals) = self.originals {
            self.written.extend(originals.keep(original)?);
        }
        Ok(())
    }

    /// The originals stay. To be called before the database commits: a crash in between leaves an original nobody
    /// refers to, never a reference to a missing one.
    pub(super) fn settle(mut self) -> io::Result<()> {
        if let (Some(originals), false) = (self.originals, self.written.is_empty()) {
            originals.sync()?;
        }
        self.written.clear();
        Ok(())
    }
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        for path in &self.written {
            // An original too many does no harm.
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    fn abc() -> Source {
        Source::held("abc.csv".as_ref(), b"abc".to_vec())
    }

    #[test]
    fn an_original_is_kept_once_under_its_hash_and_leaves_with_its_batch() {
        let folder = tempfile::tempdir().unwrap();
        let originals = Originals::of(folder.path()).unwrap();
        let path = folder.path().join("files").join(ABC);

        let mut batch = Batch::new(Some(&originals));
        batch.keep(&abc()).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"abc");
        drop(batch);
        assert!(!path.exists());

        let mut batch = Batch::new(Some(&originals));
        batch.keep(&abc()).unwrap();
        batch.settle().unwrap();
        let mut again = Batch::new(Some(&originals));
        again.keep(&abc()).unwrap();
        drop(again);
        assert!(path.exists(), "it was there before the second batch");
        assert_eq!(fs::read_dir(originals.folder).unwrap().count(), 1);
    }

    #[test]
    fn other_bytes_than_those_read_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let originals = Originals::of(folder.path()).unwrap();
        let path = folder.path().join("long.csv");
        // Longer than what is held in memory, so that it is read again.
        let long = File::create(&path).unwrap();
        long.set_len(33 << 20).unwrap();
        let source = Source::read(&path).unwrap();
        long.set_len(34 << 20).unwrap();
        assert!(originals.keep(&source).is_err());
        assert_eq!(fs::read_dir(originals.folder).unwrap().count(), 0);
    }

    #[test]
    fn a_half_written_original_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let originals = Originals::of(folder.path()).unwrap();
        fs::write(originals.folder.join(ABC), b"a").unwrap();
        assert!(originals.keep(&abc()).unwrap().is_some());
        assert_eq!(fs::read(originals.folder.join(ABC)).unwrap(), b"abc");
    }
}
