//! The reader against calamine; packages made by hand are beside.

mod made;
mod packages;
mod sheets;

use super::super::{HEAD, Sheet};
use super::{open, reference};
use crate::intake::cell::{Cell, Grid};
use crate::model::Address;
use crate::source::Source;
use rust_xlsxwriter::{Format, Formula, Workbook, XlsxError};
use std::collections::{BTreeMap, BTreeSet};
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

/// What became of a file, and how it differs where it should not.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Equal,
    /// Different only where calamine is wrong; why.
    Better(&'static str),
    ReadByUsAlone(String),
    RefusedByBoth(String),
    Different(Vec<String>),
}

fn compare(path: &Path) -> Verdict {
    compare_source(&Source::read(path).expect("a file"))
}

fn compare_source(source: &Source) -> Verdict {
    let ours = grids(open(source));
    let theirs = std::panic::catch_unwind(|| grids(reference::open(source)));
    let theirs = theirs.unwrap_or_else(|_| Err("panics".to_owned()));
    match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => between_books(&ours, &theirs),
        (Err(ours), Ok(_)) => Verdict::Different(vec![format!("refused: {ours}")]),
        (Ok(_), Err(theirs)) => Verdict::ReadByUsAlone(theirs),
        (Err(ours), Err(_)) => Verdict::RefusedByBoth(ours),
    }
}

fn between_books(ours: &[Grid], theirs: &[Grid]) -> Verdict {
    let names = |grids: &[Grid]| -> Vec<String> { grids.iter().map(|g| g.name.clone()).collect() };
    if names(ours) != names(theirs) {
        let sheets = format!("sheets {:?} for {:?}", names(ours), names(theirs));
        return Verdict::Different(vec![sheets]);
    }
    let mut different = Vec::new();
    let mut better = None;
    for (ours, theirs) in ours.iter().zip(theirs) {
        better = better.or(between(ours, theirs, &mut different));
    }
    match (different.is_empty(), better) {
        (true, None) => Verdict::Equal,
        (true, Some(why)) => Verdict::Better(why),
        (false, _) => Verdict::Different(different),
    }
}

fn between(ours: &Grid, theirs: &Grid, different: &mut Vec<String>) -> Option<&'static str> {
    let mut better = None;
    let sorted = |grid: &Grid| {
        let mut merges: Vec<_> = grid
            .merges
            .iter()
            .map(|merge| (merge.from, merge.to))
            .collect();
        merges.sort_unstable();
        merges
    };
    if sorted(ours) != sorted(theirs) {
        different.push(format!(
            "[{}] merges {:?}",
            ours.name,
            (sorted(ours), sorted(theirs))
        ));
    }
    let (ours_at, theirs_at) = (cells(ours), cells(theirs));
    let places: BTreeSet<&Address> = ours_at.keys().chain(theirs_at.keys()).collect();
    for place in places {
        let pair = (ours_at.get(place), theirs_at.get(place));
        match as_it_should(pair) {
            Some("") => {}
            Some(why) => better = Some(why),
            None => different.push(format!("[{}] {place}: {pair:?}", ours.name)),
        }
    }
    better
}

/// Why two cells may differ, nothing if they do not; `None` if they must not.
fn as_it_should(pair: (Option<&Cell>, Option<&Cell>)) -> Option<&'static str> {
    match pair {
        (ours, theirs) if ours == theirs => Some(""),
        (Some(Cell::Percent(ours)), Some(Cell::Number(theirs))) if ours == theirs => Some(""),
        (None, Some(Cell::Error(formula))) if formula.starts_with('=') => {
            Some("a formula that gives an empty text has been calculated")
        }
        (Some(Cell::Number(_)), Some(Cell::Date(_))) => Some("a time is no day"),
        (Some(Cell::Text(_)), Some(Cell::Error(formula))) if formula.starts_with('=') => {
            Some("a text in the place of a value is not dropped")
        }
        _ => None,
    }
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
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("data-samples");
    workbooks(&samples, &mut files);
    assert!(files.len() > 50);
    for path in &files {
        let verdict = compare(path);
        let fine = !matches!(verdict, Verdict::Different(_) | Verdict::Better(_));
        assert!(fine, "{}: {verdict:?}", path.display());
    }
}

#[test]
fn what_a_writer_writes_reads_as_calamine_reads_it() {
    let written = written().expect("a workbook");
    let source = Source::held(Path::new("a.xlsx"), written);
    assert_eq!(compare_source(&source), Verdict::Equal);
}

/// Cells of every kind in a sheet longer than its head, and a second one.
fn written() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let share = Format::new().set_num_format("0.00%");
    let bold = Format::new().set_bold();
    for (name, rows) in [("Danh sách", 5_000_u32), ("Thành viên & khác", 20)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        sheet.merge_range(0, 0, 0, 5, "Hợp tác xã <Tân Phú> & \"bạn\"", &bold)?;
        for row in 1..rows {
            sheet.write_number(row, 0, f64::from(row) * 1234.5678 - 99.0)?;
            sheet.write_string(row, 1, format!(" HTX {row}\r\n\tsố _x0041_ 😀 "))?;
            sheet.write_number_with_format(row, 2, f64::from(row) * 8.25, &day)?;
            sheet.write_number_with_format(row, 3, f64::from(row) / 7.0, &share)?;
            sheet.write_boolean(row, 4, row % 2 == 0)?;
            sheet.write_formula(row, 6, Formula::new("=A1*2").set_result("7"))?;
            sheet.write_formula(row, 7, Formula::new("=NA()").set_result("#N/A"))?;
            sheet.write_rich_string(row, 9, &[(&bold, "đậm "), (&day, "thường")])?;
            sheet.write_blank(row, 10, &bold)?;
        }
        sheet.set_row_hidden(3)?;
    }
    book.save_to_buffer()
}

/// Any folder of workbooks: `HTX_CORPUS=FOLDER cargo test --lib corpus -- --nocapture`.
#[test]
fn a_corpus_reads_as_calamine_reads_it() {
    let Some(folder) = std::env::var_os("HTX_CORPUS") else {
        return;
    };
    let mut files = Vec::new();
    workbooks(Path::new(&folder), &mut files);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for path in &files {
        let verdict = match compare(path) {
            Verdict::Equal => "equal".to_owned(),
            Verdict::Better(why) => why.to_owned(),
            Verdict::ReadByUsAlone(_) => "read by us alone".to_owned(),
            Verdict::RefusedByBoth(_) => "refused by both".to_owned(),
            Verdict::Different(different) => {
                let first = different.into_iter().take(3).collect::<Vec<_>>();
                faults.push(format!("{}: {}", path.display(), first.join("; ")));
                "different".to_owned()
            }
        };
        *counts.entry(verdict).or_default() += 1;
    }
    println!("{} workbooks: {counts:#?}", files.len());
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
