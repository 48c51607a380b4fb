//! The records of a period, straight from the database into columns.

use super::filings::{ColumnType, column, column_type};
use super::{Stock, StoredSubmission, Values, submissions};
use crate::model::{Field, Kind};
use jiff::civil::Date;
use rusqlite::{Connection, Row};

/// The stock of a kind on a day; see [`super::Registry::stock`].
pub(super) fn stock(
    connection: &Connection,
    kind: Kind,
    last_day: Date,
    fields: &[Field],
) -> anyhow::Result<Stock> {
    // One state of the database for all the queries, whatever others import meanwhile.
    let connection = connection.unchecked_transaction()?;
    let first = last_day.first_of_month();
    let found = submissions::within(&connection, kind, first, last_day)?;
    let mut columns = fields
        .iter()
        .map(|field| Ok((*field, empty(*field)?)))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let mut stock = Stock {
        submissions: latest(found),
        ..Stock::default()
    };
    let mut query = connection.prepare_cached(&sql(fields))?;
    for (index, stored) in stock.submissions.iter().enumerate() {
        let mut rows = query.query([stored.id])?;
        while let Some(row) = rows.next()? {
            stock.submission.push(index);
            for (position, (_, values)) in columns.iter_mut().enumerate() {
                push(values, row, position)?;
            }
        }
    }
    stock.columns = columns.into_iter().collect();
    Ok(stock)
}

/// The latest of each unit and source; they come ordered by unit, source and day.
fn latest(found: Vec<StoredSubmission>) -> Vec<StoredSubmission> {
    let same = |a: &StoredSubmission, b: &StoredSubmission| {
        let unit = |s: &StoredSubmission| (s.key.unit.code.clone(), s.key.unit.valid_from);
        unit(a) == unit(b) && a.key.source == b.key.source
    };
    let mut kept: Vec<StoredSubmission> = Vec::with_capacity(found.len());
    for stored in found {
        match kept.last_mut() {
            Some(last) if same(last, &stored) => *last = stored,
            _ => kept.push(stored),
        }
    }
    kept
}

fn sql(fields: &[Field]) -> String {
    let columns: String = fields
        .iter()
        .map(|field| format!("filings.{}, ", column(*field)))
        .collect();
    // The last column is there for the case that no field is asked for.
    format!(
        "SELECT {columns}filings.id FROM filings JOIN sheets ON sheets.id = filings.sheet_id
         WHERE filings.submission_id = ?1 AND held_back = 0
         ORDER BY sheets.position, \"row\", filings.id"
    )
}

fn empty(field: Field) -> anyhow::Result<Values> {
    Ok(match column_type(field) {
        Some(ColumnType::Integer) => Values::Integers(Vec::new()),
        Some(ColumnType::Real) => Values::Decimals(Vec::new()),
        Some(ColumnType::Text) => Values::Texts(Vec::new()),
        None => anyhow::bail!("the registry keeps no field '{}'", field.id()),
    })
}

fn push(values: &mut Values, row: &Row<'_>, position: usize) -> rusqlite::Result<()> {
    match values {
        Values::Integers(column) => column.push(row.get(position)?),
        Values::Decimals(column) => column.push(row.get(position)?),
        Values::Texts(column) => column.push(row.get(position)?),
    }
    Ok(())
}
