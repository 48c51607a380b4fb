//! Names of persons written in two columns: "Họ và tên đệm | Tên", or both below one header.

use super::cell::{Cell, Row};
use super::evidence;
use super::header::Header;
use crate::model::{Address, Column, Entry, Field, Kind, Value};
use crate::text::normal::{WordList, key};

/// Headers of the column of family names.
static FAMILY: WordList = WordList::new(&[
    "họ",
    "họ đệm",
    "họ lót",
    "họ và đệm",
    "họ và lót",
    "họ và tên đệm",
    "họ và tên lót",
    "họ và chữ đệm",
    "họ và chữ lót",
    "họ tên đệm",
    "họ chữ đệm",
]);

/// Most words of a given name, and how many cells in a hundred must be so short.
const WORDS: usize = 2;
const MOSTLY: usize = 80;

/// The columns of family and given names, where a list of persons has two.
pub fn find(header: &Header, body: &[Row]) -> Option<(u32, u32)> {
    let is_name = |column: &&Column| column.field == Some(Field::Name);
    let name = header
        .columns
        .iter()
        .find(is_name)
        .filter(|_| header.kind == Kind::Members)?;
    let at = |index: u32| header.columns.iter().find(|column| column.index == index);
    let own = |column: &Column| key(column.header.rsplit(" > ").next().unwrap_or_default());
    let left = name.index.checked_sub(1).and_then(at);
    if let Some(left) = left.filter(|left| FAMILY.has(&own(left))) {
        return Some((left.index, name.index));
    }
    let right = at(name.index + 1)?;
    let shared = right.header.is_empty() || right.header == name.header;
    let given = own(right) == key("tên") && FAMILY.has(&own(name));
    (given || shared && holds_given_names(body, right.index)).then_some((name.index, right.index))
}

/// The whole name of a row, at the family name's cell.
pub fn joined(row: &Row, (family, given): (u32, u32)) -> Option<Entry> {
    let name = [row.text(family), row.text(given)]
        .join(" ")
        .trim()
        .to_owned();
    (!name.is_empty()).then(|| Entry {
        value: Some(Value::Text(name.clone().into())),
        raw: name.into(),
        cell: Address::new(row.index, family),
    })
}

fn holds_given_names(body: &[Row], column: u32) -> bool {
    let cells: Vec<&Cell> = evidence::cells(body, column).collect();
    let short = cells
        .iter()
        .filter(|cell| cell.is_words() && cell.text().split(' ').count() <= WORDS);
    !cells.is_empty() && short.count() * 100 >= cells.len() * MOSTLY
}
