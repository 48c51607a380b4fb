//! The end of an official document: who gets it, and room for the signature.

use super::markup::{BOLD, kept, line, paragraph, row, run, side_by_side};
use super::page::Page;
use crate::text::{Lang, text};

/// The left column; the signature stands in the right one.
const LEFT: u32 = 4400;
/// Empty lines for signature and seal.
const TO_SIGN: usize = 4;

/// Everything below the last section; names are left open.
pub(super) fn ending(lang: Lang) -> String {
    let columns = [LEFT, Page::Portrait.room() - LEFT];
    let cells = [recipients(lang), signature()];
    // A signature never stands alone on a page.
    let last = text("Trên đây là nội dung báo cáo./.", "End of the report.");
    kept("BodyText", &run(last.pick(lang), "")) + &side_by_side(&columns, &row(&columns, &cells))
}

fn recipients(lang: Lang) -> String {
    let head = text("Nơi nhận:", "Recipients:");
    let filed = text("- Lưu: VT, ………", "- Filed: VT, ………");
    [
        line("RecipientsHead", head.pick(lang)),
        line("Recipients", "- ………………………;"),
        line("Recipients", "- ………………………;"),
        line("Recipients", filed.pick(lang)),
    ]
    .concat()
}

/// Office and name of whoever signs.
fn signature() -> String {
    let open = paragraph("Letterhead", &run("………………………………", BOLD));
    let room = paragraph("Letterhead", "").repeat(TO_SIGN);
    [open.as_str(), &room, &open].concat()
}
