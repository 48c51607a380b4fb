//! Opens any spreadsheet: the format is told by the bytes, not by the file's name.

use super::cell::{Cell, Grid, Merge};
use super::delimited;
use crate::model::Address;
use crate::text::encoding::{self, Decoded};
use crate::text::{Phrase, text};
use calamine::{Data, DataRef, Dimensions, ExcelDateTime, Ods, Reader, Xls, Xlsb, Xlsx};
use jiff::civil::Date;
use std::io::Cursor;
use std::path::Path;

/// A file opened: its sheets, and for text files how its bytes were read.
#[derive(Debug, Default)]
pub struct Workbook {
    /// Sheets in order.
    pub sheets: Vec<Grid>,
    /// The encoding, where it had to be assumed.
    pub assumed_encoding: Option<&'static str>,
    /// Plain text under the name of a workbook: a list only if a table is found in it.
    pub doubtful: bool,
}

/// What to say of plain text that calls itself a workbook and holds no table.
pub fn not_a_workbook() -> Phrase {
    text(
        "không phải bảng tính: bên trong chỉ là văn bản",
        "not a spreadsheet: there is only text inside",
    )
    .into()
}

/// File name endings that are taken for spreadsheets when a folder is read.
pub const ENDINGS: [&str; 7] = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv"];

type Opened = Result<Workbook, Phrase>;

/// Opens the bytes of a file. The error says why it cannot be read.
///
/// A reader that panics on a damaged file is stopped here and the file called damaged.
pub fn open(path: &Path, bytes: &[u8]) -> Opened {
    std::panic::catch_unwind(|| open_by_content(path, bytes)).unwrap_or_else(|_| Err(damaged("")))
}

fn open_by_content(path: &Path, bytes: &[u8]) -> Opened {
    if bytes.is_empty() {
        return Err(text("tệp rỗng (0 byte)", "the file is empty (0 bytes)").into());
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return open_zip(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return open_ole(bytes);
    }
    open_text(path, bytes)
}

fn open_zip(bytes: &[u8]) -> Opened {
    let archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error.to_string()))?;
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(|name| name.to_ascii_lowercase())
        .collect();
    let has = |name: &str| names.iter().any(|entry| entry == name);
    if has("xl/workbook.bin") {
        open_xlsb(bytes)
    } else if names.iter().any(|entry| entry.starts_with("xl/")) {
        open_xlsx(bytes)
    } else if has("content.xml") {
        open_ods(bytes)
    } else {
        Err(text(
            "tệp nén nhưng không phải bảng tính (không có bảng nào bên trong)",
            "a zip file that holds no spreadsheet",
        )
        .into())
    }
}

fn open_xlsx(bytes: &[u8]) -> Opened {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let mut grid = Grid {
            name: name.clone(),
            ..Grid::default()
        };
        let mut reader = match book.worksheet_cells_reader(&name) {
            Ok(reader) => reader,
            Err(calamine::XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(unreadable(&error)),
        };
        while let Some(cell) = reader.next_cell().map_err(|error| unreadable(&error))? {
            let (row, column) = cell.get_position();
            if let Some(value) = cell_of_ref(cell.get_value()) {
                grid.push(row, column, value);
            }
        }
        drop(reader);
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut grid = finished(grid, merges);
        mark_uncalculated(&mut grid, &mut book);
        sheets.push(grid);
    }
    Ok(book_of(sheets))
}

/// A formula no program has calculated yet has no value to read: said like any other error in a cell.
fn mark_uncalculated(grid: &mut Grid, book: &mut Xlsx<Cursor<&[u8]>>) {
    let Ok(mut reader) = book.worksheet_cells_reader(&grid.name) else {
        return;
    };
    while let Ok(Some(formula)) = reader.next_formula() {
        let (row, column) = formula.get_position();
        if !formula.get_value().is_empty() {
            grid.insert(
                row,
                column,
                Cell::Error(format!("={}", formula.get_value())),
            );
        }
    }
}

fn open_xlsb(bytes: &[u8]) -> Opened {
    let mut book: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let mut grid = Grid {
            name: name.clone(),
            ..Grid::default()
        };
        let mut reader = book
            .worksheet_cells_reader(&name)
            .map_err(|error| unreadable(&error))?;
        while let Some(cell) = reader.next_cell().map_err(|error| unreadable(&error))? {
            let (row, column) = cell.get_position();
            if let Some(value) = cell_of_ref(cell.get_value()) {
                grid.push(row, column, value);
            }
        }
        sheets.push(finished(grid, Vec::new()));
    }
    Ok(book_of(sheets))
}

fn open_ods(bytes: &[u8]) -> Opened {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book
            .worksheet_range(&name)
            .map_err(|error| unreadable(&error))?;
        sheets.push(grid_of(name, &range, Vec::new()));
    }
    Ok(book_of(sheets))
}

/// An OLE container: an old .xls, or a .xlsx wrapped in encryption.
fn open_ole(bytes: &[u8]) -> Opened {
    let encrypted: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes
        .windows(encrypted.len())
        .any(|window| window == encrypted)
    {
        return Err(password());
    }
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book
            .worksheet_range(&name)
            .map_err(|error| unreadable(&error))?;
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        sheets.push(grid_of(name, &range, merges));
    }
    Ok(book_of(sheets))
}

