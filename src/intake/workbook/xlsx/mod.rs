//! Workbooks of Excel since 2007 (.xlsx, .xlsm), read as a stream: of a long sheet only a few hundred kilobytes are
//! held at a time, and a row costs hardly more than to unpack its bytes and look at each once.
//!
//! `package` unpacks a part (`inflate`, `transcode`), a `window` moves over it, `xml` tells its tokens; `book` lists
//! the sheets, `shared` holds what they share (`strings`, `styles`); a `survey` looks at a whole sheet first, then
//! `rows` come out of `cells`.

mod book;
mod cells;
mod content;
mod document;
mod escape;
mod fault;
mod format;
mod formulas;
mod inflate;
mod number;
mod package;
mod place;
mod prologue;
mod relations;
mod rich;
mod rows;
mod shared;
mod sheet;
mod strings;
mod styles;
mod survey;
mod tag;
mod transcode;
mod window;
mod xml;

#[cfg(test)]
mod reference;
#[cfg(test)]
mod tests;

use super::{Opened, Workbook};
use crate::model::{Matter, Observation};
use crate::source::Source;
use crate::text::Phrase;
use book::Book;
use package::Package;
use rows::Worksheet;
use shared::Shared;
use std::sync::Arc;
use strings::Strings;
use styles::Styles;

/// All sheets together may not be longer than this once unpacked: many times the longest that people make.
const LONGEST: u64 = 32 << 30;

/// Opens it.
pub(super) fn open(source: &Source) -> Opened {
    let package = Arc::new(Package::open(source)?);
    let book = Book::read(&package)?;
    let parts = book.sheets.iter().filter_map(|sheet| sheet.part.as_deref());
    if parts.map(|part| package.size(part)).sum::<u64>() > LONGEST {
        return Err(fault::too_large());
    }
    let shared = Arc::new(shared(&package, &book)?);
    let mut workbook = Workbook::default();
    let mut refused = None;
    for listed in book.sheets {
        let read = listed.part.ok_or_else(fault::nowhere).and_then(|part| {
            let (package, shared) = (Arc::clone(&package), Arc::clone(&shared));
            sheet::read(
                &listed.name,
                Worksheet {
                    package,
                    shared,
                    part,
                },
            )
        });
        match read {
            Ok(Some(mut sheet)) => {
                sheet.hidden.sheet = listed.hidden && !sheet.grid.rows.is_empty();
                workbook.sheets.push(sheet);
            }
            Ok(None) => {}
            Err(reason) => {
                let met = Observation::new(Matter::SheetUnreadable).sheet(&listed.name);
                workbook
                    .observations
                    .push(met.arg("reason", reason.clone()));
                refused.get_or_insert(reason);
            }
        }
    }
    match workbook.sheets.is_empty() {
        true => Err(refused.unwrap_or_else(fault::no_cells)),
        false => Ok(workbook),
    }
}

fn shared(package: &Package, book: &Book) -> Result<Shared, Phrase> {
    let strings = book.strings.as_deref().filter(|part| package.has(part));
    let styles = book.styles.as_deref().filter(|part| package.has(part));
    Ok(Shared {
        strings: match strings {
            Some(part) => Strings::read(package.stream(part)?)?,
            None => Strings::default(),
        },
        styles: match styles {
            Some(part) => Styles::read(&package.held(part)?)?,
            None => Styles::default(),
        },
        from_1904: book.from_1904,
    })
}
