//! The sheet that is filled in.

use super::cell::Cell;
use super::choices::Choice;
use super::columns::Column;
use super::title::{self, COUNTRY};
use super::{Template, boxed, checks, heading, plain};
use crate::export::wrapped;
use crate::model::{Address, Field, Kind, Shape};
use anyhow::Result;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

/// The row of the header, from zero; the list begins below it.
const HEADER: u32 = 6;
/// Empty rows with lines around them, below what is filled in.
const SPARE: u32 = 30;
/// Rows below those that are checked, too.
const CHECKED: u32 = 2000;
/// Height of a line, and the lines a row has at most.
const LINE: f64 = 15.5;
const MOST_LINES: u32 = 8;
/// A4.
const PAPER: u8 = 9;

/// Name of the sheet.
pub(super) const fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Members => "Thành viên",
        Kind::Activities => "Hoạt động",
        Kind::Targets => "Chỉ tiêu",
        _ => "Danh sách",
    }
}

pub(super) fn draw(
    sheet: &mut Worksheet,
    template: &Template,
    columns: &[Column],
    choices: &[Choice],
) -> Result<()> {
    sheet.set_name(name(template.kind))?;
    let last = narrow(columns.len());
    above(sheet, template, last)?;
    sheet.write_with_format(HEADER, 0, "STT", &heading())?;
    sheet.set_column_width(0, 5.0)?;
    sheet.set_row_height(HEADER, 48)?;
    let rows = u32::try_from(template.filled.rows)?;
    for (at, column) in columns.iter().enumerate() {
        let at = narrow(at + 1);
        sheet.write_with_format(HEADER, at, column.header(), &heading())?;
        sheet.set_column_width(at, column.width())?;
        sheet.set_column_format(at, &format(column.field, plain()))?;
        check(sheet, template, column, at, choices)?;
        fill(sheet, template, column, at)?;
    }
    for row in 0..rows + SPARE {
        let at = HEADER + 1 + row;
        match row < rows {
            true => sheet.write_with_format(at, 0, row + 1, &centred(boxed()))?,
            false => sheet.write_blank(at, 0, &centred(boxed()))?,
        };
        sheet.set_row_height(at, LINE * lines(template, columns, row as usize))?;
    }
    print_set_up(sheet, HEADER + rows + SPARE, last)?;
    Ok(())
}

/// The lines a row needs: not every program makes rows as high as what they hold.
fn lines(template: &Template, columns: &[Column], row: usize) -> f64 {
    let of_column = |column: &Column| match template.filled.cell(column.field, row) {
        Some(Cell::Words(words)) => wrapped(words, column.letters()).len(),
        _ => 1,
    };
    let most = columns.iter().map(of_column).max().unwrap_or(1);
    f64::from(u32::try_from(most).unwrap_or(1).clamp(1, MOST_LINES))
}

/// Letterhead, title, day.
fn above(sheet: &mut Worksheet, template: &Template, last: u16) -> Result<(), XlsxError> {
    let title = title::of(template);
    let half = (last / 2).max(1);
    let bold = centred(plain().set_bold());
    for (row, (left, right)) in (0..).zip(title.letterhead.iter().zip(COUNTRY)) {
        sheet.merge_range(row, 0, row, half, left, &bold)?;
        sheet.merge_range(row, half + 1, row, last, right, &bold)?;
    }
    let large = bold.clone().set_font_size(14);
    sheet.merge_range(3, 0, 3, last, &title.title, &large)?;
    let slanted = centred(plain().set_italic());
    sheet.merge_range(4, 0, 4, last, &title.time, &slanted)?;
    Ok(())
}

fn check(
    sheet: &mut Worksheet,
    template: &Template,
    column: &Column,
    at: u16,
    choices: &[Choice],
) -> Result<()> {
    let first = Address::new(HEADER + 1, u32::from(at));
    let day = template.period.last();
    if let Some(check) = checks::of(column.field, first, choices, day, template.lang)? {
        let rows = u32::try_from(template.filled.rows)?;
        sheet.add_data_validation(HEADER + 1, at, HEADER + rows + CHECKED, at, &check)?;
    }
    Ok(())
}

/// The cells of a column: what was sent last, then empty ones.
fn fill(sheet: &mut Worksheet, template: &Template, column: &Column, at: u16) -> Result<()> {
    let format = format(column.field, boxed());
    let rows = template.filled.rows;
    for row in 0..rows + SPARE as usize {
        let place = HEADER + 1 + u32::try_from(row)?;
        match template.filled.cell(column.field, row) {
            Some(Cell::Number(number)) => {
                sheet.write_number_with_format(place, at, *number, &format)?
            }
            Some(Cell::Day(day)) => {
                let (year, month, day) = (day.year(), day.month(), day.day());
                let parts = (
                    u16::try_from(year)?,
                    u8::try_from(month)?,
                    u8::try_from(day)?,
                );
                let date = ExcelDateTime::from_ymd(parts.0, parts.1, parts.2)?;
                sheet.write_datetime_with_format(place, at, date, &format)?
            }
            Some(Cell::Words(words)) => {
                sheet.write_string_with_format(place, at, words, &format)?
            }
            None => sheet.write_blank(place, at, &format)?,
        };
    }
    Ok(())
}

/// Codes are text, so that no zero is lost; a year alone is shown as a year where days are.
fn format(field: Field, of: Format) -> Format {
    match field {
        Field::RegistrationCode | Field::CertNo => of.set_num_format("@"),
        Field::TargetValue => of,
        field => match field.shape() {
            Shape::TaxCode | Shape::Personal | Shape::Span => of.set_num_format("@"),
            Shape::Integer => of.set_num_format("#,##0"),
            Shape::Money | Shape::SignedMoney => of.set_num_format("#,##0.0##"),
            Shape::Date => centred(of.set_num_format("[>2100]dd/mm/yyyy;0")),
            _ => of,
        },
    }
}

fn centred(format: Format) -> Format {
    format.set_align(FormatAlign::Center)
}

fn print_set_up(sheet: &mut Worksheet, last_row: u32, last: u16) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(HEADER + 1, 2)?;
    sheet.set_landscape();
    sheet.set_paper_size(PAPER);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADER, HEADER)?;
    sheet.set_print_area(0, 0, last_row, last)?;
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    sheet.set_footer("&C&P/&N");
    Ok(())
}

/// A sheet has no more columns than fit.
fn narrow(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
