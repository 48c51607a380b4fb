//! Writes tables as workbooks and as text.

use crate::table::{Cell, Table};
use anyhow::Result;
use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::path::Path;

/// A workbook as Excel writes it, its words in one list, and its twin as text with days as ISO writes them.
pub(crate) fn write_both<'a>(stem: &Path, table: impl Fn() -> Table<'a>) -> Result<()> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet(), table())?;
    workbook.save(stem.with_extension("xlsx"))?;
    write_text(&stem.with_extension("csv"), table())
}

/// A workbook with its words in their cells, as programs write it that do not hold it in memory.
pub(crate) fn write_inline<'a>(path: &Path, tables: impl Iterator<Item = Table<'a>>) -> Result<()> {
    let mut workbook = Workbook::new();
    for table in tables {
        fill(workbook.add_worksheet_with_constant_memory()?, table)?;
    }
    Ok(workbook.save(path)?)
}

/// A table as text.
pub(crate) fn write_text(path: &Path, table: Table) -> Result<()> {
    let mut out = csv::Writer::from_path(path)?;
    out.write_record(table.header)?;
    for row in table.rows {
        for cell in &row {
            match cell {
                Cell::Text(words) => out.write_field(words)?,
                Cell::Integer(number) => out.write_field(number.to_string())?,
                Cell::Decimal(number) => out.write_field(number.to_string())?,
                Cell::Day(day) => out.write_field(day.to_string())?,
            }
        }
        out.write_record(None::<&[u8]>)?;
    }
    Ok(out.flush()?)
}

fn fill(page: &mut Worksheet, table: Table) -> Result<(), XlsxError> {
    let days = Format::new().set_num_format("dd/mm/yyyy");
    page.set_name(table.name)?;
    for (column, words) in (0..).zip(table.header) {
        page.write_string(0, column, *words)?;
    }
    for (row, cells) in (1..).zip(table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(words) if words.is_empty() => continue,
                Cell::Text(words) => page.write_string(row, column, words)?,
                // Amounts stay below 2^53.
                Cell::Integer(number) => page.write_number(row, column, number as f64)?,
                Cell::Decimal(number) => page.write_number(row, column, number)?,
                Cell::Day(day) => page.write_with_format(row, column, &excel(day)?, &days)?,
            };
        }
    }
    Ok(())
}

fn excel(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let number = |n: i8| u8::try_from(n).expect("months and days count from one");
    let year = u16::try_from(day.year()).expect("all years are after 1900");
    ExcelDateTime::from_ymd(year, number(day.month()), number(day.day()))
}
