//! Files that are replaced as a whole or stay as they were.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Writes a file anew: whoever opens it finds the old content or the new one, never half of it.
pub fn replace(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    Replacement::begin(path)?.finish(write)
}

/// What is to take a file's place; without a trace if it is dropped unfinished.
#[derive(Debug)]
pub struct Replacement {
    file: NamedTempFile,
    path: PathBuf,
}

impl Replacement {
    /// Begins one, so that a place where no file can be is known before there is anything to write.
    pub fn begin(path: &Path) -> io::Result<Self> {
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        let file = new_in(folder)?;
        match path.is_dir() {
            true => Err(io::ErrorKind::IsADirectory.into()),
            false => Ok(Replacement {
                file,
                path: path.to_owned(),
            }),
        }
    }

    /// The file it is to replace.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes it and puts it in its place.
    pub fn finish(
        mut self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        {
            let mut buffered = BufWriter::new(&mut self.file);
            write(&mut buffered)?;
            buffered.flush()?;
        }
        self.file.as_file().sync_all()?;
        self.file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}

/// A temporary file is for its owner alone; these are for whoever the user's other new files are for.
#[cfg(unix)]
fn new_in(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new()
        .permissions(std::fs::Permissions::from_mode(0o666))
        .tempfile_in(folder)
}

#[cfg(not(unix))]
fn new_in(folder: &Path) -> io::Result<NamedTempFile> {
    NamedTempFile::new_in(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_failed_writing_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        let content = || fs::read_to_string(&path).expect("the file");
        replace(&path, |out| out.write_all(b"old")).expect("written");
        let failed = replace(&path, |out| {
            out.write_all(b"new")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert!(failed.is_err());
        assert_eq!(content(), "old");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
        replace(&path, |out| out.write_all(b"new")).expect("written");
        assert_eq!(content(), "new");
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_is_for_whom_other_new_files_are() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let (ours, other) = (folder.path().join("a"), folder.path().join("b"));
        replace(&ours, |out| out.write_all(b"x")).expect("written");
        fs::write(&other, b"x").expect("written");
        let mode = |path| fs::metadata(path).expect("the file").permissions().mode();
        assert_eq!(mode(&ours), mode(&other));
    }
}
