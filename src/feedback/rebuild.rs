//! A new workbook with the cells of a file that cannot be marked itself: the same values in the same places.

use crate::export::SheetNames;
use crate::finding::Finding;
use crate::intake::{self, Cell, Grid, OpenSheet, Row};
use crate::source::Source;
use crate::text::text;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;
use tempfile::NamedTempFile;

/// A file as a plain workbook of Excel.
#[derive(Debug)]
pub struct Plain {
    /// The workbook.
    pub source: Source,
    /// What was found, with the names the sheets have in it.
    pub findings: Vec<Finding>,
    /// Where it lies; gone with this.
    _file: NamedTempFile,
}

/// Widths of columns in characters.
const WIDTHS: (usize, usize) = (8, 42);

/// What a formula can fail with.
const ERRORS: [&str; 7] = [
    "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!",
];

/// Writes the cells of a file as a workbook of Excel; of one that cannot be read the name.
pub fn plain(source: &Source, findings: &[Finding]) -> anyhow::Result<Plain> {
    let file = tempfile::Builder::new().suffix(".xlsx").tempfile()?;
    let mut names = SheetNames::default();
    let mut given: BTreeMap<String, String> = BTreeMap::new();
    let mut findings = findings.to_vec();
    match intake::sheets(source) {
        Ok(sheets) => {
            let mut book = book()?;
            for sheet in sheets {
                let name = names.add(&sheet.grid.name);
                given.entry(sheet.grid.name.clone()).or_insert(name.clone());
                add_sheet(&mut book, &name, sheet)?;
            }
            book.save(file.path())?;
        }
        Err(_) => unread(source)?.save(file.path())?,
    }
    for finding in &mut findings {
        if let Some(sheet) = &mut finding.sheet
            && let Some(name) = given.get(sheet)
        {
            name.clone_into(sheet);
        }
    }
    Ok(Plain {
        source: Source::read(file.path())?,
        findings,
        _file: file,
    })
}

fn book() -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2024, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    Ok(book)
}

/// A workbook that stands for a file nothing could be read of.
fn unread(source: &Source) -> Result<Workbook, XlsxError> {
    let mut book = book()?;
    let name = source
        .path()
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let said = text(
        "Không đọc được tệp «{f}»; hãy gửi lại tệp này.",
        "The file '{f}' cannot be read; please send it again.",
    );
    let sheet = book.add_worksheet().set_name("Tệp gốc")?;
    sheet.write_string(0, 0, said.fill(&[("f", &name.as_ref())]).vi)?;
    Ok(book)
}

fn add_sheet(book: &mut Workbook, name: &str, sheet: OpenSheet) -> anyhow::Result<()> {
    let formats = Formats::new();
    let OpenSheet { grid, rest, .. } = sheet;
    // Rows of a long sheet are written as they come, and what was written cannot be changed any more.
    let to = match rest {
        Some(_) => book.add_worksheet_with_constant_memory()?,
        None => book.add_worksheet(),
    };
    to.set_name(name)?;
    for (column, width) in widths(&grid) {
        to.set_column_width(column, width)?;
    }
    if rest.is_none() {
        merge(to, &grid)?;
    }
    for row in &grid.rows {
        formats.write(to, row)?;
    }
    for row in rest.into_iter().flatten() {
        // Where the file is damaged its rows end; a finding says so.
        let Ok(row) = row else { break };
        formats.write(to, &row)?;
    }
    Ok(())
}

fn merge(to: &mut Worksheet, grid: &Grid) -> Result<(), XlsxError> {
    let format = Format::new();
    for merge in grid.merges.iter().filter(|merge| merge.from != merge.to) {
        let (Ok(first), Ok(last)) = (column(merge.from.column), column(merge.to.column)) else {
            continue;
        };
        match to.merge_range(merge.from.row, first, merge.to.row, last, "", &format) {
            // Blocks that lie over each other are no blocks.
            Ok(_) | Err(XlsxError::MergeRangeOverlaps(..) | XlsxError::RowColumnLimitError) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// How values are shown that are more than a number or a text.
struct Formats {
    day: Format,
    percent: Format,
    percent_in_parts: Format,
}

impl Formats {
    fn new() -> Self {
        let shown = |format: &str| Format::new().set_num_format(format);
        Formats {
            day: shown("dd/mm/yyyy"),
            percent: shown("0%"),
            percent_in_parts: shown("0.0#%"),
        }
    }

    fn write(&self, to: &mut Worksheet, row: &Row) -> Result<(), XlsxError> {
        for (at, cell) in &row.cells {
            let Ok(at) = column(*at) else { continue };
            self.write_cell(to, row.index, at, cell)?;
        }
        Ok(())
    }

    fn write_cell(
        &self,
        to: &mut Worksheet,
        row: u32,
        at: u16,
        cell: &Cell,
    ) -> Result<(), XlsxError> {
        match cell {
            Cell::Number(number) => to.write_number(row, at, *number)?,
            Cell::Percent(share) => {
                let whole = (share * 100.0).fract().abs() < 1e-9;
                let format = if whole {
                    &self.percent
                } else {
                    &self.percent_in_parts
                };
                to.write_number_with_format(row, at, *share, format)?
            }
            Cell::Date(day) => {
                let year = u16::try_from(day.year()).unwrap_or(0);
                let (month, of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
                match ExcelDateTime::from_ymd(year, month, of_month) {
                    Ok(day) => to.write_datetime_with_format(row, at, &day, &self.day)?,
                    Err(_) => to.write_string(row, at, cell.text())?,
                }
            }
            Cell::Flag(yes) => to.write_boolean(row, at, *yes)?,
            Cell::Text(words) => to.write_string(row, at, fitted(words))?,
            Cell::Error(error) if ERRORS.contains(&error.as_str()) => {
                let formula = Formula::new(error.as_str()).set_result(error.as_str());
                to.write_formula(row, at, formula)?
            }
            Cell::Error(error) => to.write_string(row, at, error.as_str())?,
        };
        Ok(())
    }
}

/// As much of a text as a cell of Excel holds.
fn fitted(words: &str) -> &str {
    const LONGEST: usize = 32_000;
    match words.char_indices().nth(LONGEST) {
        None => words,
        Some((end, _)) => &words[..end],
    }
}

fn column(at: u32) -> Result<u16, std::num::TryFromIntError> {
    u16::try_from(at)
}

/// A width for each column, by what stands in it; titles across the sheet do not count.
fn widths(grid: &Grid) -> BTreeMap<u16, f64> {
    let mut widths: BTreeMap<u16, usize> = BTreeMap::new();
    for row in &grid.rows {
        let alone = row.texts().take(2).count() < 2;
        for (at, words) in row.texts() {
            let Ok(at) = column(at) else { continue };
            let longest = words.split('\n').map(|line| line.chars().count()).max();
            let widest = widths.entry(at).or_default();
            if !alone {
                *widest = (*widest).max(longest.unwrap_or(0) + 2);
            }
        }
    }
    let fit = |width: usize| u32::try_from(width.clamp(WIDTHS.0, WIDTHS.1)).map_or(8.0, f64::from);
    widths
        .into_iter()
        .map(|(at, width)| (at, fit(width)))
        .collect()
}
