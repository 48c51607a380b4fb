//! A drawn sheet, before it is known which kind of file it becomes.

use crate::calendar::Date;

/// What a cell holds.
#[derive(Clone)]
pub(crate) enum Value {
    /// Nothing, but framed as its role says.
    Blank,
    /// Text.
    Text(String),
    /// A count of something.
    Count(u64),
    /// A number that is a name: a tax code, a year.
    Code(u64),
    /// Money in the sheet's unit, with so many decimals.
    Money(f64, u8),
    /// A real date.
    Date(Date),
}

impl Value {
    /// A text value.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into())
    }
}

/// What a cell is for; decides how it looks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Role {
    /// Bold lines at the top left and right, and names of signers.
    Heading,
    /// Title of the list.
    Title,
    /// Period or annex line below the title.
    Caption,
    /// Unit line at the right; place and day of signing.
    RightNote,
    /// Plain remark below the table.
    Remark,
    /// Column header.
    Header,
    /// Numbering below the header.
    Index,
    /// Section row.
    Section,
    /// Subtotal and total rows.
    Total,
    /// Data, written from the left.
    Left,
    /// Data, centred.
    Centre,
    /// Data, numbers at the right.
    Right,
}

/// One cell or merged block.
pub(crate) struct Cell {
    /// First row and column, from 0.
    pub(crate) at: (u32, u16),
    /// Last row and column; equal to the first where nothing is merged.
    pub(crate) to: (u32, u16),
    /// What it holds.
    pub(crate) value: Value,
    /// What it is for.
    pub(crate) role: Role,
    /// Formula behind the value.
    pub(crate) formula: Option<String>,
}

/// One sheet.
pub(crate) struct Sheet {
    /// Name on the tab.
    pub(crate) name: &'static str,
    /// Width of every column, in characters.
    pub(crate) widths: Vec<f64>,
    /// Cells in no particular order.
    pub(crate) cells: Vec<Cell>,
    /// The first free row.
    pub(crate) row: u32,
    /// Rows that stay in view.
    pub(crate) frozen: u32,
}

impl Sheet {
    /// An empty sheet.
    pub(crate) fn new(name: &'static str, widths: Vec<f64>) -> Self {
        Sheet {
            name,
            widths,
            cells: Vec::new(),
            row: 0,
            frozen: 0,
        }
    }

    /// Number of columns.
    pub(crate) fn columns(&self) -> u16 {
        self.widths.len() as u16
    }

    /// Puts a value into one cell.
    pub(crate) fn put(&mut self, at: (u32, u16), value: Value, role: Role) {
        self.merge(at, at, value, role);
    }

    /// Puts a value into a block.
    pub(crate) fn merge(&mut self, at: (u32, u16), to: (u32, u16), value: Value, role: Role) {
        self.cells.push(Cell {
            at,
            to,
            value,
            role,
            formula: None,
        });
    }

    /// Puts a formula with its result into one cell.
    pub(crate) fn put_formula(
        &mut self,
        at: (u32, u16),
        formula: String,
        value: Value,
        role: Role,
    ) {
        self.cells.push(Cell {
            at,
            to: at,
            value,
            role,
            formula: Some(formula),
        });
    }

    /// Text over columns `from..=to` of the next row.
    pub(crate) fn line(&mut self, from: u16, to: u16, text: &str, role: Role) {
        self.merge((self.row, from), (self.row, to), Value::text(text), role);
        self.row += 1;
    }
}

/// Letters of a column: A, B, … AA.
pub(crate) fn letters(column: u16) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => letter.to_string(),
        above => letters(above - 1) + &letter.to_string(),
    }
}
