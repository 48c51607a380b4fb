//! How many members each cooperative has, by the lists of a month. They were counted when they came in, so that
//! no report scans people; see `roll`.

use super::snapshot::snapshot;
use super::{choose, load};
use crate::model::{Kind, UnitRef};
use crate::text::normal;
use jiff::civil::Date;
use rusqlite::{Connection, Row};
use std::collections::HashSet;

/// Persons listed. Who has left by the day of the list counts in `left` and nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MemberCounts {
    /// All who have not left.
    pub members: i64,
    /// Those of them whose gender is known.
    pub gender_known: i64,
    /// Women.
    pub women: i64,
    /// Those whose kind of membership is known.
    pub membership_known: i64,
    /// Official members.
    pub official: i64,
    /// Those whose capital is known.
    pub capital_known: i64,
    /// The capital they have contributed, as far as it is known, in đồng.
    pub capital: i64,
    /// Who has left.
    pub left: i64,
}

/// The members of one cooperative as one list gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedMembers {
    /// The unit the list is of.
    pub unit: UnitRef,
    /// The department that sent it, where it is not the unit.
    pub source: Option<String>,
    /// The day of the list.
    pub as_of: Date,
    /// The cooperative's number; `None` where none or several were found.
    pub cooperative_id: Option<i64>,
    /// Its name, else its code, as first written; `None` where the list names no cooperative.
    pub cooperative: Option<String>,
    /// Its members.
    pub counts: MemberCounts,
}

/// Whose members are counted together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    Known(i64),
    /// Unit and key of the name.
    Unknown(String, Option<Date>, Option<String>),
}

impl Owner {
    pub(super) fn of(cooperative: Option<i64>, name: Option<&str>, unit: &UnitRef) -> Self {
        match cooperative {
            Some(id) => Owner::Known(id),
            None => Owner::Unknown(unit.code.clone(), unit.valid_from, name.map(normal::key)),
        }
    }
}

/// The members of a month; see [`super::Registry::member_tallies`].
pub(super) fn tallies(
    connection: &Connection,
    last_day: Date,
) -> anyhow::Result<Vec<ListedMembers>> {
    let _snapshot = snapshot(connection)?;
    let mut lists = load::latest(connection, Kind::Members, last_day)?;
    lists.sort_by_cached_key(|stored| {
        let key = &stored.key;
        (choose::is_province(&key.unit), choose::rank(key))
    });
    let mut query = connection.prepare_cached(
        "SELECT cooperative_id, cooperative, members, gender_known, women, membership_known, official,
             capital_known, capital, \"left\"
         FROM member_tallies WHERE submission_id = ?1 ORDER BY id",
    )?;
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for list in &lists {
        let key = &list.key;
        let mut rows = query.query([list.id])?;
        while let Some(row) = rows.next()? {
            let tally = ListedMembers {
                unit: key.unit.clone(),
                source: key.source.clone(),
                as_of: key.as_of,
                cooperative_id: row.get(0)?,
                cooperative: row.get(1)?,
                counts: counts(row)?,
            };
            let name = tally.cooperative.as_deref();
            if seen.insert(Owner::of(tally.cooperative_id, name, &key.unit)) {
                found.push(tally);
            }
        }
    }
    found.sort_by_cached_key(|tally| {
        (
            tally.unit.code.clone(),
            tally.unit.valid_from,
            tally.source.clone(),
        )
    });
    Ok(found)
}

fn counts(row: &Row<'_>) -> rusqlite::Result<MemberCounts> {
    Ok(MemberCounts {
        members: row.get(2)?,
        gender_known: row.get(3)?,
        women: row.get(4)?,
        membership_known: row.get(5)?,
        official: row.get(6)?,
        capital_known: row.get(7)?,
        capital: row.get(8)?,
        left: row.get(9)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Field, Membership, Value};
    use crate::registry::Registry;
    use crate::registry::roll::tests::{AUGUST, cooperatives, members, person};
    use crate::registry::samples::{import, text};
    use jiff::civil::date;

    #[test]
    fn the_members_of_a_cooperative_are_counted_when_they_come_in() {
        let gender = |word| (Field::Gender, text(word));
        let membership = |of| (Field::Membership, Value::Membership(of));
        let capital = |n| (Field::ContributedCapital, Value::Integer(n));
        let left = |when: &str| (Field::Left, Value::Date(when.parse().unwrap()));
        let official = Membership::Official;
        let rows = vec![
            person(
                "HTX Một",
                &[gender("Nữ"), membership(official), capital(3_000_000)],
            ),
            person("HTX Một", &[gender("nam"), capital(500_000)]),
            person(
                "HTX Một",
                &[membership(Membership::AssociateCapital), gender("?")],
            ),
            person("HTX Một", &[gender("Nữ"), left("2023-05")]),
            person(
                "Tân Phú",
                &[gender("BÀ"), membership(official), left("2023-09")],
            ),
        ];
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &cooperatives("967"));
        import(&mut registry, &members("967", rows));
        let tallies = registry.member_tallies(AUGUST).unwrap();
        let counts: Vec<_> = tallies
            .iter()
            .map(|t| (t.cooperative_id, t.cooperative.as_deref(), t.counts))
            .collect();
        let one = MemberCounts {
            members: 3,
            gender_known: 2,
            women: 1,
            membership_known: 2,
            official: 1,
            capital_known: 2,
            capital: 3_500_000,
            left: 1,
        };
        let other = MemberCounts {
            members: 1,
            gender_known: 1,
            women: 1,
            membership_known: 1,
            official: 1,
            ..MemberCounts::default()
        };
        let wanted = [
            (Some(2), Some("HTX Một"), one),
            (Some(1), Some("Tân Phú"), other),
        ];
        assert_eq!(counts, wanted);
        assert!(
            registry
                .member_tallies(date(2023, 9, 30))
                .unwrap()
                .is_empty()
        );
    }

    #[test]
    fn a_cooperative_two_lists_speak_of_counts_once() {
        let both = |unit: &str, people: usize| {
            let mut rows = vec![person("HTX Một", &[]); people];
            rows.push(person("HTX Lạ", &[]));
            members(unit, rows)
        };
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &cooperatives("967"));
        import(&mut registry, &both("96", 9));
        import(&mut registry, &both("967", 5));
        import(&mut registry, &both("967", 7).source("Sở"));
        let own = members("967", vec![person("HTX Tân Phú", &[])]).source("HTX Tân Phú");
        import(&mut registry, &own);
        let tallies = registry.member_tallies(AUGUST).unwrap();
        let counts: Vec<_> = tallies
            .iter()
            .map(|t| (&*t.unit.code, t.cooperative_id, t.counts.members))
            .collect();
        // The strange one of the province may be another than that of the district.
        let wanted = [
            ("96", None, 1),
            ("967", Some(2), 5),
            ("967", None, 1),
            ("967", Some(1), 1),
        ];
        assert_eq!(counts, wanted);
    }
}
