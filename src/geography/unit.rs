//! One administrative unit with the span in which it had this extent and kind.

use super::kind::UnitKind;
use super::table;
use super::word::Written;
use crate::model::UnitRef;
use jiff::civil::Date;
use std::fmt;
use std::sync::OnceLock;

/// The three levels; the middle one ended with 30 June 2025.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Tỉnh, thành phố trực thuộc trung ương; codes of two digits.
    Province,
    /// Huyện, quận, thị xã, thành phố of a province; codes of three digits.
    District,
    /// Xã, phường, thị trấn, đặc khu; codes of five digits.
    Commune,
}

impl Level {
    pub(super) fn of_code(code: &str) -> Option<Self> {
        match code.len() {
            2 => Some(Level::Province),
            3 => Some(Level::District),
            5 => Some(Level::Commune),
            _ => None,
        }
    }
}

/// A row of the table: a unit as it was over one span. Codes are used again for other extents, so the key is
/// code and first day; two units are equal if these are.
pub struct Unit {
    /// Official code; its length tells the level.
    pub code: &'static str,
    /// Official name with its kind word.
    pub name: &'static str,
    /// What its kind word says.
    pub kind: UnitKind,
    /// Its level.
    pub level: Level,
    /// Code of the unit it belongs to; empty for a province.
    pub parent_code: &'static str,
    /// First day in force; `None` if older than the tables.
    pub valid_from: Option<Date>,
    /// Last day in force; `None` while it lasts.
    pub valid_to: Option<Date>,
    /// Another official spelling, with its kind word.
    pub other_name: Option<&'static str>,
    pub(super) names: OnceLock<Vec<Name>>,
}

/// One of the names of a unit, parted and ready to be compared.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) kind: UnitKind,
    pub(super) written: Written,
    /// The same behind its kind word.
    pub(super) with_kind: Written,
}

/// Abbreviations everybody knows; dots, dashes and blanks between their letters do not matter.
const KNOWN_AS: [(&str, &str); 3] = [
    ("Thành phố Hồ Chí Minh", "Thành phố HCM"),
    ("Tỉnh Bà Rịa - Vũng Tàu", "Tỉnh BR-VT"),
    ("Thành phố Huế", "Tỉnh TT Huế"),
];

impl Unit {
    /// The key under which others store it.
    pub fn reference(&self) -> UnitRef {
        UnitRef {
            code: self.code.to_owned(),
            valid_from: self.valid_from,
            name: self.name.to_owned(),
        }
    }

    /// Whether it was in force on a day.
    pub fn is_valid(&self, on: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= on)
            && self.valid_to.is_none_or(|last| on <= last)
    }

    /// The unit it belonged to on its last day (today, while it lasts); `None` for a province.
    pub fn parent(&self) -> Option<&'static Unit> {
        table::with_code(self.parent_code)
            .iter()
            .find(|unit| match self.valid_to {
                Some(last) => unit.is_valid(last),
                None => unit.valid_to.is_none(),
            })
    }

    /// The name without its kind word: `Thới Bình`.
    pub fn short_name(&self) -> &'static str {
        UnitKind::split(self.name).map_or(self.name, |(_, short)| short)
    }

    /// All names, folded at first use: most units of the table are never asked for.
    pub(super) fn names(&self) -> &[Name] {
        self.names.get_or_init(|| {
            let known = KNOWN_AS
                .iter()
                .filter(|(official, _)| *official == self.name)
                .map(|(_, known)| *known);
            std::iter::once(self.name)
                .chain(self.other_name)
                .chain(known)
                .filter_map(|name| Some((name, UnitKind::split(name)?)))
                .map(|(name, (kind, short))| Name {
                    kind,
                    written: Written::of(short),
                    with_kind: Written::of(name),
                })
                .collect()
        })
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        (self.code, self.valid_from) == (other.code, other.valid_from)
    }
}

impl Eq for Unit {}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)?;
        match self.valid_from {
            Some(first) => write!(f, " from {first}"),
            None => Ok(()),
        }
    }
}
