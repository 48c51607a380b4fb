//! Settles what a table's columns mean once its rows can be asked: what was taught, what the content says, doubles.

use super::beside;
use super::cell::{Grid, Row};
use super::columns;
use super::evidence::{self, Evidence};
use super::header::{Header, is_numbering_row};
use super::heading::Heading;
use super::section::Places;
use super::split_name;
use super::table::tax_codes_by_content;
use super::taught::{Taught, in_kind};
use crate::model::{
    Address, Column, Field, KnownBy, Matter, Observation, Shape, Value, column_letters,
};
use crate::text::normal::key;
use crate::text::{Phrase, text};
use jiff::civil::Date;

/// Where a header stands and what is known of its table.
#[derive(Debug)]
pub struct Site<'a> {
    /// The sheet.
    pub grid: &'a Grid,
    /// The rows below the header.
    pub body: &'a [Row],
    /// Headers whose meaning was said.
    pub taught: &'a Taught,
    /// Units that cells may name.
    pub places: &'a Places,
    /// The day the figures are of.
    pub day: Option<Date>,
    /// Whether its rows only count.
    pub tally: bool,
    /// The last row of the header.
    pub row: u32,
}

/// How many columns without a meaning are compared with the headers there are; a sheet may have thousands.
const COMPARED: usize = 100;

impl Site<'_> {
    fn about(&self, matter: Matter, column: &Column) -> Observation {
        Observation::new(matter)
            .sheet(&self.grid.name)
            .at(Address::new(self.row, column.index))
    }
}

/// Settles the columns and says which are not used.
pub fn columns(site: &Site, header: &mut Header) -> Vec<Observation> {
    teach(header, site.taught);
    add_headless(site, header);
    split_name(site, header);
    code_by_content(site, header);
    let mut observations = by_content(site, header);
    let unknown: Vec<u32> = header
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .filter(|column| {
            header
                .split_name
                .is_none_or(|(_, given)| given != column.index)
        })
        .map(|column| column.index)
        .collect();
    observations.extend(keep_one_of_each(site, header));
    observations.extend(slips(site, header));
    observations.extend(contradictions(site, header));
    observations.extend(unmapped(site, header, &unknown));
    let columns = header.columns.len();
    for column in &mut header.columns {
        column.example = example(site, column.index, columns);
    }
    observations
}

/// Headers the user or the sender's past taught go before the table of headers.
fn teach(header: &mut Header, taught: &Taught) {
    for column in &mut header.columns {
        match taught.lesson(&column.header) {
            Some(lesson) => {
                column.field = Some(in_kind(lesson.field, header.kind));
                column.tick = None;
                column.confidence = 1.0;
                column.known_by = lesson.known_by;
            }
            // The header was found by what another sender's was said to mean.
            None if matches!(column.known_by, KnownBy::Taught | KnownBy::Learned) => {
                column.field = None;
                column.confidence = 0.0;
                column.known_by = KnownBy::Header;
            }
            None => {}
        }
    }
}

/// Values below no header are a column, too, if a third of the rows have one.
fn add_headless(site: &Site, header: &mut Header) {
    let rows = site.body.iter().take(200);
    let rows: Vec<&Row> = rows.filter(|row| row.cells.len() >= 2).collect();
    let mut counts: Vec<(u32, usize)> = Vec::new();
    for (index, _) in rows.iter().flat_map(|row| row.texts()) {
        match counts.iter_mut().find(|(known, _)| *known == index) {
            Some((_, count)) => *count += 1,
            None => counts.push((index, 1)),
        }
    }
    for (index, count) in counts {
        let has_header = header.columns.iter().any(|column| column.index == index);
        if has_header || count < 3 || count * 3 < rows.len() {
            continue;
        }
        let at = header
            .columns
            .partition_point(|column| column.index < index);
        let column = Column {
            index,
            ..Column::default()
        };
        header.columns.insert(at, column);
        header.years.insert(at, None);
    }
}

/// Persons' names in two columns: the first is the column of names, the other belongs to it.
fn split_name(site: &Site, header: &mut Header) {
    header.split_name = split_name::find(header, site.body);
    let Some((family, given)) = header.split_name else {
        return;
    };
    for column in &mut header.columns {
        if column.index == family {
            column.field = Some(Field::Name);
            column.confidence = 1.0;
        } else if column.index == given {
            column.field = None;
        }
    }
}

