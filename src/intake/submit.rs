//! Tables of one book become submissions: each record to the unit and day it belongs to, none twice.

use super::Request;
use super::sender::{self, Sender};
use crate::geography::{self, Level, Match, Unit};
use crate::model::{Address, Field, Filing, Form, Kind, Matter, Observation, Reading, Submission};
use crate::text::Phrase;
use crate::text::normal::key;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// A table read, before its records have found their submission.
#[derive(Debug)]
pub struct Draft {
    /// Index of its sheet.
    pub sheet: usize,
    /// Index of the table in its sheet.
    pub table: usize,
    /// Its records.
    pub filings: Vec<Filing>,
    /// Whose figures they are.
    pub unit: Sender,
    /// Of which day.
    pub day: Option<Date>,
    /// What was met.
    pub observations: Vec<Observation>,
}

/// Gives every record its submission.
pub fn submit(mut drafts: Vec<Draft>, request: &Request, reading: &mut Reading) {
    drop_repeated(&mut drafts, reading);
    let any_rows = drafts.iter().any(|draft| !draft.filings.is_empty());
    for mut draft in drafts {
        let sheet = reading.sheets[draft.sheet].name.clone();
        let header_row = reading.sheets[draft.sheet].tables[draft.table]
            .header_rows
            .first()
            .copied()
            .unwrap_or(0);
        reading.observations.append(&mut draft.observations);
        if draft.filings.is_empty() {
            if !any_rows {
                let observation = Observation::new(Matter::NoRows)
                    .sheet(&sheet)
                    .at(Address::new(header_row, 0));
                reading.observations.push(observation);
            }
            continue;
        }
        if draft.day.is_none() {
            once(reading, Observation::new(Matter::DayUnknown));
        }
        let name_column = reading.sheets[draft.sheet].tables[draft.table]
            .column(Field::Name)
            .map_or(0, |column| column.index);
        place(&mut draft, request, reading, &sheet);
        for mut filing in draft.filings {
            filing.sheet = draft.sheet;
            filing.table = draft.table;
            about_identity(&mut filing, reading, &sheet, name_column);
            reading.filings.push(filing);
        }
    }
}

/// A record without name and code is held back; one of another form is said not to count.
fn about_identity(filing: &mut Filing, reading: &mut Reading, sheet: &str, name_column: u32) {
    let name_cell = filing
        .entries
        .get(&Field::Name)
        .map_or(Address::new(filing.row, name_column), |entry| entry.cell);
    let about = |matter, filing: &Filing| Observation {
        record: Some(filing.label()),
        ..Observation::new(matter)
            .sheet(sheet)
            .at(name_cell)
            .field(Field::Name)
    };
    if filing.name().is_none() && filing.tax_code().is_none() {
        filing.held_back = true;
        reading
            .observations
            .push(about(Matter::MissingIdentity, filing));
    }
    let form = filing.form();
    if matches!(form, Form::Union | Form::Group | Form::Club) {
        let observation = about(Matter::OtherForm, filing).value(filing.name().unwrap_or_default());
        reading
            .observations
            .push(observation.arg("form", form.label()));
    }
}

/// Pushes an observation unless the file already has one of its kind.
fn once(reading: &mut Reading, observation: Observation) {
    if !reading
        .observations
        .iter()
        .any(|known| known.matter == observation.matter)
    {
        reading.observations.push(observation);
    }
}

/// Finds the submission of each record of a table.
fn place(draft: &mut Draft, request: &Request, reading: &mut Reading, sheet: &str) {
    let units = sender::reporting_units(request, draft.day);
    let by_row: Vec<Option<&'static Unit>> = draft
        .filings
        .iter()
        .map(|filing| own_unit(filing, &units))
        .collect();
    let several: HashSet<&str> = by_row.iter().flatten().map(|unit| unit.code).collect();
    let by_rows = match draft.unit {
        Sender::Foreign => return,
        Sender::Unit(_) => request.unit.is_none() && several.len() > 1,
        Sender::Silent => true,
    };
    let mut nobody = false;
    for (filing, own) in draft.filings.iter_mut().zip(by_row) {
        let unit = match (&draft.unit, own) {
            (_, Some(own)) if by_rows => Some(own),
            (Sender::Unit(unit), _) if !by_rows => Some(*unit),
            _ => None,
        };
        match (unit, draft.day) {
            (Some(unit), Some(day)) => {
                filing.submission = Some(submission(reading, unit, request, day))
            }
            (None, _) => match filing.entries.get(&Field::District) {
                Some(entry) => {
                    let observation = Observation::new(Matter::UnknownDistrict)
                        .sheet(sheet)
                        .at(entry.cell)
                        .field(Field::District)
                        .value(&entry.raw);
                    reading.observations.push(Observation {
                        record: Some(filing.label()),
                        ..observation
                    });
                }
                None => nobody = true,
            },
            (Some(_), None) => {}
        }
    }
    if nobody {
        let candidates: Vec<&str> = units.iter().take(12).map(|unit| unit.name).collect();
        let list = Phrase {
            vi: candidates.join(", "),
            en: candidates.join(", "),
        };
        let observation = Observation::new(Matter::UnitUnknown).sheet(sheet);
        once(
            reading,
            if units.len() <= 12 && !units.is_empty() {
                observation.arg("candidates", list)
            } else {
                observation
            },
        );
    }
}

