//! The reader against calamine, and against packages made by hand.

use super::super::{HEAD, Sheet};
use super::{open, reference};
use crate::intake::cell::{Cell, Grid};
use crate::model::Address;
use crate::source::Source;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// All cells of a sheet, by their place.
type Cells = BTreeMap<Address, Cell>;

fn cells(grid: &Grid) -> Cells {
    let of_row = |row: &crate::intake::cell::Row| {
        let index = row.index;
        let cells = row.cells.iter();
        cells
            .map(move |(column, cell)| (Address::new(index, *column), cell.clone()))
            .collect::<Vec<_>>()
    };
    grid.rows.iter().flat_map(of_row).collect()
}

/// A sheet read to its end.
fn completed(mut sheet: Sheet) -> Result<Grid, String> {
    assert!(sheet.rest.is_none() || sheet.grid.rows.len() == HEAD);
    sheet.complete().map_err(|reason| reason.en)?;
    Ok(sheet.grid)
}

fn grids(opened: super::Opened) -> Result<Vec<Grid>, String> {
    let book = opened.map_err(|reason| reason.en)?;
    book.sheets.into_iter().map(completed).collect()
}

/// How a file differs from what calamine reads; nothing where it does not, or where it differs as it should.
fn differences(path: &Path) -> Vec<String> {
    let source = Source::read(path).expect("a file");
    let ours = grids(open(&source));
    let theirs = std::panic::catch_unwind(|| grids(reference::open(&source)));
    let theirs = theirs.unwrap_or_else(|_| Err("panics".to_owned()));
    match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => between_books(&ours, &theirs),
        (Err(ours), Ok(_)) => vec![format!("refused, and calamine reads it: {ours}")],
        (Ok(_), Err(theirs)) => vec![format!("(read, and calamine refuses it: {theirs})")],
        (Err(ours), Err(theirs)) => vec![format!("(refused by both: {ours} | {theirs})")],
    }
}

fn between_books(ours: &[Grid], theirs: &[Grid]) -> Vec<String> {
    let names = |grids: &[Grid]| -> Vec<String> { grids.iter().map(|g| g.name.clone()).collect() };
    if names(ours) != names(theirs) {
        return vec![format!("sheets {:?} for {:?}", names(ours), names(theirs))];
    }
    let pairs = ours.iter().zip(theirs);
    pairs
        .flat_map(|(ours, theirs)| between(ours, theirs))
        .collect()
}

fn between(ours: &Grid, theirs: &Grid) -> Vec<String> {
    let mut found = Vec::new();
    let mut merges = (ours.merges.clone(), theirs.merges.clone());
    merges.0.sort_by_key(|merge| (merge.from, merge.to));
    merges.1.sort_by_key(|merge| (merge.from, merge.to));
    if merges.0 != merges.1 {
        found.push(format!("[{}] merges {merges:?}", ours.name));
    }
    let (ours_at, theirs_at) = (cells(ours), cells(theirs));
    let mut places: Vec<&Address> = ours_at.keys().chain(theirs_at.keys()).collect();
    places.sort();
    places.dedup();
    for place in places {
        let pair = (ours_at.get(place), theirs_at.get(place));
        if !same(pair) {
            found.push(format!("[{}] {place}: {pair:?}", ours.name));
        }
    }
    found
}

/// Whether two cells are equal.
fn same(pair: (Option<&Cell>, Option<&Cell>)) -> bool {
    pair.0 == pair.1
}

fn workbooks(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.expect("an entry").path();
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        if path.is_dir() {
            workbooks(&path, found);
        } else if ending.is_some_and(|ending| ending == "xlsx" || ending == "xlsm") {
            found.push(path);
        }
    }
    found.sort();
}

#[test]
fn samples_read_as_calamine_reads_them() {
    let mut files = Vec::new();
    workbooks(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("data-samples"),
        &mut files,
    );
    assert!(files.len() > 50);
    let mut faults = Vec::new();
    for path in &files {
        let differences = differences(path);
        faults.extend(
            differences
                .iter()
                .filter(|fault| !fault.starts_with('('))
                .map(|fault| format!("{}: {fault}", path.display())),
        );
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Any folder of workbooks: `HTX_CORPUS=FOLDER cargo test --lib corpus -- --nocapture`.
#[test]
fn a_corpus_reads_as_calamine_reads_it() {
    let Some(folder) = std::env::var_os("HTX_CORPUS") else {
        return;
    };
    let mut files = Vec::new();
    workbooks(Path::new(&folder), &mut files);
    let mut counts = BTreeMap::new();
    for path in &files {
        let differences = differences(path);
        let verdict = match differences.first() {
            None => "equal",
            Some(first) if first.starts_with("(read") => "read by us alone",
            Some(first) if first.starts_with("(refused") => "refused by both",
            Some(_) => "different",
        };
        *counts.entry(verdict).or_insert(0) += 1;
        for difference in differences.iter().take(3) {
            let line: String = difference.chars().take(300).collect();
            println!("{}: {line}", path.display());
        }
    }
    println!("{} workbooks: {counts:?}", files.len());
}
