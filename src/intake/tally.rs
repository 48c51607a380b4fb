//! Tables that only count: "Xã | Số HTX | Số thành viên". Tells them from lists, and what each row counts.

use super::cell::{Cell, Row};
use super::header::Header;
use super::heading::Heading;
use super::number::{self, Separators};
use super::section::Places;
use super::terms;
use crate::model::{Column, Entry, Field, Filing, Shape, Value};
use crate::text::normal::key;

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
    if !header.kind.is_organisations() {
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

/// Settles what only a table that counts says in its columns, and whether it is one: its number below the bare name
/// of a kind, its places below "Địa bàn", parts of its number below the name of a status or sector.
pub fn settle(header: &mut Header, body: &[Row], places: &Places) -> bool {
    if !header.kind.is_organisations() {
        return false;
    }
    number_by_content(header, body);
    places_by_content(header, body, places);
    let tally = is_tally(header, body, places);
    if tally {
        parts_by_words(header);
    }
    tally
}

/// "Đơn vị | THT | Tổ viên": a column of names that holds only numbers, beside another that has the names.
fn number_by_content(header: &mut Header, body: &[Row]) {
    if header.column(Field::Count).is_some() {
        return;
    }
    let subject = |column: &Column| {
        matches!(
            column.field,
            Some(Field::Name | Field::Commune | Field::District | Field::Address | Field::Sector)
        )
    };
    let worded = |index: u32| {
        let mut cells = body.iter().filter_map(|row| row.cell(index));
        cells.any(Cell::is_words)
    };
    let named = header
        .columns
        .iter()
        .any(|column| subject(column) && worded(column.index));
    // Signatures may stand below the numbers.
    let numbers = |index: u32| {
        let cells: Vec<&Cell> = body.iter().filter_map(|row| row.cell(index)).collect();
        let numbers = cells
            .iter()
            .filter(|cell| number::count(cell, Separators::default()).is_ok());
        !cells.is_empty() && numbers.count() * 10 >= cells.len() * 7
    };
    if !named {
        return;
    }
    for column in &mut header.columns {
        if column.field == Some(Field::Name) && numbers(column.index) {
            column.field = Some(Field::Count);
        }
    }
}

/// "Địa bàn" beside a number, where nothing else has the names, names what is counted.
fn places_by_content(header: &mut Header, body: &[Row], places: &Places) {
    let others = [Field::Name, Field::Commune, Field::District];
    let named = others.iter().any(|field| header.column(*field).is_some());
    if named || header.column(Field::Count).is_none() {
        return;
    }
    let found = header
        .columns
        .iter_mut()
        .find(|column| column.field == Some(Field::Address) && groups(body, column.index, places));
    if let Some(column) = found {
        column.field = Some(Field::Name);
    }
}

/// Words beside a status or sector in the header of a part, or above it.
const AROUND_PARTS: [&str; 24] = [
    "số", "tổng", "lượng", "trong", "đó", "chia", "theo", "ra", "phân", "lĩnh", "vực", "ngành",
    "nghề", "tình", "trạng", "htx", "tht", "hợp", "tác", "xã", "tổ", "hội", "quán", "gồm",
];

/// Columns of no known meaning whose words are a status or a sector hold parts of the number.
fn parts_by_words(header: &mut Header) {
    for column in &mut header.columns {
        if column.field.is_some() {
            continue;
        }
        let mut path: Vec<String> = column
            .header
            .split(" > ")
            .map(|part| key(&Heading::of(part).words))
            .collect();
        let own = path.pop().unwrap_or_default();
        let around = |word: &str| AROUND_PARTS.iter().any(|known| key(known) == word);
        if !path.iter().flat_map(|part| part.split(' ')).all(around) {
            continue;
        }
        // "Số HTX nông nghiệp" without its first words is "nông nghiệp".
        let words: Vec<&str> = own.split(' ').collect();
        let first = words.iter().take_while(|word| around(word)).count();
        let value = (0..=first).find_map(|from| {
            let said = words[from..].join(" ");
            [Shape::Status, Shape::Sector]
                .into_iter()
                .find_map(|shape| terms::whole(shape, &said))
        });
        column.field = match value {
            Some(Value::Status(_)) => Some(Field::Status),
            Some(Value::Sector(_)) => Some(Field::Sector),
            _ => continue,
        };
        column.tick = value;
        column.confidence = 0.9;
    }
}

/// Turns the name of a tally's row into what it is: a district, a commune, a sector, a status.
pub fn locate(filing: &mut Filing, places: &Places) {
    filing.tally = true;
    let Some(entry) = filing.entries.remove(&Field::Name) else {
        return;
    };
    let named = |field, value| (field, Some(value));
    let text = || Value::Text(entry.raw.clone());
    let (field, value) = match () {
        () if places.districts.recognises(&entry.raw) => named(Field::District, text()),
        () if places.communes.recognises(&entry.raw) => named(Field::Commune, text()),
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
        .map(|cell| cell.text().into_owned())
        .take(200)
        .collect();
    let is_group = |text: &&String| {
        places.districts.knows(text)
            || places.communes.knows(text)
            || terms::whole(Shape::Sector, text).is_some()
            || terms::whole(Shape::Status, text).is_some()
            || terms::whole(Shape::Form, text).is_some()
    };
    texts.iter().filter(is_group).count() * 10 >= texts.len() * 6 && !texts.is_empty()
}