fn open_text(path: &Path, bytes: &[u8]) -> Opened {
    let Decoded {
        text: content,
        encoding,
        assumed,
    } = encoding::decode(bytes);
    let start = content.trim_start().to_ascii_lowercase();
    if ["<html", "<!doctype", "<table", "<?xml"]
        .iter()
        .any(|tag| start.starts_with(tag))
    {
        return Err(text(
            "đây là trang web hoặc XML, không phải bảng tính; mở bằng Excel rồi lưu thành .xlsx",
            "this is a web page or XML, not a spreadsheet; open it in Excel and save it as .xlsx",
        )
        .into());
    }
    if content
        .chars()
        .take(4096)
        .any(|c| matches!(c, '\0'..='\u{8}' | '\u{E}'..='\u{1A}'))
    {
        return Err(text(
            "không phải bảng tính: nội dung nhị phân lạ",
            "not a spreadsheet: unknown binary content",
        )
        .into());
    }
    let name = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    let grid = delimited::grid(name, &content).map_err(|error| damaged(&error.to_string()))?;
    Ok(Workbook {
        sheets: vec![grid],
        assumed_encoding: assumed.then_some(encoding),
        doubtful: calls_itself_a_workbook(path),
    })
}

fn calls_itself_a_workbook(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| !matches!(ending.as_str(), "csv" | "tsv" | "txt"))
}

fn book_of(sheets: Vec<Grid>) -> Workbook {
    Workbook {
        sheets,
        ..Workbook::default()
    }
}

fn grid_of(name: String, range: &calamine::Range<Data>, merges: Vec<Dimensions>) -> Grid {
    let mut grid = Grid {
        name,
        ..Grid::default()
    };
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        if let Some(cell) = cell_of(value) {
            let place = |offset: usize, first: u32| {
                first.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX))
            };
            grid.push(place(row, first_row), place(column, first_column), cell);
        }
    }
    finished(grid, merges)
}

/// Rows in order whatever order the file kept them in, and merges as blocks.
fn finished(mut grid: Grid, merges: Vec<Dimensions>) -> Grid {
    grid.rows.sort_by_key(|row| row.index);
    grid.rows.dedup_by(|later, earlier| {
        let same = later.index == earlier.index;
        if same {
            earlier.cells.append(&mut later.cells);
        }
        same
    });
    for row in &mut grid.rows {
        row.cells.sort_by_key(|(column, _)| *column);
        row.cells.dedup_by_key(|(column, _)| *column);
    }
    grid.merges = merges
        .iter()
        .map(|block| Merge {
            from: Address::new(block.start.0, block.start.1),
            to: Address::new(block.end.0, block.end.1),
        })
        .collect();
    grid
}

fn cell_of_ref(value: &DataRef<'_>) -> Option<Cell> {
    match value {
        DataRef::SharedString(text) => written(text),
        other => cell_of(&Data::from(other.clone())),
    }
}

fn cell_of(value: &Data) -> Option<Cell> {
    match value {
        Data::Empty => None,
        Data::String(text) | Data::DurationIso(text) => written(text),
        // Whole numbers of a sheet fit the 53 bits of a spreadsheet's own numbers.
        #[allow(clippy::cast_precision_loss)]
        Data::Int(number) => Some(Cell::Number(*number as f64)),
        Data::Float(number) => Some(Cell::Number(*number)),
        Data::Bool(yes) => Some(Cell::Flag(*yes)),
        Data::DateTime(when) => Some(day_of(when).map_or(Cell::Number(when.as_f64()), Cell::Date)),
        Data::DateTimeIso(iso) => iso
            .get(..10)
            .and_then(|day| day.parse().ok())
            .map(Cell::Date)
            .or_else(|| written(iso)),
        Data::Error(error) => Some(Cell::Error(error.to_string())),
    }
}

fn written(text: &str) -> Option<Cell> {
    (!text.trim().is_empty()).then(|| Cell::Text(text.to_owned()))
}

/// The day of a number formatted as a date; `None` for times and durations.
fn day_of(when: &ExcelDateTime) -> Option<Date> {
    if !when.is_datetime() || when.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, ..) = when.to_ymd_hms_milli();
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

fn password() -> Phrase {
    text(
        "tệp đặt mật khẩu; gỡ mật khẩu rồi gửi lại",
        "the file is protected by a password; remove it and send the file again",
    )
    .into()
}

fn unreadable(error: &dyn std::error::Error) -> Phrase {
    let said = error.to_string();
    match said.to_ascii_lowercase().contains("password") {
        true => password(),
        false => damaged(&said),
    }
}

fn damaged(detail: &str) -> Phrase {
    let detail = detail.lines().next().unwrap_or_default();
    if detail.is_empty() {
        return text(
            "tệp hỏng hoặc bị cắt cụt",
            "the file is damaged or cut short",
        )
        .into();
    }
    text(
        "tệp hỏng hoặc bị cắt cụt ({e})",
        "the file is damaged or cut short ({e})",
    )
    .fill(&[("e", &detail)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_spreadsheet_is_named_for_what_it_is() {
        let reason = |bytes: &[u8]| {
            open(Path::new("a.xlsx"), bytes)
                .err()
                .map(|phrase| phrase.en)
                .unwrap_or_default()
        };
        assert!(reason(b"").contains("empty"));
        assert!(reason(b"PK\x03\x04 truncated").contains("damaged"));
        assert!(reason(b"\x89PNG\r\n\x1a\n\0\0\0").contains("binary"));
        assert!(reason(b"<html><table>").contains("web page"));
    }
}
