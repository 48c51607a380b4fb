//! Lists in force as they were read: records with their cells, for whatever compares what units sent.

use super::choose::{self, Choice};
use super::snapshot::snapshot;
use super::tables::{RecordTable, column_type};
use super::{StoredSubmission, layout, load, submissions};
use crate::model::{
    Address, Entry, Field, Filing, Form, KeptList, Kind, Membership, Money, Rating, Reading,
    Sector, Shape, Sheet, Size, Status, Submission, Table, Value,
};
use jiff::civil::Date;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::collections::BTreeMap;

/// The lists of organisations of a kind that count on a day; see [`super::Registry::kept`].
pub(super) fn counting(
    connection: &Connection,
    kind: Kind,
    last_day: Date,
    fields: &[Field],
) -> anyhow::Result<Vec<KeptList>> {
    let _snapshot = snapshot(connection)?;
    let Choice { used, .. } = choose::choose(load::latest(connection, kind, last_day)?);
    let lists = used.iter().map(|stored| kept(connection, stored, fields));
    lists.collect()
}

/// What the sender of a list sent before it; see [`super::Registry::kept_before`].
pub(super) fn before(
    connection: &Connection,
    key: &Submission,
    fields: &[Field],
) -> anyhow::Result<Option<KeptList>> {
    let _snapshot = snapshot(connection)?;
    let earlier = submissions::before(connection, key)?;
    earlier
        .map(|stored| kept(connection, &stored, fields))
        .transpose()
}

fn kept(
    connection: &Connection,
    stored: &StoredSubmission,
    fields: &[Field],
) -> anyhow::Result<KeptList> {
    let mut list = KeptList {
        number: stored.id,
        reading: Reading {
            path: stored.path.clone(),
            sha256: stored.sha256.clone(),
            submissions: vec![stored.key.clone()],
            ..Reading::default()
        },
        organisations: Vec::new(),
    };
    let positions = add_sheets(connection, &mut list)?;
    let table = RecordTable::of(stored.key.kind);
    let fields: Vec<Field> = table.fields().filter(|own| fields.contains(own)).collect();
    let columns: Vec<String> = fields
        .iter()
        .filter_map(|field| table.expression(*field))
        .collect();
    let sql = format!(
        "SELECT cooperative_id, sheets.position, table_index, \"row\", tally, unknown, origins, {}
         FROM {table} JOIN sheets ON sheets.id = {table}.sheet_id
         WHERE {table}.submission_id = ?1 AND held_back = 0
         ORDER BY sheets.position, \"row\", {table}.id",
        columns.join(", "),
        table = table.name,
    );
    let mut query = connection.prepare_cached(&sql)?;
    let mut rows = query.query([stored.id])?;
    while let Some(row) = rows.next()? {
        let index = |at: i64| usize::try_from(at).unwrap_or(usize::MAX);
        let position: i64 = row.get(1)?;
        let mut filing = Filing {
            sheet: positions.get(&position).copied().unwrap_or(usize::MAX),
            table: index(row.get(2)?),
            row: row.get(3)?,
            submission: Some(0),
            held_back: false,
            tally: row.get(4)?,
            entries: BTreeMap::new(),
        };
        let unknown: BTreeMap<Field, (String, Address)> = parsed(row.get_ref(5)?)?;
        let origins: BTreeMap<Field, Address> = parsed(row.get_ref(6)?)?;
        let sheet = list.reading.sheets.get(filing.sheet);
        let home = sheet.and_then(|sheet| sheet.tables.get(filing.table));
        for (at, field) in fields.iter().enumerate() {
            if let Some(value) = restored(*field, row.get_ref(FIXED + at)?) {
                let own = || Some(Address::new(filing.row, home?.column(*field)?.index));
                let cell = origins.get(field).copied().or_else(own);
                let entry = Entry {
                    raw: value.plain().into(),
                    cell: cell.unwrap_or(Address::new(filing.row, 0)),
                    value: Some(value),
                };
                filing.entries.insert(*field, entry);
            }
        }
        for (field, (raw, cell)) in unknown.into_iter().filter(|(of, _)| fields.contains(of)) {
            let raw = raw.into();
            let value = None;
            filing.entries.insert(field, Entry { value, raw, cell });
        }
        list.organisations.push(row.get(0)?);
        list.reading.filings.push(filing);
    }
    Ok(list)
}

/// Columns selected before those of the fields.
const FIXED: usize = 7;

