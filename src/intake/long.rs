//! A list of people too long to hold: its rows come in pages, each a reading of its own.

use super::cell::{Grid, Merge, Row};
use super::extent::{Beginning, same_columns};
use super::header::{self, Told};
use super::submit::Placer;
use super::table::{Rows, TableReader};
use super::taught::Taught;
use super::workbook::Rest;
use crate::model::{Reading, Skipped, Why};
use crate::text::Phrase;
use std::collections::VecDeque;

/// Rows of a page.
const PAGE: usize = 2_000;

/// Rows a header may take, and one below it.
const HEADER: usize = 5;

/// A list whose head was read.
#[derive(Debug)]
pub struct LongList {
    reader: TableReader,
    placer: Placer,
    beginning: Beginning,
    merges: Vec<Merge>,
    /// Rows looked at already.
    ahead: VecDeque<Row>,
    rest: Rest,
}

/// Why the pages of a file end before its rows do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// The file is damaged there.
    Damaged(Phrase),
    /// Another table begins below a list of people: the file has to be held as a whole to be understood.
    Another,
}

/// What the next row is.
enum Next {
    Row(Row),
    /// The header once more.
    Header(Vec<Row>),
    End,
}

impl LongList {
    /// The list whose head `reader` has read and `placer` has placed.
    pub fn new(reader: TableReader, rest: Rest, placer: Placer, merges: Vec<Merge>) -> Self {
        LongList {
            beginning: Beginning::of(reader.header()),
            reader,
            placer,
            merges,
            ahead: VecDeque::new(),
            rest,
        }
    }

    fn next(&mut self) -> Result<Next, Stop> {
        let Some(row) = self.take()? else {
            return Ok(Next::End);
        };
        if !self.beginning.is_at(&row) {
            return Ok(Next::Row(row));
        }
        let mut rows = vec![row];
        while rows.len() < HEADER {
            let Some(row) = self.take()? else { break };
            rows.push(row);
        }
        let grid = Grid {
            name: String::new(),
            rows,
            merges: self.merges.clone(),
        };
        let known = self.reader.header();
        let told = Told {
            kind: None,
            taught: &Taught::default(),
        };
        let found = header::at(&grid, 0, told);
        let same = found.as_ref().map(|found| same_columns(found, known));
        let mut rows = grid.rows;
        let taken = match (found, same) {
            (Some(again), Some(true)) => again.rows.end,
            (None, _) => 1,
            _ => return Err(Stop::Another),
        };
        for row in rows.drain(taken..).rev() {
            self.ahead.push_front(row);
        }
        Ok(match same {
            Some(_) => Next::Header(rows),
            None => rows.pop().map_or(Next::End, Next::Row),
        })
    }

    fn take(&mut self) -> Result<Option<Row>, Stop> {
        match self.ahead.pop_front() {
            Some(row) => Ok(Some(row)),
            None => self.rest.next().transpose().map_err(Stop::Damaged),
        }
    }

    /// Reads up to a page into a reading that knows the file; tells whether there may be more.
    fn read(&mut self, page: &mut Reading) -> Result<bool, Stop> {
        let mut rows = Rows::default();
        let mut more = true;
        for _ in 0..PAGE {
            match self.next()? {
                Next::Row(row) => {
                    self.reader.read(&row, &mut rows);
                    // A page ends where a total may begin or end to count.
                    let last = rows.skipped.last().filter(|last| last.row == row.index);
                    if last.is_some_and(|last| matches!(last.why, Why::Section | Why::Total)) {
                        break;
                    }
                }
                Next::Header(again) => rows.skipped.extend(again.iter().map(|row| Skipped {
                    row: row.index,
                    why: Why::RepeatedHeader,
                })),
                Next::End => {
                    more = false;
                    break;
                }
            }
        }
        page.observations.append(&mut rows.observations);
        self.placer.place(rows.filings, page);
        let sheet = &mut page.sheets[self.placer.sheet];
        sheet.skipped = rows.skipped;
        if !more {
            sheet.tables[self.placer.table] = self.reader.table();
        }
        Ok(more)
    }
}

/// The pages that follow the head of a file, in the order of its sheets and rows. Each is a reading with all
/// submissions known by then and with its own records, observations and skipped rows; the tables of a sheet know
/// their totals and sections when its last page is read.
#[derive(Debug)]
pub struct Pages {
    lists: VecDeque<LongList>,
    /// The file without its records.
    file: Reading,
}

impl Pages {
    /// The pages after a file's head; `None` if the head is all.
    pub(super) fn after(head: &Reading, lists: Vec<LongList>) -> Option<Self> {
        let mut file = Reading {
            path: head.path.clone(),
            sha256: head.sha256.clone(),
            sheets: head.sheets.clone(),
            submissions: head.submissions.clone(),
            ..Reading::default()
        };
        for sheet in &mut file.sheets {
            sheet.skipped.clear();
        }
        (!lists.is_empty()).then(|| Pages {
            lists: lists.into(),
            file,
        })
    }
}

impl Iterator for Pages {
    type Item = Result<Reading, Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        let list = self.lists.front_mut()?;
        let mut page = self.file.clone();
        match list.read(&mut page) {
            Ok(more) => {
                self.file.submissions.clone_from(&page.submissions);
                if !more {
                    self.lists.pop_front();
                    self.file.sheets.clone_from(&page.sheets);
                    for sheet in &mut self.file.sheets {
                        sheet.skipped.clear();
                    }
                }
                Some(Ok(page))
            }
            Err(stop) => {
                self.lists.clear();
                Some(Err(stop))
            }
        }
    }
}
