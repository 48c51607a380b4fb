//! `htx`: from district files to the provincial report.
//!
//! # The way of the data
//!
//! ```text
//! files ─► intake ─► records + observations ─► rules ─► findings
//!                         │                              │
//!                         ▼                              ▼
//!                     registry (SQLite, one transaction per import)
//!                         │
//!                         ▼
//!                     indicators (polars) ─► report (figures, sentences, a document)
//!                                               │
//!                                               ▼
//!                                     export: terminal csv json markdown docx xlsx html
//! ```
//!
//! One direction, no way back: a number on a page can be followed through every arrow to a cell in a sender's file.
//!
//! # The rooms
//!
//! | room | what it holds | may use |
//! |---|---|---|
//! | [`text`] | two languages side by side, one normal form for Vietnamese, its old encodings, numbers as people read them | – |
//! | [`model`] | the field's nouns as plain data: periods, money, records, readings | `text` |
//! | [`finding`] | problems in the data as values | `text`, `model` |
//! | [`geography`] | administrative units with validity dates; the reform of 1 July 2025 | `text`, `model` |
//! | [`settings`] | `htx.toml` | `text`, `model` |
//! | [`source`] | a file to read, held in memory or left on the disk | – |
//! | [`intake`] | messy sheets of every format to records and observations; readers of our own (calamine only compares and expands shared formulas) | `text`, `model`, `geography`, `source` |
//! | [`rules`] | one fault per file, the table `RULES`, the runner | `text`, `model`, `geography`, `settings`, `finding` |
//! | [`registry`] | originals, submissions, records, findings; rusqlite lives here | `text`, `model`, `geography`, `finding`, `source` |
//! | [`indicators`] | one definition per file, the table `INDICATORS`, one evaluator; polars lives here | `text`, `model`, `geography`, `registry` |
//! | [`report`] | figures, comparison, sentences and the document they stand in | `text`, `model`, `geography`, `settings`, `finding`, `registry`, `indicators` |
//! | [`export`] | reports and findings: one file per format, the tables `FORMATS` and `FINDINGS_FORMATS`; comfy-table, resvg and skrifa live here, rust_xlsxwriter here and in `feedback` | `text`, `model`, `finding`, `report` |
//! | [`feedback`] | what goes back to those who send: their marked workbook, the cover note, the template they fill in; what became of it when it comes again | `text`, `model`, `geography`, `intake`, `finding`, `registry`, `source`, `export` |
//! | [`cli`] | one file per command; `ui` is the only place that prints | all |
//!
//! # Two kinds of trouble
//!
//! A problem in the data is a [`finding::Finding`]: collected, counted, shown, stored, and the run goes on. A problem
//! of the program or its surroundings is an `anyhow::Error` with words in both languages, printed once, with the exit
//! code it means.

pub mod cli;
pub mod export;
pub mod feedback;
pub mod finding;
pub mod geography;
pub mod indicators;
pub mod intake;
pub mod model;
pub mod registry;
pub mod report;
pub mod rules;
pub mod settings;
pub mod source;
pub mod text;
