//! People on their way in: which cooperative each belongs to, and how many each cooperative has.
//!
//! A list that has not changed is stored anew if it now finds a cooperative that was not known the last time.

use super::identity::Mention;
use super::members::{MemberCounts, Owner};
use crate::model::{Address, Field, Filing, Membership, Reading, Submission, UnitRef, Value};
use crate::text::normal;
use jiff::civil::Date;
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// A cooperative people are listed for that is not known, or not the only one of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmatched {
    /// Its name, else its code, as first written; empty where the rows name none.
    pub name: String,
    /// The sheet of the first of its rows.
    pub sheet: String,
    /// The cell it is named in there, else the first of the row.
    pub cell: Address,
    /// Its rows.
    pub rows: usize,
}

/// A cooperative of a list, or what may be one.
#[derive(Debug)]
struct Counted {
    cooperative: Option<i64>,
    name: Option<String>,
    sheet: String,
    cell: Address,
    rows: usize,
    counts: MemberCounts,
}

/// The people of one submission by cooperative, counted as they come in.
#[derive(Debug, Default)]
pub(super) struct Roll {
    /// Index of the cooperative a mention means, by code, name and commune as written.
    mentions: foldhash::HashMap<String, usize>,
    /// The mention looked for.
    mention: String,
    owners: HashMap<Owner, usize>,
    cooperatives: Vec<Counted>,
}

impl Roll {
    /// Counts a person of a submission; returns the cooperative the person belongs to. Who is held back counts
    /// nowhere.
    pub(super) fn enter(
        &mut self,
        connection: &Connection,
        key: &Submission,
        filing: &Filing,
        page: &Reading,
    ) -> rusqlite::Result<Option<i64>> {
        if filing.held_back {
            return Ok(None);
        }
        let mention = mention(filing);
        self.mention.clear();
        for part in [mention.tax_code, mention.name, mention.commune] {
            self.mention.push_str(part.unwrap_or_default());
            // Tells "no name" from an empty one, and where each part ends.
            self.mention
                .push(if part.is_some() { '\u{1}' } else { '\u{2}' });
        }
        let index = match self.mentions.get(&self.mention) {
            Some(&index) => index,
            None => {
                let found = mention.find(connection, &key.unit)?;
                let owner = Owner::of(found, written(&mention), &key.unit);
                let next = self.cooperatives.len();
                let index = *self.owners.entry(owner).or_insert(next);
                if index == next {
                    self.cooperatives.push(first(found, filing, page));
                }
                self.mentions.insert(self.mention.clone(), index);
                index
            }
        };
        let counted = &mut self.cooperatives[index];
        counted.rows += 1;
        count(&mut counted.counts, filing, key.as_of);
        Ok(counted.cooperative)
    }

    /// The cooperatives that were not found, in the order they are first named.
    pub(super) fn unmatched(&self) -> Vec<Unmatched> {
        let unknown = self.cooperatives.iter().filter(|c| c.cooperative.is_none());
        unknown
            .map(|counted| Unmatched {
                name: counted.name.clone().unwrap_or_default(),
                sheet: counted.sheet.clone(),
                cell: counted.cell,
                rows: counted.rows,
            })
            .collect()
    }

    /// Writes the counts.
    pub(super) fn write(&self, connection: &Connection, submission: i64) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO member_tallies (submission_id, cooperative_id, cooperative, members, gender_known, women,
                 membership_known, official, capital_known, capital, \"left\")
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?;
        for counted in &self.cooperatives {
            let counts = &counted.counts;
            insert.execute(params![
                submission,
                counted.cooperative,
                counted.name,
                counts.members,
                counts.gender_known,
                counts.women,
                counts.membership_known,
                counts.official,
                counts.capital_known,
                counts.capital,
                counts.left,
            ])?;
        }
        Ok(())
    }
}

