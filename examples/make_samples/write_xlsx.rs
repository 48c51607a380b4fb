//! Writes sheets as a workbook that is the same, byte for byte, at every run.

use std::collections::BTreeMap;
use std::path::Path;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
    XlsxError,
};

use crate::calendar::Date;
use crate::sheet::{Cell, Role, Sheet, Value};

/// Writes `sheets` to `path`; `day` becomes the day of creation.
pub(crate) fn write(path: &Path, sheets: &[Sheet], day: Date) -> Result<(), XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(day.year, day.month, day.day)?.and_hms(8, 0, 0)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for sheet in sheets {
        fill(workbook.add_worksheet(), sheet)?;
    }
    workbook.save(path)
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(sheet.name)?
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    page.set_freeze_panes(sheet.frozen, 0)?;
    for (column, width) in (0..).zip(&sheet.widths) {
        page.set_column_width(column, *width)?;
    }
    page.set_default_row_height(LINE_HEIGHT);
    for (row, lines) in wrapped(sheet) {
        page.set_row_height(row, LINE_HEIGHT * f64::from(lines))?;
    }
    for cell in &sheet.cells {
        put(page, cell)?;
    }
    Ok(())
}

/// Height of a line, in points.
const LINE_HEIGHT: f64 = 18.0;

/// Rows whose text does not fit on one line, with the lines they need.
fn wrapped(sheet: &Sheet) -> BTreeMap<u32, u32> {
    let mut rows = BTreeMap::new();
    for cell in &sheet.cells {
        let is_wrapping = matches!(cell.role, Role::Header | Role::Left) && cell.at.1 == cell.to.1;
        let Value::Text(text) = &cell.value else {
            continue;
        };
        if is_wrapping {
            let width = sheet.widths[usize::from(cell.at.1)] * 1.05;
            let lines = (text.chars().count() as f64 / width).ceil() as u32;
            let height = cell.to.0 - cell.at.0 + 1;
            let most = rows.entry(cell.to.0).or_insert(1);
            *most = lines.saturating_sub(height - 1).max(*most);
        }
    }
    rows.retain(|_, lines| *lines > 1);
    rows
}

fn put(page: &mut Worksheet, cell: &Cell) -> Result<(), XlsxError> {
    let format = format(cell.role, &cell.value);
    let (row, column) = cell.at;
    if cell.at != cell.to {
        let text = if let Value::Text(text) = &cell.value {
            text.as_str()
        } else {
            ""
        };
        page.merge_range(row, column, cell.to.0, cell.to.1, text, &format)?;
        return Ok(());
    }
    if let (Some(formula), Some(number)) = (&cell.formula, number(&cell.value)) {
        let formula = Formula::new(formula).set_result(number.to_string());
        page.write_formula_with_format(row, column, formula, &format)?;
        return Ok(());
    }
    match &cell.value {
        Value::Blank => page.write_blank(row, column, &format)?,
        Value::Text(text) => page.write_string_with_format(row, column, text, &format)?,
        Value::Date(day) => {
            let day = ExcelDateTime::from_ymd(day.year, day.month, day.day)?;
            page.write_datetime_with_format(row, column, &day, &format)?
        }
        other => {
            page.write_number_with_format(row, column, number(other).unwrap_or(0.0), &format)?
        }
    };
    Ok(())
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Count(number) | Value::Code(number) => Some(*number as f64),
        Value::Money(amount, _) => Some(*amount),
        _ => None,
    }
}

fn format(role: Role, value: &Value) -> Format {
    let format = placed(
        role,
        Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(12),
    );
    match value {
        Value::Count(_) => format.set_num_format("#,##0"),
        Value::Code(_) => format.set_num_format("0"),
        Value::Money(_, 0) => format.set_num_format("#,##0"),
        Value::Money(..) => format.set_num_format("#,##0.0"),
        Value::Date(_) => format.set_num_format("dd/mm/yyyy"),
        Value::Blank | Value::Text(_) => format,
    }
}

fn placed(role: Role, format: Format) -> Format {
    let format = format.set_align(FormatAlign::VerticalCenter);
    let framed = |format: Format| format.set_border(FormatBorder::Thin);
    match role {
        Role::Heading => format.set_bold().set_align(FormatAlign::Center),
        Role::Title => format
            .set_bold()
            .set_font_size(14)
            .set_align(FormatAlign::Center),
        Role::Caption => format.set_italic().set_align(FormatAlign::Center),
        Role::RightNote => format.set_italic().set_align(FormatAlign::Right),
        Role::Remark => format.set_italic(),
        Role::Header => framed(format)
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Center),
        Role::Index => framed(format).set_italic().set_align(FormatAlign::Center),
        Role::Section | Role::Total => framed(format).set_bold(),
        Role::Left => framed(format).set_text_wrap(),
        Role::Centre => framed(format).set_align(FormatAlign::Center),
        Role::Right => framed(format).set_align(FormatAlign::Right),
    }
}
