//! Text files: lists (.csv, .tsv), markup, and what only calls itself a workbook.

use super::room::whole;
use super::trouble::damaged;
use super::{Opened, Sheet, Workbook, delimited, foreign, markup, mht};
use crate::source::Source;
use crate::text::text;
use std::path::Path;

/// Opens it.
pub(super) fn open(source: &Source) -> Opened {
    let path = source.path();
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
    if content
        .text
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
    let grid =
        delimited::grid(stem(path), &content.text).map_err(|error| damaged(&error.to_string()))?;
    Ok(Workbook {
        sheets: vec![Sheet::whole(grid)],
        assumed_encoding: content.assumed.then_some(content.encoding),
        doubtful: calls_itself_a_workbook(path),
        ..Workbook::default()
    })
}

/// The name of the one sheet a text file is.
pub(super) fn stem(path: &Path) -> String {
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
