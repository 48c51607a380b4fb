//! Text files (.csv, .tsv), and what only calls itself a workbook.

use super::trouble::damaged;
use super::{Opened, Sheet, Workbook, delimited};
use crate::text::encoding::{self, Decoded};
use crate::text::text;
use std::path::Path;

/// Opens it.
pub(super) fn open(path: &Path, bytes: &[u8]) -> Opened {
    let Decoded {
        text: content,
        single_byte,
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
    if looks_binary(&content) {
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
        sheets: vec![Sheet::whole(grid)],
        assumed_encoding: single_byte.then_some("windows-1258"),
        doubtful: calls_itself_a_workbook(path),
        ..Workbook::default()
    })
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
