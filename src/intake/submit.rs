//! Tables of one book become submissions: each record to the unit and day it belongs to, none twice.

use super::Request;
use super::cell::Merge;
use super::long::LongList;
use super::sender::{self, Sender};
use super::table::TableReader;
use super::whereabouts::Whereabouts;
use super::workbook::Rest;
use crate::geography::{Level, Unit};
use crate::model::{
    Address, Field, Filing, Form, Kind, Matter, Observation, Period, Reading, Submission, Summary,
};
use crate::text::Phrase;
use crate::text::normal::key;
use std::collections::{HashMap, HashSet};

/// A table read, before its records have found their submission.
#[derive(Debug)]
pub struct Draft {
    /// Index of its sheet.
    pub sheet: usize,
    /// Index of the table in its sheet.
    pub table: usize,
    /// What it lists.
    pub kind: Kind,
    /// Whether its rows only count.
    pub tally: bool,
    /// Its records.
    pub filings: Vec<Filing>,
    /// Whose figures they are.
    pub unit: Sender,
    /// Of which time; stocks belong to its last day.
    pub period: Option<Period>,
    /// The department that sends for the province.
    pub department: Option<String>,
    /// The cooperative a list of members is of.
    pub members_of: Option<String>,
    /// What was met.
    pub observations: Vec<Observation>,
    /// What read its rows, for those that follow.
    pub reader: TableReader,
    /// The rows of a long list that are still to come, and the merged blocks of its sheet.
    pub rest: Option<(Rest, Vec<Merge>)>,
}

/// Gives every record its submission; returns the lists of which there is more to come.
pub fn submit(mut drafts: Vec<Draft>, request: &Request, reading: &mut Reading) -> Vec<LongList> {
    drop_repeated(&mut drafts, reading);
    drop_summaries(&mut drafts, reading);
    let any_rows = drafts.iter().any(|draft| !draft.filings.is_empty());
    let mut long = Vec::new();
    for mut draft in drafts {
        let sheet = reading.sheets[draft.sheet].name.clone();
        let header_row = reading.sheets[draft.sheet].tables[draft.table]
            .header_rows
            .first()
            .copied()
            .unwrap_or(0);
        reading.observations.append(&mut draft.observations);
        if draft.filings.is_empty() && draft.rest.is_none() {
            if !any_rows {
                let observation = Observation::new(Matter::NoRows)
                    .sheet(&sheet)
                    .at(Address::new(header_row, 0));
                reading.observations.push(observation);
            }
            continue;
        }
        if draft.period.is_none() {
            once(reading, Observation::new(Matter::DayUnknown));
        }
        let mut placer = Placer::of(&draft, request, sheet);
        placer.place(std::mem::take(&mut draft.filings), reading);
        if let Some((rest, merges)) = draft.rest {
            long.push(LongList::new(draft.reader, rest, placer, merges));
        }
    }
    long
}