/// Columns of codes whose values mostly pass the check digit.
fn code_by_content(site: &Site, header: &mut Header) {
    let before = header.column(Field::TaxCode);
    tax_codes_by_content(header, site.body);
    if before.is_none() {
        let code = |column: &&mut Column| column.field == Some(Field::TaxCode);
        if let Some(column) = header.columns.iter_mut().find(code) {
            column.known_by = KnownBy::Content;
        }
    }
}

/// Columns that mean nothing by their header, or have none, and whose values or neighbours leave no doubt.
fn by_content(site: &Site, header: &mut Header) -> Vec<Observation> {
    let mut observations = Vec::new();
    for at in 0..header.columns.len() {
        let column = &header.columns[at];
        let given = header.split_name.map(|(_, given)| given);
        if column.field.is_some() || given == Some(column.index) {
            continue;
        }
        let found = by_values(site, header, column).or_else(|| beside::amount(header, column));
        let free = |(field, _): &(Field, Phrase)| header.column(*field).is_none();
        let Some((field, evidence)) = found.filter(free) else {
            continue;
        };
        let mut observation = site
            .about(Matter::ColumnByContent, column)
            .field(field)
            .arg("column", letters(column))
            .arg("evidence", evidence);
        if !column.header.is_empty() {
            observation = observation.value(&column.header);
        }
        observations.push(observation);
        let column = &mut header.columns[at];
        column.field = Some(field);
        column.confidence = 0.8;
        column.known_by = KnownBy::Content;
    }
    observations
}

fn by_values(site: &Site, header: &Header, column: &Column) -> Option<(Field, Phrase)> {
    let evidence = Evidence::of(site.body, column.index, site.places)?;
    let settled = evidence.settles(header.kind, &column.header);
    let field = evidence.field(header.kind).filter(|_| settled)?;
    Some((field, evidence.words()))
}

/// Of two columns of one field the better known is used, of several years the last that is not past the day, else
/// the first. The other is said.
fn keep_one_of_each(site: &Site, header: &mut Header) -> Vec<Observation> {
    let mut observations = Vec::new();
    let last_year = site.day.map_or(i16::MAX, Date::year);
    for at in 0..header.columns.len() {
        let Some(field) = header.columns[at].field else {
            continue;
        };
        // Parts of a number add up: "Trồng trọt" and "Chăn nuôi" are both of agriculture.
        if site.tally && header.columns[at].tick.is_some() {
            continue;
        }
        let twins: Vec<usize> = (0..header.columns.len())
            .filter(|other| {
                header.columns[*other].field == Some(field) && same_tick(header, at, *other)
            })
            .collect();
        if twins.len() < 2 {
            continue;
        }
        let rank = |twin: &usize| {
            let column = &header.columns[*twin];
            let year = header.years[*twin]
                .filter(|year| *year <= last_year)
                .unwrap_or(0);
            let names_cooperatives =
                field == Field::Name && key(&column.header).contains(&key("HTX"));
            let confidence = (column.confidence * 100.0).round() as i64;
            let taught = matches!(column.known_by, KnownBy::Taught | KnownBy::Learned);
            (
                taught,
                year,
                names_cooperatives,
                confidence,
                std::cmp::Reverse(*twin),
            )
        };
        let kept = twins.iter().copied().max_by_key(rank).unwrap_or(at);
        let used = header.columns[kept].header.clone();
        for twin in twins.into_iter().filter(|twin| *twin != kept) {
            let by_year = header.years[twin].is_some() && header.years[kept].is_some();
            let column = &mut header.columns[twin];
            column.field = None;
            column.tick = None;
            column.confidence = 0.0;
            if by_year {
                continue;
            }
            let observation = site
                .about(Matter::DuplicateColumn, column)
                .field(field)
                .value(&column.header)
                .arg("used", Phrase::same(&used));
            observations.push(observation);
        }
    }
    observations
}

fn same_tick(header: &Header, a: usize, b: usize) -> bool {
    let tick = |at: usize| header.columns[at].tick.as_ref().map(Value::plain);
    match (tick(a), tick(b)) {
        (None, None) => true,
        (Some(a), Some(b)) => a == b,
        _ => false,
    }
}

/// Headers that were taken for known ones although they have a slip.
fn slips(site: &Site, header: &Header) -> Vec<Observation> {
    let slips = header
        .columns
        .iter()
        .filter(|column| column.known_by == KnownBy::Slip);
    let said = slips.filter_map(|column| {
        let percent = format!("{:.0}", column.confidence * 100.0);
        let observation = site
            .about(Matter::HeaderSlip, column)
            .field(column.field?)
            .value(&column.header);
        Some(observation.arg("sure", Phrase::same(&percent)))
    });
    said.collect()
}

