//! The records of submissions, straight from the database into columns.

use super::choose::{self, Choice};
use super::snapshot::snapshot;
use super::tables::{ColumnType, RecordTable, column_type};
use super::words::Words;
use super::{Stock, StoredSubmission, Totals, Unused, Values, submissions};
use crate::model::{Field, Form, Kind, Period, Status};
use anyhow::Context;
use jiff::civil::Date;
use rusqlite::{Connection, Row, params};

/// The stock of a kind on a day; see [`super::Registry::stock`].
pub(super) fn stock(
    connection: &Connection,
    kind: Kind,
    last_day: Date,
    fields: &[Field],
) -> anyhow::Result<Stock> {
    let _snapshot = snapshot(connection)?;
    let latest = latest(connection, kind, last_day)?;
    let choice = match kind.is_organisations() {
        true => choose::choose(latest),
        false => Choice {
            used: latest,
            ..Choice::default()
        },
    };
    let mut stock = rows(connection, kind, choice.used, fields)?;
    for (submission, instead) in choice.aside {
        let used: Vec<i64> = instead.iter().map(|&i| stock.submissions[i].id).collect();
        stock.set_aside.push(Unused {
            stated: totals(connection, &[submission.id])?,
            counted: totals(connection, &used)?,
            submission,
            instead,
        });
    }
    Ok(stock)
}

/// What each unit and source sent last in the month of a day and not after it.
pub(super) fn latest(
    connection: &Connection,
    kind: Kind,
    last_day: Date,
) -> rusqlite::Result<Vec<StoredSubmission>> {
    let first = last_day.first_of_month();
    let found = submissions::within(connection, kind, first, last_day)?;
    Ok(choose::latest(found))
}

/// Everything in force that speaks of a period, kind by kind; see [`super::Registry::sent`].
pub(super) fn sent(
    connection: &Connection,
    period: Period,
) -> rusqlite::Result<Vec<StoredSubmission>> {
    let mut sent = Vec::new();
    for &kind in Kind::ALL {
        sent.extend(match kind {
            Kind::Activities | Kind::Targets => {
                submissions::touching(connection, kind, period.first(), period.last())?
            }
            _ => latest(connection, kind, period.last())?,
        });
    }
    Ok(sent)
}

/// The records of submissions of one kind, in the order of sheets and rows.
pub(super) fn rows(
    connection: &Connection,
    kind: Kind,
    submissions: Vec<StoredSubmission>,
    fields: &[Field],
) -> anyhow::Result<Stock> {
    let mut columns = fields
        .iter()
        .map(|field| Ok((*field, empty(*field)?)))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let mut stock = Stock {
        submissions,
        ..Stock::default()
    };
    let mut query = connection.prepare_cached(&sql(RecordTable::of(kind), fields)?)?;
    for (index, stored) in stock.submissions.iter().enumerate() {
        let mut rows = query.query([stored.id])?;
        while let Some(row) = rows.next()? {
            stock.submission.push(index);
            stock.tally.push(row.get(fields.len())?);
            stock.organisation.push(row.get(fields.len() + 1)?);
            let sheet = row.get_ref(fields.len() + 2)?;
            stock.sheet.push(sheet.as_str_or_null()?);
            stock.row.push(row.get(fields.len() + 3)?);
            for (position, (_, values)) in columns.iter_mut().enumerate() {
                push(values, row, position)?;
            }
        }
    }
    stock.columns = columns.into_iter().collect();
    Ok(stock)
}

fn sql(table: &RecordTable, fields: &[Field]) -> anyhow::Result<String> {
    let mut columns = String::new();
    for field in fields {
        let expression = table.expression(*field);
        columns.push_str(&expression.with_context(|| not_kept(*field))?);
        columns.push_str(", ");
    }
    let table = table.name;
    Ok(format!(
        "SELECT {columns}{table}.tally, {table}.cooperative_id, sheets.name, {table}.\"row\"
         FROM {table} JOIN sheets ON sheets.id = {table}.sheet_id
         WHERE {table}.submission_id = ?1 AND held_back = 0
         ORDER BY sheets.position, \"row\", {table}.id"
    ))
}

fn not_kept(field: Field) -> String {
    format!("the registry keeps no field '{}'", field.id())
}

fn empty(field: Field) -> anyhow::Result<Values> {
    Ok(match column_type(field).with_context(|| not_kept(field))? {
        ColumnType::Integer => Values::Integers(Vec::new()),
        ColumnType::Real => Values::Decimals(Vec::new()),
        ColumnType::Text => Values::Texts(Words::default()),
    })
}

fn push(values: &mut Values, row: &Row<'_>, position: usize) -> rusqlite::Result<()> {
    match values {
        Values::Integers(column) => column.push(row.get(position)?),
        Values::Decimals(column) => column.push(row.get(position)?),
        Values::Texts(column) => column.push(row.get_ref(position)?.as_str_or_null()?),
    }
    Ok(())
}

/// What submissions of organisations come to together.
fn totals(connection: &Connection, submissions: &[i64]) -> anyhow::Result<Totals> {
    let mut query = connection.prepare_cached(
        "SELECT sum(CASE WHEN tally THEN count ELSE 1 END), sum(members) FROM filings
         WHERE submission_id IN (SELECT value FROM json_each(?1)) AND held_back = 0
           AND status IS NOT ?2 AND kind IS NOT ?3",
    )?;
    let values = params![
        serde_json::to_string(submissions)?,
        Status::Ended.code(),
        Form::Branch.code()
    ];
    Ok(query.query_row(values, |row| {
        Ok(Totals {
            organisations: row.get(0)?,
            members: row.get(1)?,
        })
    })?)
}
