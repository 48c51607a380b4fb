//! Opening the database: its settings, its mark, and the steps from one version to the next.

use super::fault::{Fault, OrFault};
use crate::text::{Phrase, text};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::Path;
use std::time::Duration;

/// `htxr`: tells our database from any other.
const APPLICATION: i64 = 0x6874_7872;

/// Step n leads from version n to n + 1. A step that was released never changes.
const STEPS: &[&str] = &[include_str!("schema_1.sql")];

/// How long to wait for another program that writes.
const PATIENCE: Duration = Duration::from_secs(5);

/// A database ready for use, and what its user should know.
pub(super) struct Opened {
    pub(super) connection: Connection,
    pub(super) notes: Vec<Phrase>,
}

/// Opens what is there.
pub(super) fn open(file: &Path) -> anyhow::Result<Opened> {
    open_through(file, None)
}

/// Makes a new one, or completes one whose making was interrupted; an existing one is only opened.
pub(super) fn create(file: &Path) -> anyhow::Result<Opened> {
    create_through(file, None)
}

/// A database without a file.
pub(super) fn in_memory() -> anyhow::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    settle(&connection)?;
    upgrade(&mut connection, Path::new(":memory:"), true)?;
    Ok(connection)
}

fn open_through(file: &Path, vfs: Option<&str>) -> anyhow::Result<Opened> {
    let opened = || -> anyhow::Result<Opened> {
        let mut connection = connect(file, OpenFlags::empty(), vfs)?;
        let write_ahead = journal(&connection)? == "wal";
        settle(&connection)?;
        upgrade(&mut connection, file, false)?;
        Ok(Opened {
            connection,
            notes: notes(write_ahead),
        })
    };
    opened().or_fault(file)
}

fn create_through(file: &Path, vfs: Option<&str>) -> anyhow::Result<Opened> {
    let created = || -> anyhow::Result<Opened> {
        let mut connection = connect(file, OpenFlags::SQLITE_OPEN_CREATE, vfs)?;
        journal(&connection)?;
        let write_ahead = set_journal(&connection, "wal")? == "wal";
        settle(&connection)?;
        upgrade(&mut connection, file, true)?;
        Ok(Opened {
            connection,
            notes: notes(write_ahead),
        })
    };
    created().or_fault(file)
}

fn connect(file: &Path, more: OpenFlags, vfs: Option<&str>) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let connection = match vfs {
        Some(vfs) => Connection::open_with_flags_and_vfs(file, flags, vfs)?,
        None => Connection::open_with_flags(file, flags)?,
    };
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

/// The journal in use. A database with a write-ahead log cannot be read at all where memory is not shared, as on
/// some network drives; it is then turned back to a rollback journal.
fn journal(connection: &Connection) -> rusqlite::Result<String> {
    let mode = |row: &rusqlite::Row<'_>| row.get(0);
    let asked = connection.pragma_query_value(None, "journal_mode", mode);
    match &asked {
        Err(error) if cannot_share(error) => {
            connection.pragma_update_and_check(None, "locking_mode", "exclusive", |_| Ok(()))?;
            let mode = set_journal(connection, "delete")?;
            connection.pragma_update_and_check(None, "locking_mode", "normal", |_| Ok(()))?;
            Ok(mode)
        }
        _ => asked,
    }
}

fn cannot_share(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{CannotOpen, FileLockingProtocolFailed, SystemIoFailure};
    matches!(
        error.sqlite_error_code(),
        Some(CannotOpen | FileLockingProtocolFailed | SystemIoFailure)
    )
}

/// The journal in use afterwards, which is the old one where the new one is not granted.
fn set_journal(connection: &Connection, mode: &str) -> rusqlite::Result<String> {
    connection.pragma_update_and_check(None, "journal_mode", mode, |row| row.get(0))
}

fn notes(write_ahead: bool) -> Vec<Phrase> {
    let note = text(
        "ổ đĩa chứa sổ dữ liệu không dùng được nhật ký ghi trước (WAL), có thể là ổ mạng; đang dùng nhật ký hoàn tác: khi một người ghi, những người khác phải chờ",
        "the drive of the registry, perhaps a network share, cannot keep a write-ahead log; a rollback journal is used: while one writes, others wait",
    );
    if write_ahead {
        Vec::new()
    } else {
        vec![note.into()]
    }
}

