//! Decisions on findings in the database.

use crate::finding::waiver::{Decision, Waiver};
use crate::model::UnitRef;
use jiff::civil::Date;
use rusqlite::{Connection, Row, params};

/// Adds a decision; returns its number.
pub(super) fn add(connection: &Connection, waiver: &Waiver) -> anyhow::Result<i64> {
    let (unit, decision) = (waiver.unit.as_ref(), &waiver.decision);
    let mut insert = connection.prepare_cached(
        "INSERT INTO waivers (code, record, unit_code, unit_valid_from, unit_name, reason, author, decided_on, until)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    Ok(insert.insert(params![
        waiver.code,
        waiver.record,
        unit.map(|unit| &unit.code),
        unit.and_then(|unit| unit.valid_from)
            .map(|day| day.to_string()),
        unit.map(|unit| &unit.name),
        decision.reason,
        decision.by,
        decision.on.to_string(),
        decision.until.map(|day| day.to_string()),
    ])?)
}

/// Ends a decision on a day; false if there is none of that number in force.
pub(super) fn end(connection: &Connection, number: i64, on: Date) -> anyhow::Result<bool> {
    let ended = connection.execute(
        "UPDATE waivers SET ended_on = ?2 WHERE id = ?1 AND ended_on IS NULL",
        params![number, on.to_string()],
    )?;
    Ok(ended > 0)
}

/// The decisions in force, in the order they were made.
pub(super) fn in_force(connection: &Connection) -> anyhow::Result<Vec<Waiver>> {
    let mut query = connection.prepare_cached(
        "SELECT id, code, record, unit_code, unit_valid_from, unit_name, reason, author, decided_on, until
         FROM waivers WHERE ended_on IS NULL ORDER BY id",
    )?;
    let mut rows = query.query([])?;
    let mut waivers = Vec::new();
    while let Some(row) = rows.next()? {
        waivers.push(Waiver {
            number: row.get(0)?,
            code: row.get(1)?,
            record: row.get(2)?,
            unit: unit(row)?,
            decision: Decision {
                reason: row.get(6)?,
                by: row.get(7)?,
                on: row.get::<_, String>(8)?.parse()?,
                until: day(row.get(9)?)?,
            },
        });
    }
    Ok(waivers)
}

fn unit(row: &Row<'_>) -> anyhow::Result<Option<UnitRef>> {
    let Some(code) = row.get(3)? else {
        return Ok(None);
    };
    Ok(Some(UnitRef {
        code,
        valid_from: day(row.get(4)?)?,
        name: row.get(5)?,
    }))
}

fn day(written: Option<String>) -> anyhow::Result<Option<Date>> {
    Ok(written.map(|day| day.parse()).transpose()?)
}
