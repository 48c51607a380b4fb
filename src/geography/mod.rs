//! Administrative units with their spans of validity, and how people write their names.
//!
//! On 1 July 2025 Vietnam went from 63 provinces, 696 districts and 10,035 communes to 34 provinces and 3,321
//! communes without a level between. Names and nearly all codes were used again for other extents, so every
//! look-up takes a date, and rows of one code are told apart by their first day.

mod change;
mod find;
mod gazetteer;
mod kind;
mod meant;
mod memo;
mod mention;
mod nearest;
mod table;
mod token;
mod unit;
mod word;

pub use change::{Share, predecessors, successors};
pub use find::{Match, find};
pub use gazetteer::Gazetteer;
pub use kind::UnitKind;
pub use meant::{Manner, Meant};
pub use mention::Mention;
pub use table::all;
pub use unit::{Level, Unit};

use crate::model::UnitRef;
use jiff::civil::{Date, date};
use std::sync::OnceLock;

/// First day of the present provinces and communes; districts ended the day before.
pub const REFORM: Date = date(2025, 7, 1);

/// The provinces in force on a day, ordered by code.
pub fn provinces(on: Date) -> Vec<&'static Unit> {
    table::of_level(Level::Province)
        .iter()
        .filter(|unit| unit.is_valid(on))
        .collect()
}

/// The province a name means: without a date any that ever existed (of rows with one name the newest), with a
/// date the one of that name then in force, even if its kind word was another (Tỉnh, later Thành phố Đồng Nai).
/// A province not in force that day is [`Match::None`] with those that took it over as the nearest.
pub fn province(name: &str, on: Option<Date>) -> Match {
    static PROVINCES: OnceLock<Gazetteer> = OnceLock::new();
    let provinces =
        PROVINCES.get_or_init(|| Gazetteer::of(table::of_level(Level::Province).iter().collect()));
    let rows = provinces.units();
    let found = provinces.find(name);
    let mut named: Vec<&'static Unit> = Vec::new();
    for unit in found.units() {
        let same_name = |row: &&&Unit| row.short_name() == unit.short_name();
        let in_force = |row: &&&Unit| on.is_none_or(|on| row.is_valid(on));
        let row = rows
            .iter()
            .filter(same_name)
            .filter(in_force)
            .max_by_key(|row| row.valid_from);
        named.extend(row.filter(|row| !named.contains(row)));
    }
    Match::of(&named).unwrap_or_else(|| match (found, on) {
        (Match::None { nearest }, _) => Match::None { nearest },
        (gone, on) => Match::None {
            nearest: heirs(gone.units(), on),
        },
    })
}

/// Those in force on a day among the units themselves and all that took them over.
fn heirs(units: &[&'static Unit], on: Option<Date>) -> Vec<&'static Unit> {
    let mut found: Vec<&'static Unit> = Vec::new();
    for unit in units {
        let next: Vec<_> = successors(unit).into_iter().map(|(next, _)| next).collect();
        let heirs = if on.is_none_or(|on| unit.is_valid(on)) {
            vec![*unit]
        } else {
            heirs(&next, on)
        };
        for heir in heirs {
            if !found.contains(&heir) {
                found.push(heir);
            }
        }
    }
    found
}

/// The districts of a province on a day, ordered by code; none if the province was not in force, and none
/// since July 2025.
pub fn districts(province: &Unit, on: Date) -> Vec<&'static Unit> {
    children(&[province], Level::District, on)
}

/// The communes of a province or district on a day, ordered by code; none if it was not in force.
///
/// **Before 1 July 2025 absence proves nothing**: the tables know the last state before the reform alone.
pub fn communes(of: &Unit, on: Date) -> Vec<&'static Unit> {
    let districts = districts(of, on);
    let parents: Vec<&Unit> = districts.into_iter().chain([of]).collect();
    children(&parents, Level::Commune, on)
}

fn children(parents: &[&Unit], level: Level, on: Date) -> Vec<&'static Unit> {
    let codes: Vec<&str> = parents
        .iter()
        .filter(|parent| parent.is_valid(on))
        .map(|parent| parent.code)
        .collect();
    table::of_level(level)
        .iter()
        .filter(|unit| unit.is_valid(on) && codes.contains(&unit.parent_code))
        .collect()
}

/// The units that send lists to a province: its districts until 30 June 2025, its communes since; by code.
pub fn reporting_units(province: &Unit, on: Date) -> Vec<&'static Unit> {
    if on < REFORM {
        districts(province, on)
    } else {
        communes(province, on)
    }
}

/// Leaves out units in which others of them lie: "huyện Thới Bình, tỉnh Cà Mau" is the district.
pub fn smallest(units: &mut Vec<&'static Unit>) {
    let around: Vec<&Unit> = units.iter().filter_map(|unit| unit.parent()).collect();
    units.retain(|unit| !around.contains(unit));
}

/// The unit with this key: code and first day.
pub fn by_reference(reference: &UnitRef) -> Option<&'static Unit> {
    table::with_code(&reference.code)
        .iter()
        .find(|unit| unit.valid_from == reference.valid_from)
}

#[cfg(test)]
mod tests;
