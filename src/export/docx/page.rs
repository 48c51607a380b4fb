//! Paper: A4 with the margins of official documents, upright or on its side. Lengths are twentieths of a point.

use crate::export::fonts::{self, Face};

/// How a page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Upright.
    Portrait,
    /// On its side, for wide tables.
    Landscape,
}

const SHORT: u32 = 11_906;
const LONG: u32 = 16_838;
/// 30 mm, where documents are bound.
const LEFT: u32 = 1701;
/// 15 mm.
const RIGHT: u32 = 851;
/// 20 mm, at the top and at the bottom.
const ENDS: u32 = 1134;
/// 10 mm from the edge to the number of the page.
const TO_NUMBER: u32 = 567;

impl Page {
    /// The room between the margins.
    pub fn room(self) -> u32 {
        self.size().0 - LEFT - RIGHT
    }

    fn size(self) -> (u32, u32) {
        match self {
            Page::Portrait => (SHORT, LONG),
            Page::Landscape => (LONG, SHORT),
        }
    }

    /// What ends a run of pages of this kind: they are counted from 1, and the first does not show its number.
    pub fn section(self) -> String {
        let (width, height) = self.size();
        let side = match self {
            Page::Portrait => "",
            Page::Landscape => " w:orient=\"landscape\"",
        };
        format!(
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{side}/><w:pgMar w:top=\"{ENDS}\" w:right=\"{RIGHT}\" w:bottom=\"{ENDS}\" w:left=\"{LEFT}\" w:header=\"{TO_NUMBER}\" w:footer=\"{TO_NUMBER}\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:cols w:space=\"720\"/><w:titlePg/></w:sectPr>"
        )
    }
}

/// The width of words in twentieths of a point; the size of the letters is in half points, as Word has it.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn width(words: &str, size: u32, bold: bool) -> u32 {
    let face = if bold { Face::Bold } else { Face::Regular };
    fonts::width(words, f64::from(size) * 10.0, face).ceil() as u32
}

/// Runs of pages one after the other. The last paragraph of a run holds how its pages are; the last run's stand at the
/// end of the document.
pub(super) fn in_turn(runs: &[(String, Page)]) -> String {
    let Some(((last, page), before)) = runs.split_last() else {
        return String::new();
    };
    let before: String = before
        .iter()
        .map(|(text, page)| {
            let section = page.section();
            format!("{text}<w:p><w:pPr><w:pStyle w:val=\"PageEnd\"/>{section}</w:pPr></w:p>")
        })
        .collect();
    before + last + &page.section()
}
