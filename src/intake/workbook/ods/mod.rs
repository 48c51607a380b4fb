//! Spreadsheets of OpenDocument: packed (.ods, the older .sxc) or as one flat file (.fods).

mod cell;
mod paragraph;
mod table;

use super::Opened;
use super::draft::Draft;
use super::package::Package;
use super::trouble::{damaged, password};
use super::xml::{Piece, Xml};
use crate::source::Source;
use std::collections::HashSet;
use std::io::{BufRead, BufReader};

/// Opens a package.
pub(super) fn open(source: &Source) -> Opened {
    let mut package = Package::open(source)?;
    if let Some(manifest) = package.part("META-INF/manifest.xml")?
        && is_encrypted(manifest)
    {
        return Err(password());
    }
    match package.part("content.xml")? {
        Some(content) => document(content),
        None => Err(damaged("content.xml is missing")),
    }
}

/// Opens a flat file.
pub(super) fn open_flat(source: &Source) -> Opened {
    let handle = source.open().map_err(|error| damaged(&error.to_string()))?;
    document(BufReader::new(handle))
}

/// Whether the list of parts says that one is encrypted. A list that cannot be read says nothing.
fn is_encrypted(manifest: impl BufRead) -> bool {
    let mut xml = Xml::new(manifest);
    loop {
        match xml.next() {
            Ok(Piece::Open(tag)) if tag.name() == "encryption-data" => return true,
            Ok(Piece::Over) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// The tables of a document, wherever they stand in it, apart from what is no sheet of its own.
fn document(content: impl BufRead) -> Opened {
    let mut xml = Xml::new(content);
    let mut draft = Draft::default();
    let mut hidden = HashSet::new();
    let mut style = String::new();
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::Over => return Ok(draft.finish()),
            _ => continue,
        };
        match tag.name() {
            "style" => style = tag.attribute("name").unwrap_or_default(),
            "table-properties" if tag.attribute("display").as_deref() == Some("false") => {
                hidden.insert(style.clone());
            }
            "table" => {
                let style = tag.attribute("style-name");
                let name = tag.attribute("name").unwrap_or_default();
                // What is kept of a file that formulas refer to is no sheet of this one.
                if name.starts_with('\'') && name.contains("'#") {
                    xml.skip()?;
                    continue;
                }
                draft.sheet(&name);
                if style.is_some_and(|style| hidden.contains(&style)) {
                    draft.hide();
                }
                table::read(&mut xml, &mut draft)?;
            }
            "tracked-changes" | "dde-links" => xml.skip()?,
            _ => {}
        }
    }
}
