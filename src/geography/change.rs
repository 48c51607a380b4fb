//! What became of a unit and what it was made of: the reform of 1 July 2025 and the changes since.
//!
//! `changes.tsv` holds old code, new code, first day, share. A commune divided among several has one row of
//! share `part` for each; how large the parts are is not known.

use super::table;
use super::unit::Unit;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::OnceLock;

/// How much of the old unit went to the new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// The whole of it.
    All,
    /// A part; others got the rest.
    Part,
}

struct Change {
    old: &'static str,
    new: &'static str,
    from: Date,
    share: Share,
}

fn changes() -> &'static [Change] {
    static CHANGES: OnceLock<Vec<Change>> = OnceLock::new();
    CHANGES.get_or_init(|| {
        include_str!("changes.tsv")
            .lines()
            .skip(1)
            .map(|line| {
                row(line).expect("changes.tsv is part of the program and its tests read every row")
            })
            .collect()
    })
}

fn row(line: &'static str) -> Option<Change> {
    let mut cells = line.split('\t');
    Some(Change {
        old: cells.next()?,
        new: cells.next()?,
        from: cells.next()?.parse().ok()?,
        share: match cells.next()? {
            "all" => Share::All,
            "part" => Share::Part,
            _ => return None,
        },
    })
}

/// The units that took over a unit the day after its last, ordered by code. A district of before July 2025
/// has none, its communes have; five island districts became a đặc khu.
pub fn successors(unit: &Unit) -> Vec<(&'static Unit, Share)> {
    let next_day = unit.valid_to.and_then(|last| last.tomorrow().ok());
    static BY_OLD: OnceLock<ByCode> = OnceLock::new();
    by_code(&BY_OLD, |change| change.old, unit.code)
        .filter(|change| Some(change.from) == next_day)
        .filter_map(|change| Some((in_force(change.new, change.from)?, change.share)))
        .collect()
}

/// The units a unit was made of on its first day, ordered by code.
pub fn predecessors(unit: &Unit) -> Vec<(&'static Unit, Share)> {
    let first_day = unit.valid_from;
    static BY_NEW: OnceLock<ByCode> = OnceLock::new();
    by_code(&BY_NEW, |change| change.new, unit.code)
        .filter(|change| Some(change.from) == first_day)
        .filter_map(|change| {
            let last = change.from.yesterday().ok()?;
            Some((in_force(change.old, last)?, change.share))
        })
        .collect()
}

/// Changes by the code of one of their ends.
type ByCode = HashMap<&'static str, Vec<&'static Change>>;

fn by_code(
    index: &'static OnceLock<ByCode>,
    code_of: fn(&Change) -> &'static str,
    code: &str,
) -> impl Iterator<Item = &'static Change> {
    let index = index.get_or_init(|| {
        let mut index = ByCode::new();
        for change in changes() {
            index.entry(code_of(change)).or_default().push(change);
        }
        index
    });
    index.get(code).into_iter().flatten().copied()
}

fn in_force(code: &str, on: Date) -> Option<&'static Unit> {
    table::with_code(code).iter().find(|unit| unit.is_valid(on))
}

#[cfg(test)]
mod tests {
    use super::super::{Level, all, by_reference, communes, province};
    use super::*;
    use crate::model::UnitRef;
    use jiff::civil::date;

    fn unit(code: &str, valid_from: Option<Date>) -> &'static Unit {
        let name = String::new();
        let code = code.to_owned();
        by_reference(&UnitRef {
            code,
            valid_from,
            name,
        })
        .expect("a unit of the table")
    }

    #[test]
    fn every_change_has_both_its_ends() {
        assert_eq!(changes().len(), 10_660);
        for change in changes() {
            let last = change.from.yesterday().expect("a day before");
            assert!(in_force(change.old, last).is_some(), "{}", change.old);
            assert!(
                in_force(change.new, change.from).is_some(),
                "{}",
                change.new
            );
        }
    }

    #[test]
    fn every_old_commune_and_province_has_a_successor_and_every_new_one_a_predecessor() {
        for unit in all().iter().filter(|unit| unit.level != Level::District) {
            assert_eq!(
                successors(unit).is_empty(),
                unit.valid_to.is_none(),
                "{unit:?}"
            );
            assert_eq!(
                predecessors(unit).is_empty(),
                unit.valid_from.is_none(),
                "{unit:?}"
            );
        }
    }

    #[test]
    fn nineteen_communes_of_old_ca_mau_were_divided() {
        let last = date(2025, 6, 30);
        let ca_mau = province("Cà Mau", Some(last)).one().expect("old Cà Mau");
        let divided: Vec<_> = communes(ca_mau, last)
            .into_iter()
            .filter(|unit| successors(unit).len() > 1)
            .collect();
        assert_eq!(divided.len(), 19);
        for unit in divided {
            assert!(
                successors(unit)
                    .iter()
                    .all(|(_, share)| *share == Share::Part)
            );
        }
    }

    #[test]
    fn units_lead_to_those_the_resolutions_name() {
        let reform = Some(date(2025, 7, 1));
        let names = |found: Vec<(&'static Unit, Share)>| -> Vec<_> {
            found.iter().map(|(unit, _)| unit.name).collect()
        };
        let ca_mau = unit("96", reform);
        assert_eq!(
            names(predecessors(ca_mau)),
            ["Tỉnh Bạc Liêu", "Tỉnh Cà Mau"]
        );
        assert_eq!(names(successors(unit("67", None))), ["Tỉnh Lâm Đồng"]);
        assert_eq!(names(successors(unit("755", None))), ["Đặc khu Côn Đảo"]);
        assert_eq!(
            names(predecessors(unit("32065", reform))),
            ["Thị trấn Thới Bình", "Xã Thới Bình"]
        );
        assert_eq!(
            names(successors(unit("75", reform))),
            ["Thành phố Đồng Nai"]
        );
    }
}
