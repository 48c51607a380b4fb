//! Submissions in the database: which one is in force, and how one takes another's place.

use super::{StoredSubmission, layout};
use crate::model::{Kind, Reading, Submission, UnitRef};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::types::{FromSql, FromSqlError, Type};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use std::collections::BTreeMap;

/// All there are; conditions and order follow.
const KNOWN: &str = "
    SELECT id, kind, unit_code, unit_valid_from, unit_name, source, as_of, path, sha256, records, first_day, tally
    FROM submissions ";

/// Of these, what is in force; more conditions follow.
const IN_FORCE: &str = "WHERE superseded_by IS NULL ";

const IN_ORDER: &str = " ORDER BY unit_code, unit_valid_from, source, as_of, first_day, tally, id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<StoredSubmission> {
    let key = Submission {
        kind: parsed(row, 1, Kind::from_code)?,
        unit: UnitRef {
            code: row.get(2)?,
            valid_from: optional_day(row, 3)?,
            name: row.get(4)?,
        },
        source: row.get(5)?,
        first: optional_day(row, 10)?,
        as_of: parsed(row, 6, |day| day.parse().ok())?,
        tally: row.get(11)?,
    };
    let records: i64 = row.get(9)?;
    Ok(StoredSubmission {
        id: row.get(0)?,
        key,
        path: row.get(7)?,
        sha256: row.get(8)?,
        records: usize::try_from(records).unwrap_or_default(),
    })
}

/// A text that stands for something; one that does not means a damaged database.
fn parsed<T>(
    row: &Row<'_>,
    index: usize,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(index)?;
    parse(&text).ok_or_else(|| {
        let error = FromSqlError::Other(format!("not understood: {text}").into());
        rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error))
    })
}

fn optional_day(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Date>> {
    match row.get_ref(index)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => parsed(row, index, |day| day.parse().ok()).map(Some),
    }
}

fn list(
    connection: &Connection,
    condition: &str,
    values: impl Params,
) -> rusqlite::Result<Vec<StoredSubmission>> {
    connection
        .prepare_cached(&[KNOWN, IN_FORCE, condition, IN_ORDER].concat())?
        .query_map(values, from_row)?
        .collect()
}

/// All of a kind that are in force.
pub(super) fn of_kind(
    connection: &Connection,
    kind: Kind,
) -> rusqlite::Result<Vec<StoredSubmission>> {
    list(connection, "AND kind = ?1", [kind.code()])
}

/// All of a kind in force with a day in a span.
pub(super) fn within(
    connection: &Connection,
    kind: Kind,
    first: Date,
    last: Date,
) -> rusqlite::Result<Vec<StoredSubmission>> {
    list(
        connection,
        "AND kind = ?1 AND as_of BETWEEN ?2 AND ?3",
        params![kind.code(), first.to_string(), last.to_string()],
    )
}

/// All of a kind in force whose span touches another.
pub(super) fn touching(
    connection: &Connection,
    kind: Kind,
    first: Date,
    last: Date,
) -> rusqlite::Result<Vec<StoredSubmission>> {
    // Without a first day the span begins with the year, as in `StoredSubmission::first`.
    list(
        connection,
        "AND kind = ?1 AND as_of >= ?2 AND ifnull(first_day, strftime('%Y-01-01', as_of)) <= ?3",
        params![kind.code(), first.to_string(), last.to_string()],
    )
}

/// The one with a number, in force or superseded.
pub(super) fn by_id(
    connection: &Connection,
    id: i64,
) -> rusqlite::Result<Option<StoredSubmission>> {
    connection
        .prepare_cached(&[KNOWN, "WHERE id = ?1"].concat())?
        .query_row([id], from_row)
        .optional()
}

/// The one in force under a key.
pub(super) fn under(
    connection: &Connection,
    key: &Submission,
) -> rusqlite::Result<Option<StoredSubmission>> {
    // As in the index, so that it is used.
    let condition = "AND kind = ?1 AND as_of = ?2 AND unit_code = ?3
        AND ifnull(unit_valid_from, '') = ?4 AND ifnull(source, '') = ?5
        AND ifnull(first_day, '') = ?6 AND tally = ?7";
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let values = params![
        key.kind.code(),
        key.as_of.to_string(),
        key.unit.code,
        day(key.unit.valid_from),
        key.source.as_deref().unwrap_or_default(),
        day(key.first),
        key.tally,
    ];
    list(connection, condition, values).map(|mut found| found.pop())
}

