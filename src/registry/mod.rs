//! The registry: originals, submissions and records, kept in SQLite.

mod stock;

pub use stock::{Stock, StoredSubmission, Values};
