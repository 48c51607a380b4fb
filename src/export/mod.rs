//! A report, or findings, in the form a reader wants: one file per format, a table that names them all.
//!
//! To add one: write `src/export/<name>.rs` with a `FORMAT` and its writer, and add its two lines below.

pub mod chart;
mod csv;
pub mod docx;
mod findings;
pub mod fonts;
mod html;
mod json;
mod json_against;
mod json_section;
mod json_set_aside;
mod json_target;
mod layout;
mod markdown;
mod office;
#[cfg(feature = "pdf")]
mod pdf;
mod sheet_names;
mod table;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_charts;
mod web_page;
mod xlsx;
mod xml;

pub use findings::{CodeWords, FINDINGS_FORMATS, FindingsFormat, Listing, Shown};
pub use layout::wrapped;
pub use office::Page;
pub use sheet_names::SheetNames;
pub use table::draw as draw_table;
pub use xlsx::is_report;
pub use xml::escape;

use crate::report::{Against, Report};
use crate::text::{Lang, Phrase, text};
use std::fmt;
use std::io::{self, Write};
use std::path::Path;

/// A form a report can be written in.
#[derive(Debug)]
pub struct Format {
    /// What `--format` calls it.
    pub name: &'static str,
    /// File endings that ask for it, without the dot.
    pub endings: &'static [&'static str],
    /// Whether a terminal can show it.
    pub is_text: bool,
    /// Writes the whole report; fails only where the writer does.
    pub write: fn(&Report, &Options, &mut dyn Write) -> io::Result<()>,
    /// Writes two reports side by side; fails only where the writer does.
    pub write_against: fn(&Against, &Options, &mut dyn Write) -> io::Result<()>,
}

/// How a report is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Language of names, headings and sentences.
    pub lang: Lang,
    /// Columns of the terminal; no line is longer.
    pub width: usize,
    /// Whether the terminal shows bold letters.
    pub colour: bool,
    /// Whether the output is a file: CSV has a byte-order mark there.
    pub to_file: bool,
    /// When a document says it was made, in seconds since 1970; `None`: a day that is always the same.
    pub made: Option<i64>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            lang: Lang::Vi,
            width: 100,
            colour: false,
            to_file: false,
            made: None,
        }
    }
}

/// Every format, in the order they are listed.
pub static FORMATS: &[&Format] = &[
    &table::FORMAT,
    &csv::FORMAT,
    &json::FORMAT,
    &markdown::FORMAT,
    &docx::FORMAT,
    #[cfg(feature = "pdf")]
    &pdf::FORMAT,
    &xlsx::FORMAT,
    &html::FORMAT,
];

/// The endings of files that can be written, as they are told: ".txt .csv".
pub fn endings() -> String {
    let endings = FORMATS.iter().filter_map(|format| format.endings.first());
    let endings: Vec<String> = endings.map(|ending| format!(".{ending}")).collect();
    endings.join(" ")
}

/// The format that is there only where it is built in.
const OPTIONAL: &str = "pdf";

impl Format {
    /// The format of this name.
    pub fn from_name(name: &str) -> Result<&'static Format, FormatError> {
        let wanted = name.to_lowercase();
        FORMATS
            .iter()
            .copied()
            .find(|format| format.name == wanted)
            .ok_or_else(|| FormatError::of(name, &wanted))
    }

    /// The format a path's ending asks for.
    pub fn from_path(path: &Path) -> Result<&'static Format, FormatError> {
        let shown = path.display().to_string();
        let Some(ending) = path.extension().and_then(|ending| ending.to_str()) else {
            return Err(FormatError::Unknown(shown));
        };
        let wanted = ending.to_lowercase();
        FORMATS
            .iter()
            .copied()
            .find(|format| format.endings.contains(&wanted.as_str()))
            .ok_or_else(|| FormatError::of(&shown, &wanted))
    }
}

/// No format is meant by what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormatError {
    /// Neither the name nor the ending of any format.
    Unknown(String),
    /// A format this program was built without.
    NotBuilt(String),
}

impl FormatError {
    fn of(written: &str, wanted: &str) -> Self {
        if wanted == OPTIONAL {
            FormatError::NotBuilt(written.to_owned())
        } else {
            FormatError::Unknown(written.to_owned())
        }
    }

    /// What was written, and the formats there are.
    pub fn phrase(&self) -> Phrase {
        let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
        let (words, written) = match self {
            FormatError::Unknown(written) => (
                text(
                    "không có định dạng «{v}»; dùng được: {names}",
                    "no such format: '{v}'; there are {names}",
                ),
                written,
            ),
            FormatError::NotBuilt(written) => (
                text(
                    "không ghi được «{v}»: bản htx này không kèm phần ghi PDF; hãy ghi ra .docx rồi dùng Word hoặc LibreOffice lưu thành PDF, hoặc dùng bản htx dựng với --features pdf; dùng được: {names}",
                    "cannot write '{v}': this htx was built without PDF; write a .docx and save it as PDF in Word or LibreOffice, or take an htx built with --features pdf; there are {names}",
                ),
                written,
            ),
        };
        words.fill(&[("v", written), ("names", &names.join(", "))])
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.phrase().en)
    }
}

impl std::error::Error for FormatError {}