/// The latest in force of the same kind, unit and source, list or tally, with an earlier day.
pub(super) fn before(
    connection: &Connection,
    key: &Submission,
) -> rusqlite::Result<Option<StoredSubmission>> {
    let condition = "AND kind = ?1 AND as_of < ?2 AND unit_code = ?3
        AND ifnull(unit_valid_from, '') = ?4 AND ifnull(source, '') = ?5 AND tally = ?6";
    let values = params![
        key.kind.code(),
        key.as_of.to_string(),
        key.unit.code,
        key.unit
            .valid_from
            .map(|day| day.to_string())
            .unwrap_or_default(),
        key.source.as_deref().unwrap_or_default(),
        key.tally,
    ];
    // In the order of days.
    list(connection, condition, values).map(|mut found| found.pop())
}

/// The keys of submissions by their numbers, in force or not.
pub(super) fn keys(
    connection: &Connection,
    numbers: &[i64],
) -> anyhow::Result<BTreeMap<i64, Submission>> {
    let mut query = connection
        .prepare_cached(&[KNOWN, "WHERE id IN (SELECT value FROM json_each(?1))"].concat())?;
    let found = query.query_map([serde_json::to_string(numbers)?], from_row)?;
    found
        .map(|stored| {
            stored
                .map(|stored| (stored.id, stored.key))
                .map_err(Into::into)
        })
        .collect()
}

/// The day the first submission of a key was imported, in force or not, where the computer is.
pub(super) fn received_on(
    connection: &Connection,
    key: &Submission,
) -> anyhow::Result<Option<Date>> {
    let mut query = connection.prepare_cached(
        "SELECT min(imported_at) FROM submissions JOIN imports ON imports.id = import_id
         WHERE kind = ?1 AND as_of = ?2 AND unit_code = ?3 AND ifnull(unit_valid_from, '') = ?4
           AND ifnull(source, '') = ?5",
    )?;
    let values = params![
        key.kind.code(),
        key.as_of.to_string(),
        key.unit.code,
        key.unit
            .valid_from
            .map(|day| day.to_string())
            .unwrap_or_default(),
        key.source.as_deref().unwrap_or_default(),
    ];
    let first: Option<String> = query.query_row(values, |row| row.get(0))?;
    let instant = first.map(|at| at.parse::<Timestamp>()).transpose()?;
    Ok(instant.map(|at| at.to_zoned(TimeZone::system()).date()))
}

/// The days of a kind with something in force, ordered.
pub(super) fn days(connection: &Connection, kind: Kind) -> rusqlite::Result<Vec<Date>> {
    connection
        .prepare_cached(
            "SELECT DISTINCT as_of FROM submissions WHERE superseded_by IS NULL AND kind = ?1 ORDER BY as_of",
        )?
        .query_map([kind.code()], |row| parsed(row, 0, |day| day.parse().ok()))?
        .collect()
}

/// The last day anything is in force for: of a kind, or of any but targets, which speak of days to come.
pub(super) fn latest_day(
    connection: &Connection,
    kind: Option<Kind>,
) -> rusqlite::Result<Option<Date>> {
    connection
        .prepare_cached(
            "SELECT max(as_of) FROM submissions
             WHERE superseded_by IS NULL AND CASE WHEN ?1 IS NULL THEN kind <> ?2 ELSE kind = ?1 END",
        )?
        .query_row(params![kind.map(Kind::code), Kind::Targets.code()], |row| {
            optional_day(row, 0)
        })
}

/// Adds a submission; the one it replaces is in force no more.
pub(super) fn add(
    connection: &Connection,
    import: i64,
    reading: &Reading,
    submission: usize,
    replaced: Option<i64>,
) -> anyhow::Result<i64> {
    let key = &reading.submissions[submission];
    let id: i64 = scalar(
        connection,
        "SELECT ifnull(max(id), 0) + 1 FROM submissions",
        [],
    )?;
    connection
        .prepare_cached("UPDATE submissions SET superseded_by = ?2 WHERE id = ?1")?
        .execute(params![replaced, id])?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO submissions (id, import_id, sha256, path, kind, unit_code, unit_valid_from,
             unit_name, source, first_day, as_of, tally, records)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    Ok(insert.insert(params![
        id,
        import,
        reading.sha256,
        reading.path,
        key.kind.code(),
        key.unit.code,
        key.unit.valid_from.map(|day| day.to_string()),
        key.unit.name,
        key.source,
        key.first.map(|day| day.to_string()),
        key.as_of.to_string(),
        key.tally,
        0,
    ])?)
}

/// Notes how many records of a new submission count.
pub(super) fn set_records(
    connection: &Connection,
    submission: i64,
    records: usize,
) -> anyhow::Result<()> {
    connection
        .prepare_cached("UPDATE submissions SET records = ?2 WHERE id = ?1")?
        .execute(params![submission, i64::try_from(records)?])?;
    Ok(())
}

