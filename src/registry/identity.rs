//! Which organisation a record is of: a cooperative, a union, a group or a club, each kind for itself.
//!
//! The one with its tax code; else the one of the same kind, name, place and unit, if there is exactly one; else a
//! new one. Names are compared without "hợp tác xã" and the like, places are the commune, else the commune that
//! reports, else the address; without any place a name is no key. A record with a tax code never joins by name a
//! cooperative that has another; one found by name without a code gets it. Nothing is merged or split afterwards:
//! a later decision is to be a row of its own.

use super::choose;
use crate::model::{Field, Filing, Kind, Submission, UnitRef, private_name};
use crate::text::normal;
use rusqlite::{Connection, OptionalExtension, params};
use std::sync::LazyLock;

/// Words in front of a commune's name.
static PLACE_WORDS: LazyLock<[String; 4]> =
    LazyLock::new(|| ["thị trấn", "đặc khu", "phường", "xã"].map(|word| normal::key(word) + " "));

/// A place's key without its kind word in front; one of nothing else keeps it, one without any letter has no key.
fn place_key(place: &str) -> Option<String> {
    let key = normal::key(place);
    let rest = PLACE_WORDS
        .iter()
        .find_map(|word| key.strip_prefix(word.as_str()));
    Some(rest.unwrap_or(&key).to_owned()).filter(|key| !key.is_empty())
}

/// Digits of the code of a commune.
const COMMUNE_DIGITS: usize = 5;

/// What a record says of who it is.
struct Claim<'a> {
    key: &'a Submission,
    tax_code: Option<&'a str>,
    name: Option<&'a str>,
    name_key: Option<String>,
    commune: Option<&'a str>,
    place_key: Option<String>,
}

impl<'a> Claim<'a> {
    fn of(key: &'a Submission, filing: &'a Filing) -> Self {
        let name = filing.name();
        let commune = filing.text(Field::Commune);
        let reporter = || (key.unit.code.len() == COMMUNE_DIGITS).then_some(&*key.unit.name);
        let place = commune
            .or_else(reporter)
            .or_else(|| filing.text(Field::Address));
        Claim {
            key,
            tax_code: filing.tax_code(),
            name,
            name_key: name.and_then(private_name),
            commune,
            place_key: place.and_then(place_key),
        }
    }

    fn known_by_name(&self, connection: &Connection) -> rusqlite::Result<Option<i64>> {
        let mut query = connection.prepare_cached(
            "SELECT id FROM cooperatives
             WHERE name_key = ?1 AND place_key = ?2 AND kind = ?3 AND unit_code = ?4 AND unit_valid_from IS ?5
               AND (?6 IS NULL OR tax_code IS NULL)
             LIMIT 2",
        )?;
        let unit = &self.key.unit;
        let found: Vec<i64> = query
            .query_map(
                params![
                    self.name_key,
                    self.place_key,
                    self.key.kind.code(),
                    unit.code,
                    unit.valid_from.map(|day| day.to_string()),
                    self.tax_code,
                ],
                |row| row.get(0),
            )?
            .collect::<Result<_, _>>()?;
        Ok(match found[..] {
            [only] => Some(only),
            _ => None,
        })
    }

    fn add(&self, connection: &Connection, submission: i64) -> rusqlite::Result<i64> {
        connection
            .prepare_cached(
                "INSERT INTO cooperatives (kind, tax_code, name, name_key, unit_code, unit_valid_from,
                     commune, place_key, known_as_of, first_submission)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .insert(params![
                self.key.kind.code(),
                self.tax_code,
                self.name,
                self.name_key,
                self.key.unit.code,
                self.key.unit.valid_from.map(|day| day.to_string()),
                self.commune,
                self.place_key,
                self.key.as_of.to_string(),
                submission,
            ])
    }

    /// Notes a code that was not known, and name and place unless they are older than what is known.
    fn learn(&self, connection: &Connection, cooperative: i64) -> rusqlite::Result<()> {
        connection
            .prepare_cached(
                "UPDATE cooperatives SET tax_code = ?2
                 WHERE id = ?1 AND tax_code IS NULL AND ?2 IS NOT NULL",
            )?
            .execute(params![cooperative, self.tax_code])?;
        connection
            .prepare_cached(
                "UPDATE cooperatives SET name = coalesce(?2, name), name_key = coalesce(?3, name_key),
                     commune = coalesce(?4, commune), place_key = coalesce(?5, place_key),
                     unit_code = ?6, unit_valid_from = ?7, known_as_of = ?8
                 WHERE id = ?1 AND known_as_of <= ?8",
            )?
            .execute(params![
                cooperative,
                self.name,
                self.name_key,
                self.commune,
                self.place_key,
                self.key.unit.code,
                self.key.unit.valid_from.map(|day| day.to_string()),
                self.key.as_of.to_string(),
            ])?;
        Ok(())
    }
}

