//! From a stored value back to the cell it was read from.

use super::layout;
use super::tables::RecordTable;
use crate::model::{Address, Field, Kind};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;

/// Where a stored value was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Hash of the original.
    pub sha256: String,
    /// Path the file was given by.
    pub path: String,
    /// Its sheet.
    pub sheet: String,
    /// Its cell.
    pub cell: Address,
}

struct Place {
    origin: Origin,
    table: usize,
    tables: String,
    unknown: Option<String>,
    origins: Option<String>,
    known: bool,
}

/// Where a record's field was read; see [`super::Registry::origin`].
pub(super) fn find(
    connection: &Connection,
    kind: Kind,
    record: i64,
    field: Field,
) -> anyhow::Result<Option<Origin>> {
    let Some(mut place) = place(connection, kind, record, field)? else {
        return Ok(None);
    };
    let cell = if place.known {
        cell_of_value(&place, field)?
    } else {
        let unknown: BTreeMap<Field, (String, Address)> = parsed(place.unknown.as_deref())?;
        unknown.get(&field).map(|(_, cell)| *cell)
    };
    Ok(cell.map(|cell| {
        place.origin.cell = cell;
        place.origin
    }))
}

fn place(
    connection: &Connection,
    kind: Kind,
    record: i64,
    field: Field,
) -> anyhow::Result<Option<Place>> {
    let table = RecordTable::of(kind);
    let Some(value) = table.expression(field) else {
        return Ok(None);
    };
    let sql = format!(
        "SELECT sha256, path, sheets.name, \"row\", table_index, tables, unknown, origins, {value} IS NOT NULL
         FROM {table}
         JOIN sheets ON sheets.id = {table}.sheet_id
         JOIN submissions ON submissions.id = {table}.submission_id
         WHERE {table}.id = ?1",
        table = table.name,
    );
    let found = connection.prepare_cached(&sql)?.query_row([record], |row| {
        let table: i64 = row.get(4)?;
        Ok(Place {
            origin: Origin {
                sha256: row.get(0)?,
                path: row.get(1)?,
                sheet: row.get(2)?,
                cell: Address::new(row.get(3)?, 0),
            },
            table: usize::try_from(table).unwrap_or(usize::MAX),
            tables: row.get(5)?,
            unknown: row.get(6)?,
            origins: row.get(7)?,
            known: row.get(8)?,
        })
    });
    Ok(found.optional()?)
}

/// The cell written down for it, else its row and its field's column.
fn cell_of_value(place: &Place, field: Field) -> anyhow::Result<Option<Address>> {
    let origins: BTreeMap<Field, Address> = parsed(place.origins.as_deref())?;
    if let Some(cell) = origins.get(&field) {
        return Ok(Some(*cell));
    }
    let tables = layout::read(&place.tables)?;
    let mapped = tables.get(place.table).and_then(|t| t.column(field));
    Ok(mapped.map(|column| Address::new(place.origin.cell.row, column)))
}

fn parsed<T: serde::de::DeserializeOwned + Default>(json: Option<&str>) -> anyhow::Result<T> {
    Ok(match json {
        Some(json) => serde_json::from_str(json)?,
        None => T::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entry, Status, Value};
    use crate::registry::Registry;
    use crate::registry::samples::{import, sample, text};
    use jiff::civil::date;

    #[test]
    fn every_value_leads_back_to_its_cell() {
        let rows = vec![
            vec![
                (Field::Name, text("HTX A")),
                (Field::Members, Value::Integer(12)),
            ],
            vec![
                (Field::Name, text("HTX B")),
                (Field::Members, Value::Integer(30)),
            ],
        ];
        let mut list = sample("967", date(2023, 8, 31), rows);
        let second = &mut list.reading.filings[1].entries;
        let entry = |value, raw: &str, cell| Entry {
            value,
            raw: raw.into(),
            cell,
        };
        let section = Address::new(0, 1);
        second.insert(
            Field::Status,
            entry(
                Some(Value::Status(Status::Active)),
                "I. Đang hoạt động",
                section,
            ),
        );
        let unknown = Address::new(2, 77);
        second.insert(Field::Revenue, entry(None, "chưa rõ", unknown));
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &list);

        for (filing, field, cell) in [
            (1, Field::Name, Some(Address::new(1, Field::Name as u32))),
            (
                2,
                Field::Members,
                Some(Address::new(2, Field::Members as u32)),
            ),
            (2, Field::Status, Some(section)),
            (2, Field::Revenue, Some(unknown)),
            (1, Field::Revenue, None),
            (1, Field::No, None),
            (3, Field::Name, None),
        ] {
            let origin = registry.origin(Kind::Cooperatives, filing, field).unwrap();
            let wanted = cell.map(|cell| Origin {
                sha256: list.reading.sha256.clone(),
                path: "967.xlsx".to_owned(),
                sheet: "Danh sách".to_owned(),
                cell,
            });
            assert_eq!(origin, wanted, "{filing} {}", field.id());
        }
    }
}
