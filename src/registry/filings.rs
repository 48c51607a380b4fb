//! Writing records: one row each, one column for each field.

use crate::model::{Address, Entry, Field, Filing, Money, Shape, Sheet, Value};
use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use rusqlite::{CachedStatement, Connection};
use std::collections::BTreeMap;

/// How a field is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnType {
    /// Counts, đồng, yes (1) and no (0).
    Integer,
    /// Measures with decimals.
    Real,
    /// Words, codes of the lists, ISO dates.
    Text,
}

/// The type of a field's column; `None` for the fields that are not kept: a row's number says nothing later, and
/// a count of organisations is no record.
pub(super) fn column_type(field: Field) -> Option<ColumnType> {
    if matches!(field, Field::No | Field::Count) {
        return None;
    }
    Some(match field.shape() {
        Shape::Integer | Shape::Money | Shape::SignedMoney | Shape::Flag => ColumnType::Integer,
        Shape::Decimal => ColumnType::Real,
        _ => ColumnType::Text,
    })
}

/// The name of a field's column, quoted: `union` is a word of SQL, too.
pub(super) fn column(field: Field) -> String {
    format!("\"{}\"", field.id())
}

/// The columns besides the fields, in the order [`FilingWriter::write`] binds them.
const FIXED: [&str; 8] = [
    "submission_id",
    "cooperative_id",
    "sheet_id",
    "table_index",
    "\"row\"",
    "held_back",
    "unknown",
    "origins",
];

/// The rows a record belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) submission: i64,
    pub(super) cooperative: Option<i64>,
    pub(super) sheet: i64,
}

/// The prepared INSERT.
pub(super) struct FilingWriter<'c> {
    insert: CachedStatement<'c>,
    parameters: BTreeMap<Field, usize>,
}

impl<'c> FilingWriter<'c> {
    pub(super) fn new(connection: &'c Connection) -> rusqlite::Result<Self> {
        let fields = || Field::ALL.iter().filter(|f| column_type(**f).is_some());
        let columns: Vec<String> = FIXED
            .iter()
            .map(|name| (*name).to_owned())
            .chain(fields().map(|field| column(*field)))
            .collect();
        let sql = format!(
            "INSERT INTO filings ({}) VALUES ({})",
            columns.join(", "),
            vec!["?"; columns.len()].join(", ")
        );
        Ok(FilingWriter {
            insert: connection.prepare_cached(&sql)?,
            parameters: fields().copied().zip(FIXED.len() + 1..).collect(),
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
        for (&field, entry) in &filing.entries {
            let Some(&parameter) = self.parameters.get(&field) else {
                continue;
            };
            let Some(value) = entry.value.as_ref().and_then(|v| stored(field, v)) else {
                unknown.insert(field, (&entry.raw, entry.cell));
                continue;
            };
            self.insert.raw_bind_parameter(parameter, value)?;
            origins.extend(elsewhere(field, entry, filing, sheet).map(|cell| (field, cell)));
        }
        self.bind_fixed(place, filing)?;
        self.insert.raw_bind_parameter(7, json(&unknown)?)?;
        self.insert.raw_bind_parameter(8, json(&origins)?)?;
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
    use crate::registry::Registry;
    use crate::registry::samples::{import, sample, text};
    use jiff::civil::date;

    #[test]
    fn the_table_has_one_column_of_the_right_type_for_each_field() {
        let registry = Registry::in_memory().unwrap();
        let mut query = registry
            .connection
            .prepare("SELECT '\"' || name || '\"', type FROM pragma_table_info('filings')")
            .unwrap();
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        let found: Vec<(String, String)> = rows.unwrap().map(Result::unwrap).collect();
        let wanted: Vec<(String, String)> = Field::ALL
            .iter()
            .filter_map(|field| Some((column(*field), column_type(*field)?)))
            .map(|(name, kind)| (name, format!("{kind:?}").to_uppercase()))
            .collect();
        // Before the fields stand the number and the fixed columns.
        assert_eq!(found[FIXED.len() + 1..], wanted);
        for (column, fixed) in found[1..].iter().zip(FIXED) {
            assert_eq!(column.0.trim_matches('"'), fixed.trim_matches('"'));
        }
    }

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
}
