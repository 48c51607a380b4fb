//! What stands before the rows of a sheet.

use super::place::{COLUMNS, whole};
use super::window::Window;
use super::xml::{Token, Trouble};
use crate::text::Phrase;
use std::ops::RangeInclusive;

/// A sheet up to its first row.
#[derive(Debug, Default)]
pub(super) struct Prologue {
    /// Whether it is a sheet of cells: charts, dialogs and macros are not.
    pub has_cells: bool,
    /// Whether rows may follow.
    pub has_rows: bool,
    /// Whether nothing follows at all.
    pub is_closed: bool,
    /// The prefix of its names, with the colon; mostly nothing.
    pub prefix: Vec<u8>,
    /// Blocks of hidden columns, from zero.
    pub hidden_columns: Vec<RangeInclusive<u32>>,
}

impl Prologue {
    /// Reads it and leaves the window at the first row.
    pub fn read(window: &mut Window) -> Result<Self, Phrase> {
        let mut prologue = Prologue::default();
        let mut root = false;
        while window.read(|xml| {
            let tag = match xml.tag()? {
                Token::Open(tag) => tag,
                Token::Close(b"worksheet") => {
                    prologue.is_closed = true;
                    return Ok(false);
                }
                _ => return Ok(true),
            };
            if !root {
                root = true;
                prologue.has_cells = match tag.name {
                    b"worksheet" => true,
                    b"chartsheet" | b"dialogsheet" | b"macrosheet" => false,
                    _ => return Err(Trouble::NoSheet.into()),
                };
                prologue.is_closed = tag.empty;
                return Ok(prologue.has_cells && !tag.empty);
            }
            match tag.name {
                b"sheetData" => {
                    prologue.has_rows = !tag.empty;
                    prologue.prefix = tag.prefix.to_vec();
                    return Ok(false);
                }
                b"col" if tag.says(b"hidden")? => {
                    let edge = |name| -> Result<Option<u32>, Trouble> {
                        Ok(tag.attribute(name)?.and_then(whole))
                    };
                    if let (Some(min), Some(max)) = (edge(b"min")?, edge(b"max")?) {
                        let block = min.saturating_sub(1)..=max.saturating_sub(1);
                        prologue.hidden_columns.push(block);
                    }
                    if prologue.hidden_columns.len() > COLUMNS as usize {
                        return Err(Trouble::TooLarge.into());
                    }
                }
                _ => {}
            }
            Ok(true)
        })? {}
        Ok(prologue)
    }
}
