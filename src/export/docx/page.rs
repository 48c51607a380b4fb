//! Runs of pages, and how the pages of a run are.

use crate::export::office::{ENDS, LEFT, Page, RIGHT};

/// 10 mm from the edge to the number of the page.
const TO_NUMBER: u32 = 567;

/// What ends a run of pages of this kind: they are counted from 1, and the first does not show its number.
pub fn section(page: Page) -> String {
    let (width, height) = page.size();
    let side = match page {
        Page::Portrait => "",
        Page::Landscape => " w:orient=\"landscape\"",
    };
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{side}/><w:pgMar w:top=\"{ENDS}\" w:right=\"{RIGHT}\" w:bottom=\"{ENDS}\" w:left=\"{LEFT}\" w:header=\"{TO_NUMBER}\" w:footer=\"{TO_NUMBER}\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:cols w:space=\"720\"/><w:titlePg/></w:sectPr>"
    )
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
            let section = section(*page);
            format!("{text}<w:p><w:pPr><w:pStyle w:val=\"PageEnd\"/>{section}</w:pPr></w:p>")
        })
        .collect();
    before + last + &section(*page)
}