/// Whether a cooperative that people of a stored list are of, and that was not known then, is known now.
pub(super) fn finds_more(
    connection: &Connection,
    submission: i64,
    unit: &UnitRef,
) -> rusqlite::Result<bool> {
    let mut query = connection.prepare_cached(
        "SELECT DISTINCT cooperative_code, cooperative, commune FROM members
         WHERE submission_id = ?1 AND held_back = 0 AND cooperative_id IS NULL",
    )?;
    let mut rows = query.query([submission])?;
    while let Some(row) = rows.next()? {
        let text = |index| row.get_ref(index).map(|value| value.as_str().ok());
        let mention = Mention {
            tax_code: text(0)?,
            name: text(1)?,
            commune: text(2)?,
        };
        if mention.find(connection, unit)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn mention(filing: &Filing) -> Mention<'_> {
    Mention {
        tax_code: filing.text(Field::CooperativeCode),
        name: filing.text(Field::Cooperative),
        commune: filing.text(Field::Commune),
    }
}

fn written<'a>(mention: &Mention<'a>) -> Option<&'a str> {
    mention.name.or(mention.tax_code)
}

fn first(cooperative: Option<i64>, filing: &Filing, reading: &Reading) -> Counted {
    let named = [Field::Cooperative, Field::CooperativeCode]
        .iter()
        .find_map(|field| filing.entries.get(field));
    let sheet = reading.sheets.get(filing.sheet);
    Counted {
        cooperative,
        name: written(&mention(filing)).map(str::to_owned),
        sheet: sheet.map(|sheet| sheet.name.clone()).unwrap_or_default(),
        cell: named.map_or(Address::new(filing.row, 0), |entry| entry.cell),
        rows: 0,
        counts: MemberCounts::default(),
    }
}

fn count(counts: &mut MemberCounts, filing: &Filing, as_of: Date) {
    // Of someone who left in the year of the list, and nobody wrote when, it is not to be known better.
    if filing
        .when(Field::Left)
        .is_some_and(|left| left.first() <= as_of)
    {
        counts.left += 1;
        return;
    }
    counts.members += 1;
    if let Some(woman) = filing.text(Field::Gender).and_then(is_woman) {
        counts.gender_known += 1;
        counts.women += i64::from(woman);
    }
    if let Some(Value::Membership(membership)) = filing.value(Field::Membership) {
        counts.membership_known += 1;
        counts.official += i64::from(*membership == Membership::Official);
    }
    if let Some(capital) = filing.integer(Field::ContributedCapital) {
        counts.capital_known += 1;
        counts.capital = counts.capital.saturating_add(capital);
    }
}

