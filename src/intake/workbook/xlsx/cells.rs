//! The rows of a sheet: each `<row>` with its `<c>`ells becomes a row of ours.

use super::content::{Content, Kind};
use super::formulas::Formulas;
use super::place::{self, COLUMNS, ROWS};
use super::shared::Shared;
use super::xml::{Stop, Tag, Token, Trouble, Xml};
use crate::intake::cell::{Cell, Row};
use std::sync::Arc;

/// A cell that stands in another row than the one it is written in.
#[derive(Debug)]
pub(super) struct Stray {
    /// Its row, from zero.
    pub row: u32,
    /// Its column, from zero.
    pub column: u32,
    /// What it holds.
    pub cell: Cell,
}

/// Reads one row after the other.
pub(super) struct Scanner {
    shared: Arc<Shared>,
    formulas: Formulas,
    /// The row that follows, where it does not say itself which one it is.
    next: u32,
    /// Cells of the last row; the next is likely to have as many.
    width: usize,
    /// Rows and cells may stand in any order: cells of other rows are put here.
    strays: Option<Vec<Stray>>,
}

/// A cell read: where it says it stands, and what it holds.
struct Placed {
    row: Option<u32>,
    column: u32,
    cell: Option<Cell>,
}

impl Scanner {
    /// Of a sheet whose rows follow each other.
    pub fn in_order(shared: Arc<Shared>) -> Self {
        Scanner {
            shared,
            formulas: Formulas::default(),
            next: 0,
            width: 0,
            strays: None,
        }
    }

    /// Of a sheet whose rows and cells stand anyhow.
    pub fn in_any_order(shared: Arc<Shared>) -> Self {
        Scanner {
            strays: Some(Vec::new()),
            ..Scanner::in_order(shared)
        }
    }

    /// The row that is about to be read, from zero.
    pub const fn next(&self) -> u32 {
        self.next
    }