fn with_code(connection: &Connection, tax_code: Option<&str>) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT id FROM cooperatives WHERE tax_code = ?1")?
        .query_row([tax_code], |row| row.get(0))
        .optional()
}

/// The organisation a record of a submission is of, made if it is a new one; `None` for records held back, for
/// those that only count, and for lists of something else.
pub(super) fn settle(
    connection: &Connection,
    key: &Submission,
    submission: i64,
    filing: &Filing,
) -> rusqlite::Result<Option<i64>> {
    if filing.held_back || filing.tally || !key.kind.is_organisations() {
        return Ok(None);
    }
    let claim = Claim::of(key, filing);
    let known = match with_code(connection, claim.tax_code)? {
        Some(id) => Some(id),
        None => claim.known_by_name(connection)?,
    };
    match known {
        Some(id) => claim.learn(connection, id).map(|()| Some(id)),
        None => claim.add(connection, submission).map(Some),
    }
}

/// How a record calls the cooperative it speaks of without being its own record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Mention<'a> {
    pub(super) tax_code: Option<&'a str>,
    pub(super) name: Option<&'a str>,
    pub(super) commune: Option<&'a str>,
}

impl Mention<'_> {
    /// The cooperative with the code; else the only one of the name in the unit (the province: in any), if need be
    /// in the commune. `None` where there is none or more than one.
    pub(super) fn find(
        &self,
        connection: &Connection,
        unit: &UnitRef,
    ) -> rusqlite::Result<Option<i64>> {
        let by_code = with_code(connection, self.tax_code)?;
        let name_key = self.name.and_then(private_name);
        if by_code.is_some() || name_key.is_none() {
            return Ok(by_code);
        }
        let mut query = connection.prepare_cached(
            "SELECT id, place_key FROM cooperatives
             WHERE name_key = ?1 AND kind = ?2 AND (?3 IS NULL OR tax_code IS NULL)
               AND (?4 OR unit_code = ?5 AND unit_valid_from IS ?6)",
        )?;
        let values = params![
            name_key,
            Kind::Cooperatives.code(),
            self.tax_code,
            choose::is_province(unit),
            unit.code,
            unit.valid_from.map(|day| day.to_string()),
        ];
        let found: Vec<(i64, Option<String>)> = query
            .query_map(values, |row| row.try_into())?
            .collect::<Result<_, _>>()?;
        let commune = self.commune.and_then(place_key);
        let in_commune = found
            .iter()
            .filter(|(_, place)| commune.is_some() && *place == commune);
        Ok(match (&found[..], &in_commune.collect::<Vec<_>>()[..]) {
            ([(only, _)], _) | (_, [(only, _)]) => Some(*only),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Field::{Address, Commune, Name, TaxCode};
    use crate::model::{Field, Filing, Kind};
    use crate::registry::Registry;
    use crate::registry::samples::{Sample, import, sample, text};
    use jiff::civil::{Date, date};

    const AUGUST: Date = date(2023, 8, 31);
    const SEPTEMBER: Date = date(2023, 9, 30);

    type Row = &'static [(Field, &'static str)];

    fn list(unit: &str, day: Date, rows: &[Row]) -> Sample {
        let words = |row: &Row| row.iter().map(|(f, v)| (*f, text(v))).collect();
        sample(unit, day, rows.iter().map(words).collect())
    }

    /// Imports the lists one after the other; the cooperative of each record, numbered as they were met.
    fn cooperatives(lists: &[Sample]) -> Vec<Option<i64>> {
        let mut registry = Registry::in_memory().unwrap();
        for list in lists {
            import(&mut registry, list);
        }
        let mut query = registry
            .connection
            .prepare("SELECT cooperative_id FROM filings ORDER BY id")
            .unwrap();
        let found = query.query_map([], |row| row.get(0)).unwrap();
        found.map(Result::unwrap).collect()
    }

    #[test]
    fn records_find_their_cooperative() {
        const CODED: Row = &[
            (Name, "HTX Tân Phú"),
            (Commune, "Trí Phải"),
            (TaxCode, "2000000001"),
        ];
        const RENAMED: Row = &[(Name, "HTX Phú Tân"), (TaxCode, "2000000001")];
        const OTHER_CODE: Row = &[
            (Name, "HTX Tân Phú"),
            (Commune, "Trí Phải"),
            (TaxCode, "2000000002"),
        ];
        const PLAIN: Row = &[(Name, "Hợp tác xã TÂN PHÚ"), (Commune, "xã Trí Phải")];
        const ELSEWHERE: Row = &[(Name, "HTX Tân Phú"), (Commune, "Tân Lộc")];
        const ADDRESS: Row = &[(Name, "HTX Tân Phú"), (Address, "Ấp 5, Trí Phải")];
        const NOWHERE: Row = &[(Name, "HTX Tân Phú")];
        for (why, first, second, same) in [
            ("tax code wins over the name", CODED, RENAMED, true),
            ("two codes are two", CODED, OTHER_CODE, false),
            ("a name without code joins", CODED, PLAIN, true),
            ("a code comes to a known name", PLAIN, CODED, true),
            ("another commune", PLAIN, ELSEWHERE, false),
            (
                "the address stands in for the commune",
                ADDRESS,
                ADDRESS,
                true,
            ),
            ("a name without a place is no key", NOWHERE, NOWHERE, false),
        ] {
            let lists = [
                list("967", AUGUST, &[first]),
                list("967", SEPTEMBER, &[second]),
            ];
            let second = if same { 1 } else { 2 };
            assert_eq!(cooperatives(&lists), [Some(1), Some(second)], "{why}");
        }
    }

    #[test]
    fn a_name_two_cooperatives_have_is_no_key() {
        const A: Row = &[
            (Name, "HTX Tân Phú"),
            (Commune, "Trí Phải"),
            (TaxCode, "2000000001"),
        ];
        const B: Row = &[
            (Name, "HTX Tân Phú"),
            (Commune, "Trí Phải"),
            (TaxCode, "2000000002"),
        ];
        const PLAIN: Row = &[(Name, "HTX Tân Phú"), (Commune, "Trí Phải")];
        let lists = [
            list("967", AUGUST, &[A, B]),
            list("967", SEPTEMBER, &[PLAIN]),
        ];
        assert_eq!(cooperatives(&lists), [Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn units_are_told_apart_and_a_commune_that_reports_is_the_place() {
        const NOWHERE: Row = &[(Name, "HTX Tân Phú")];
        let lists = [
            list("32077", AUGUST, &[NOWHERE]),
            list("32077", SEPTEMBER, &[NOWHERE]),
            list("32080", SEPTEMBER, &[NOWHERE]),
        ];
        assert_eq!(cooperatives(&lists), [Some(1), Some(1), Some(2)]);
    }

    #[test]
    fn a_record_held_back_has_no_cooperative() {
        let mut list = list(
            "967",
            AUGUST,
            &[&[(Name, "A"), (Commune, "B")], &[(Commune, "B")]],
        );
        list.reading.filings[1] = Filing {
            held_back: true,
            ..list.reading.filings[1].clone()
        };
        assert_eq!(cooperatives(&[list]), [Some(1), None]);
    }

    #[test]
    fn rows_that_only_count_people_activities_and_targets_are_no_organisations() {
        const ROW: Row = &[(Name, "Tân Phú"), (Commune, "Trí Phải")];
        const UNION: Row = &[(Name, "Liên hiệp HTX Tân Phú"), (Commune, "Trí Phải")];
        const FULL: Row = &[(Name, "LHHTX Tân Phú"), (Commune, "Trí Phải")];
        let of = |row, kind| list("967", AUGUST, &[row]).kind(kind);
        let later = list("967", SEPTEMBER, &[FULL]).kind(Kind::Unions);
        let found = cooperatives(&[
            of(ROW, Kind::Cooperatives),
            of(UNION, Kind::Unions),
            of(ROW, Kind::Groups),
            of(ROW, Kind::Clubs),
            later,
            of(ROW, Kind::Groups).tally(),
            of(ROW, Kind::Activities),
            of(ROW, Kind::Targets),
        ]);
        let numbers = [
            Some(1),
            Some(2),
            Some(3),
            Some(4),
            Some(2),
            None,
            None,
            None,
        ];
        assert_eq!(found, numbers);
    }

    #[test]
    fn the_last_known_name_is_that_of_the_last_day_not_of_the_last_import() {
        let mut registry = Registry::in_memory().unwrap();
        for (day, name) in [(SEPTEMBER, "HTX Mới"), (AUGUST, "HTX Cũ")] {
            let row = vec![(Name, text(name)), (TaxCode, text("2000000001"))];
            import(&mut registry, &sample("967", day, vec![row]));
        }
        let name: String = registry
            .connection
            .query_row("SELECT name FROM cooperatives", [], |row| row.get(0))
            .unwrap();
        assert_eq!(name, "HTX Mới");
    }
}