/// Whether a word for the gender means a woman; `None` if it is no such word.
fn is_woman(written: &str) -> Option<bool> {
    match written {
        "Nữ" | "nữ" => return Some(true),
        "Nam" | "nam" => return Some(false),
        _ => {}
    }
    match &*normal::bare(written) {
        "nu" | "ba" | "female" | "f" => Some(true),
        "nam" | "ong" | "male" | "m" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::registry::samples::{Sample, import, outcome, sample, text};
    use crate::registry::{Outcome, Registry};
    use jiff::civil::date;

    pub(in crate::registry) const AUGUST: Date = date(2023, 8, 31);

    pub(in crate::registry) type Row = Vec<(Field, Value)>;

    pub(in crate::registry) fn cooperatives(unit: &str) -> Sample {
        let row = |name: &str, commune: &str, code: Option<&str>| {
            let mut row = vec![(Field::Name, text(name)), (Field::Commune, text(commune))];
            row.extend(code.map(|code| (Field::TaxCode, text(code))));
            row
        };
        let rows = vec![
            row("HTX Tân Phú", "Trí Phải", Some("2000000001")),
            row("HTX Một", "Trí Phải", None),
            row("HTX Hai", "Trí Phải", None),
            row("HTX Hai", "Tân Lộc", None),
        ];
        sample(unit, AUGUST, rows)
    }

    pub(in crate::registry) fn person(of: &str, more: &[(Field, Value)]) -> Row {
        let mut row = vec![(Field::Name, text("Trần Văn A"))];
        row.extend(Some((Field::Cooperative, text(of))).filter(|_| !of.is_empty()));
        row.extend(more.iter().cloned());
        row
    }

    pub(in crate::registry) fn members(unit: &str, rows: Vec<Row>) -> Sample {
        sample(unit, AUGUST, rows).kind(Kind::Members)
    }

    fn cooperative_ids(registry: &Registry) -> Vec<Option<i64>> {
        let mut query = registry
            .connection
            .prepare("SELECT cooperative_id FROM members ORDER BY id")
            .unwrap();
        let found = query.query_map([], |row| row.get(0)).unwrap();
        found.map(Result::unwrap).collect()
    }

    #[test]
    fn people_find_their_cooperative_by_code_then_by_name_unit_and_commune() {
        let coded = |code| (Field::CooperativeCode, text(code));
        let living = |commune| (Field::Commune, text(commune));
        let rows = vec![
            person("Tên khác", &[coded("2000000001")]),
            person("hợp tác xã TÂN PHÚ", &[]),
            person("HTX Tân Phú", &[coded("2000000002")]),
            person("HTX Một", &[coded("2000000002"), living("Biển Bạch")]),
            person("HTX Hai", &[]),
            person("HTX Hai", &[living("xã Tân Lộc")]),
            person("", &[]),
        ];
        for (unit, found) in [
            (
                "967",
                [Some(1), Some(1), None, Some(2), None, Some(4), None],
            ),
            ("96", [Some(1), Some(1), None, Some(2), None, Some(4), None]),
            ("966", [Some(1), None, None, None, None, None, None]),
        ] {
            let mut registry = Registry::in_memory().unwrap();
            import(&mut registry, &cooperatives("967"));
            import(&mut registry, &members(unit, rows.clone()));
            assert_eq!(cooperative_ids(&registry), found, "{unit}");
        }
    }

    #[test]
    fn what_is_not_found_is_told_once_for_each_name_with_its_first_cell() {
        let mut rows = vec![
            person("HTX Lạ", &[]),
            person("HTX Tân Phú", &[]),
            person("htx LẠ", &[]),
            person("", &[]),
            person("HTX Khác", &[]),
        ];
        rows.push(person("HTX Lạ", &[]));
        let mut list = members("967", rows);
        list.reading.filings[4].held_back = true;
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &cooperatives("967"));
        let stored = import(&mut registry, &list);
        assert_eq!((stored.outcome, stored.accepted), (Outcome::Accepted, 5));
        let unmatched = |name: &str, cell, rows| Unmatched {
            name: name.to_owned(),
            sheet: "Danh sách".to_owned(),
            cell,
            rows,
        };
        let named = Address::new(1, Field::Cooperative as u32);
        let told = [
            unmatched("HTX Lạ", named, 3),
            unmatched("", Address::new(4, 0), 1),
        ];
        assert_eq!(stored.unmatched, told);
        let again = import(&mut registry, &list);
        assert_eq!(again.outcome, Outcome::Unchanged);
        assert_eq!(again.unmatched, told);
    }

    #[test]
    fn a_list_that_now_finds_its_cooperatives_is_stored_anew() {
        let list = members("967", vec![person("HTX Một", &[])]);
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &list);
        import(&mut registry, &cooperatives("967"));
        assert_eq!(outcome(&mut registry, &list), Outcome::Replaced);
        assert_eq!(outcome(&mut registry, &list), Outcome::Unchanged);
        let tallies = registry.member_tallies(AUGUST).unwrap();
        assert_eq!((tallies.len(), tallies[0].cooperative_id), (1, Some(2)));
    }

    #[test]
    fn people_of_a_book_come_after_its_cooperatives_wherever_they_stand() {
        let mut book = members("967", vec![person("HTX Một", &[])]);
        let list = cooperatives("967");
        book.reading.submissions.extend(list.reading.submissions);
        book.reading.sheets.extend(list.reading.sheets);
        for mut filing in list.reading.filings {
            (filing.sheet, filing.submission) = (1, Some(1));
            book.reading.filings.push(filing);
        }
        let mut registry = Registry::in_memory().unwrap();
        let mut import = registry.begin(crate::registry::samples::context()).unwrap();
        let stored = import.store(&book.bytes, &book.reading, &[]).unwrap();
        import.commit().unwrap();
        assert_eq!((stored[0].accepted, stored[1].accepted), (1, 4));
        assert!(stored[0].unmatched.is_empty());
        assert_eq!(cooperative_ids(&registry), [Some(2)]);
    }
}
