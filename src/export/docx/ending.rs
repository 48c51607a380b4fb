//! The end of an official document: who gets it, and room for the signature.

use super::markup::{BOLD, kept, line, paragraph, row, run, side_by_side};
use super::page::Page;
use crate::report::Heading;
use crate::text::{Lang, text};

/// The left column; the signature stands in the right one.
const LEFT: u32 = 4400;
/// Empty lines for signature and seal.
const TO_SIGN: usize = 4;

/// Everything below the last section.
pub(super) fn ending(heading: &Heading, lang: Lang) -> String {
    let columns = [LEFT, Page::Portrait.room() - LEFT];
    let cells = [recipients(heading, lang), signature(heading)];
    // A signature never stands alone on a page.
    let last = text("Trên đây là nội dung báo cáo./.", "End of the report.");
    kept("BodyText", &run(last.pick(lang), "")) + &side_by_side(&columns, &row(&columns, &cells))
}

fn recipients(heading: &Heading, lang: Lang) -> String {
    let head = text("Nơi nhận:", "Recipients:");
    let lines = heading.recipients.iter();
    let lines: String = lines
        .map(|who| line("Recipients", who.pick(lang)))
        .collect();
    line("RecipientsHead", head.pick(lang)) + &lines
}

/// Office and name of whoever signs.
fn signature(heading: &Heading) -> String {
    let bold = |words: &String| paragraph("Letterhead", &run(words, BOLD));
    let office: String = heading.signature.iter().map(bold).collect();
    office + &paragraph("Letterhead", "").repeat(TO_SIGN) + &bold(&heading.signatory)
}
