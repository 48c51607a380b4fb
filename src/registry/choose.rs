//! Which of the submissions in force count, so that nothing is counted twice.
//!
//! Of each unit one submission of a kind counts: a list before a tally, whoever sent it; then what the unit sent
//! itself before what a department sent of it; then the later one; then by the department's name. What speaks of
//! the whole province counts only where none of its units has sent anything of that kind. All else is set aside:
//! the figures of two agencies stand beside each other and are never added.

use super::StoredSubmission;
use crate::geography::{self, Level};
use crate::model::{Submission, UnitRef};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What counts, and what was set aside with the indexes of those that count in its place.
#[derive(Debug, Default)]
pub(super) struct Choice {
    pub(super) used: Vec<StoredSubmission>,
    pub(super) aside: Vec<(StoredSubmission, Vec<usize>)>,
}

/// The latest of each unit and source, lists and tallies apart; given and returned by unit, source and day.
pub(super) fn latest(found: Vec<StoredSubmission>) -> Vec<StoredSubmission> {
    let mut kept = BTreeMap::new();
    for stored in found {
        let key = &stored.key;
        let unit = (key.unit.code.clone(), key.unit.valid_from);
        kept.insert((unit, key.source.clone(), key.tally), stored);
    }
    kept.into_values().collect()
}

/// Chooses among the latest of each unit and source.
pub(super) fn choose(latest: Vec<StoredSubmission>) -> Choice {
    let counts = |stored: &StoredSubmission| {
        let better = |other: &StoredSubmission| {
            is_same(&other.key.unit, &stored.key.unit) && rank(&other.key) < rank(&stored.key)
        };
        let part = |other: &StoredSubmission| is_part(&other.key.unit, &stored.key.unit);
        !latest.iter().any(|other| better(other) || part(other))
    };
    let marks: Vec<bool> = latest.iter().map(counts).collect();
    let mut choice = Choice::default();
    let mut others = Vec::new();
    for (stored, counts) in latest.into_iter().zip(marks) {
        if counts {
            choice.used.push(stored);
        } else {
            others.push(stored);
        }
    }
    for stored in others {
        let instead = |used: &StoredSubmission| {
            let (used, unit) = (&used.key.unit, &stored.key.unit);
            is_same(used, unit) || is_part(used, unit)
        };
        let used = choice.used.iter().enumerate();
        let instead = used
            .filter(|(_, used)| instead(used))
            .map(|(index, _)| index)
            .collect();
        choice.aside.push((stored, instead));
    }
    choice
}

/// What decides between submissions of one unit: the least counts. No two of [`latest`] are equal.
pub(super) fn rank(key: &Submission) -> impl Ord + use<> {
    let day = Reverse(key.as_of);
    (key.tally, key.source.is_some(), day, key.source.clone())
}

/// Whether two are one unit.
pub(super) fn is_same(a: &UnitRef, b: &UnitRef) -> bool {
    (&a.code, a.valid_from) == (&b.code, b.valid_from)
}

/// Whether a unit is a province.
pub(super) fn is_province(unit: &UnitRef) -> bool {
    /// Digits of the code of a province.
    const DIGITS: usize = 2;
    unit.code.len() == DIGITS
}

/// Whether a unit is one of a province's; one that no table knows is taken for one.
fn is_part(unit: &UnitRef, province: &UnitRef) -> bool {
    if !is_province(province) || is_province(unit) {
        return false;
    }
    let mut above = geography::by_reference(unit);
    while let Some(unit) = above.filter(|unit| unit.level != Level::Province) {
        above = unit.parent();
    }
    above.is_none_or(|found| found.code == province.code)
}

#[cfg(test)]
mod tests {
    use crate::model::{Field, Kind, Value};
    use crate::registry::samples::{Sample, import, sample, text};
    use crate::registry::{Registry, Stock, Totals, Values};
    use jiff::civil::{Date, date};

    const AUGUST: Date = date(2023, 8, 31);

    fn groups(unit: &str, members: &[i64]) -> Sample {
        let row = |(i, n): (usize, &i64)| {
            let name = text(&format!("THT {i}"));
            vec![(Field::Name, name), (Field::Members, Value::Integer(*n))]
        };
        let rows = members.iter().enumerate().map(row).collect();
        sample(unit, AUGUST, rows).kind(Kind::Groups)
    }

    fn tally(unit: &str, rows: &[(i64, i64)]) -> Sample {
        let row = |&(count, members): &(i64, i64)| {
            vec![
                (Field::Count, Value::Integer(count)),
                (Field::Members, Value::Integer(members)),
            ]
        };
        let rows = rows.iter().map(row).collect();
        sample(unit, AUGUST, rows).kind(Kind::Groups).tally()
    }

