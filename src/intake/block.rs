//! A block of rows read as a header: for each column the lines above it, and what they mean together.

use super::cell::{Grid, Row};
use super::columns;
use super::header::Header;
use super::heading::{Heading, UnitNote, announces_units, is_unit_alone};
use crate::model::{Address, Column, Field, Kind};
use crate::text::normal::key;

/// Reads a block of rows as a header.
pub fn read(grid: &Grid, rows: std::ops::Range<usize>, kind: Kind) -> Header {
    let block = &grid.rows[rows.clone()];
    let mut indices: Vec<u32> = block
        .iter()
        .flat_map(|row| row.texts().map(|(column, _)| column))
        .collect();
    indices.sort_unstable();
    indices.dedup();
    let mut columns = Vec::new();
    let mut years = Vec::new();
    let mut own = Vec::new();
    for index in indices {
        let path = path(grid, block, index);
        let headings: Vec<Heading> = path.iter().map(|part| Heading::of(part)).collect();
        let meaning = columns::meaning(kind, &headings);
        own.extend(
            meaning
                .iter()
                .filter(|meaning| meaning.own)
                .map(|meaning| meaning.field),
        );
        columns.push(Column {
            index,
            header: path.join(" > "),
            field: meaning.as_ref().map(|meaning| meaning.field),
            confidence: meaning.as_ref().map_or(0.0, |meaning| meaning.confidence),
            unit: headings
                .iter()
                .rev()
                .find_map(|heading| match heading.unit {
                    Some(UnitNote::Money(unit)) => Some(unit),
                    _ => None,
                }),
            tick: meaning.and_then(|meaning| meaning.tick),
            ..Column::default()
        });
        years.push(headings.iter().rev().find_map(|heading| heading.year));
    }
    drop_gender_columns(&mut columns);
    Header {
        kind,
        rows,
        columns,
        years,
        own,
        split_name: None,
    }
}

/// The headers above a column, top down, merged and blank-continued ones included, repeats left out.
fn path(grid: &Grid, block: &[Row], column: u32) -> Vec<String> {
    let mut path: Vec<String> = Vec::new();
    for (level, row) in block.iter().enumerate() {
        let text = match grid.merge_at(Address::new(row.index, column)) {
            Some(merge) => grid
                .row_at(merge.from.row)
                .filter(|origin| origin.index >= block[0].index)
                .map(|origin| origin.text(merge.from.column).into_owned())
                .unwrap_or_default(),
            None if row.cell(column).is_some() => row.text(column).into_owned(),
            None => continued(grid, block, level, column),
        };
        let label = announces_units(&text) && states_units(row);
        if !text.is_empty() && !label && path.last() != Some(&text) {
            path.push(text);
        }
    }
    path
}

/// Whether a row says nothing but what the columns above it are counted in.
pub fn states_units(row: &Row) -> bool {
    let units = row.texts().filter(|(_, text)| is_unit_alone(text)).count();
    let others = row.texts().filter(|(_, text)| !announces_units(text));
    units >= 2 && units == others.count()
}

/// Where merges are not told, a blank header cell above a filled one belongs to the header on its left that is
/// itself above a filled one.
fn continued(grid: &Grid, block: &[Row], level: usize, column: u32) -> String {
    let row = &block[level];
    let Some(below) = block.get(level + 1) else {
        return String::new();
    };
    let filled_below = |column: u32| below.cell(column).is_some();
    if !filled_below(column) {
        return String::new();
    }
    let Some((left, cell)) = row.cells.iter().rev().find(|(index, _)| *index < column) else {
        return String::new();
    };
    let row_has_merges = grid
        .merges
        .iter()
        .any(|merge| merge.from.row == row.index && merge.from.column < merge.to.column);
    let unbroken = (*left..column).all(filled_below);
    if unbroken && !row_has_merges {
        cell.text().into_owned()
    } else {
        String::new()
    }
}

/// "Nam" and "Nữ" side by side, not below members or workers, tell a person's sex, not a number of women.
fn drop_gender_columns(columns: &mut [Column]) {
    let men: Vec<u32> = columns
        .iter()
        .filter(|column| column.field.is_none() && last_part(&column.header) == "nam")
        .map(|column| column.index)
        .collect();
    for column in columns {
        let beside = men.iter().any(|man| man.abs_diff(column.index) == 1);
        if beside && column.field == Some(Field::WomenMembers) && !column.header.contains(" > ") {
            column.field = None;
            column.confidence = 0.0;
        }
    }
}

fn last_part(header: &str) -> String {
    key(header.rsplit(" > ").next().unwrap_or_default())
}