    /// The cells that stood in other rows.
    pub fn take_strays(&mut self) -> Vec<Stray> {
        self.strays.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// The next row, be it empty; `None` at the end of the rows.
    pub fn row(&mut self, xml: &mut Xml<'_>) -> Result<Option<Row>, Stop> {
        let tag = loop {
            match xml.tag()? {
                Token::Open(tag) if tag.name == b"row" => break tag,
                Token::Close(b"sheetData") => return Ok(None),
                _ => {}
            }
        };
        let stated = tag.attribute(b"r")?.map(place::row);
        let mut index = stated
            .map(|row| row.ok_or(Trouble::Reference))
            .transpose()?;
        let mut cells = Vec::new();
        if !tag.empty {
            cells.reserve(self.width);
            self.cells(xml, &mut index, &mut cells)?;
        }
        let index = index.unwrap_or(self.next);
        if index >= ROWS {
            return Err(Trouble::Beyond.into());
        }
        if index < self.next && self.strays.is_none() {
            return Err(Trouble::Scattered.into());
        }
        self.next = index + 1;
        self.width = cells.len();
        Ok(Some(Row { index, cells }))
    }

    /// Reads cells up to the end of the row. A row that does not say where it stands is where its first cell is.
    fn cells(
        &mut self,
        xml: &mut Xml<'_>,
        index: &mut Option<u32>,
        cells: &mut Vec<(u32, Cell)>,
    ) -> Result<(), Stop> {
        let mut column = 0;
        let mut sorted = true;
        loop {
            let tag = match CellTag::plain(xml)? {
                Some(tag) => tag,
                None => match xml.tag()? {
                    Token::Open(tag) if tag.name == b"c" => CellTag::of(&tag)?,
                    Token::Open(tag) if tag.empty => continue,
                    Token::Open(_) => {
                        xml.skip_element()?;
                        continue;
                    }
                    Token::Close(b"row") => break,
                    _ => return Err(Trouble::NotXml.into()),
                },
            };
            let placed = self.cell(xml, &tag, *index, column)?;
            column = placed.column + 1;
            let row = *index.get_or_insert(placed.row.unwrap_or(self.next));
            let Some(cell) = placed.cell else {
                continue;
            };
            if let Some(own) = placed.row.filter(|own| *own != row) {
                self.stray(own, placed.column, cell)?;
                continue;
            }
            sorted &= cells.last().is_none_or(|(last, _)| *last < placed.column);
            cells.push((placed.column, cell));
        }
        if !sorted {
            cells.sort_by_key(|(column, _)| *column);
            cells.dedup_by_key(|(column, _)| *column);
        }
        Ok(())
    }

    fn stray(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Stop> {
        let strays = self.strays.as_mut().ok_or(Trouble::Scattered)?;
        strays.push(Stray { row, column, cell });
        Ok(())
    }

    /// Reads what follows the tag of a cell, up to its end.
    fn cell(
        &mut self,
        xml: &mut Xml<'_>,
        tag: &CellTag,
        row: Option<u32>,
        column: u32,
    ) -> Result<Placed, Stop> {
        let mut placed = Placed {
            row: None,
            column,
            cell: None,
        };
        if let Some((row, column)) = tag.place {
            if row >= ROWS {
                return Err(Trouble::Beyond.into());
            }
            placed.row = Some(row);
            placed.column = column;
        }
        if placed.column >= COLUMNS {
            return Err(Trouble::Beyond.into());
        }
        if tag.empty {
            return Ok(placed);
        }
        let at = (placed.row.or(row).unwrap_or(self.next), placed.column);
        placed.cell = match plain_value(xml) {
            Some(value) => self.shared.cell(tag.kind, tag.style, value, at)?,
            None => {
                let content = Content::read(xml)?;
                content.cell(&self.shared, &mut self.formulas, tag.kind, tag.style, at)?
            }
        };
        Ok(placed)
    }
}

/// The tag of a cell.
#[derive(Debug, Default)]
struct CellTag {
    place: Option<(u32, u32)>,
    style: usize,
    kind: Kind,
    empty: bool,
}

impl CellTag {
    fn of(tag: &Tag<'_>) -> Result<Self, Trouble> {
        let mut cell = CellTag {
            empty: tag.empty,
            ..CellTag::default()
        };
        let mut pairs = tag.pairs();
        while let Some((name, value)) = pairs.next_pair()? {
            if let [letter] = name {
                cell.take(*letter, value)?;
            }
        }
        Ok(cell)
    }

    /// The tag at hand, if it is written as nearly all are: no prefix, no needless blanks, names of one letter.
    fn plain(xml: &mut Xml<'_>) -> Result<Option<Self>, Trouble> {
        let from = xml.rest();
        let mut cell = CellTag::default();
        let Some(mut rest) = from.strip_prefix(b"<c ") else {
            return Ok(None);
        };
        while let [name @ (b'r' | b's' | b't'), b'=', b'"', value @ ..] = rest {
            let Some(end) = value.iter().position(|byte| *byte == b'"') else {
                return Ok(None);
            };
            cell.take(*name, &value[..end])?;
            rest = match &value[end + 1..] {
                [b' ', after @ ..] => after,
                [b'>', after @ ..] => {
                    xml.skip(from.len() - after.len());
                    return Ok(Some(cell));
                }
                _ => return Ok(None),
            };
        }
        Ok(None)
    }

    fn take(&mut self, name: u8, value: &[u8]) -> Result<(), Trouble> {
        match name {
            b'r' => self.place = Some(place::cell(value).ok_or(Trouble::Reference)?),
            b's' => self.style = place::whole(value).unwrap_or(0) as usize,
            b't' => self.kind = Kind::of(value),
            _ => {}
        }
        Ok(())
    }
}

/// The value of a cell that has nothing but a value without entities, as nearly all have; leaves the cell behind.
fn plain_value<'a>(xml: &mut Xml<'a>) -> Option<&'a [u8]> {
    let inside = xml.rest().strip_prefix(b"<v>")?;
    let end = inside
        .iter()
        .position(|byte| matches!(byte, b'<' | b'&' | b'\r'))?;
    let (value, after) = inside.split_at(end);
    if !after.starts_with(b"</v></c>") {
        return None;
    }
    xml.skip(b"<v>".len() + end + b"</v></c>".len());
    Some(value)
}
