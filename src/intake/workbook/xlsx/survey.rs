//! A first look at a whole sheet without reading its cells: what stands before and after the rows, which rows are
//! hidden, whether they are in order, and whether the part is whole.

use super::fault;
use super::place;
use super::prologue::Prologue;
use super::rows::Worksheet;
use super::window::{Failure, Window};
use super::xml::{Stop, Tag, Token, Trouble, Xml};
use crate::intake::cell::Merge;
use crate::text::Phrase;
use memchr::memmem::Finder;
use std::ops::RangeInclusive;

/// More merged blocks than this are not held; fewer in tests, which have to make them.
const MOST_MERGES: usize = if cfg!(test) { 1 << 14 } else { 1 << 20 };

/// How far the rows in some bytes were looked at.
enum Looked {
    /// Up to a tag that the bytes cut off.
    CutOff(usize),
    /// Up to here, and no row begins behind it but in the last bytes.
    Past(usize),
}

/// What is known of a sheet before its cells are read.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Whether it is a sheet of cells.
    pub has_cells: bool,
    /// Merged blocks.
    pub merges: Vec<Merge>,
    /// Hidden rows, from zero.
    pub hidden_rows: Vec<u32>,
    /// Blocks of hidden columns, from zero.
    pub hidden_columns: Vec<RangeInclusive<u32>>,
    /// Whether every row stands below the one before.
    pub in_order: bool,
}

impl Survey {
    /// Looks at a sheet.
    pub fn of(sheet: &Worksheet) -> Result<Self, Phrase> {
        let mut window = sheet.window()?;
        let prologue = Prologue::read(&mut window)?;
        let mut survey = Survey {
            has_cells: prologue.has_cells,
            in_order: true,
            ..Survey::default()
        };
        if prologue.has_rows {
            survey.rows(&mut window, &prologue.prefix)?;
        }
        survey.hidden_columns = prologue.hidden_columns;
        if survey.has_cells && !prologue.is_closed {
            survey.after_rows(&mut window)?;
        }
        window.finish()?;
        Ok(survey)
    }

    /// Goes from row to row up to the end of the rows.
    fn rows(&mut self, window: &mut Window, prefix: &[u8]) -> Result<(), Failure> {
        let tag = [b"<", prefix, b"row"].concat();
        let end = [b"</", prefix, b"sheetData"].concat();
        let (row, end) = (Finder::new(&tag), Finder::new(&end));
        let mut next = 0;
        loop {
            let bytes = window.at_hand();
            let ended = end.find(bytes);
            let looked =
                self.rows_at_hand(&bytes[..ended.unwrap_or(bytes.len())], &row, &mut next)?;
            // The end may have begun in the last bytes.
            let kept = bytes.len().saturating_sub(end.needle().len());
            match (ended, looked) {
                (Some(ended), _) => {
                    window.skip(ended);
                    return Ok(());
                }
                (None, Looked::CutOff(at)) => window.skip(at),
                (None, Looked::Past(at)) => window.skip(at.max(kept)),
            }
            if !window.more()? {
                return Err(Failure::Stream(fault::cut()));
            }
        }
    }

    /// Looks at the tags of rows in some bytes.
    fn rows_at_hand(
        &mut self,
        bytes: &[u8],
        row: &Finder<'_>,
        next: &mut u32,
    ) -> Result<Looked, Failure> {
        let mut at = 0;
        while let Some(found) = row.find(&bytes[at..]) {
            at += found;
            match Xml::new(&bytes[at..]).tag() {
                Err(Stop::Short) => return Ok(Looked::CutOff(at)),
                Err(Stop::Bad(trouble)) => return Err(Failure::Trouble(trouble)),
                Ok(Token::Open(tag)) if tag.name == b"row" => {
                    self.row(&tag, next).map_err(Failure::Trouble)?;
                }
                Ok(_) => {}
            }
            at += row.needle().len();
        }
        Ok(Looked::Past(at))
    }

    fn row(&mut self, tag: &Tag<'_>, next: &mut u32) -> Result<(), Trouble> {
        let stated = tag.attribute(b"r")?;
        let index = stated.and_then(place::row).unwrap_or(*next);
        self.in_order &= index >= *next;
        *next = index.saturating_add(1);
        if !tag.empty && tag.says(b"hidden")? {
            self.hidden_rows.push(index);
        }
        match self.hidden_rows.len() > place::ROWS as usize {
            true => Err(Trouble::TooLarge),
            false => Ok(()),
        }
    }

    /// Reads what stands after the rows, up to the end of the sheet.
    fn after_rows(&mut self, window: &mut Window) -> Result<(), Failure> {
        while window.read(|xml| match xml.tag()? {
            Token::Open(tag) if tag.name == b"mergeCell" => {
                let block = tag.attribute(b"ref")?.and_then(place::block);
                self.merges.extend(block);
                match self.merges.len() > MOST_MERGES {
                    true => Err(Trouble::TooLarge.into()),
                    false => Ok(true),
                }
            }
            Token::Close(b"worksheet") => Ok(false),
            _ => Ok(true),
        })? {}
        Ok(())
    }
}
