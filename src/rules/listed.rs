//! The rows of lists that a summary of the same file sums up, and what they give for one of its figures.

use super::belonging::{self, Belonging, Group, Groups, Named, is_of};
use super::difference::Addend;
use crate::geography::{self, Level};
use crate::model::{
    Address, Field, Filing, Form, Kind, MoneyUnit, Reading, Status, Summary, Table, UnitRef, Value,
};
use std::collections::{BTreeMap, HashSet};

/// Rows of lists, from top to bottom.
#[derive(Debug)]
pub struct Lists<'a>(Vec<Listed<'a>>);

/// A row of a list.
#[derive(Debug)]
struct Listed<'a> {
    filing: &'a Filing,
    table: &'a Table,
    sheet: &'a str,
    belonging: Belonging,
    /// Whether senders count such a row or not as they see fit.
    doubtful: bool,
}

/// What rows of lists give for one figure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// The least it can be.
    pub low: i64,
    /// The most it can be.
    pub high: i64,
    /// How many amounts are among them.
    pub cells: u64,
    /// Whether all of them are whole in the unit that was asked for.
    pub even: bool,
    /// The rows that certainly count, each with the index of its sheet.
    pub rows: Vec<(usize, Addend)>,
}

/// Rows that count for something, by their place; `true`: certainly, else perhaps.
pub type Matched = Vec<(usize, bool)>;

impl<'a> Lists<'a> {
    /// The rows a summary sums up: of its kind, of its day, and of its unit unless that is the province.
    pub fn of(reading: &'a Reading, summary: &Summary, kind: Kind, groups: &mut Groups) -> Self {
        let listed = rows(reading, summary, kind).map(|(filing, unit)| {
            let sheet = &reading.sheets[filing.sheet];
            Listed {
                filing,
                table: &sheet.tables[filing.table],
                sheet: &sheet.name,
                belonging: groups.of(filing, unit),
                doubtful: is_doubtful(filing, kind),
            }
        });
        Lists(listed.collect())
    }

    /// The rows of a group; a row that is only perhaps counted is only perhaps of it.
    pub fn matching(&self, group: &Belonging, named: &Named) -> Matched {
        let of = |(at, row): (usize, &Listed)| match is_of(&row.belonging, group, named) {
            Some(false) => None,
            certain => Some((at, certain.is_some() && !row.doubtful)),
        };
        self.0.iter().enumerate().filter_map(of).collect()
    }

    /// The rows of groups of a dimension that are not named, each group with what it is called.
    pub fn beside(&self, at: usize, named: &HashSet<Group>) -> Vec<(String, Matched)> {
        let mut groups: BTreeMap<Group, (String, Matched)> = BTreeMap::new();
        for (place, row) in self.0.iter().enumerate() {
            let Some(group) = row.belonging[at].filter(|group| !named.contains(group)) else {
                continue;
            };
            let called = || (belonging::written(row.filing, at), Matched::new());
            let (_, rows) = groups.entry(group).or_insert_with(called);
            rows.push((place, !row.doubtful));
        }
        groups.into_values().collect()
    }

    /// What some rows give for a field whose summary is written in a unit; `None` where a row does not tell.
    pub fn counted(&self, matched: &Matched, field: Field, unit: MoneyUnit) -> Option<Counted> {
        let mut counted = Counted {
            even: true,
            ..Counted::default()
        };
        for &(at, certain) in matched {
            let (cell, amount) = self.0[at].amount(field)?;
            counted.cells += 1;
            counted.even &= amount % unit.dong() == 0;
            if certain {
                counted.low = counted.low.saturating_add(amount);
                counted.high = counted.high.saturating_add(amount);
                counted.rows.push(self.0[at].addend(cell, amount));
            } else {
                counted.low = counted.low.saturating_add(amount.min(0));
                counted.high = counted.high.saturating_add(amount.max(0));
            }
        }
        (!self.0.is_empty()).then_some(counted)
    }
}

impl Listed<'_> {
    /// What it adds to a sum, and where it stands; `None` where its list does not tell.
    fn amount(&self, field: Field) -> Option<(Address, i64)> {
        if field == Field::Count {
            let name = self.filing.entries.get(&Field::Name);
            let cell = name.map_or(Address::new(self.filing.row, 0), |entry| entry.cell);
            return Some((cell, 1));
        }
        match self.filing.entries.get(&field) {
            Some(entry) => Some((entry.cell, entry.value.as_ref()?.as_integer()?)),
            None => {
                let column = self.table.column(field)?;
                Some((Address::new(self.filing.row, column.index), 0))
            }
        }
    }

    fn addend(&self, cell: Address, amount: i64) -> (usize, Addend) {
        let addend = Addend {
            label: self.filing.label(),
            place: format!("[{}] {cell}", self.sheet),
            cell,
            amount,
        };
        (self.filing.sheet, addend)
    }
}

/// The units of the rows a summary sums up.
pub fn units<'a>(reading: &'a Reading, summary: &Summary, kind: Kind) -> Vec<&'a UnitRef> {
    let rows = rows(reading, summary, kind);
    rows.filter_map(|(_, unit)| unit).collect()
}

fn rows<'a>(
    reading: &'a Reading,
    summary: &Summary,
    kind: Kind,
) -> impl Iterator<Item = (&'a Filing, Option<&'a UnitRef>)> {
    let of_kind = move |filing: &&Filing| {
        let table = reading.sheets.get(filing.sheet);
        let table = table.and_then(|sheet| sheet.tables.get(filing.table));
        !filing.tally && table.is_some_and(|table| table.kind == kind)
    };
    let (unit, day) = (summary.unit.clone(), summary.as_of);
    reading
        .filings
        .iter()
        .filter(of_kind)
        .filter_map(move |filing| {
            let submission = filing.submission.and_then(|at| reading.submissions.get(at));
            let Some(submission) = submission else {
                return Some((filing, None));
            };
            let other_day = day.is_some_and(|day| day != submission.as_of);
            let other_unit = unit
                .as_ref()
                .is_some_and(|unit| *unit != submission.unit && !is_province(unit));
            (!other_day && !other_unit).then_some((filing, Some(&submission.unit)))
        })
}

fn is_province(unit: &UnitRef) -> bool {
    geography::by_reference(unit).is_some_and(|unit| unit.level == Level::Province)
}

/// Held back, ended, a branch or a credit fund, or of another kind than its list.
fn is_doubtful(filing: &Filing, kind: Kind) -> bool {
    let form = match filing.value(Field::Form) {
        Some(Value::Form(form)) => Some(*form),
        _ => None,
    };
    let plain = match kind {
        Kind::Unions => Form::Union,
        Kind::Groups => Form::Group,
        Kind::Clubs => Form::Club,
        _ => Form::Cooperative,
    };
    let ended = filing.status() == Some(Status::Ended);
    filing.held_back || ended || form.is_some_and(|form| form != plain)
}
