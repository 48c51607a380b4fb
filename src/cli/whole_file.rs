//! Files that are replaced as a whole or stay as they were.

use std::io::{self, BufWriter, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Writes a file anew: whoever opens it finds the old content or the new one, never half of it.
pub fn replace(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut file = new_in(folder_of(path))?;
    {
        let mut buffered = BufWriter::new(&mut file);
        write(&mut buffered)?;
        buffered.flush()?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Finds out whether a file can be written there, before there is anything to write; leaves nothing behind.
pub fn try_out(path: &Path) -> io::Result<()> {
    match path.is_dir() {
        true => Err(io::ErrorKind::IsADirectory.into()),
        false => new_in(folder_of(path)).map(drop),
    }
}

fn folder_of(path: &Path) -> &Path {
    let folder = path.parent();
    folder
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
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

    #[test]
    fn a_file_that_can_be_written_is_not_there_yet() {
        let folder = tempfile::tempdir().expect("a folder");
        try_out(&folder.path().join("a")).expect("a place for a file");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
        try_out(folder.path()).expect_err("a folder stands there");
        try_out(&folder.path().join("none/a")).expect_err("there is no such folder");
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