/// The reporting unit a record names itself: its district, or its commune where communes report.
fn own_unit(filing: &Filing, units: &[&'static Unit]) -> Option<&'static Unit> {
    let find = |field, among: &[&'static Unit]| match geography::find(filing.text(field)?, among) {
        Match::One(unit) => Some(unit),
        _ => None,
    };
    if let Some(unit) = find(Field::District, units) {
        return Some(unit);
    }
    let by_commune = units
        .first()
        .is_some_and(|unit| unit.level == Level::Commune);
    by_commune.then(|| find(Field::Commune, units))?
}

fn submission(reading: &mut Reading, unit: &'static Unit, request: &Request, day: Date) -> usize {
    let key = Submission {
        kind: Kind::Cooperatives,
        unit: unit.reference(),
        source: request.source.clone(),
        as_of: day,
    };
    reading
        .submissions
        .iter()
        .position(|known| *known == key)
        .unwrap_or_else(|| {
            reading.submissions.push(key);
            reading.submissions.len() - 1
        })
}

/// Sheets whose every record stands in the other sheets of the book are a second copy: the smaller, later ones go.
fn drop_repeated(drafts: &mut Vec<Draft>, reading: &mut Reading) {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|at| (drafts[*at].filings.len(), std::cmp::Reverse(*at)));
    let mut dropped = HashSet::new();
    for at in order {
        let others: Vec<&Draft> = (0..drafts.len())
            .filter(|other| !dropped.contains(other) && drafts[*other].sheet != drafts[at].sheet)
            .map(|other| &drafts[other])
            .collect();
        if drafts[at].filings.is_empty() || others.is_empty() {
            continue;
        }
        let index = Index::of(others.iter().flat_map(|draft| &draft.filings));
        if !drafts[at].filings.iter().all(|filing| index.holds(filing)) {
            continue;
        }
        let holder = others
            .iter()
            .max_by_key(|draft| draft.filings.len())
            .map_or(String::new(), |draft| {
                reading.sheets[draft.sheet].name.clone()
            });
        let other = Phrase {
            vi: holder.clone(),
            en: holder,
        };
        let sheet = reading.sheets[drafts[at].sheet].name.clone();
        reading.observations.push(
            Observation::new(Matter::RepeatedSheet)
                .sheet(&sheet)
                .arg("other", other),
        );
        // Its totals have no rows left to be held against.
        reading.sheets[drafts[at].sheet].tables[drafts[at].table]
            .totals
            .clear();
        dropped.insert(at);
    }
    let mut at = 0;
    drafts.retain(|_| {
        at += 1;
        !dropped.contains(&(at - 1))
    });
}

/// Records by code and by name, to find one again.
struct Index<'a> {
    codes: HashSet<&'a str>,
    names: HashMap<String, Vec<&'a Filing>>,
}

impl<'a> Index<'a> {
    fn of(filings: impl Iterator<Item = &'a Filing>) -> Self {
        let mut index = Index {
            codes: HashSet::new(),
            names: HashMap::new(),
        };
        for filing in filings {
            index.codes.extend(filing.tax_code());
            index
                .names
                .entry(key(filing.name().unwrap_or_default()))
                .or_default()
                .push(filing);
        }
        index
    }

    /// Whether a record stands here: by its code, or by its name where code and commune do not forbid it.
    fn holds(&self, filing: &Filing) -> bool {
        if filing
            .tax_code()
            .is_some_and(|code| self.codes.contains(code))
        {
            return true;
        }
        let differ =
            |a: Option<&str>, b: Option<&str>| a.zip(b).is_some_and(|(a, b)| key(a) != key(b));
        let Some(name) = filing.name() else {
            return false;
        };
        self.names.get(&key(name)).is_some_and(|twins| {
            twins.iter().any(|twin| {
                !differ(twin.tax_code(), filing.tax_code())
                    && !differ(twin.text(Field::Commune), filing.text(Field::Commune))
            })
        })
    }
}
