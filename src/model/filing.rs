//! What lasts of a cooperative, and what was reported of it once.

use super::{Address, Field, Form, Money, Sector, Status, Value, When, Words};
use std::collections::BTreeMap;

/// What a cooperative is, apart from any report: the same one across periods and senders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cooperative {
    /// Tax code of 10 digits, or 13 with a dash for branches; the natural key where known.
    pub tax_code: Option<String>,
    /// Name as last reported.
    pub name: String,
    /// Commune as last reported, without which a name is no key.
    pub commune: Option<String>,
}

/// One cell of a record: what was understood and where it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The value; `None` where the cell says "unknown" or could not be understood.
    pub value: Option<Value>,
    /// The text as the sender wrote it.
    pub raw: Words,
    /// Its cell; of a section, the section's cell.
    pub cell: Address,
}

/// What one row of a sheet reports of one organisation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filing {
    /// Index of the sheet in its reading.
    pub sheet: usize,
    /// Index of the table in its sheet.
    pub table: usize,
    /// Row in the sheet, from zero.
    pub row: u32,
    /// Index of its submission in the reading; `None` while it belongs to none.
    pub submission: Option<usize>,
    /// Neither a name nor a code: kept out of the figures until mended.
    pub held_back: bool,
    /// It only counts: `count` organisations, not one.
    pub tally: bool,
    /// The cells that held something, by field.
    pub entries: BTreeMap<Field, Entry>,
}

impl Filing {
    /// The understood value of a field.
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.entries.get(&field)?.value.as_ref()
    }

    /// A text field.
    pub fn text(&self, field: Field) -> Option<&str> {
        match self.value(field)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A count or an amount in đồng.
    pub fn integer(&self, field: Field) -> Option<i64> {
        self.value(field)?.as_integer()
    }

    /// An amount.
    pub fn money(&self, field: Field) -> Option<Money> {
        match self.value(field)? {
            Value::Money(money) => Some(*money),
            _ => None,
        }
    }

    /// A date.
    pub fn when(&self, field: Field) -> Option<When> {
        match self.value(field)? {
            Value::Date(when) => Some(*when),
            _ => None,
        }
    }

    /// Its name as written.
    pub fn name(&self) -> Option<&str> {
        self.text(Field::Name)
    }

    /// Its tax code: 10 digits, or 13 with a dash.
    pub fn tax_code(&self) -> Option<&str> {
        self.text(Field::TaxCode)
    }

    /// Its status, where known.
    pub fn status(&self) -> Option<Status> {
        match self.value(Field::Status)? {
            Value::Status(status) => Some(*status),
            _ => None,
        }
    }

    /// Its sector, where known.
    pub fn sector(&self) -> Option<Sector> {
        match self.value(Field::Sector)? {
            Value::Sector(sector) => Some(*sector),
            _ => None,
        }
    }

    /// What kind of organisation it is; a cooperative where nothing else is said.
    pub fn form(&self) -> Form {
        match self.value(Field::Form) {
            Some(Value::Form(form)) => *form,
            _ => Form::Cooperative,
        }
    }

    /// How messages call it: its name, else its code, title or indicator; a row that counts by its place, else by
    /// its sector; else its row.
    pub fn label(&self) -> String {
        const LISTED: &[Field] = &[Field::TaxCode, Field::Title, Field::Indicator];
        const COUNTED: &[Field] = &[Field::Commune, Field::District, Field::Sector];
        let also = if self.tally { COUNTED } else { LISTED };
        let written = |field| Some(self.entries.get(field)?.raw.to_string());
        self.name()
            .map(str::to_owned)
            .or_else(|| also.iter().find_map(written))
            .unwrap_or_else(|| format!("#{}", self.row + 1))
    }
}
