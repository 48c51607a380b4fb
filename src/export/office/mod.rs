//! A report as an official document (Decree 30/2020/NĐ-CP): which words stand where, before Word or PDF gives them
//! their looks.

mod body;
mod columns;
mod ending;
mod grid;
mod head;
mod page;
#[cfg(test)]
pub(super) mod sample;

pub(super) use body::Piece;
pub(super) use ending::Ending;
pub(super) use grid::{Grid, Row};
pub(super) use head::Head;
pub use page::Page;
pub(super) use page::{ENDS, LEFT, RIGHT, width};

use crate::report::Document;
use crate::text::{Lang, text};
use body::Body;
use serde::Serialize;

/// A report as it is laid on paper.
#[derive(Debug, Serialize)]
pub(super) struct Paper<'a> {
    /// What the file is called inside.
    pub title: &'a str,
    /// Everything above the first section.
    pub head: Head<'a>,
    /// The sections.
    pub body: Vec<Piece<'a>>,
    /// Everything below the last section.
    pub ending: Ending<'a>,
    /// The tables that are too wide for the text.
    pub annex: Option<Annex<'a>>,
}

/// An annex, on pages of its own.
#[derive(Debug, Serialize)]
pub(super) struct Annex<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it holds.
    pub title: &'a str,
    /// The document it belongs to.
    pub enclosed: &'a str,
    /// Its tables.
    pub body: Vec<Piece<'a>>,
}

impl<'a> Paper<'a> {
    /// Lays a report on paper.
    pub fn of(document: &'a Document, lang: Lang) -> Self {
        let Body { text, annex } = Body::of(document, lang);
        Paper {
            title: document.title.pick(lang),
            head: Head::of(document, lang),
            body: text,
            ending: Ending::of(&document.heading, lang),
            annex: (!annex.is_empty()).then(|| Annex::of(document, annex, lang)),
        }
    }
}

impl<'a> Annex<'a> {
    fn of(document: &'a Document, body: Vec<Piece<'a>>, lang: Lang) -> Self {
        Annex {
            name: text("Phụ lục", "Annex").pick(lang),
            title: text("SỐ LIỆU CHI TIẾT", "THE FIGURES IN DETAIL").pick(lang),
            enclosed: document.heading.enclosed.pick(lang),
            body,
        }
    }
}