/// Adds the sheets of a list; returns the place of each by its position in the file.
fn add_sheets(
    connection: &Connection,
    list: &mut KeptList,
) -> anyhow::Result<BTreeMap<i64, usize>> {
    let mut query = connection.prepare_cached(
        "SELECT position, name, tables FROM sheets WHERE submission_id = ?1 ORDER BY position",
    )?;
    let mut rows = query.query([list.number])?;
    let mut positions = BTreeMap::new();
    while let Some(row) = rows.next()? {
        positions.insert(row.get(0)?, list.reading.sheets.len());
        let tables = layout::read(row.get_ref(2)?.as_str()?)?;
        list.reading.sheets.push(Sheet {
            name: row.get(1)?,
            tables: tables.into_iter().map(Table::from).collect(),
            skipped: Vec::new(),
        });
    }
    Ok(positions)
}

fn parsed<T: serde::de::DeserializeOwned + Default>(json: ValueRef<'_>) -> anyhow::Result<T> {
    Ok(match json.as_str_or_null()? {
        Some(json) => serde_json::from_str(json)?,
        None => T::default(),
    })
}

/// The value a column holds; of lists that are only words to the registry, the words.
fn restored(field: Field, stored: ValueRef<'_>) -> Option<Value> {
    column_type(field)?;
    let words = || stored.as_str().ok();
    Some(match (field.shape(), stored) {
        (Shape::Integer, ValueRef::Integer(n)) => Value::Integer(n),
        (Shape::Money | Shape::SignedMoney, ValueRef::Integer(n)) => Value::Money(Money(n)),
        (Shape::Flag, ValueRef::Integer(n)) => Value::Flag(n != 0),
        (Shape::Decimal, ValueRef::Real(number)) => Value::Decimal(number),
        (Shape::Date, _) => Value::Date(words()?.parse().ok()?),
        (Shape::Status, _) => Value::Status(Status::from_code(words()?)?),
        (Shape::Sector, _) => Value::Sector(Sector::from_code(words()?)?),
        (Shape::Rating, _) => Value::Rating(Rating::from_code(words()?)?),
        (Shape::Size, _) => Value::Size(Size::from_code(words()?)?),
        (Shape::Form, _) => Value::Form(Form::from_code(words()?)?),
        (Shape::Membership, _) => Value::Membership(Membership::from_code(words()?)?),
        _ => Value::Text(words()?.into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Registry;
    use crate::registry::samples::{import, sample, text};
    use jiff::civil::date;

    #[test]
    fn a_list_comes_back_as_it_was_understood() {
        let row = vec![
            (Field::Name, text("HTX A")),
            (Field::Members, Value::Integer(12)),
            (Field::CharterCapital, Value::Money(Money(450_000_000))),
            (Field::Established, Value::Date("2019-05".parse().unwrap())),
            (Field::Status, Value::Status(Status::Suspended)),
            (Field::AreaHa, Value::Decimal(2.5)),
            (Field::AllianceMember, Value::Flag(true)),
        ];
        let mut list = sample("967", date(2023, 8, 31), vec![row]);
        let entries = &mut list.reading.filings[0].entries;
        let unknown = Entry {
            value: None,
            raw: "chưa rõ".into(),
            cell: Address::new(1, 70),
        };
        entries.insert(Field::Revenue, unknown);
        entries.get_mut(&Field::Status).unwrap().cell = Address::new(0, 3);
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &list);

        let kept = registry
            .kept(Kind::Cooperatives, date(2023, 8, 31), Field::ALL)
            .unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].organisations, [Some(1)]);
        assert_eq!(kept[0].reading.filings, list.reading.filings);
        assert_eq!(kept[0].reading.submissions, list.reading.submissions);
        assert_eq!(kept[0].reading.sheets[0].name, "Danh sách");
    }

    #[test]
    fn what_a_sender_sent_before_is_its_own_and_the_latest() {
        let mut registry = Registry::in_memory().unwrap();
        let named = |name| vec![vec![(Field::Name, text(name))]];
        for (unit, day, name) in [
            ("967", date(2023, 6, 30), "HTX Tháng Sáu"),
            ("967", date(2023, 7, 31), "HTX Tháng Bảy"),
            ("968", date(2023, 8, 1), "HTX Khác"),
            ("967", date(2023, 8, 31), "HTX Tháng Tám"),
        ] {
            import(&mut registry, &sample(unit, day, named(name)));
        }
        let key = crate::registry::samples::key("967", date(2023, 8, 31));
        let before = |key: &Submission| {
            let kept = registry.kept_before(key, &[Field::Name]).unwrap();
            kept.map(|list| list.reading.filings[0].label())
        };
        assert_eq!(before(&key).as_deref(), Some("HTX Tháng Bảy"));
        let department = Submission {
            source: Some("Sở".to_owned()),
            ..key.clone()
        };
        assert_eq!(before(&department), None);
    }
}
