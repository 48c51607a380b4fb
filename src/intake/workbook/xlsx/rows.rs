//! The rows of one sheet as they come, none of them held.

use super::cells::{Scanner, Stray};
use super::fault;
use super::package::Package;
use super::prologue::Prologue;
use super::shared::Shared;
use super::window::{Failure, Window};
use super::xml::Trouble;
use crate::intake::cell::Row;
use crate::text::Phrase;
use std::sync::Arc;

/// A sheet's part with what is needed to read it, as often as is needed.
#[derive(Debug, Clone)]
pub(super) struct Worksheet {
    /// The package.
    pub package: Arc<Package>,
    /// Texts and styles.
    pub shared: Arc<Shared>,
    /// The part.
    pub part: String,
}

impl Worksheet {
    /// A window at the part's start.
    pub fn window(&self) -> Result<Window, Phrase> {
        Ok(Window::new(self.package.stream(&self.part)?))
    }

    /// Its rows from the first on; `scanner` says in which order they have to stand.
    pub fn rows(&self, scanner: Scanner) -> Result<Rows, Phrase> {
        let mut window = self.window()?;
        let prologue = Prologue::read(&mut window)?;
        Ok(Rows {
            window,
            scanner,
            ended: !prologue.has_rows,
        })
    }

    /// Its rows that follow the first few. It is opened when the first is asked for, so that sheets that wait hold
    /// no file.
    pub fn rows_after(self, count: usize) -> impl Iterator<Item = Result<Row, Phrase>> + Send {
        let open = move || match self.skipped(count) {
            Ok(rows) => (Some(rows), None),
            Err(reason) => (None, Some(Err(reason))),
        };
        std::iter::once_with(open)
            .flat_map(|(rows, reason)| rows.into_iter().flatten().chain(reason))
    }

    fn skipped(&self, count: usize) -> Result<Rows, Phrase> {
        let mut rows = self.rows(Scanner::in_order(Arc::clone(&self.shared)))?;
        for _ in 0..count {
            rows.next().transpose()?;
        }
        Ok(rows)
    }
}

/// Rows that hold something; an error is the last.
pub(super) struct Rows {
    window: Window,
    scanner: Scanner,
    ended: bool,
}

impl Rows {
    /// The next row that holds something.
    pub fn next_row(&mut self) -> Result<Option<Row>, Failure> {
        while !self.ended {
            match self.window.read(|xml| self.scanner.row(xml)) {
                Ok(Some(row)) if row.cells.is_empty() => {}
                Ok(Some(row)) => return Ok(Some(row)),
                Ok(None) => self.ended = true,
                Err(failure) => {
                    self.ended = true;
                    return Err(failure);
                }
            }
        }
        Ok(None)
    }

    /// What a failure is, where it happened.
    pub fn said(&self, failure: Failure) -> Phrase {
        match failure {
            Failure::Trouble(trouble) => fault::trouble(trouble, Some(self.scanner.next())),
            Failure::Stream(reason) => reason,
        }
    }

    /// Whether a failure only means that rows stand in another order.
    pub const fn is_disorder(failure: &Failure) -> bool {
        matches!(failure, Failure::Trouble(Trouble::Scattered))
    }

    /// Cells that stood in other rows than their own.
    pub fn strays(&mut self) -> Vec<Stray> {
        self.scanner.take_strays()
    }
}

impl Iterator for Rows {
    type Item = Result<Row, Phrase>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.next_row();
        next.map_err(|failure| self.said(failure)).transpose()
    }
}
