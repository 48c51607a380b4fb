//! Writes a sheet as Excel in Vietnam saves CSV: UTF-8 with a mark, semicolons, numbers as `1.234,5`.

use std::error::Error;
use std::io::Write;
use std::path::Path;

use crate::sheet::{Sheet, Value};

/// Writes one sheet to `path`.
pub(crate) fn write(path: &Path, sheet: &Sheet) -> Result<(), Box<dyn Error>> {
    let mut file = std::fs::File::create(path)?;
    file.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(file);
    let rows = sheet
        .cells
        .iter()
        .map(|cell| cell.at.0 as usize + 1)
        .max()
        .unwrap_or(0);
    let mut table = vec![vec![String::new(); sheet.widths.len()]; rows];
    for cell in &sheet.cells {
        let text = written(&cell.value);
        if !text.is_empty() {
            table[cell.at.0 as usize][usize::from(cell.at.1)] = text;
        }
    }
    for row in &table {
        writer.write_record(row)?;
    }
    writer.flush()?;
    Ok(())
}

fn written(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) => text.clone(),
        Value::Count(count) => grouped(*count),
        Value::Code(code) => code.to_string(),
        Value::Money(amount, decimals) => money(*amount, *decimals),
        Value::Date(day) => day.padded(),
    }
}

fn money(amount: f64, decimals: u8) -> String {
    let scale = 10_u64.pow(u32::from(decimals));
    let scaled = (amount * scale as f64).round() as u64;
    match decimals {
        0 => grouped(scaled),
        _ => format!(
            "{},{:0width$}",
            grouped(scaled / scale),
            scaled % scale,
            width = usize::from(decimals)
        ),
    }
}

/// Points between the thousands.
fn grouped(number: u64) -> String {
    match number / 1000 {
        0 => number.to_string(),
        above => format!("{}.{:03}", grouped(above), number % 1000),
    }
}
