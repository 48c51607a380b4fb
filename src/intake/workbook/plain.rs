//! Text files: lists (.csv, .tsv), markup, and what only calls itself a workbook.

use super::room::whole;
use super::trouble::damaged;
use super::{Opened, Workbook, delimited, foreign, markup, mht};
use crate::source::Source;
use crate::text::text;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

/// As much of a text as its separator is told by.
const START: usize = 1 << 16;

/// The byte-order mark of UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Opens it.
pub(super) fn open(source: &Source) -> Opened {
    let path = source.path();
    let long = match source.is_held() {
        true => None,
        false => open_long(source).map_err(|error| damaged(&error.to_string()))?,
    };
    if let Some(opened) = long {
        return opened;
    }
    let bytes = whole(source)?;
    let content = markup::decode(&bytes);
    if mht::is_mht(&content.text) {
        return markup::with_table(mht::open(&content.text, &stem(path)));
    }
    if markup::is_markup(&content.text) {
        return markup::open(source, &content);
    }
    if let Some(known) = foreign::by_text(path, &content.text) {
        return Err(known);
    }
    if looks_binary(&content.text) {
        return Err(text(
            "không phải bảng tính: nội dung nhị phân lạ",
            "not a spreadsheet: unknown binary content",
        )
        .into());
    }
    let start = content.text[..content.text.floor_char_boundary(START)].to_owned();
    let sheet = delimited::sheet(stem(path), &start, io::Cursor::new(content.text))?;
    Ok(Workbook {
        sheets: vec![sheet],
        single_byte: content.single_byte,
        doubtful: calls_itself_a_workbook(path),
        ..Workbook::default()
    })
}

/// Opens a text too long to hold, if its start is a table in UTF-8; `None` if it has to be read as a whole.
fn open_long(source: &Source) -> io::Result<Option<Opened>> {
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
    let sheet = delimited::sheet(stem(source.path()), text, file);
    Ok(Some(sheet.map(|sheet| Workbook {
        sheets: vec![sheet],
        ..Workbook::default()
    })))
}

/// The name of the one sheet a text file is.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Text has no NUL; VISCII and VPS write a few rare capitals as other control characters.
fn looks_binary(content: &str) -> bool {
    let start = || content.chars().take(4096);
    let control = |c: &char| c.is_control() && !c.is_whitespace() && c.is_ascii();
    start().any(|c| c == '\0') || start().filter(control).count() * 20 > start().count()
}

fn calls_itself_a_workbook(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| !matches!(ending.as_str(), "csv" | "tsv" | "txt"))
}
