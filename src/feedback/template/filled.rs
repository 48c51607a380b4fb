//! What a unit sent last, to be filled in beforehand.

use super::cell::{Cell, of_integer, of_text};
use super::columns;
use crate::model::{Field, Kind, UnitRef};
use crate::registry::{Registry, Stock, StoredSubmission, Values};
use crate::text::Text;
use anyhow::Result;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The rows of the list a unit sent last.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The day they are of; `None` if nothing is filled in.
    pub as_of: Option<Date>,
    /// The department that sent them, if it was not the unit itself.
    pub source: Option<String>,
    /// How many rows there are.
    pub rows: usize,
    cells: BTreeMap<Field, Vec<Option<Cell>>>,
}

/// What a template is filled with: the rows a unit's list of a kind had last, at the latest on a day. Activities are
/// not repeated; what only counts is no list. `names` are those of the indicators.
///
/// # Errors
/// The registry cannot be read.
pub fn last_list(
    registry: &Registry,
    unit: &UnitRef,
    kind: Kind,
    until: Date,
    names: &[(&str, Text)],
) -> Result<Filled> {
    if kind == Kind::Activities {
        return Ok(Filled::default());
    }
    let is_its = |stored: &StoredSubmission| {
        let of = &stored.key.unit;
        of.is_same(unit) && !stored.key.tally
    };
    let mut sent = registry.submissions(kind)?;
    // A plan is of days to come.
    sent.retain(|stored| is_its(stored) && stored.key.as_of <= until);
    let Some(as_of) = sent.iter().map(|stored| stored.key.as_of).max() else {
        return Ok(Filled::default());
    };
    sent.retain(|stored| stored.key.as_of == as_of);
    let source = match kind {
        // Each cooperative sends a list of its own people.
        Kind::Members => None,
        _ => {
            sent.sort_by(|a, b| a.key.source.cmp(&b.key.source));
            sent.truncate(1);
            sent[0].key.source.clone()
        }
    };
    let stock = registry.records(kind, sent, &columns::fields(kind))?;
    Ok(Filled {
        as_of: Some(as_of),
        source,
        ..of_stock(&stock, kind, names)
    })
}

/// What of a plan belongs to its year: the next one has its own.
const OF_ONE_PLAN: [Field; 2] = [Field::TargetSpan, Field::Decision];

fn of_stock(stock: &Stock, kind: Kind, names: &[(&str, Text)]) -> Filled {
    let mut filled = Filled {
        rows: stock.len(),
        ..Filled::default()
    };
    for (field, values) in &stock.columns {
        if kind == Kind::Targets && OF_ONE_PLAN.contains(field) {
            continue;
        }
        let cells: Vec<Option<Cell>> = (0..stock.len())
            .map(|row| cell(*field, values, row, names))
            .collect();
        if cells.iter().any(Option::is_some) {
            filled.put(*field, cells);
        }
    }
    filled
}

fn cell(field: Field, values: &Values, row: usize, names: &[(&str, Text)]) -> Option<Cell> {
    match values {
        Values::Integers(values) => values[row].map(|value| of_integer(field, value)),
        Values::Decimals(values) => values[row].map(Cell::Number),
        Values::Texts(values) => values.get(row).map(|text| of_text(field, text, names)),
    }
}

impl Filled {
    /// The cells of a field, one for each row.
    pub(super) fn put(&mut self, field: Field, cells: Vec<Option<Cell>>) {
        self.rows = cells.len();
        self.cells.insert(field, cells);
    }

    /// The fields any row has a value of.
    pub(super) fn fields(&self) -> impl Iterator<Item = Field> {
        self.cells.keys().copied()
    }

    /// The cell of a row.
    pub(super) fn cell(&self, field: Field, row: usize) -> Option<&Cell> {
        self.cells.get(&field)?.get(row)?.as_ref()
    }
}
