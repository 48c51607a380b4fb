//! What can be wrong with the registry itself: typed, so that the exit code and the advice follow from it.

use crate::text::{Phrase, Text, text};
use rusqlite::ErrorCode;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Trouble with the registry at a path; found in an error's chain with `downcast_ref`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no registry in this folder.
    NoRegistry(PathBuf),
    /// Another program is writing to it.
    Busy(PathBuf),
    /// It is no registry, or a damaged one.
    Damaged(PathBuf),
    /// A newer program has made or changed it.
    Newer(PathBuf),
    /// The disk is full or failing.
    NoSpace(PathBuf),
    /// It may not be opened or written.
    ReadOnly(PathBuf),
}

impl Fault {
    /// The fault behind an error, wherever in its chain it stands.
    pub fn of(error: &anyhow::Error) -> Option<&Fault> {
        error.downcast_ref()
    }

    /// What is wrong, where, and what to do.
    pub fn phrase(&self) -> Phrase {
        let (said, path) = self.parts();
        said.fill(&[("path", &path.display().to_string())])
    }

    fn parts(&self) -> (Text, &Path) {
        match self {
            Fault::NoRegistry(path) => (
                text(
                    "không có sổ dữ liệu trong «{path}»; tạo sổ bằng: htx init --province TÊN_TỈNH",
                    "no registry in '{path}'; make one with: htx init --province NAME",
                ),
                path,
            ),
            Fault::Busy(path) => (
                text(
                    "sổ dữ liệu «{path}» đang được một chương trình khác sử dụng; hãy chờ chương trình đó xong rồi chạy lại",
                    "the registry '{path}' is in use by another program; wait until it is done and run again",
                ),
                path,
            ),
            Fault::Damaged(path) => (
                text(
                    "«{path}» bị hỏng hoặc không phải là sổ dữ liệu của htx; hãy khôi phục từ bản sao lưu",
                    "'{path}' is damaged or is not a registry of htx; restore it from a backup",
                ),
                path,
            ),
            Fault::Newer(path) => (
                text(
                    "sổ dữ liệu «{path}» thuộc phiên bản htx mới hơn; hãy cập nhật chương trình",
                    "the registry '{path}' belongs to a newer htx; update the program",
                ),
                path,
            ),
            Fault::NoSpace(path) => (
                text(
                    "không ghi được vào «{path}»: đĩa đầy hoặc có lỗi; sổ dữ liệu vẫn như trước",
                    "cannot write to '{path}': the disk is full or failing; the registry is as before",
                ),
                path,
            ),
            Fault::ReadOnly(path) => (
                text(
                    "không có quyền mở hoặc ghi «{path}»; sổ dữ liệu vẫn như trước",
                    "no permission to open or write '{path}'; the registry is as before",
                ),
                path,
            ),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.phrase().en)
    }
}

impl std::error::Error for Fault {}

/// Says which fault an error is, at the border of this room.
pub(super) trait OrFault<T> {
    /// The same result; an error whose cause is the database or the disk now carries its [`Fault`].
    fn or_fault(self, path: &Path) -> anyhow::Result<T>;
}

impl<T, E: Into<anyhow::Error>> OrFault<T> for Result<T, E> {
    fn or_fault(self, path: &Path) -> anyhow::Result<T> {
        self.map_err(|error| {
            let error = error.into();
            match recognise(&error) {
                Some(fault) if Fault::of(&error).is_none() => error.context(fault(path.to_owned())),
                _ => error,
            }
        })
    }
}

type Make = fn(PathBuf) -> Fault;

fn recognise(error: &anyhow::Error) -> Option<Make> {
    error.chain().find_map(|cause| {
        let database = cause
            .downcast_ref::<rusqlite::Error>()
            .and_then(of_database);
        database.or_else(|| cause.downcast_ref::<io::Error>().map(of_disk))
    })
}

fn of_database(error: &rusqlite::Error) -> Option<Make> {
    if matches!(error, rusqlite::Error::FromSqlConversionFailure(..)) {
        return Some(Fault::Damaged);
    }
    Some(match error.sqlite_error_code()? {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Fault::Busy,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Fault::Damaged,
        ErrorCode::DiskFull | ErrorCode::SystemIoFailure => Fault::NoSpace,
        ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
            Fault::ReadOnly
        }
        _ => return None,
    })
}

/// The registry only writes originals itself: what is not a matter of permission is the disk's.
fn of_disk(error: &io::Error) -> Make {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Fault::ReadOnly,
        _ => Fault::NoSpace,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    #[test]
    fn errors_of_database_and_disk_become_their_fault() {
        let path = Path::new("so");
        let database = |code| {
            let failed = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            Err::<(), _>(failed).or_fault(path).unwrap_err()
        };
        for (code, fault) in [
            (ffi::SQLITE_BUSY, Fault::Busy(path.into())),
            (ffi::SQLITE_LOCKED, Fault::Busy(path.into())),
            (ffi::SQLITE_CORRUPT, Fault::Damaged(path.into())),
            (ffi::SQLITE_NOTADB, Fault::Damaged(path.into())),
            (ffi::SQLITE_FULL, Fault::NoSpace(path.into())),
            (ffi::SQLITE_IOERR, Fault::NoSpace(path.into())),
            (ffi::SQLITE_READONLY, Fault::ReadOnly(path.into())),
            (ffi::SQLITE_CANTOPEN, Fault::ReadOnly(path.into())),
        ] {
            assert_eq!(Fault::of(&database(code)), Some(&fault), "{code}");
        }
        assert_eq!(Fault::of(&database(ffi::SQLITE_CONSTRAINT)), None);

        let denied = Err::<(), _>(io::Error::from(io::ErrorKind::PermissionDenied));
        let error = denied.or_fault(path).unwrap_err();
        assert_eq!(Fault::of(&error), Some(&Fault::ReadOnly(path.into())));
    }

    #[test]
    fn a_fault_is_said_once_and_found_below_other_words() {
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        let error = Err::<(), _>(full()).or_fault(Path::new("a")).unwrap_err();
        let again = Err::<(), _>(error).or_fault(Path::new("b")).unwrap_err();
        let wrapped = again.context("while importing");
        assert_eq!(Fault::of(&wrapped), Some(&Fault::NoSpace("a".into())));
        assert!(Fault::of(&wrapped).is_some_and(|fault| fault.phrase().vi.contains("«a»")));
    }
}
