//! The sections of a report: headings, sentences, tables with their captions. Tables too wide for an upright page
//! stand in an annex.

use super::columns::{self, Columns};
use super::markup::{BOLD, head_row, kept, line, paragraph, row, run, table};
use super::page::Page;
use super::picture::Picture;
use crate::report::{Align, Block, Cell, Chart, Document, Heading, Section, Table};
use crate::text::{Lang, Phrase, Text, text};
use std::io;

/// What tables in the text and those in the annex are called; each kind is counted for itself.
const LABELS: [Text; 2] = [text("Bảng", "Table"), text("Biểu", "Schedule")];
/// Half points of the letters in a table, unless it needs smaller ones.
const TABLE_SIZE: u32 = 24;
/// A table of no more rows stays on one page.
const SHORT: usize = 10;

/// A report as it is written down.
pub(super) struct Body {
    /// The sections.
    pub text: String,
    /// The wide tables.
    annex: String,
    lang: Lang,
    /// How many tables stand in the text and in the annex.
    tables: [usize; 2],
    /// The pictures, in order.
    pub pictures: Vec<Picture>,
}

impl Body {
    /// Writes down every section.
    pub fn of(document: &Document, lang: Lang) -> io::Result<Self> {
        let mut body = Body {
            text: String::new(),
            annex: String::new(),
            lang,
            tables: [0; 2],
            pictures: Vec::new(),
        };
        for section in &document.sections {
            body.section(section)?;
        }
        Ok(body)
    }

    /// The annex, if any table is too wide for the text.
    pub fn annex(&self, heading: &Heading) -> Option<String> {
        (!self.annex.is_empty()).then(|| annex_head(heading, self.lang) + &self.annex)
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let title = section.title.pick(self.lang);
        self.line("Heading1", title);
        let mut blocks = section.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            match (block, blocks.peek()) {
                (Block::Paragraph(lead), Some(Block::Table(table))) => {
                    self.table(title, Some(lead), table);
                    blocks.next();
                }
                (Block::Paragraph(words), _) => self.line("BodyText", words.pick(self.lang)),
                (Block::Table(table), _) => self.table(title, None, table),
                (Block::Chart(chart), _) => self.picture(chart)?,
            }
        }
        Ok(())
    }

    /// A picture with its name below.
    fn picture(&mut self, chart: &Chart) -> io::Result<()> {
        let number = self.pictures.len() + 1;
        let picture = Picture::of(chart, number, self.lang)?;
        let shown = kept("Picture", &picture.run(chart, self.lang));
        let label = text("Hình", "Figure").pick(self.lang);
        let name = counted(label, number, chart.title.pick(self.lang));
        self.text
            .push_str(&(shown + &paragraph("PictureName", &name)));
        self.pictures.push(picture);
        Ok(())
    }

    fn line(&mut self, style: &str, words: &str) {
        self.text.push_str(&line(style, words));
    }

    /// A table with what is said above it: a heading where that ends with a colon, else a sentence.
    fn table(&mut self, title: &str, lead: Option<&Phrase>, table: &Table) {
        let lead = lead.map(|words| words.pick(self.lang));
        let heading = lead.and_then(|words| words.strip_suffix(':'));
        if let Some(heading) = heading {
            self.line("Heading2", heading);
        }
        let name = match heading {
            Some(heading) => format!("{title} – {}", heading.to_lowercase()),
            None => title.to_owned(),
        };
        let sentence = lead.filter(|_| heading.is_none());
        let sentence = sentence.map_or_else(String::new, |words| kept("BodyText", &run(words, "")));
        let columns = columns::fit(table, self.lang);
        let drawn = draw(table, &columns, self.lang);
        match columns.page {
            Page::Portrait => {
                let caption = self.caption(columns.page, &name);
                self.text.push_str(&(sentence + &caption + &drawn));
            }
            Page::Landscape => {
                let caption = self.caption(columns.page, &name);
                self.annex.push_str(&(caption + &sentence + &drawn));
                let pointer = text(
                    "Số liệu chi tiết tại Biểu {n} của Phụ lục kèm theo.",
                    "The figures are in Schedule {n} of the annex.",
                );
                let pointer = pointer.fill(&[("n", &self.tables[columns.page as usize])]);
                self.line("BodyText", pointer.pick(self.lang));
            }
        }
    }

    /// The name of a table.
    fn caption(&mut self, page: Page, name: &str) -> String {
        let kind = page as usize;
        self.tables[kind] += 1;
        let label = LABELS[kind].pick(self.lang);
        paragraph("Caption", &counted(label, self.tables[kind], name))
    }
}

/// "Bảng 3. Theo lĩnh vực"; Word counts on when another is put before it.
fn counted(label: &str, number: usize, name: &str) -> String {
    let number = run(&number.to_string(), "");
    [
        run(&format!("{label} "), ""),
        format!("<w:fldSimple w:instr=\" SEQ {label} \\* ARABIC \">{number}</w:fldSimple>"),
        run(&format!(". {name}"), ""),
    ]
    .concat()
}

fn annex_head(heading: &Heading, lang: Lang) -> String {
    let title = text("SỐ LIỆU CHI TIẾT", "THE FIGURES IN DETAIL");
    [
        line("Annex", text("Phụ lục", "Annex").pick(lang)),
        line("Subtitle", title.pick(lang)),
        line("Period", heading.enclosed.pick(lang)),
    ]
    .concat()
}

fn draw(report: &Table, columns: &Columns, lang: Lang) -> String {
    let widths = &columns.widths;
    let size = match columns.size {
        TABLE_SIZE => String::new(),
        size => format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"),
    };
    let heads = report.columns.iter().map(|column| {
        let words = column.header.pick(lang);
        paragraph("TableHead", &run(words, &size))
    });
    let heads: Vec<String> = heads.collect();
    let mut drawn = head_row(widths, &heads);
    let plain = report.rows.iter().map(|row| (row, false));
    let all = plain.chain(report.total.iter().map(|row| (row, true)));
    let count = all.clone().count();
    for (at, (cells, is_total)) in (1..).zip(all) {
        let look = if is_total { BOLD } else { "" }.to_owned() + &size;
        // Neither a total nor a note nor the end of a short table stands alone on a page.
        let stays = match count - at {
            0 => !report.notes.is_empty(),
            1 => true,
            _ => count <= SHORT,
        };
        let write = if stays { kept } else { paragraph };
        let cell = |(cell, style): (&Cell, &str)| write(style, &run(&cell.paper(lang), &look));
        let cells: Vec<String> = cells.iter().zip(styles(report)).map(cell).collect();
        drawn.push_str(&row(widths, &cells));
    }
    let notes = report.notes.iter();
    let notes: String = notes
        .map(|note| line("TableNote", note.pick(lang)))
        .collect();
    table(widths, &drawn) + &notes
}

fn styles(table: &Table) -> impl Iterator<Item = &'static str> {
    table.columns.iter().map(|column| match column.align {
        Align::Left => "TableWords",
        Align::Right => "TableNumbers",
    })
}
