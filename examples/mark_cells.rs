//! Marks cells of a workbook as a sender gets them back, without a registry and without any rule.
//!
//! `cargo run --example mark_cells -- list.xlsx marked.xlsx "Danh sách!F17" "Danh sách!B9"`

use htx::feedback;
use htx::finding::{Finding, Severity};
use htx::model::Address;
use htx::source::Source;
use htx::text::{Lang, text};
use std::error::Error;
use std::fs::File;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || {
        arguments
            .next()
            .ok_or("usage: mark_cells FILE OUTPUT SHEET!CELL…")
    };
    let (file, output) = (next()?, next()?);
    let cells: Vec<String> = arguments.collect();
    let why = mark(Path::new(&file), Path::new(&output), &cells)?;
    if let Some(why) = why {
        print!("rebuilt, because {why}");
    }
    Ok(())
}

/// Marks these cells of a file; tells why the result is a new workbook, where it is one.
pub fn mark(
    file: &Path,
    output: &Path,
    cells: &[String],
) -> Result<Option<String>, Box<dyn Error>> {
    let findings: Result<Vec<Finding>, _> = cells.iter().map(|cell| finding(cell)).collect();
    let mut marked = feedback::workbook(&Source::read(file)?, &findings?, Lang::En)?;
    std::io::copy(&mut marked.file, &mut File::create(output)?)?;
    Ok(marked.rebuilt.map(|why| why.en))
}

/// Something to look at in a cell such as `Sheet!A1`.
fn finding(cell: &str) -> Result<Finding, Box<dyn Error>> {
    let (sheet, address) = cell
        .rsplit_once('!')
        .ok_or("a cell is written as SHEET!CELL")?;
    let address: Address = serde_json::from_value(address.into())?;
    Ok(Finding {
        code: "X000".to_owned(),
        rule: "to-be-looked-at".to_owned(),
        severity: Severity::Warning,
        file: String::new(),
        sheet: Some(sheet.to_owned()),
        cell: Some(address),
        related: Vec::new(),
        field: None,
        record: None,
        value: None,
        message: text("ô này cần xem lại", "look at this cell").into(),
        help: text("sửa nếu sai", "mend it if it is wrong").into(),
        count: 1,
        waived: None,
    })
}