/// What holds for every connection.
fn settle(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Makes sure it is ours and brings it to the version of this program.
fn upgrade(connection: &mut Connection, file: &Path, may_be_new: bool) -> anyhow::Result<()> {
    let application = number(connection, "application_id")?;
    let blank = application == 0 && may_be_new && is_empty(connection)?;
    if application != APPLICATION && !blank {
        return Err(Fault::Damaged(file.to_owned()).into());
    }
    if steps_left(connection, file)?.is_empty() {
        return Ok(());
    }
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have done it while this one waited.
    for step in steps_left(&change, file)? {
        change.execute_batch(step)?;
    }
    change.pragma_update(None, "application_id", APPLICATION)?;
    change.pragma_update(None, "user_version", STEPS.len().to_string())?;
    Ok(change.commit()?)
}

fn steps_left(connection: &Connection, file: &Path) -> anyhow::Result<&'static [&'static str]> {
    let version = number(connection, "user_version")?;
    let done = usize::try_from(version).unwrap_or(usize::MAX);
    STEPS
        .get(done..)
        .ok_or_else(|| Fault::Newer(file.to_owned()).into())
}

fn number(connection: &Connection, pragma: &str) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, pragma, |row| row.get(0))
}

fn is_empty(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| {
        row.get(0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::PathBuf;

    fn fresh() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("registry.db");
        drop(create(&file).unwrap());
        (folder, file)
    }

    fn fault(file: &Path) -> Fault {
        let error = open(file).map(|_| ()).unwrap_err();
        Fault::of(&error).expect("a fault").clone()
    }

    #[test]
    fn a_new_database_is_ours_safe_and_of_the_last_version() {
        let (_folder, file) = fresh();
        let opened = open(&file).unwrap();
        for (pragma, value) in [
            ("application_id", APPLICATION),
            ("user_version", 1),
            ("foreign_keys", 1),
            ("synchronous", 2),
        ] {
            assert_eq!(
                number(&opened.connection, pragma).unwrap(),
                value,
                "{pragma}"
            );
        }
        assert_eq!(journal(&opened.connection).unwrap(), "wal");
        assert!(opened.notes.is_empty());
    }

    #[test]
    fn a_database_that_is_not_ours_or_not_whole_is_damaged() {
        let (folder, file) = fresh();
        let whole = fs::read(&file).unwrap();
        let foreign = folder.path().join("foreign.db");
        let other = Connection::open(&foreign).unwrap();
        other.execute_batch("CREATE TABLE t (a)").unwrap();
        drop(other);
        assert_eq!(fault(&foreign), Fault::Damaged(foreign));
        for bytes in [&whole[..whole.len() / 2], b"", b"Danh s\xc3\xa1ch h\xe1\xbb\xa3p t\xc3\xa1c x\xc3\xa3, kh\xc3\xb4ng ph\xe1\xba\xa3i SQLite"] {
            fs::write(&file, bytes).unwrap();
            assert_eq!(fault(&file), Fault::Damaged(file.clone()), "{} bytes", bytes.len());
        }
    }

    #[test]
    fn a_newer_database_is_left_alone() {
        let (_folder, file) = fresh();
        let opened = open(&file).unwrap();
        opened
            .connection
            .pragma_update(None, "user_version", 99)
            .unwrap();
        drop(opened);
        assert_eq!(fault(&file), Fault::Newer(file.clone()));
        assert_eq!(
            number(&Connection::open(&file).unwrap(), "user_version").unwrap(),
            99
        );
    }

    #[test]
    fn a_making_that_was_interrupted_is_completed_and_a_finished_one_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("registry.db");
        fs::write(&file, b"").unwrap();
        let opened = create(&file).unwrap();
        opened
            .connection
            .execute_batch("INSERT INTO files VALUES ('a', 1, 'b')")
            .unwrap();
        drop(opened);
        let again = create(&file).unwrap();
        let files: i64 = again
            .connection
            .query_row("SELECT count(*) FROM files", [], |row| row.get(0))
            .unwrap();
        assert_eq!(files, 1);
    }

    #[cfg(unix)]
    #[test]
    fn where_memory_is_not_shared_a_rollback_journal_does() {
        // This way of locking has no shared memory, like some network drives.
        const NO_SHARING: Option<&str> = Some("unix-dotfile");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new.db");
        let made = create_through(&file, NO_SHARING).unwrap();
        assert_eq!(
            (
                journal(&made.connection).unwrap().as_str(),
                made.notes.len()
            ),
            ("delete", 1)
        );

        let (_folder, moved) = fresh();
        let opened = open_through(&moved, NO_SHARING).unwrap();
        assert_eq!(
            (
                journal(&opened.connection).unwrap().as_str(),
                opened.notes.len()
            ),
            ("delete", 1)
        );
        let second = open_through(&moved, NO_SHARING).unwrap();
        assert_eq!(second.notes.len(), 1, "the lock was given back");
    }
}
