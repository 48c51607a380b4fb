//! The end of an official document: who gets it, and room for the signature.

use super::markup::{BOLD, kept, line, paragraph, row, run, side_by_side};
use crate::export::office::{Ending, Page};

/// The left column; the signature stands in the right one.
const LEFT: u32 = 4400;
/// Empty lines for signature and seal.
const TO_SIGN: usize = 4;

/// Everything below the last section.
pub(super) fn ending(ending: &Ending) -> String {
    let columns = [LEFT, Page::Portrait.room() - LEFT];
    let cells = [recipients(ending), signature(ending)];
    // A signature never stands alone on a page.
    kept("BodyText", &run(ending.last, "")) + &side_by_side(&columns, &row(&columns, &cells))
}

fn recipients(ending: &Ending) -> String {
    let lines = ending.recipients.iter();
    let lines: String = lines.map(|who| line("Recipients", who)).collect();
    line("RecipientsHead", ending.recipients_head) + &lines
}

/// Office and name of whoever signs.
fn signature(ending: &Ending) -> String {
    let bold = |words: &str| paragraph("Letterhead", &run(words, BOLD));
    let office: String = ending.signature.iter().map(|words| bold(words)).collect();
    office + &paragraph("Letterhead", "").repeat(TO_SIGN) + &bold(ending.signatory)
}