/// Takes a new submission back of which no record counts; the one it was to replace is in force again.
pub(super) fn take_back(
    connection: &Connection,
    submission: i64,
    replaced: Option<i64>,
) -> rusqlite::Result<()> {
    for sql in [
        "DELETE FROM members WHERE submission_id = ?1",
        "DELETE FROM filings WHERE submission_id = ?1",
        "DELETE FROM sheets WHERE submission_id = ?1",
    ] {
        connection.execute(sql, [submission])?;
    }
    connection.execute(
        "UPDATE submissions SET superseded_by = NULL WHERE id = ?1",
        [replaced],
    )?;
    connection.execute("DELETE FROM submissions WHERE id = ?1", [submission])?;
    Ok(())
}

/// One sheet of a submission as it is kept.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct KeptSheet {
    pub(super) position: usize,
    name: String,
    tables: String,
}

impl KeptSheet {
    /// A sheet of a reading.
    pub(super) fn of(reading: &Reading, position: usize) -> anyhow::Result<Self> {
        let sheet = super::import::sheet(reading, position)?;
        Ok(KeptSheet {
            position,
            name: sheet.name.clone(),
            tables: layout::write(sheet)?,
        })
    }

    /// Whether it was read like another of which only the head is known: in everything but its sections.
    fn begins_like(&self, head: &KeptSheet) -> bool {
        let same_head = || layout::same_columns(&self.tables, &head.tables).unwrap_or(false);
        self.position == head.position && self.name == head.name && same_head()
    }
}

/// The sheets a submission of a reading has records in, in order.
pub(super) fn sheets_of(reading: &Reading, submission: usize) -> anyhow::Result<Vec<KeptSheet>> {
    let mut positions: Vec<usize> = reading
        .filings
        .iter()
        .filter(|filing| filing.submission == Some(submission))
        .map(|filing| filing.sheet)
        .collect();
    positions.sort_unstable();
    positions.dedup();
    let keep = |position| KeptSheet::of(reading, position);
    positions.into_iter().map(keep).collect()
}

/// Adds a sheet; returns its number.
pub(super) fn add_sheet(
    connection: &Connection,
    submission: i64,
    sheet: &KeptSheet,
) -> anyhow::Result<i64> {
    let position = i64::try_from(sheet.position)?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO sheets (submission_id, position, name, tables) VALUES (?1, ?2, ?3, ?4)",
    )?;
    Ok(insert.insert(params![submission, position, sheet.name, sheet.tables])?)
}

/// Notes how a sheet was read in the end.
pub(super) fn set_layout(
    connection: &Connection,
    id: i64,
    sheet: &KeptSheet,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE sheets SET tables = ?2 WHERE id = ?1 AND tables <> ?2")?
        .execute(params![id, sheet.tables])?;
    Ok(())
}

/// Whether a stored submission was read from the same sheets in the same way by the same reader. Where only the
/// head of the file is known, as far as it tells.
pub(super) fn was_read_so(
    connection: &Connection,
    submission: i64,
    reader: &str,
    sheets: &[KeptSheet],
    head_only: bool,
) -> rusqlite::Result<bool> {
    let stored_reader: String = scalar(
        connection,
        "SELECT reader_version FROM imports JOIN submissions ON import_id = imports.id
         WHERE submissions.id = ?1",
        [submission],
    )?;
    let stored: Vec<KeptSheet> = connection
        .prepare_cached(
            "SELECT position, name, tables FROM sheets WHERE submission_id = ?1 ORDER BY position",
        )?
        .query_map([submission], |row| {
            let position: i64 = row.get(0)?;
            Ok(KeptSheet {
                position: usize::try_from(position).unwrap_or(usize::MAX),
                name: row.get(1)?,
                tables: row.get(2)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    let same = match head_only {
        false => stored == sheets,
        true => sheets
            .iter()
            .all(|head| stored.iter().any(|sheet| sheet.begins_like(head))),
    };
    Ok(stored_reader == reader && same)
}

/// The import a submission came with.
pub(super) fn import_of(connection: &Connection, submission: i64) -> rusqlite::Result<i64> {
    scalar(
        connection,
        "SELECT import_id FROM submissions WHERE id = ?1",
        [submission],
    )
}

fn scalar<T: FromSql>(
    connection: &Connection,
    sql: &str,
    values: impl Params,
) -> rusqlite::Result<T> {
    connection
        .prepare_cached(sql)?
        .query_row(values, |row| row.get(0))
}
