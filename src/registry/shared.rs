//! People on the lists of several cooperatives.

use super::snapshot::snapshot;
use super::{layout, load};
use crate::model::{Address, Field, Kind};
use jiff::civil::Date;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// The people of one list who stand on those of several cooperatives, in this list or in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedPeople {
    /// The list's number.
    pub submission: i64,
    /// The file it came in.
    pub path: String,
    /// The sheet of the first of them.
    pub sheet: String,
    /// The cells of their identity numbers in that sheet, one for each person and row.
    pub cells: Vec<Address>,
    /// How many people they are.
    pub people: usize,
    /// The cooperatives of the first of them.
    pub cooperatives: Vec<String>,
}

/// Cells kept of each list.
const CELLS: usize = 21;

/// Those of the lists of a month, by list; see [`super::Registry::shared_people`].
pub(super) fn among(connection: &Connection, last_day: Date) -> anyhow::Result<Vec<SharedPeople>> {
    let _snapshot = snapshot(connection)?;
    let lists = load::latest(connection, Kind::Members, last_day)?;
    let numbers: Vec<i64> = lists.iter().map(|stored| stored.id).collect();
    // The cooperatives of each, so that they can be named, in the order of lists, sheets and rows.
    let mut query = connection.prepare_cached(
        "WITH listed AS (
             SELECT id_number, submission_id, cooperative_id, sheet_id, table_index, \"row\" FROM members
             WHERE submission_id IN (SELECT value FROM json_each(?1))
               AND held_back = 0 AND id_number IS NOT NULL AND cooperative_id IS NOT NULL
         )
         SELECT id_number, listed.submission_id, sheets.name, sheets.tables, table_index, \"row\", cooperatives.name
         FROM listed
         JOIN sheets ON sheets.id = sheet_id
         JOIN cooperatives ON cooperatives.id = cooperative_id
         WHERE id_number IN (
             SELECT id_number FROM listed GROUP BY id_number HAVING count(DISTINCT cooperative_id) > 1
         )
         ORDER BY listed.submission_id, sheets.position, \"row\"",
    )?;
    let mut rows = query.query([serde_json::to_string(&numbers)?])?;
    let mut found: BTreeMap<i64, SharedPeople> = BTreeMap::new();
    let mut people: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut first: BTreeMap<i64, String> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let number: String = row.get(0)?;
        let submission: i64 = row.get(1)?;
        let sheet: String = row.get(2)?;
        let name: Option<String> = row.get(6)?;
        names.entry(number.clone()).or_default().extend(name);
        first.entry(submission).or_insert_with(|| number.clone());
        people.entry(submission).or_default().insert(number);
        let stored = lists.iter().find(|stored| stored.id == submission);
        let list = found.entry(submission).or_insert_with(|| SharedPeople {
            submission,
            path: stored.map(|stored| stored.path.clone()).unwrap_or_default(),
            sheet: sheet.clone(),
            cells: Vec::new(),
            people: 0,
            cooperatives: Vec::new(),
        });
        if list.sheet == sheet && list.cells.len() < CELLS {
            let tables = layout::read(row.get_ref(3)?.as_str()?)?;
            let table: i64 = row.get(4)?;
            let table = usize::try_from(table).ok().and_then(|at| tables.get(at));
            let column = table.and_then(|table| table.column(Field::IdNumber));
            let row: u32 = row.get(5)?;
            list.cells
                .extend(column.map(|column| Address::new(row, column)));
        }
    }
    for (submission, list) in &mut found {
        list.people = people.get(submission).map_or(0, BTreeSet::len);
        let of_first = first.get(submission).and_then(|number| names.get(number));
        list.cooperatives = of_first.into_iter().flatten().cloned().collect();
    }
    Ok(found.into_values().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Value;
    use crate::registry::Registry;
    use crate::registry::roll::tests::{AUGUST, cooperatives, members, person};
    use crate::registry::samples::{import, text};

    #[test]
    fn who_is_a_member_of_two_is_found_in_each_list() {
        let number = |digits: &str| [(Field::IdNumber, text(digits))];
        let one = |name: &str, digits: &str| person(name, &number(digits));
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &cooperatives("967"));
        let both = members(
            "967",
            vec![
                one("HTX Một", "096090001234"),
                one("HTX Một", "096090001235"),
                one("HTX Tân Phú", "096090001234"),
                person("HTX Tân Phú", &[(Field::Gender, Value::Text("Nữ".into()))]),
            ],
        );
        import(&mut registry, &both);
        let found = registry.shared_people(AUGUST).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].people, found[0].cells.len()), (1, 2));
        assert_eq!(found[0].cells[0].row, 1);
        assert_eq!(found[0].cooperatives.len(), 2);
    }
}