    fn stock(samples: &[Sample]) -> Stock {
        let mut registry = Registry::in_memory().unwrap();
        for sample in samples {
            import(&mut registry, sample);
        }
        registry
            .stock(Kind::Groups, AUGUST, &[Field::Count, Field::Members])
            .unwrap()
    }

    /// Of each submission unit, source and whether it is a tally.
    fn used(stock: &Stock) -> Vec<(&str, &str, bool)> {
        let keys = stock.submissions.iter().map(|stored| &stored.key);
        keys.map(|key| {
            (
                &*key.unit.code,
                key.source.as_deref().unwrap_or(""),
                key.tally,
            )
        })
        .collect()
    }

    fn totals(organisations: i64, members: i64) -> Totals {
        Totals {
            organisations: Some(organisations),
            members: Some(members),
        }
    }

    #[test]
    fn a_list_goes_before_a_tally_of_its_unit_and_both_are_told() {
        let stock = stock(&[
            groups("967", &[10, 12]),
            tally("967", &[(2, 21), (1, 9)]).source("Sở"),
            tally("968", &[(4, 50)]).source("Sở"),
        ]);
        assert_eq!(used(&stock), [("967", "", false), ("968", "Sở", true)]);
        assert_eq!(stock.tally, [false, false, true]);
        let counts = Values::Integers(vec![None, None, Some(4)]);
        assert_eq!(stock.columns[&Field::Count], counts);
        let aside = &stock.set_aside[..];
        assert_eq!(aside.len(), 1);
        assert!(aside[0].submission.key.tally);
        assert_eq!(aside[0].instead, [0]);
        assert_eq!(aside[0].stated, totals(3, 30));
        assert_eq!(aside[0].counted, totals(2, 22));
    }

    #[test]
    fn of_two_of_the_same_form_the_units_own_counts_then_the_later() {
        for (pair, counts) in [
            (
                [
                    tally("967", &[(1, 8)]),
                    tally("967", &[(2, 16)]).source("A"),
                ],
                "",
            ),
            ([groups("967", &[8]), groups("967", &[9]).source("A")], ""),
            (
                [
                    groups("967", &[8]).source("A"),
                    groups("967", &[9]).source("B"),
                ],
                "A",
            ),
        ] {
            let stock = stock(&pair);
            assert_eq!(stock.len(), 1);
            assert_eq!(used(&stock)[0].1, counts);
            assert_eq!(stock.set_aside.len(), 1);
        }
        let mut earlier = groups("967", &[8]).source("A");
        earlier.reading.submissions[0].as_of = date(2023, 8, 30);
        let stock = stock(&[earlier, groups("967", &[9]).source("B")]);
        assert_eq!(used(&stock), [("967", "B", false)]);
    }

    #[test]
    fn what_speaks_of_the_province_counts_only_where_no_unit_of_it_has_sent() {
        let whole = tally("96", &[(12, 140)]);
        let department = tally("96", &[(11, 130)]).source("Sở");
        let alone = stock(&[whole.clone(), department.clone()]);
        assert_eq!(used(&alone), [("96", "", true)]);
        assert_eq!(alone.set_aside[0].stated, totals(11, 130));

        // 660 is a district of another province, Đắk Nông.
        let units = [
            groups("660", &[7]),
            groups("966", &[8]),
            groups("967", &[9, 9]),
        ];
        let with_units = stock(&[&units[..], &[whole.clone(), department]].concat());
        let counted = [("660", "", false), ("966", "", false), ("967", "", false)];
        assert_eq!(used(&with_units), counted);
        for aside in &with_units.set_aside {
            assert_eq!(aside.instead, [1, 2]);
            assert_eq!(aside.counted, totals(3, 26));
        }
        assert_eq!(with_units.set_aside.len(), 2);
        let elsewhere = stock(&[whole, units[0].clone()]);
        assert_eq!(used(&elsewhere), [("660", "", false), ("96", "", true)]);
    }

    #[test]
    fn totals_leave_out_the_ended_and_branches_and_know_when_they_know_nothing() {
        use crate::model::{Form, Status};
        let row =
            |more: Vec<(Field, Value)>| [vec![(Field::Members, Value::Integer(5))], more].concat();
        let rows = vec![
            row(vec![(Field::Name, text("A"))]),
            row(vec![(Field::Status, Value::Status(Status::Ended))]),
            row(vec![(Field::Form, Value::Form(Form::Branch))]),
            row(vec![(Field::Status, Value::Status(Status::Dormant))]),
        ];
        let list = sample("967", AUGUST, rows).kind(Kind::Groups);
        let unknown = sample(
            "967",
            AUGUST,
            vec![vec![(Field::Commune, text("Trí Phải"))]],
        );
        let stock = stock(&[list, unknown.kind(Kind::Groups).tally()]);
        assert_eq!(stock.set_aside[0].stated, Totals::default());
        assert_eq!(stock.set_aside[0].counted, totals(2, 10));
    }
}