/// A record that says not what it is about is held back; one of another form than its list is said not to count there.
fn about_identity(filing: &mut Filing, kind: Kind, reading: &mut Reading, sheet: &str) {
    let subjects: &[Field] = match kind {
        _ if filing.tally => &[
            Field::Name,
            Field::District,
            Field::Commune,
            Field::Sector,
            Field::Status,
        ],
        Kind::Activities => &[Field::Title, Field::ActivityKind],
        Kind::Targets => &[Field::Indicator],
        Kind::Members => &[Field::Name, Field::IdNumber, Field::RegistrationCode],
        _ => &[Field::Name, Field::TaxCode],
    };
    let table = &reading.sheets[filing.sheet].tables[filing.table];
    let column = subjects
        .iter()
        .find_map(|field| table.column(*field))
        .map_or(0, |column| column.index);
    let cell = filing
        .entries
        .get(&subjects[0])
        .map_or(Address::new(filing.row, column), |entry| entry.cell);
    let about = |matter, filing: &Filing| Observation {
        record: Some(filing.label()),
        ..Observation::new(matter)
            .sheet(sheet)
            .at(cell)
            .field(subjects[0])
    };
    if !subjects.iter().any(|field| {
        filing
            .entries
            .get(field)
            .is_some_and(|entry| !entry.raw.is_empty())
    }) {
        filing.held_back = true;
        reading
            .observations
            .push(about(Matter::MissingIdentity, filing));
    }
    let form = filing.form();
    let other = matches!(
        form,
        Form::Union | Form::Group | Form::Club | Form::Enterprise
    );
    if kind == Kind::Cooperatives && other {
        let observation = about(Matter::OtherForm, filing).value(filing.name().unwrap_or_default());
        reading.observations.push(
            observation
                .arg("form", form.label())
                .arg("kind", kind.label()),
        );
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
#[derive(Debug)]
pub struct Placer {
    /// Index of the sheet.
    pub sheet: usize,
    /// Index of the table in its sheet.
    pub table: usize,
    sheet_name: String,
    kind: Kind,
    sender: Sender,
    period: Option<Period>,
    source: Option<String>,
    places: Whereabouts,
    /// Whether each record goes to the unit it names itself.
    by_rows: bool,
    /// The unit of the title, where most records name it too.
    titled: Option<&'static Unit>,
    /// The submissions met: kind, unit, whether its rows only count, index.
    known: Vec<(Kind, &'static Unit, bool, usize)>,
    /// Whether it was said that nobody knows whose records these are.
    nobody_said: bool,
}

impl Placer {
    fn of(draft: &Draft, request: &Request, sheet_name: String) -> Self {
        let day = |period| sender::day_of_map(draft.kind, period);
        let mut placer = Placer {
            sheet: draft.sheet,
            table: draft.table,
            sheet_name,
            kind: draft.kind,
            sender: draft.unit.clone(),
            period: draft.period,
            source: source(
                draft.members_of.as_ref(),
                &draft.unit,
                draft.department.as_ref(),
                request,
            ),
            places: Whereabouts::of(request, draft.period.map(day)),
            by_rows: false,
            titled: None,
            known: Vec::new(),
            nobody_said: false,
        };
        placer.by_rows = match &draft.unit {
            Sender::Silent => true,
            Sender::Foreign => false,
            Sender::Unit(_) if !draft.kind.is_organisations() => false,
            Sender::Unit(unit) => {
                let named = |filing| Some(placer.places.own(filing)?.code);
                let names: Vec<&str> = draft.filings.iter().filter_map(named).collect();
                let own = names.iter().filter(|code| **code == unit.code).count();
                placer.titled = (own * 2 > names.len()).then_some(*unit);
                let several: HashSet<&str> = names.into_iter().collect();
                match unit.level {
                    Level::Province => !several.is_empty(),
                    _ => request.unit.is_none() && several.len() > 1,
                }
            }
        };
        placer
    }

    /// Puts records into a reading, each under its submission.
    pub fn place(&mut self, filings: Vec<Filing>, reading: &mut Reading) {
        let mut nobody = false;
        for mut filing in filings {
            filing.sheet = self.sheet;
            filing.table = self.table;
            let mended = self.places.mend_commune(&mut filing);
            let named = self.by_rows.then(|| self.places.about_unit(&filing));
            let stray = self.titled.filter(|_| self.by_rows);
            let stray = stray.and_then(|titled| self.places.about_stray(&filing, titled));
            let named = named.flatten().or(stray);
            let said_of_it = named.is_some();
            let met = mended.into_iter().chain(named);
            reading
                .observations
                .extend(met.map(|observation| observation.sheet(&self.sheet_name)));
            let unit = match self.sender {
                Sender::Foreign => None,
                _ if self.by_rows => self.places.own(&filing),
                Sender::Unit(unit) => Some(unit),
                Sender::Silent => None,
            };
            match (unit, self.period) {
                (Some(unit), Some(period)) => {
                    filing.submission = Some(self.submission(unit, period, &filing, reading));
                }
                (None, _) if self.sender == Sender::Foreign => {}
                (None, _) => nobody |= !said_of_it,
                (Some(_), None) => {}
            }
            about_identity(&mut filing, self.kind, reading, &self.sheet_name);
            reading.filings.push(filing);
        }
        if nobody && !self.nobody_said {
            self.nobody_said = true;
            self.nobody(reading);
        }
    }

    /// The submission of a record; made if it is the first of it.
    fn submission(
        &mut self,
        unit: &'static Unit,
        period: Period,
        filing: &Filing,
        reading: &mut Reading,
    ) -> usize {
        let kind = listed_as(filing, self.kind);
        let told = |(known, of, tally, _): &&(Kind, &Unit, bool, usize)| {
            *known == kind && std::ptr::eq(*of, unit) && *tally == filing.tally
        };
        if let Some((.., index)) = self.known.iter().find(told) {
            return *index;
        }
        let key = self.key(kind, unit, period, filing.tally);
        let index = submission(reading, key);
        self.known.push((kind, unit, filing.tally, index));
        index
    }

    fn key(&self, kind: Kind, unit: &Unit, period: Period, tally: bool) -> Submission {
        Submission {
            kind,
            unit: unit.reference(),
            source: self.source.clone(),
            first: (kind == Kind::Activities && period.first() < period.last())
                .then_some(period.first()),
            as_of: period.last(),
            tally,
        }
    }

    /// Says once that there are records of which nobody knows whose they are.
    fn nobody(&self, reading: &mut Reading) {
        let units = self.places.units();
        let candidates: Vec<&str> = units.iter().take(12).map(|unit| unit.name).collect();
        let list = Phrase::same(candidates.join(", "));
        let observation = Observation::new(Matter::UnitUnknown).sheet(&self.sheet_name);
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

/// A union, group or club met in a list of other organisations belongs to its own kind.
fn listed_as(filing: &Filing, kind: Kind) -> Kind {
    match filing.form() {
        _ if !kind.is_organisations() => kind,
        Form::Union => Kind::Unions,
        Form::Group => Kind::Groups,
        Form::Club => Kind::Clubs,
        _ => kind,
    }
}

/// Who sends besides the unit: the cooperative whose members these are, or the department that speaks for the province.
fn source(
    members_of: Option<&String>,
    sender: &Sender,
    department: Option<&String>,
    request: &Request,
) -> Option<String> {
    let province = matches!(sender, Sender::Unit(unit) if unit.level == Level::Province);
    let department = department.filter(|_| province);
    request
        .source
        .as_ref()
        .or(members_of)
        .or(department)
        .cloned()
}

fn submission(reading: &mut Reading, key: Submission) -> usize {
    reading
        .submissions
        .iter()
        .position(|known| *known == key)
        .unwrap_or_else(|| {
            reading.submissions.push(key);
            reading.submissions.len() - 1
        })
}

/// A table that only counts, beside a list of the same kind in the same book, repeats what the list says.
fn drop_summaries(drafts: &mut Vec<Draft>, reading: &mut Reading) {
    let lists: Vec<Kind> = drafts
        .iter()
        .filter(|draft| !draft.tally && !draft.filings.is_empty())
        .map(|draft| draft.kind)
        .collect();
    let repeats = |draft: &mut Draft| draft.tally && lists.contains(&draft.kind);
    for draft in drafts.extract_if(.., repeats) {
        let table = &mut reading.sheets[draft.sheet].tables[draft.table];
        let totals = std::mem::take(&mut table.totals);
        reading.summaries.push(Summary {
            sheet: draft.sheet,
            table: draft.table,
            downward: false,
            unit: match draft.unit {
                Sender::Unit(unit) => Some(unit.reference()),
                Sender::Silent | Sender::Foreign => None,
            },
            as_of: draft.period.map(Period::last),
            rows: draft.filings,
            totals,
        });
    }
}

/// The totals of a table whose rows are not used have nothing to be held against.
fn forget_totals(reading: &mut Reading, draft: &Draft) {
    reading.sheets[draft.sheet].tables[draft.table]
        .totals
        .clear();
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
        let organisations = !drafts[at].tally
            && matches!(
                drafts[at].kind,
                Kind::Cooperatives | Kind::Unions | Kind::Groups | Kind::Clubs
            );
        if drafts[at].filings.is_empty() || others.is_empty() || !organisations {
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
        let other = Phrase::same(holder);
        let sheet = reading.sheets[drafts[at].sheet].name.clone();
        reading.observations.push(
            Observation::new(Matter::RepeatedSheet)
                .sheet(&sheet)
                .arg("other", other),
        );
        forget_totals(reading, &drafts[at]);
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
