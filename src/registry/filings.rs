//! Writing records: one row each, one column for each field of their table.

use super::tables::{ColumnType, RecordTable, column, column_type};
use crate::model::{Address, Entry, Field, Filing, Kind, Money, Sheet, Value};
use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use rusqlite::{CachedStatement, Connection};
use std::collections::BTreeMap;

/// The rows a record belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) submission: i64,
    pub(super) cooperative: Option<i64>,
    pub(super) sheet: i64,
}

/// The prepared INSERT into the table of a kind.
pub(super) struct FilingWriter<'c> {
    insert: CachedStatement<'c>,
    parameters: BTreeMap<Field, usize>,
    has_extra: bool,
}

impl<'c> FilingWriter<'c> {
    pub(super) fn new(connection: &'c Connection, kind: Kind) -> rusqlite::Result<Self> {
        let table = RecordTable::of(kind);
        let fixed = table.fixed();
        let columns: Vec<String> = fixed
            .iter()
            .map(|name| (*name).to_owned())
            .chain(table.fields().map(column))
            .collect();
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({})",
            table.name,
            columns.join(", "),
            vec!["?"; columns.len()].join(", ")
        );
        Ok(FilingWriter {
            insert: connection.prepare_cached(&sql)?,
            parameters: table.fields().zip(fixed.len() + 1..).collect(),
            has_extra: table.has_extra(),
        })
    }

    /// Writes one record; its sheet tells which values stand in their field's own column.
    pub(super) fn write(
        &mut self,
        place: Place,
        filing: &Filing,
        sheet: &Sheet,
    ) -> anyhow::Result<()> {
        self.insert.clear_bindings();
        let mut unknown = BTreeMap::new();
        let mut origins = BTreeMap::new();
        let mut extra = BTreeMap::new();
        for (&field, entry) in &filing.entries {
            if column_type(field).is_none() {
                continue;
            }
            let Some(value) = entry.value.as_ref().and_then(|v| stored(field, v)) else {
                unknown.insert(field, (&entry.raw, entry.cell));
                continue;
            };
            match self.parameters.get(&field) {
                Some(&parameter) => self.insert.raw_bind_parameter(parameter, value)?,
                None => drop(extra.insert(field, entry.value.as_ref().map(Value::plain))),
            }
            origins.extend(elsewhere(field, entry, filing, sheet).map(|cell| (field, cell)));
        }
        self.bind_fixed(place, filing)?;
        self.insert.raw_bind_parameter(8, json(&unknown)?)?;
        self.insert.raw_bind_parameter(9, json(&origins)?)?;
        if self.has_extra {
            self.insert.raw_bind_parameter(10, json(&extra)?)?;
        }
        self.insert.raw_execute()?;
        Ok(())
    }

    fn bind_fixed(&mut self, place: Place, filing: &Filing) -> anyhow::Result<()> {
        self.insert.raw_bind_parameter(1, place.submission)?;
        self.insert.raw_bind_parameter(2, place.cooperative)?;
        self.insert.raw_bind_parameter(3, place.sheet)?;
        let table = i64::try_from(filing.table)?;
        self.insert.raw_bind_parameter(4, table)?;
        self.insert.raw_bind_parameter(5, filing.row)?;
        self.insert.raw_bind_parameter(6, filing.held_back)?;
        self.insert.raw_bind_parameter(7, filing.tally)?;
        Ok(())
    }
}

/// A value as its column holds it; `None` if it has not the field's shape, so that its text is kept instead.
fn stored(field: Field, value: &Value) -> Option<ToSqlOutput<'_>> {
    let owned = match (column_type(field)?, value) {
        (ColumnType::Text, Value::Text(text)) => {
            return Some(ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())));
        }
        (ColumnType::Text, other) => Sql::Text(other.plain()),
        (ColumnType::Integer, Value::Integer(n) | Value::Money(Money(n))) => Sql::Integer(*n),
        (ColumnType::Integer, Value::Flag(yes)) => Sql::Integer(i64::from(*yes)),
        (ColumnType::Real, Value::Integer(n) | Value::Money(Money(n))) => Sql::Real(*n as f64),
        (ColumnType::Real, Value::Decimal(number)) if number.is_finite() => Sql::Real(*number),
        _ => return None,
    };
    Some(ToSqlOutput::Owned(owned))
}

/// The cell of a value that does not stand in its row and its field's column.
fn elsewhere(field: Field, entry: &Entry, filing: &Filing, sheet: &Sheet) -> Option<Address> {
    let mapped = sheet.tables.get(filing.table)?.column(field);
    let home = mapped.map(|column| Address::new(filing.row, column.index));
    (home != Some(entry.cell)).then_some(entry.cell)
}

fn json<T: serde::Serialize>(map: &BTreeMap<Field, T>) -> serde_json::Result<Option<String>> {
    (!map.is_empty())
        .then(|| serde_json::to_string(map))
        .transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::samples::{import, sample, text};
    use crate::registry::{Registry, Values};
    use jiff::civil::date;

    #[test]
    fn what_does_not_fit_its_field_is_kept_as_it_was_written() {
        let row = vec![
            (Field::Name, text("HTX A")),
            (Field::Members, Value::Decimal(12.5)),
            (Field::AreaHa, Value::Decimal(7.25)),
            (Field::AllianceMember, Value::Flag(true)),
            (Field::Profit, Value::Money(Money(-3_000_000))),
        ];
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &sample("967", date(2023, 8, 31), vec![row]));
        let stored: (Option<i64>, f64, i64, i64, String) = registry
            .connection
            .query_row(
                "SELECT members, area_ha, alliance_member, profit, unknown FROM filings",
                [],
                |row| row.try_into(),
            )
            .unwrap();
        let members = Address::new(1, Field::Members as u32);
        let unknown = format!(r#"{{"members":["12.5","{members}"]}}"#);
        assert_eq!(stored, (None, 7.25, 1, -3_000_000, unknown));
    }

    #[test]
    fn what_has_no_column_among_the_members_is_kept_beside_them() {
        let row = vec![
            (Field::No, Value::Integer(1)),
            (Field::Name, text("Trần Văn A")),
            (Field::AreaHa, Value::Decimal(1.5)),
            (Field::Vehicles, Value::Integer(2)),
        ];
        let mut list = sample("967", date(2023, 8, 31), vec![row]);
        list.reading.submissions[0].kind = Kind::Members;
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &list);
        let stored: (String, String) = registry
            .connection
            .query_row("SELECT name, extra FROM members", [], |row| row.try_into())
            .unwrap();
        let extra = r#"{"area_ha":"1.5","vehicles":"2"}"#;
        assert_eq!(stored, ("Trần Văn A".to_owned(), extra.to_owned()));
        let fields = [Field::AreaHa, Field::Vehicles, Field::Note];
        let stock = registry
            .stock(Kind::Members, date(2023, 8, 31), &fields)
            .unwrap();
        let values: Vec<&Values> = stock.columns.values().collect();
        assert_eq!(
            values,
            [
                &Values::Decimals(vec![Some(1.5)]),
                &Values::Integers(vec![Some(2)]),
                &Values::Texts([None::<&str>].into_iter().collect())
            ]
        );
    }
}
