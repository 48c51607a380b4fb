//! Tells a table that only counts from a list: "Xã | Số HTX | Số thành viên".

use super::cell::{Cell, Row};
use super::header::Header;
use super::section::Places;
use super::terms;
use crate::geography::{self, Match};
use crate::model::{Field, Shape};

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
pub fn is_summary(header: &Header, body: &[Row], places: &Places) -> bool {
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
