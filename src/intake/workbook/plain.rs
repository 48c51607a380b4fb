//! Text files (.csv, .tsv), and what only calls itself a workbook.

use super::{Opened, Workbook, delimited};
use crate::source::Source;
use crate::text::encoding::{self, Decoded};
use crate::text::text;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

/// As much of a text as its separator is told by.
const START: usize = 1 << 16;

/// The byte-order mark of UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Opens it.
pub(super) fn open(path: &Path, bytes: &[u8]) -> Opened {
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
    let name = name_of(path);
    let start = content[..content.floor_char_boundary(START)].to_owned();
    let sheet = delimited::sheet(name, &start, io::Cursor::new(content))?;
    Ok(Workbook {
        sheets: vec![sheet],
        assumed_encoding: assumed.then_some(encoding),
        doubtful: calls_itself_a_workbook(path),
        ..Workbook::default()
    })
}

/// Opens a text too long to hold, if its start is a table in UTF-8; `None` if it has to be read as a whole.
pub(super) fn open_long(source: &Source) -> io::Result<Option<Opened>> {
    let mut file = source.open()?;
    let mut start = Vec::with_capacity(START);
    file.by_ref().take(START as u64).read_to_end(&mut start)?;
    let mark = if start.starts_with(MARK) {
        MARK.len()
    } else {
        0
    };
    let text = match std::str::from_utf8(&start[mark..]) {
        Ok(text) => text,
        // The end may cut a character.
        Err(error) if error.error_len().is_none() => {
            let whole = &start[mark..mark + error.valid_up_to()];
            std::str::from_utf8(whole).unwrap_or_default()
        }
        Err(_) => return Ok(None),
    };
    let odd = text.contains('\0') || text.trim_start().starts_with('<');
    if odd || calls_itself_a_workbook(source.path()) {
        return Ok(None);
    }
    file.seek(SeekFrom::Start(mark as u64))?;
    let sheet = delimited::sheet(name_of(source.path()), text, file);
    Ok(Some(sheet.map(|sheet| Workbook {
        sheets: vec![sheet],
        ..Workbook::default()
    })))
}

fn name_of(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn calls_itself_a_workbook(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| !matches!(ending.as_str(), "csv" | "tsv" | "txt"))
}
