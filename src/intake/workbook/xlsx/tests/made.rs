//! Packages made by hand, and what is read of them as one line.

use super::super::super::{Opened, Workbook};
use super::super::open;
use crate::intake::cell::{Cell, Grid};
use crate::model::Address;
use crate::source::Source;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Parts by their names.
#[derive(Debug, Clone)]
pub(super) struct Made {
    parts: Vec<(String, Vec<u8>)>,
}

/// What the workbook is called and where its sheets lie, as Excel does it.
const FRAME: [(&str, &str); 3] = [
    (
        "_rels/.rels",
        "<Relationships><Relationship Id='rId1' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><sheets><sheet name='Danh sách' sheetId='1' r:id='rId1'/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
    ),
];

impl Made {
    /// No part at all.
    pub(super) fn empty() -> Self {
        Made { parts: Vec::new() }
    }

    /// A workbook of one sheet.
    pub(super) fn of(sheet: &str) -> Self {
        FRAME
            .iter()
            .fold(Made::empty(), |made, (name, xml)| made.with(name, xml))
            .with("xl/worksheets/sheet1.xml", sheet)
    }

    /// A workbook of one sheet with these rows.
    pub(super) fn rows(rows: &str) -> Self {
        Made::of(&format!(
            "<worksheet><sheetData>{rows}</sheetData></worksheet>"
        ))
    }

    /// The same with a part added or another in its place.
    pub(super) fn with(self, name: &str, part: &str) -> Self {
        self.with_bytes(name, part.as_bytes())
    }

    /// The same with a part of any bytes.
    pub(super) fn with_bytes(mut self, name: &str, part: &[u8]) -> Self {
        self.parts.retain(|(other, _)| other != name);
        self.parts.push((name.to_owned(), part.to_vec()));
        self
    }

    /// The same without a part.
    pub(super) fn without(mut self, name: &str) -> Self {
        self.parts.retain(|(other, _)| other != name);
        self
    }

    /// The same with shared texts.
    pub(super) fn strings(self, items: &str) -> Self {
        self.with("xl/sharedStrings.xml", &format!("<sst>{items}</sst>"))
    }

    /// The same with styles: the codes of formats, each of a style from 1 on.
    pub(super) fn formats(self, codes: &[&str]) -> Self {
        let numbered = codes.iter().enumerate();
        let formats: String = numbered
            .clone()
            .map(|(at, code)| format!("<numFmt numFmtId='{}' formatCode='{code}'/>", at + 200))
            .collect();
        let styles: String = numbered
            .map(|(at, _)| format!("<xf numFmtId='{}'/>", at + 200))
            .collect();
        self.with(
            "xl/styles.xml",
            &format!(
                "<styleSheet><numFmts>{formats}</numFmts><cellXfs><xf/>{styles}</cellXfs></styleSheet>"
            ),
        )
    }

    /// Its bytes, packed as most programs do.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.packed(|options| options)
    }

    /// Its bytes, packed in another way.
    pub(super) fn packed(&self, how: impl Fn(SimpleFileOptions) -> SimpleFileOptions) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let usual = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (name, part) in &self.parts {
            zip.start_file(name.as_str(), how(usual)).expect("a part");
            zip.write_all(part).expect("bytes");
        }
        zip.finish().expect("a package").into_inner()
    }

    /// Its bytes, packed by a program that does not know the length of a part before it has written it.
    pub(super) fn streamed(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new_stream(Vec::new());
        for (name, part) in &self.parts {
            zip.start_file(name.as_str(), SimpleFileOptions::default())
                .expect("a part");
            zip.write_all(part).expect("bytes");
        }
        zip.finish().expect("a package").into_inner()
    }

    /// The workbook as it is read.
    pub(super) fn open(&self) -> Opened {
        opened(self.bytes())
    }

    /// The cells of its first sheet as one line; what is wrong, if it cannot be read.
    pub(super) fn read(&self) -> String {
        read(self.bytes())
    }
}

/// A workbook in memory as it is read.
pub(super) fn opened(bytes: Vec<u8>) -> Opened {
    open(&Source::held(Path::new("a.xlsx"), bytes))
}

/// The cells of the first sheet of a workbook in memory as one line.
pub(super) fn read(bytes: Vec<u8>) -> String {
    match opened(bytes) {
        Ok(book) => first(book),
        Err(reason) => format!("refused: {}", reason.en),
    }
}

fn first(book: Workbook) -> String {
    let sheet = book.sheets.into_iter().next();
    sheet.map_or_else(String::new, |mut sheet| match sheet.complete() {
        Ok(()) => shown(&sheet.grid),
        Err(reason) => format!("broken: {}", reason.en),
    })
}

/// All cells as one line: `A1 'text', B1 12, C1 45%, D1 31/08/2023, E1 #REF!, F1 TRUE`.
pub(super) fn shown(grid: &Grid) -> String {
    let cells = grid.rows.iter().flat_map(|row| {
        let at = |column: u32| Address::new(row.index, column);
        row.cells.iter().map(move |(column, cell)| match cell {
            Cell::Text(text) => format!("{} '{text}'", at(*column)),
            cell => format!("{} {}", at(*column), cell.text()),
        })
    });
    cells.collect::<Vec<_>>().join(", ")
}
