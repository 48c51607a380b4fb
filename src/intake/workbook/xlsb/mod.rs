//! Binary workbooks of Excel (.xlsb): a package whose parts are streams of records.

mod records;
mod sheet;
mod styles;

use super::Opened;
use super::draft::Draft;
use super::formats::{Calendar, Shown};
use super::package::Package;
use super::room::Room;
use super::trouble::damaged;
use crate::source::Source;
use crate::text::Phrase;
use records::{Records, text};

const STRING: u32 = 19;
const PROPERTIES: u32 = 153;
const SHEET: u32 = 156;

/// What all sheets share.
#[derive(Debug, Default)]
pub(super) struct Book {
    calendar: Calendar,
    strings: Vec<Box<str>>,
    styles: Vec<Shown>,
}

impl Book {
    fn shown(&self, style: u32) -> Shown {
        let known = self.styles.get(style as usize);
        known.copied().unwrap_or_default()
    }

    fn string(&self, at: u32) -> Option<String> {
        let string = self.strings.get(at as usize)?;
        Some(string.clone().into_string())
    }
}

/// A sheet as the workbook names it.
struct Named {
    name: String,
    relation: String,
    is_hidden: bool,
}

/// Opens it.
pub(super) fn open(source: &Source) -> Opened {
    let mut package = Package::open(source)?;
    let main = package.target("", "/officedocument")?;
    let main = main.unwrap_or_else(|| "xl/workbook.bin".to_owned());
    let mut book = Book::default();
    let sheets = sheets(&mut package, &main, &mut book)?;
    book.strings = strings(&mut package, &main)?;
    let styles = package.target(&main, "/styles")?;
    if let Some(part) = package.part(&styles.unwrap_or_default())? {
        book.styles = styles::read(part)?;
    }
    let relations = package.relations(&main)?;
    let mut draft = Draft::default();
    for sheet in sheets {
        // A chart or a macro is a sheet of another kind and has no cells to read.
        let relation = relations.iter().find(|relation| {
            relation.id == sheet.relation && relation.kind.ends_with("/worksheet")
        });
        let Some(relation) = relation else {
            continue;
        };
        draft.sheet(&sheet.name);
        if sheet.is_hidden {
            draft.hide();
        }
        let part = package.part(&relation.target)?;
        let part = part.ok_or_else(|| damaged(&format!("{} is missing", relation.target)))?;
        sheet::read(part, &book, &mut draft)?;
    }
    Ok(draft.finish())
}

fn sheets(package: &mut Package, main: &str, book: &mut Book) -> Result<Vec<Named>, Phrase> {
    let part = package.part(main)?;
    let mut records = Records::new(part.ok_or_else(|| damaged("the workbook part is missing"))?);
    let mut sheets = Vec::new();
    while let Some((id, mut bytes)) = records.next()? {
        match id {
            PROPERTIES if bytes.u32().is_some_and(|flags| flags & 1 != 0) => {
                book.calendar = Calendar::From1904;
            }
            SHEET => {
                let state = bytes.u32();
                let _number = bytes.u32();
                if let (Some(relation), Some(name)) = (text(&mut bytes), text(&mut bytes)) {
                    sheets.push(Named {
                        name,
                        relation,
                        is_hidden: state != Some(0),
                    });
                }
            }
            _ => {}
        }
    }
    Ok(sheets)
}

fn strings(package: &mut Package, main: &str) -> Result<Vec<Box<str>>, Phrase> {
    let mut strings = Vec::new();
    let Some(part) = package.target(main, "/sharedstrings")? else {
        return Ok(strings);
    };
    let Some(part) = package.part(&part)? else {
        return Ok(strings);
    };
    let mut records = Records::new(part);
    let mut room = Room::default();
    while let Some((id, mut bytes)) = records.next()? {
        if id == STRING {
            let _flags = bytes.u8();
            let string = text(&mut bytes).ok_or_else(records::cut_short)?;
            room.take(size_of::<Box<str>>(), Some(&string))?;
            strings.push(string.into_boxed_str());
        }
    }
    Ok(strings)
}
