//! The rows of a sheet: each `<row>` with its `<c>`ells becomes a row of ours.

use super::content::{Content, Kind};
use super::formulas::Formulas;
use super::place::{self, COLUMNS, ROWS};
use super::rich;
use super::shared::Shared;
use super::tag::{CellTag, plain_value};
use super::xml::{Stop, Token, Trouble, Xml};
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

/// Cells of other rows are held; they may not be larger than this together.
const MOST_STRAYS: usize = 256 << 20;

/// Reads one row after the other.
pub(super) struct Scanner {
    shared: Arc<Shared>,
    formulas: Formulas,
    /// The row that follows, where it does not say itself which one it is.
    next: u32,
    /// Cells of the last row; the next is likely to have as many.
    width: usize,
    /// Shared texts of this row that are still to be fetched: position among the cells, number of the text.
    wanted: Vec<(usize, u32)>,
    /// Rows and cells may stand in any order: cells of other rows are put here.
    strays: Option<Vec<Stray>>,
    /// Bytes they take.
    strays_size: usize,
}

/// A cell read: where it says it stands, and what it holds.
struct Placed {
    row: Option<u32>,
    column: u32,
    held: Held,
}

/// What a cell holds.
enum Held {
    Nothing,
    Cell(Cell),
    /// A shared text, by its number.
    Text(u32),
}

impl Scanner {
    /// Of a sheet whose rows follow each other.
    pub fn in_order(shared: Arc<Shared>) -> Self {
        Scanner {
            shared,
            formulas: Formulas::default(),
            next: 0,
            width: 0,
            wanted: Vec::new(),
            strays: None,
            strays_size: 0,
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
        // It may be the second try.
        self.wanted.clear();
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
            if let Some(own) = placed.row.filter(|own| *own != row) {
                self.stray(own, placed.column, placed.held)?;
                continue;
            }
            let cell = match placed.held {
                Held::Nothing => continue,
                Held::Cell(cell) => cell,
                Held::Text(number) => {
                    self.wanted.push((cells.len(), number));
                    Cell::Text(String::new().into())
                }
            };
            sorted &= cells.last().is_none_or(|(last, _)| *last < placed.column);
            cells.push((placed.column, cell));
        }
        self.fetch(index.unwrap_or(self.next), cells)?;
        if !sorted {
            cells.sort_by_key(|(column, _)| *column);
            cells.dedup_by_key(|(column, _)| *column);
        }
        Ok(())
    }

    /// Fetches the shared texts of a row, all at its end: memory answers many at once faster than one by one.
    fn fetch(&mut self, row: u32, cells: &mut Vec<(u32, Cell)>) -> Result<(), Trouble> {
        let mut blank = false;
        for (at, number) in self.wanted.drain(..) {
            let (column, cell) = &mut cells[at];
            let text = self.shared.text_at(number, (row, *column))?;
            blank |= text.is_none();
            if let Some(text) = text {
                *cell = Cell::Text(text.to_owned().into());
            }
        }
        if blank {
            cells.retain(|(_, cell)| *cell != Cell::Text(String::new().into()));
        }
        Ok(())
    }

    fn stray(&mut self, row: u32, column: u32, held: Held) -> Result<(), Stop> {
        let cell = match held {
            Held::Nothing => return Ok(()),
            Held::Cell(cell) => Some(cell),
            Held::Text(number) => self
                .shared
                .text_at(number, (row, column))?
                .map(|text| Cell::Text(text.to_owned().into())),
        };
        let strays = self.strays.as_mut().ok_or(Trouble::Scattered)?;
        let stray = cell.map(|cell| Stray { row, column, cell });
        self.strays_size += stray.as_ref().map_or(0, |stray| size(&stray.cell));
        strays.extend(stray);
        match self.strays_size > MOST_STRAYS {
            true => Err(Trouble::TooLarge.into()),
            false => Ok(()),
        }
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
            held: Held::Nothing,
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
        let cell = match plain_value(xml) {
            Some(value) if tag.kind == Kind::Shared && !value.is_empty() => {
                let (row, column) = at;
                let number = place::whole(value).ok_or(Trouble::NoText { row, column })?;
                placed.held = Held::Text(number);
                return Ok(placed);
            }
            Some(value) => self.shared.cell(tag.kind, tag.style, value, at)?,
            None => match rich::plain(xml, b"<is>", b"</is></c>") {
                Some(text) => Shared::text(text.to_owned()),
                None => {
                    let content = Content::read(xml)?;
                    content.cell(&self.shared, &mut self.formulas, tag.kind, tag.style, at)?
                }
            },
        };
        placed.held = cell.map_or(Held::Nothing, Held::Cell);
        Ok(placed)
    }
}

/// Bytes a cell takes in a row.
pub(super) fn size(cell: &Cell) -> usize {
    let text = match cell {
        Cell::Text(text) | Cell::Error(text) => text.len(),
        _ => 0,
    };
    size_of::<(u32, Cell)>() + text
}
