//! A report as one page that needs nothing else: readable without its script, on paper and on a telephone.

mod list;
mod table;

use super::{Format, chart, web_page};
use crate::report::{Block, Chart, Document, Section};
use crate::text::{Lang, text};
use quick_xml::escape::escape;
use std::io::{self, Write};

pub(super) static FORMAT: Format = Format {
    name: "html",
    endings: &["html", "htm"],
    is_text: true,
    write: |report, options, out| page(&report.document, options.lang, out),
    write_against: |against, options, out| page(&against.document, options.lang, out),
};

const STYLE: &str = include_str!("page.css");
/// The columns a page has room for that is printed upright.
const UPRIGHT: usize = 7;

const SCRIPT: &str = include_str!("page.js");

fn page(document: &Document, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let broad = is_broad(document).then_some("broad");
    web_page::begin(document.title.pick(lang), STYLE, broad, lang, out)?;
    let subtitle = escape(document.subtitle.pick(lang));
    writeln!(out, "<p>{subtitle}</p>\n</header>")?;
    contents(&document.sections, lang, out)?;
    writeln!(out, "<main>")?;
    for part in &document.sections {
        section(part, lang, out)?;
    }
    web_page::end(SCRIPT, out)
}

/// Whether it is printed across the page for the sake of a table.
fn is_broad(document: &Document) -> bool {
    let mut blocks = document.sections.iter().flat_map(|part| &part.blocks);
    blocks.any(|block| matches!(block, Block::Table(table) if table.columns.len() > UPRIGHT))
}

/// The way to each section; none where there is but one.
fn contents(sections: &[Section], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    if sections.len() < 2 {
        return Ok(());
    }
    let label = text("Các phần", "Sections").pick(lang);
    writeln!(out, "<nav aria-label=\"{label}\"><ul>")?;
    for section in sections {
        let title = escape(section.title.pick(lang));
        writeln!(out, "<li><a href=\"#{}\">{title}</a></li>", section.id)?;
    }
    writeln!(out, "</ul></nav>")
}

fn section(section: &Section, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let title = section.title.pick(lang);
    let shown = escape(title);
    writeln!(out, "<section id=\"{}\">\n<h2>{shown}</h2>", section.id)?;
    for block in &section.blocks {
        match block {
            Block::Paragraph(words) => writeln!(out, "<p>{}</p>", escape(words.pick(lang)))?,
            Block::Table(table) => table::draw(table, title, lang, out)?,
            Block::Chart(chart) => figure(chart, lang, out)?,
        }
    }
    writeln!(out, "</section>")
}

/// A picture with its name; who cannot see it is told what it shows.
fn figure(chart: &Chart, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let title = escape(chart.title.pick(lang));
    let picture = chart::svg(chart, lang);
    writeln!(
        out,
        "<figure class=\"chart\" tabindex=\"0\">\n<figcaption>{title}</figcaption>\n{picture}\n</figure>"
    )
}
