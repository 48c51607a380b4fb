//! The workbook part: which sheets there are, where they lie, and from which day days are counted.

use super::document::elements;
use super::escape::decoded;
use super::fault;
use super::package::Package;
use super::relations::{self, Relation};
use crate::model::{FINDINGS_NAME, sheet_of_reference};
use crate::text::Phrase;
use memchr::memmem;

/// What the workbook says of itself.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// Its sheets of cells, in order; charts, dialogs and macros are left out.
    pub sheets: Vec<Listed>,
    /// Whether days are counted from 1904.
    pub from_1904: bool,
    /// The part of the shared texts.
    pub strings: Option<String>,
    /// The part of the styles.
    pub styles: Option<String>,
}

/// A sheet as the workbook lists it.
#[derive(Debug)]
pub(super) struct Listed {
    /// Its name.
    pub name: String,
    /// Its part, where the workbook says it.
    pub part: Option<String>,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// Kinds of sheets that have no cells to read.
const WITHOUT_CELLS: [&str; 4] = [
    "chartsheet",
    "dialogsheet",
    "xlMacrosheet",
    "xlIntlMacrosheet",
];

impl Book {
    /// Finds and reads it.
    pub fn read(package: &Package) -> Result<Self, Phrase> {
        let part = find(package)?;
        let relations = relations::of(package, &part)?;
        let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
        let beside = |kind: &str, usual: &str| {
            let related = relations.iter().find(|relation| relation.kind == kind);
            let usual = || Some(format!("{folder}/{usual}")).filter(|part| package.has(part));
            related.map(|relation| relation.part.clone()).or_else(usual)
        };
        let mut book = Book {
            strings: beside("sharedStrings", "sharedStrings.xml"),
            styles: beside("styles", "styles.xml"),
            ..Book::default()
        };
        let bytes = package.held(&part)?;
        let returned = returned(&bytes);
        elements(&bytes, |around, tag| {
            match (around, tag.name) {
                ([_], b"workbookPr") => book.from_1904 |= tag.says(b"date1904")?,
                ([.., b"sheets"], b"sheet") => {
                    let id: String = tag.text(b"id")?;
                    let hidden =
                        matches!(tag.attribute(b"state")?, Some(b"hidden" | b"veryHidden"));
                    let name: String = tag.text(b"name")?;
                    if returned.as_ref() != Some(&name) {
                        let relation = relations.iter().find(|one| one.id == id);
                        book.list(name, hidden, relation);
                    }
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(book)
    }

    fn list(&mut self, name: String, hidden: bool, relation: Option<&Relation>) {
        if relation.is_some_and(|relation| WITHOUT_CELLS.contains(&relation.kind.as_str())) {
            return;
        }
        self.sheets.push(Listed {
            name,
            part: relation.map(|relation| relation.part.clone()),
            hidden,
        });
    }
}

/// The sheet that tells a sender what is to be mended, whatever it is called by now.
fn returned(workbook: &[u8]) -> Option<String> {
    let at = memmem::find(workbook, FINDINGS_NAME.as_bytes())?;
    let inside = workbook[at..].splitn(2, |byte| *byte == b'>').nth(1)?;
    let reference = inside.split(|byte| *byte == b'<').next()?;
    sheet_of_reference(&decoded(reference).ok()?)
}

/// The workbook's part: the one the package names, else the usual one.
fn find(package: &Package) -> Result<String, Phrase> {
    let named = relations::of(package, "")?
        .into_iter()
        .filter(|relation| relation.kind == "officeDocument")
        .map(|relation| relation.part)
        .find(|part| package.has(part));
    let usual = || Some("xl/workbook.xml".to_owned()).filter(|part| package.has(part));
    named.or_else(usual).ok_or_else(fault::no_workbook)
}
