//! What rows are grouped by in summaries: where they lie, what they do, how they stand and are rated.

use super::naming;
use crate::geography::{self, Gazetteer, Level};
use crate::model::{Field, Filing, UnitRef, Value};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// What a summary may have a row for each of.
const DIMENSIONS: [Field; 5] = [
    Field::District,
    Field::Commune,
    Field::Sector,
    Field::Status,
    Field::Rating,
];

/// How many dimensions there are.
pub const COUNT: usize = DIMENSIONS.len();

/// One group of a dimension, however it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group {
    number: u32,
    /// Whether it is a place that is known, and so certainly no other known place.
    is_known_place: bool,
}

/// The groups a row belongs to, by dimension; `None` where it does not say.
pub type Belonging = [Option<Group>; COUNT];

/// The groups that are named in each dimension.
pub type Named = [HashSet<Group>; COUNT];

/// The place of a field among the dimensions.
pub fn dimension(field: Field) -> Option<usize> {
    DIMENSIONS.iter().position(|known| *known == field)
}

/// Whether a row is of a group in every dimension the group speaks of; `None`: it may be, for it does not say, or
/// says what none of the named groups is.
pub fn is_of(row: &Belonging, group: &Belonging, named: &Named) -> Option<bool> {
    let mut certain = true;
    for at in 0..COUNT {
        match (row[at], group[at]) {
            (_, None) => {}
            (Some(own), Some(asked)) if own == asked => {}
            (Some(own), Some(asked))
                if named[at].contains(&own) || own.is_known_place && asked.is_known_place =>
            {
                return Some(false);
            }
            _ => certain = false,
        }
    }
    certain.then_some(true)
}

/// What a row's own cells call its group, as written.
pub fn label(filing: &Filing) -> String {
    let own = DIMENSIONS.iter().rev().find_map(|field| {
        let entry = filing.entries.get(field)?;
        (entry.cell.row == filing.row).then(|| entry.raw.to_string())
    });
    own.unwrap_or_else(|| filing.label())
}

/// What a row calls its group of a dimension, or its record where something around it says the group.
pub fn written(filing: &Filing, dimension: usize) -> String {
    let entry = filing.entries.get(&DIMENSIONS[dimension]);
    entry.map_or_else(|| filing.label(), |entry| entry.raw.to_string())
}

/// Every group met, so that one group is one number however it is written.
#[derive(Debug, Default)]
pub struct Groups {
    districts: Gazetteer,
    communes: Gazetteer,
    numbers: HashMap<(usize, String), u32>,
}

impl Groups {
    /// With the names of places around some units on a day: of a single district its own communes, else all of the
    /// province.
    pub fn around(units: &[&UnitRef], day: Date) -> Self {
        let found = units.first().and_then(|unit| geography::by_reference(unit));
        let Some(unit) = found else {
            return Groups::default();
        };
        let mut province = unit;
        while let Some(parent) = province.parent() {
            province = parent;
        }
        let alone = units.iter().all(|other| *other == units[0]);
        let within = match unit.level {
            Level::District if alone => unit,
            _ => province,
        };
        Groups {
            districts: Gazetteer::of(geography::districts(province, day)),
            communes: Gazetteer::of(geography::communes(within, day)),
            numbers: HashMap::new(),
        }
    }

    /// The groups of a row of a unit.
    pub fn of(&mut self, filing: &Filing, unit: Option<&UnitRef>) -> Belonging {
        let mut belonging = Belonging::default();
        for (at, field) in DIMENSIONS.into_iter().enumerate() {
            belonging[at] = match field {
                Field::District | Field::Commune => self.place(at, filing, unit),
                _ => filing.value(field).map(|value| self.group(at, value)),
            };
        }
        belonging
    }

    /// The group of a value of a dimension.
    pub fn group(&mut self, dimension: usize, value: &Value) -> Group {
        self.numbered(dimension, value.plain(), false)
    }

    /// The place a row names by its code where the name is known, else by the name without its kind word.
    fn place(
        &mut self,
        dimension: usize,
        filing: &Filing,
        unit: Option<&UnitRef>,
    ) -> Option<Group> {
        let field = DIMENSIONS[dimension];
        let (level, known) = match field {
            Field::District => (Level::District, &self.districts),
            _ => (Level::Commune, &self.communes),
        };
        let unit = match filing.text(field) {
            Some(name) => match known.meant(name).unit() {
                Some(unit) => unit,
                None => return Some(self.numbered(dimension, naming::place(name), false)),
            },
            None => geography::by_reference(unit?).filter(|unit| unit.level == level)?,
        };
        Some(self.numbered(dimension, unit.code.to_owned(), true))
    }

    fn numbered(&mut self, dimension: usize, name: String, is_known_place: bool) -> Group {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        Group {
            number: *self.numbers.entry((dimension, name)).or_insert(next),
            is_known_place,
        }
    }
}
