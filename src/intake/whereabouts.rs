//! Where a record says it belongs: its reporting unit, its commune, however they are written, and what is to be said
//! where they are not called by their names.

use super::Request;
use super::sender;
use crate::geography::{Gazetteer, Level, Manner, Meant, Unit};
use crate::model::{Address, Field, Filing, Matter, Observation, Value};
use crate::text::{Phrase, Text, text};
use jiff::civil::Date;
use std::collections::HashSet;

/// Bytes of the longest text that may be a commune's misspelled name and no address.
const LONGEST: usize = 60;

/// The units records may name, and what was said of how they do.
#[derive(Debug)]
pub struct Whereabouts {
    units: Gazetteer,
    communes: Gazetteer,
    /// Names of which it was said what they mean: once is enough.
    told: HashSet<(Field, String)>,
    /// Units of which it was said that the title is of another.
    strays: HashSet<&'static str>,
}

impl Whereabouts {
    /// The units of the province on a day.
    pub fn of(request: &Request, day: Option<Date>) -> Self {
        Whereabouts {
            units: Gazetteer::of(sender::reporting_units(request, day)),
            communes: sender::places(request, day).communes,
            told: HashSet::new(),
            strays: HashSet::new(),
        }
    }

    /// The units that report.
    pub fn units(&self) -> &[&'static Unit] {
        self.units.units()
    }

    /// The reporting unit a record names itself.
    pub fn own(&self, filing: &Filing) -> Option<&'static Unit> {
        self.units.meant(self.named(filing)?.name).unit()
    }

    /// The name a record gives its reporting unit: the district while districts report, then the commune.
    fn named<'f>(&self, filing: &'f Filing) -> Option<Named<'f>> {
        let fields: &[Field] = match self.units().first()?.level {
            Level::Commune => &[Field::Commune, Field::NewCommune],
            _ => &[Field::District],
        };
        fields.iter().find_map(|field| Named::of(filing, *field))
    }

    /// What to say of a record's own unit: that it is called otherwise, that it may be several, that there is no such
    /// unit. `None` where there is nothing to say, or nothing was named.
    pub fn about_unit(&mut self, filing: &Filing) -> Option<Observation> {
        let named = self.named(filing)?;
        match self.units.meant(named.name) {
            Meant::Named(_) => None,
            Meant::Otherwise(unit, manner) => self.once(&named, unit, manner),
            Meant::Several(units) => {
                let met = named.met(Matter::UnitAmbiguous);
                Some(met.arg("candidates", names(&units)))
            }
            Meant::Nothing => {
                let met = named.met(Matter::UnknownDistrict);
                let nearest = self.units.nearest(named.name);
                Some(match nearest.is_empty() {
                    true => met,
                    false => met.arg("nearest", names(&nearest)),
                })
            }
        }
    }

    /// What to say of a record that names another unit than the title, as most records do not; once for each name.
    pub fn about_stray(&mut self, filing: &Filing, titled: &Unit) -> Option<Observation> {
        let named = self.named(filing)?;
        let unit = self.units.meant(named.name).unit()?;
        let stray = !std::ptr::eq(unit, titled) && self.strays.insert(unit.code);
        stray.then(|| {
            named
                .met(Matter::UnitContradiction)
                .arg("used", Phrase::same(unit.name))
                .arg("used_from", text("dòng này", "this row"))
                .arg("other", Phrase::same(titled.name))
                .arg("other_from", text("tiêu đề", "title"))
        })
    }

    /// Gives a commune written with a slip its name, so that a cooperative is found again; says so once for each
    /// spelling. Of other communes nothing is said: those of before July 2025 are not all known.
    pub fn mend_commune(&mut self, filing: &mut Filing) -> Option<Observation> {
        let mut fields = [Field::Commune, Field::NewCommune].into_iter();
        let named = fields.find_map(|field| Named::of(filing, field))?;
        if named.name.len() > LONGEST {
            return None;
        }
        let Meant::Otherwise(unit, Manner::Mistyped) = self.communes.meant(named.name) else {
            return None;
        };
        let (met, field) = (self.once(&named, unit, Manner::Mistyped), named.field);
        if let Some(entry) = filing.entries.get_mut(&field) {
            entry.value = Some(Value::Text(unit.name.into()));
        }
        met
    }

    fn once(&mut self, named: &Named, unit: &Unit, manner: Manner) -> Option<Observation> {
        let new = self.told.insert((named.field, named.name.to_owned()));
        new.then(|| otherwise(named.met(matter(manner)), unit, manner))
    }
}

/// A name a record gives a unit, and where.
struct Named<'f> {
    filing: &'f Filing,
    field: Field,
    name: &'f str,
    cell: Address,
}

impl<'f> Named<'f> {
    fn of(filing: &'f Filing, field: Field) -> Option<Self> {
        Some(Named {
            filing,
            field,
            name: filing.text(field)?,
            cell: filing.entries.get(&field)?.cell,
        })
    }

    fn met(&self, matter: Matter) -> Observation {
        let observation = Observation::new(matter)
            .at(self.cell)
            .field(self.field)
            .value(self.name);
        Observation {
            record: Some(self.filing.label()),
            ..observation
        }
    }
}

/// A slip may be another unit after all; a name without tones hardly is.
const fn matter(manner: Manner) -> Matter {
    match manner {
        Manner::Toneless | Manner::Initials | Manner::Former => Matter::UnitOtherwise,
        Manner::OtherKind | Manner::Mistyped => Matter::UnitMisspelled,
    }
}

/// With what a name was understood to mean, and how it differs.
pub fn otherwise(met: Observation, unit: &Unit, manner: Manner) -> Observation {
    met.arg("unit", Phrase::same(unit.name))
        .arg("how", how(manner))
}

const fn how(manner: Manner) -> Text {
    match manner {
        Manner::Toneless => text("viết không dấu", "written without diacritics"),
        Manner::Initials => text("viết tắt", "abbreviated"),
        Manner::Former => text(
            "tên cũ, trước khi sáp nhập",
            "its old name, before the merger",
        ),
        Manner::OtherKind => text("khác loại đơn vị", "another kind of unit"),
        Manner::Mistyped => text("sai chính tả", "misspelled"),
    }
}

/// The names of some units, as a list to choose from.
pub fn names(units: &[&'static Unit]) -> Phrase {
    let names: Vec<&str> = units.iter().map(|unit| unit.name).collect();
    Phrase::same(names.join(", "))
}
