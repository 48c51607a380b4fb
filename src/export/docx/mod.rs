//! A report as a Word document in the form of official documents (Decree 30/2020/NĐ-CP), ready to be completed,
//! printed and signed; and the words such documents are written in, for the letter to a sender as well.

mod body;
mod columns;
mod ending;
mod letterhead;
mod markup;
mod package;
mod page;
mod picture;
#[cfg(test)]
mod tests;

pub use markup::{head_row, line, row, table};
pub use package::package;
pub use page::Page;

use super::{Format, Options};
use crate::report::Document;
use body::Body;
use std::io::{self, Write};

pub(super) static FORMAT: Format = Format {
    name: "docx",
    is_text: false,
    endings: &["docx"],
    write: |report, options, out| write(&report.document, options, out),
    write_against: |against, options, out| write(&against.document, options, out),
};

fn write(document: &Document, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let lang = options.lang;
    let document = &document.on_paper();
    let body = Body::of(document, lang)?;
    let letterhead = letterhead::letterhead(document, lang);
    let mut runs = vec![(
        letterhead + &body.text + &ending::ending(&document.heading, lang),
        Page::Portrait,
    )];
    runs.extend(
        body.annex(&document.heading)
            .map(|text| (text, Page::Landscape)),
    );
    let title = document.title.pick(lang);
    out.write_all(&package(
        title,
        &page::in_turn(&runs),
        &body.pictures,
        lang,
    )?)
}
