//! A report as a Word document in the form of official documents (Decree 30/2020/NĐ-CP), ready to be completed,
//! printed and signed; and the words such documents are written in, for the letter to a sender as well.

mod body;
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
pub use page::section;

use super::office::{Page, Paper};
use super::{Format, Options};
use crate::report::Document;
use picture::Picture;
use std::io::{self, Write};

pub(super) static FORMAT: Format = Format {
    name: "docx",
    is_text: false,
    endings: &["docx"],
    write: |report, options, out| write(&report.document, options, out),
    write_against: |against, options, out| write(&against.document, options, out),
};

fn write(document: &Document, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let document = document.on_paper();
    let paper = Paper::of(&document, options.lang);
    let text = [
        letterhead::letterhead(&paper.head),
        body::body(&paper.body),
        ending::ending(&paper.ending),
    ];
    let mut runs = vec![(text.concat(), Page::Portrait)];
    let annex = paper.annex.as_ref();
    runs.extend(annex.map(|annex| (body::annex(annex), Page::Landscape)));
    let pictures = Picture::among(&paper.body, options.lang)?;
    let text = page::in_turn(&runs);
    out.write_all(&package(paper.title, &text, &pictures, options.lang)?)
}
