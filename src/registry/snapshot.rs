//! One state of the registry for all the queries of a question, whatever others import meanwhile.

use rusqlite::{Connection, Transaction};

/// Holds the state until it is dropped; a transaction that is open already, a dry run's, is one state by itself.
pub(super) fn snapshot(connection: &Connection) -> rusqlite::Result<Option<Transaction<'_>>> {
    let free = connection.is_autocommit();
    free.then(|| connection.unchecked_transaction()).transpose()
}
