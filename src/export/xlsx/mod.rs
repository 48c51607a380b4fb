//! A report as a workbook: a sheet that sums it up, then one for each section.

mod chart;
mod look;
mod mark;
mod sheet;
mod table;
#[cfg(test)]
mod tests;
mod widths;

pub use mark::is_report;

use super::{Format, Options, SheetNames};
use crate::report::{Block, Document, Section};
use crate::text::{Lang, Text, text};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use sheet::Sheet;
use std::io::{self, Write};

pub(super) static FORMAT: Format = Format {
    name: "xlsx",
    endings: &["xlsx"],
    is_text: false,
    write: |report, options, out| write(&report.document, options, out),
    write_against: |against, options, out| write(&against.document, options, out),
};

/// The sections that stand on the first sheet: sentences and key figures.
const OPENING: [&str; 2] = ["summary", "figures"];

const FIRST: Text = text("Tóm tắt", "Summary");

fn write(document: &Document, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let bytes = workbook(document, options).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn workbook(document: &Document, options: &Options) -> Result<Vec<u8>, XlsxError> {
    let lang = options.lang;
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(document, options)?);
    let (opening, rest): (Vec<&Section>, Vec<&Section>) = document
        .sections
        .iter()
        .partition(|section| OPENING.contains(&section.id));
    let mut names = SheetNames::default();
    let first = names.add(FIRST.pick(lang));
    let rest: Vec<(String, &Section)> = rest
        .into_iter()
        .map(|section| (names.add(section.title.pick(lang)), section))
        .collect();
    let to = workbook.add_worksheet().set_name(first)?;
    summary(
        Sheet::new(to, &opening, lang)?,
        document,
        &opening,
        &rest,
        lang,
    )?;
    for (name, section) in &rest {
        let to = workbook.add_worksheet().set_name(name)?;
        let mut sheet = Sheet::new(to, &[section], lang)?;
        sheet.title(section.title.pick(lang))?;
        sheet.subtitle(document.title.pick(lang))?;
        sheet.subtitle(document.subtitle.pick(lang))?;
        blocks(&mut sheet, section, lang)?;
        sheet.keep_header()?;
        sheet.finish();
    }
    workbook.save_to_buffer()
}

/// What the report says first, and the way to everything else.
fn summary(
    mut sheet: Sheet,
    document: &Document,
    opening: &[&Section],
    rest: &[(String, &Section)],
    lang: Lang,
) -> Result<(), XlsxError> {
    sheet.title(document.title.pick(lang))?;
    sheet.subtitle(document.subtitle.pick(lang))?;
    for section in opening {
        sheet.heading(section.title.pick(lang))?;
        blocks(&mut sheet, section, lang)?;
    }
    if !rest.is_empty() {
        let heading = text("Các trang của tệp này", "The sheets of this file");
        sheet.heading(heading.pick(lang))?;
    }
    for (name, section) in rest {
        sheet.link(name, section.title.pick(lang))?;
    }
    sheet.finish();
    Ok(())
}

fn blocks(sheet: &mut Sheet, section: &Section, lang: Lang) -> Result<(), XlsxError> {
    for block in &section.blocks {
        match block {
            Block::Paragraph(words) => sheet.paragraph(words.pick(lang))?,
            Block::Table(table) => sheet.table(table)?,
            Block::Chart(chart) => sheet.chart(chart)?,
        }
    }
    Ok(())
}

/// No clock: the same report is the same bytes.
fn properties(document: &Document, options: &Options) -> Result<DocProperties, XlsxError> {
    let asked = options
        .made
        .and_then(|seconds| ExcelDateTime::from_timestamp(seconds).ok());
    let made = match asked {
        Some(made) => made,
        None => ExcelDateTime::from_ymd(2000, 1, 1)?,
    };
    let properties = DocProperties::new()
        .set_title(document.title.pick(options.lang))
        .set_subject(document.subtitle.pick(options.lang))
        .set_creation_datetime(&made);
    Ok(mark::put(&properties))
}
