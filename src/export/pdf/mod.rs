//! A report as PDF: the same official document as for Word, typeset by Typst. Its layout is `report.typ`; the words
//! reach it as data, so that nothing in them is taken for markup.

#[cfg(test)]
mod tests;
mod world;

use super::office::{Paper, Piece};
use super::{Format, Options, chart};
use crate::report::Document;
use crate::text::Lang;
use jiff::Timestamp;
use serde::Serialize;
use std::io::{self, Write};
use typst::diag::{SourceDiagnostic, SourceResult, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use world::World;

pub(super) static FORMAT: Format = Format {
    name: "pdf",
    endings: &["pdf"],
    is_text: false,
    write: |report, options, out| write(&report.document, options, out),
    write_against: |against, options, out| write(&against.document, options, out),
};

/// What the layout reads.
#[derive(Serialize)]
struct Words<'a> {
    lang: &'static str,
    region: &'static str,
    paper: Paper<'a>,
    /// The pictures, in order.
    pictures: Vec<String>,
}

fn write(document: &Document, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let Warned { output, warnings } = typeset(document, options.lang)?;
    // Nothing a user writes can bring one about, only the layout.
    debug_assert!(warnings.is_empty(), "{}", said(&warnings));
    let pages = output.map_err(|errors| io::Error::other(said(&errors)))?;
    let bytes = typst_pdf::pdf(&pages, &settings(options));
    out.write_all(&bytes.map_err(|errors| io::Error::other(said(&errors)))?)
}

/// The pages, and what the typesetter has to say about them.
fn typeset(document: &Document, lang: Lang) -> io::Result<Warned<SourceResult<PagedDocument>>> {
    let document = document.on_paper();
    let (language, region) = match lang {
        Lang::Vi => ("vi", "VN"),
        Lang::En => ("en", "GB"),
    };
    let paper = Paper::of(&document, lang);
    let words = Words {
        lang: language,
        region,
        pictures: pictures(&paper.body, lang),
        paper,
    };
    Ok(typst::compile(&World::of(serde_json::to_vec(&words)?)))
}

fn pictures(body: &[Piece], lang: Lang) -> Vec<String> {
    let charts = body.iter().filter_map(|piece| match piece {
        Piece::Picture { chart, .. } => Some(chart::svg(chart, lang)),
        _ => None,
    });
    charts.collect()
}

/// No clock: the same report is the same bytes.
fn settings(options: &Options) -> PdfOptions {
    let asked = options.made.and_then(moment);
    let made = asked.or_else(|| Datetime::from_ymd_hms(2000, 1, 1, 0, 0, 0));
    PdfOptions {
        creator: Smart::Custom(Some("htx".to_owned())),
        timestamp: made.map(typst_pdf::Timestamp::new_utc),
        ..PdfOptions::default()
    }
}

/// Seconds since 1970 on the clock of Greenwich.
fn moment(seconds: i64) -> Option<Datetime> {
    let at = Timestamp::from_second(seconds).ok()?;
    let at = jiff::tz::Offset::UTC.to_datetime(at);
    let [month, day, hour, minute, second] =
        [at.month(), at.day(), at.hour(), at.minute(), at.second()].map(i8::unsigned_abs);
    Datetime::from_ymd_hms(at.year().into(), month, day, hour, minute, second)
}

fn said(messages: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = messages.iter().map(|it| it.message.as_str()).collect();
    messages.join("; ")
}
