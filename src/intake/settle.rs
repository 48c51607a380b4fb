//! Settles what a table's columns mean once its rows can be asked: taught headers, codes by content, doubles.

use super::cell::{Grid, Row};
use super::columns;
use super::header::Header;
use super::table::tax_codes_by_content;
use crate::model::{Address, Field, Matter, Observation, Value};
use crate::text::Phrase;
use crate::text::normal::key;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Settles the columns and says which are not used.
pub fn columns(
    grid: &Grid,
    header: &mut Header,
    body: &[Row],
    taught: &BTreeMap<String, Field>,
    day: Option<Date>,
    tally: bool,
) -> Vec<Observation> {
    teach(header, taught);
    tax_codes_by_content(header, body);
    let row = grid.rows[header.rows.end - 1].index;
    let unknown: Vec<u32> = header
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| column.index)
        .collect();
    let mut observations = keep_one_of_each(grid, header, row, day, tally);
    observations.extend(unmapped(grid, header, body, row, &unknown));
    observations
}

/// Headers the user or the sender's past taught go before the table of synonyms.
fn teach(header: &mut Header, taught: &BTreeMap<String, Field>) {
    for column in &mut header.columns {
        let own = column.header.rsplit(" > ").next().unwrap_or_default();
        let known = taught.iter().find(|(text, _)| {
            let text = key(text);
            text == key(&column.header) || text == key(own)
        });
        if let Some((_, field)) = known {
            column.field = Some(*field);
            column.tick = None;
            column.confidence = 1.0;
        }
    }
}

/// Of two columns of one field the better known is used, of several years the last that is not past the day, else
/// the first. The other is said.
fn keep_one_of_each(
    grid: &Grid,
    header: &mut Header,
    row: u32,
    day: Option<Date>,
    tally: bool,
) -> Vec<Observation> {
    let mut observations = Vec::new();
    let last_year = day.map_or(i16::MAX, Date::year);
    for at in 0..header.columns.len() {
        let Some(field) = header.columns[at].field else {
            continue;
        };
        // Parts of a number add up: "Trồng trọt" and "Chăn nuôi" are both of agriculture.
        if tally && header.columns[at].tick.is_some() {
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
            (
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
            let observation = Observation::new(Matter::DuplicateColumn)
                .sheet(&grid.name)
                .at(Address::new(row, column.index))
                .field(field)
                .value(&column.header)
                .arg("used", said(&used));
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

/// Columns that mean nothing known and hold something, with the likeliest field.
fn unmapped(
    grid: &Grid,
    header: &Header,
    body: &[Row],
    row: u32,
    unknown: &[u32],
) -> Vec<Observation> {
    let mut observations = Vec::new();
    for column in &header.columns {
        let holds = body.iter().any(|row| row.cell(column.index).is_some());
        if !unknown.contains(&column.index) || !holds {
            continue;
        }
        let mut observation = Observation::new(Matter::UnmappedColumn)
            .sheet(&grid.name)
            .at(Address::new(row, column.index))
            .value(&column.header);
        let own = column.header.rsplit(" > ").next().unwrap_or_default();
        if let Some((field, _)) = columns::likely(header.kind, own) {
            observation = observation
                .arg("likely", field.label())
                .arg("likely_id", said(field.id()));
        }
        observations.push(observation);
    }
    observations
}

fn said(text: &str) -> Phrase {
    Phrase {
        vi: text.to_owned(),
        en: text.to_owned(),
    }
}
