//! What all sheets of an old workbook share: version, calendar, code page, formats, texts, and where each sheet begins.

use super::formula;
use super::records::{Record, Records, Version, id};
use super::strings::{self, Length, Writing};
use crate::intake::workbook::bytes::Bytes;
use crate::intake::workbook::formats::{Calendar, Shown};
use crate::intake::workbook::trouble::{damaged, password};
use crate::text::Phrase;
use std::collections::HashMap;

/// The book.
#[derive(Debug)]
pub(super) struct Book {
    /// How text is written.
    pub(super) writing: Writing,
    /// The calendar days are counted in.
    pub(super) calendar: Calendar,
    /// Its sheets; none where the whole stream is one.
    pub(super) sheets: Vec<Named>,
    /// Whether all its formulas still wait to be calculated.
    pub(super) never_calculated: bool,
    /// The texts that cells share.
    pub(super) strings: Vec<Box<str>>,
    /// What written formats show, by number.
    formats: HashMap<u16, Shown>,
    /// The format of each style.
    styles: Vec<u16>,
}

/// A sheet by its name.
#[derive(Debug)]
pub(super) struct Named {
    /// Its name.
    pub(super) name: String,
    /// Where it begins in the stream.
    pub(super) at: usize,
    /// Whether it is kept out of sight.
    pub(super) is_hidden: bool,
}

impl Book {
    /// Reads the stream up to the first sheet; up to Excel 4 that is all of it.
    pub(super) fn read(stream: &[u8]) -> Result<Self, Phrase> {
        let mut records = Records::from(stream, 0);
        let version = records.next().and_then(Record::version);
        let version = version.ok_or_else(|| damaged("no record begins the workbook"))?;
        let mut book = Book {
            writing: Writing {
                version,
                encoding: encoding_rs::WINDOWS_1252,
            },
            calendar: Calendar::From1900,
            sheets: Vec::new(),
            never_calculated: formula::never_calculated(stream, version),
            strings: Vec::new(),
            formats: HashMap::new(),
            styles: Vec::new(),
        };
        let mut depth = 1;
        while let Some(record) = records.next() {
            match record.id {
                id::EOF if depth == 1 => return Ok(book),
                id::EOF => depth -= 1,
                _ if record.begins() => depth += 1,
                FILEPASS => return Err(password()),
                SST => book.strings = strings::shared(&records.with_continued(record)),
                SHEET_HEADER => {
                    let name = book.writing.text(
                        &mut Bytes(record.bytes.0.get(4..).unwrap_or_default()),
                        Length::Byte,
                    );
                    book.sheets.extend(name.map(|name| Named {
                        name,
                        at: records.at,
                        is_hidden: false,
                    }));
                }
                _ => book.note(record),
            }
        }
        Err(damaged("the workbook ends too early"))
    }

    /// What a cell's style makes of its number; up to Excel 2 the cell names the format itself.
    pub(super) fn shown(&self, style: u16) -> Shown {
        let format = match self.writing.version {
            Version::Two => style,
            _ => self.styles.get(usize::from(style)).copied().unwrap_or(0),
        };
        let known = self.formats.get(&format).copied();
        known.unwrap_or_else(|| Shown::by_id(format))
    }

    /// Takes one record in.
    fn note(&mut self, record: Record<'_>) {
        let mut bytes = record.bytes;
        match record.id {
            CODE_PAGE => {
                let encoding = bytes.u16().and_then(codepage::to_encoding);
                self.writing.encoding = encoding.unwrap_or(self.writing.encoding);
            }
            DATE_MODE if bytes.u16() == Some(1) => self.calendar = Calendar::From1904,
            BOUND_SHEET => self.sheets.extend(self.sheet(bytes)),
            FORMAT | FORMAT_OLD => _ = self.format(record),
            // Style records grew: the format stands in the second byte, then in the second pair.
            0x0243 | 0x0443 => self
                .styles
                .push(bytes.0.get(1).copied().unwrap_or(0).into()),
            0x00E0 => {
                bytes.u16();
                self.styles.push(bytes.u16().unwrap_or(0));
            }
            _ => {}
        }
    }

    /// A sheet; charts, macros and programs are none.
    fn sheet(&self, mut bytes: Bytes<'_>) -> Option<Named> {
        let at = bytes.u32()? as usize;
        let (state, kind) = (bytes.u8()?, bytes.u8()?);
        let name = self.name(bytes)?;
        (kind == 0).then_some(Named {
            name,
            at,
            is_hidden: state & 3 != 0,
        })
    }

    fn name(&self, mut bytes: Bytes<'_>) -> Option<String> {
        self.writing.text(&mut bytes, Length::Byte)
    }

    fn format(&mut self, record: Record<'_>) -> Option<()> {
        let mut bytes = record.bytes;
        // Before Excel 5 formats are numbered as they come.
        let counted = u16::try_from(self.formats.len()).ok()?;
        let (number, length) = match self.writing.version {
            Version::Two | Version::Three => (counted, Length::Byte),
            Version::Four => {
                bytes.u16()?;
                (counted, Length::Byte)
            }
            Version::Five => (bytes.u16()?, Length::Byte),
            Version::Eight => (bytes.u16()?, Length::Word),
        };
        let code = self.writing.text(&mut bytes, length)?;
        self.formats.insert(number, Shown::by_code(&code));
        Some(())
    }
}

const FORMAT_OLD: u16 = 0x001E;
const DATE_MODE: u16 = 0x0022;
const FILEPASS: u16 = 0x002F;
const CODE_PAGE: u16 = 0x0042;
const BOUND_SHEET: u16 = 0x0085;
const SHEET_HEADER: u16 = 0x008F;
const SST: u16 = 0x00FC;
const FORMAT: u16 = 0x041E;
