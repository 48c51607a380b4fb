//! What goes back to those who send: their own workbook with its faults marked, and the template they fill in.
//!
//! `marks` says which cells are marked and `words` what is said at them. `patch` marks a workbook of Excel in its own
//! package; whatever else was sent is first written as such a workbook by `rebuild`, cell by cell. `cover` is the letter that goes
//! with it; `answer` tells what became of it all when the file comes in again.

pub mod answer;
pub mod cover;
mod marks;
mod patch;
mod rebuild;
mod shade;
pub mod template;
#[cfg(test)]
mod testing;
mod words;
mod xml;

use crate::finding::Finding;
use crate::source::Source;
use crate::text::{Lang, Phrase};
use anyhow::Context;
use patch::Stop;
use std::cmp::Reverse;
use std::fs::File;
use std::io::{BufWriter, Seek};

/// What was found in one file, the worst first.
#[derive(Debug)]
pub struct List<'f> {
    /// The file's name.
    file: String,
    /// What was found.
    findings: Vec<&'f Finding>,
    /// The language spoken to the sender.
    lang: Lang,
}

impl<'f> List<'f> {
    fn of(source: &Source, findings: &'f [Finding], lang: Lang) -> Self {
        let mut sheets: Vec<&Option<String>> = findings.iter().map(|one| &one.sheet).collect();
        sheets.dedup();
        let place = |one: &Finding| sheets.iter().position(|sheet| **sheet == one.sheet);
        let mut findings: Vec<&Finding> = findings.iter().collect();
        findings.sort_by_key(|one| (Reverse(one.severity), place(one), one.cell));
        let name = source.path().file_name();
        List {
            file: name
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            findings,
            lang,
        }
    }
}

/// A marked workbook, ready to be copied to where it is to be.
#[derive(Debug)]
pub struct Marked {
    /// Its bytes, from the first one.
    pub file: File,
    /// Why it is a new workbook with the same cells, not the sender's own with everything else in it.
    pub rebuilt: Option<Phrase>,
}

/// Marks what was found in a file. Personal data stand in it as the sender wrote them: it is their file.
///
/// # Errors
/// It cannot be written.
pub fn workbook(source: &Source, findings: &[Finding], lang: Lang) -> anyhow::Result<Marked> {
    match marked(source, &List::of(source, findings, lang))? {
        Ok(file) => Ok(Marked {
            file,
            rebuilt: None,
        }),
        Err(why) => {
            let plain = rebuild::plain(source, findings)?;
            let list = List {
                file: List::of(source, &[], lang).file,
                ..List::of(&plain.source, &plain.findings, lang)
            };
            let file = marked(&plain.source, &list)?;
            let file = file.map_err(|why| anyhow::anyhow!("{}", why.en));
            Ok(Marked {
                file: file.context("a workbook just written cannot be marked")?,
                rebuilt: Some(why),
            })
        }
    }
}

/// The file marked in its own package, or why it cannot be.
fn marked(source: &Source, list: &List<'_>) -> anyhow::Result<Result<File, Phrase>> {
    let mut file = tempfile::tempfile()?;
    match patch::patch(source, list, BufWriter::new(&mut file)) {
        Ok(()) => {
            file.rewind()?;
            Ok(Ok(file))
        }
        Err(Stop::Refused(why)) => Ok(Err(why)),
        Err(Stop::Output(error)) => Err(error.into()),
    }
}