/// Columns whose values are plainly something else than their header says.
fn contradictions(site: &Site, header: &Header) -> Vec<Observation> {
    let observation = |column: &Column| {
        let field = column.field?;
        let evidence = Evidence::of(site.body, column.index, site.places)?;
        let plain = column.tick.is_none() && evidence.contradicts(field);
        plain.then(|| {
            site.about(Matter::ContentContradiction, column)
                .field(field)
                .value(&column.header)
                .arg("evidence", evidence.words())
        })
    };
    header.columns.iter().filter_map(observation).collect()
}

/// Columns that mean nothing known and hold something, with what they may be.
fn unmapped(site: &Site, header: &mut Header, unknown: &[u32]) -> Vec<Observation> {
    let mut observations = Vec::new();
    for at in 0..header.columns.len() {
        let column = &header.columns[at];
        let values = evidence::cells(site.body, column.index).count();
        if !unknown.contains(&column.index) || column.field.is_some() || values == 0 {
            continue;
        }
        let evidence = Evidence::of(site.body, column.index, site.places);
        let free = |field: &Field| header.column(*field).is_none();
        let by_content = evidence
            .and_then(|evidence| evidence.field(header.kind))
            .filter(free);
        let likely = by_content.or_else(|| match observations.len() < COMPARED {
            true => by_words(site, header, column, evidence),
            false => None,
        });
        let observation = match (likely, column.header.is_empty()) {
            (_, true) => headless(site, column, values, likely),
            (Some(field), false) => {
                let reason = evidence.filter(|_| by_content.is_some());
                offer(site, column, field, reason)
            }
            (None, false) => site
                .about(Matter::UnmappedColumn, column)
                .value(&column.header),
        };
        observations.push(observation);
        header.columns[at].likely = likely;
    }
    observations
}

/// The field whose headers are most like a column's, if its values can be of it and no other column is.
fn by_words(
    site: &Site,
    header: &Header,
    column: &Column,
    evidence: Option<Evidence>,
) -> Option<Field> {
    if column.header.is_empty() {
        return None;
    }
    let path: Vec<Heading> = column.header.split(" > ").map(Heading::of).collect();
    let cells = || evidence::cells(site.body, column.index);
    let words = cells().filter(|cell| cell.is_words()).count();
    let mostly_words = words * 2 > cells().count();
    let free = |field: Field| {
        let figures = field.shape().is_summable() || field.shape() == Shape::Decimal;
        header.column(field).is_none()
            && !(figures && mostly_words)
            && !evidence.is_some_and(|evidence| evidence.contradicts(field))
    };
    columns::likely(header.kind, &path, free)
}

fn headless(site: &Site, column: &Column, values: usize, likely: Option<Field>) -> Observation {
    let observation = site
        .about(Matter::ColumnWithoutHeader, column)
        .arg("column", letters(column))
        .arg("cells", text("{n}", "{n}").fill(&[("n", &values)]));
    match likely {
        Some(field) => observation.arg("likely", field.label()),
        None => observation,
    }
}

/// A question to the user, with what to type for yes.
fn offer(site: &Site, column: &Column, field: Field, reason: Option<Evidence>) -> Observation {
    let own = column.header.rsplit(" > ").next().unwrap_or_default();
    let map = format!("--map \"{}={}\"", own.replace('"', ""), field.id());
    let observation = site
        .about(Matter::LikelyColumn, column)
        .value(&column.header)
        .arg("likely", field.label())
        .arg("map", Phrase::same(&map));
    match reason {
        Some(evidence) => observation.arg("evidence", evidence.words()),
        None => observation,
    }
}

/// The first value of a column as it is written: of a row that says as much as records do, where there is one.
fn example(site: &Site, index: u32, columns: usize) -> Option<String> {
    let rows = || evidence::head(site.body).filter(|row| !is_numbering_row(row));
    let value = |row: &Row| row.cell(index).map(|cell| cell.text().to_string());
    let full = rows().filter(|row| row.cells.len() * 2 > columns);
    let mut values = full.chain(rows()).filter_map(value);
    values.find(|text| !text.is_empty())
}

fn letters(column: &Column) -> Phrase {
    Phrase::same(column_letters(column.index))
}
