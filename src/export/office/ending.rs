//! The end of an official document: who gets it, and who signs.

use crate::report::Heading;
use crate::text::{Lang, text};
use serde::Serialize;

/// The words below the last section.
#[derive(Debug, Serialize)]
pub(in crate::export) struct Ending<'a> {
    /// That this is all.
    pub last: &'static str,
    /// What stands above those who get it.
    pub recipients_head: &'static str,
    /// Who gets it, line by line.
    pub recipients: Vec<&'a str>,
    /// In whose name and in what office it is signed, line by line.
    pub signature: &'a [String],
    /// Who signs.
    pub signatory: &'a str,
}

impl<'a> Ending<'a> {
    /// The end of a report.
    pub fn of(heading: &'a Heading, lang: Lang) -> Self {
        let recipients = heading.recipients.iter();
        Ending {
            last: text("Trên đây là nội dung báo cáo./.", "End of the report.").pick(lang),
            recipients_head: text("Nơi nhận:", "Recipients:").pick(lang),
            recipients: recipients.map(|who| who.pick(lang)).collect(),
            signature: &heading.signature,
            signatory: &heading.signatory,
        }
    }
}
