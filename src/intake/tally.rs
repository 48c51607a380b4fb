//! Tables that only count: "Xã | Số HTX | Số thành viên". Tells them from lists, and what each row counts.

use super::cell::{Cell, Row};
use super::header::Header;
use super::section::Places;
use super::terms;
use crate::geography::{self, Match};
use crate::model::{Entry, Field, Filing, Kind, Shape, Value};

/// Columns only a list of organisations has.
const DETAILS: [Field; 12] = [
    Field::TaxCode,
    Field::RegistrationCode,
    Field::CertNo,
    Field::Established,
    Field::Address,
    Field::Hamlet,
    Field::Representative,
    Field::Chair,
    Field::Director,
    Field::Phone,
    Field::BusinessLines,
    Field::Note,
];

/// Whether a table only counts: it has a column of counts, or its names are places or sectors, and nothing that
/// only an organisation has.
pub fn is_tally(header: &Header, body: &[Row], places: &Places) -> bool {
    if matches!(
        header.kind,
        Kind::Members | Kind::Activities | Kind::Targets
    ) {
        return false;
    }
    let details = DETAILS
        .iter()
        .filter(|field| **field != Field::Note)
        .any(|field| header.column(*field).is_some());
    if details {
        return false;
    }
    let named = header
        .column(Field::Name)
        .or_else(|| header.column(Field::Commune))
        .or_else(|| header.column(Field::District));
    let named = named.or_else(|| header.column(Field::Sector));
    let mostly_groups = named.is_some_and(|column| groups(body, column, places));
    match header.column(Field::Count) {
        Some(_) => header.column(Field::Name).is_none() || mostly_groups,
        None => {
            mostly_groups
                && header.column(Field::Commune).is_none_or(|commune| {
                    header
                        .column(Field::Name)
                        .is_none_or(|name| name == commune)
                })
        }
    }
}

/// Turns the name of a tally's row into what it is: a district, a commune, a sector, a status.
pub fn locate(filing: &mut Filing, places: &Places) {
    filing.tally = true;
    let Some(entry) = filing.entries.remove(&Field::Name) else {
        return;
    };
    let place = |among: &[&'static geography::Unit]| {
        !matches!(geography::find(&entry.raw, among), Match::None { .. })
    };
    let named = |field, value| (field, Some(value));
    let text = || Value::Text(entry.raw.clone());
    let (field, value) = match () {
        () if place(&places.districts) => named(Field::District, text()),
        () if place(&places.communes) => named(Field::Commune, text()),
        () => match [Shape::Sector, Shape::Status]
            .into_iter()
            .find_map(|shape| terms::whole(shape, &entry.raw))
        {
            Some(value @ Value::Sector(_)) => named(Field::Sector, value),
            Some(value) => named(Field::Status, value),
            None => named(Field::Name, text()),
        },
    };
    filing
        .entries
        .entry(field)
        .or_insert(Entry { value, ..entry });
}

/// Whether most words of a column are places or entries of the lists, not names of organisations.
fn groups(body: &[Row], column: u32, places: &Places) -> bool {
    let texts: Vec<String> = body
        .iter()
        .filter_map(|row| row.cell(column))
        .filter(|cell| cell.is_words())
        .map(Cell::text)
        .take(200)
        .collect();
    let is_group = |text: &&String| {
        let place = |among: &[&'static geography::Unit]| {
            !matches!(geography::find(text, among), Match::None { .. })
        };
        place(&places.districts)
            || place(&places.communes)
            || terms::whole(Shape::Sector, text).is_some()
            || terms::whole(Shape::Status, text).is_some()
            || terms::whole(Shape::Form, text).is_some()
    };
    texts.iter().filter(is_group).count() * 10 >= texts.len() * 6 && !texts.is_empty()
}
