//! The sections of a report, piece by piece. Tables too wide for an upright page stand in an annex.

use super::grid::Grid;
use super::page::Page;
use crate::export::chart;
use crate::report::{Block, Chart, Document, Section, Table};
use crate::text::{Lang, Phrase, Text, text};
use serde::Serialize;
use std::borrow::Cow;

/// What tables in the text and those in the annex are called; each kind is counted for itself.
const LABELS: [Text; 2] = [text("Bảng", "Table"), text("Biểu", "Schedule")];

/// What stands on paper from top to bottom.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(in crate::export) enum Piece<'a> {
    /// The heading of a part, or of a section in a part; those of a level are counted.
    Heading {
        /// Its place among the headings, from 1.
        place: usize,
        /// 1 for a part, 2 for a section.
        level: usize,
        /// Its words.
        words: &'a str,
    },
    /// A heading inside a section.
    Subheading {
        /// One below the heading of its section.
        level: usize,
        /// Its words.
        words: &'a str,
    },
    /// One paragraph.
    Paragraph {
        /// Its words.
        words: Cow<'a, str>,
    },
    /// A picture with its name.
    Picture {
        /// What is counted: "Hình".
        label: &'static str,
        /// Its number among the pictures, from 1.
        number: usize,
        /// What it is called.
        name: &'a str,
        /// What it shows, for those who cannot see it.
        summary: String,
        /// How high it is for its width.
        steepness: f64,
        /// What is drawn.
        #[serde(skip)]
        chart: &'a Chart,
    },
    /// A table with its caption.
    Table {
        /// What is counted: "Bảng".
        label: &'static str,
        /// Its number among its kind.
        number: usize,
        /// "Theo lĩnh vực".
        name: String,
        /// The sentence above it.
        lead: Option<&'a str>,
        /// The table itself.
        grid: Grid<'a>,
    },
}

/// A report as it is written down.
pub(super) struct Body<'a> {
    /// The sections.
    pub text: Vec<Piece<'a>>,
    /// The wide tables.
    pub annex: Vec<Piece<'a>>,
}

impl<'a> Body<'a> {
    /// Writes down every section.
    pub fn of(document: &'a Document, lang: Lang) -> Self {
        let mut writer = Writer {
            body: Body {
                text: Vec::new(),
                annex: Vec::new(),
            },
            lang,
            headings: 0,
            level: 0,
            tables: [0; 2],
            pictures: 0,
        };
        for part in document
            .sections
            .chunk_by(|a, b| a.part == b.part && a.part.is_some())
        {
            writer.part(part);
        }
        writer.body
    }
}

struct Writer<'a> {
    body: Body<'a>,
    lang: Lang,
    /// How many headings stand in the text.
    headings: usize,
    /// The level of the last one.
    level: usize,
    /// How many tables stand in the text and in the annex.
    tables: [usize; 2],
    /// How many pictures stand in the text.
    pictures: usize,
}

impl<'a> Writer<'a> {
    /// A part under its name; one of a single section that is called like it needs no second heading.
    fn part(&mut self, sections: &'a [Section]) {
        let name = sections[0].part.map(|part| part.pick(self.lang));
        let named = name.filter(|name| sections.iter().any(|it| it.title.pick(self.lang) != *name));
        if let Some(words) = named {
            self.heading(1, words);
        }
        let level = if named.is_some() { 2 } else { 1 };
        for section in sections {
            self.heading(level, section.title.pick(self.lang));
            self.section(section);
        }
    }

    fn heading(&mut self, level: usize, words: &'a str) {
        self.headings += 1;
        self.level = level;
        let place = self.headings;
        self.write(Piece::Heading {
            place,
            level,
            words,
        });
    }

    fn section(&mut self, section: &'a Section) {
        let title = section.title.pick(self.lang);
        let mut blocks = section.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            match (block, blocks.peek()) {
                (Block::Paragraph(lead), Some(Block::Table(table))) => {
                    self.table(title, Some(lead), table);
                    blocks.next();
                }
                (Block::Paragraph(words), _) => self.paragraph(words.pick(self.lang)),
                (Block::Table(table), _) => self.table(title, None, table),
                (Block::Chart(chart), _) => self.picture(chart),
            }
        }
    }

    fn write(&mut self, piece: Piece<'a>) {
        self.body.text.push(piece);
    }

    fn paragraph(&mut self, words: impl Into<Cow<'a, str>>) {
        let words = words.into();
        self.write(Piece::Paragraph { words });
    }

    fn picture(&mut self, chart: &'a Chart) {
        self.pictures += 1;
        self.write(Piece::Picture {
            label: text("Hình", "Figure").pick(self.lang),
            number: self.pictures,
            name: chart.title.pick(self.lang),
            summary: chart.summary().pick(self.lang).to_owned(),
            steepness: chart::height(chart, self.lang) / chart::WIDTH,
            chart,
        });
    }

    /// A table with what is said above it: a heading where that ends with a colon, else a sentence.
    fn table(&mut self, title: &str, lead: Option<&'a Phrase>, table: &'a Table) {
        let lead = lead.map(|words| words.pick(self.lang));
        let heading = lead.and_then(|words| words.strip_suffix(':'));
        if let Some(words) = heading {
            let level = self.level + 1;
            self.write(Piece::Subheading { level, words });
        }
        let name = match heading {
            Some(heading) => format!("{title} – {}", continued(heading)),
            None => title.to_owned(),
        };
        let grid = Grid::of(table, self.lang);
        let page = grid.page;
        let kind = page as usize;
        self.tables[kind] += 1;
        let number = self.tables[kind];
        let piece = Piece::Table {
            label: LABELS[kind].pick(self.lang),
            number,
            name,
            lead: lead.filter(|_| heading.is_none()),
            grid,
        };
        match page {
            Page::Portrait => self.write(piece),
            Page::Landscape => {
                self.body.annex.push(piece);
                self.pointer(number);
            }
        }
    }

    /// Where a table is to be found that is not here.
    fn pointer(&mut self, number: usize) {
        let pointer = text(
            "Số liệu chi tiết tại Biểu {n} của Phụ lục kèm theo.",
            "The figures are in Schedule {n} of the annex.",
        );
        let pointer = pointer.fill(&[("n", &number)]);
        self.paragraph(pointer.pick(self.lang).to_owned());
    }
}

/// Words that follow others: their first letter is small, unless they begin with an abbreviation.
fn continued(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_laws_keep_their_capitals() {
        for (words, said) in [
            ("Theo đơn vị", "theo đơn vị"),
            (
                "Tính theo số thành viên (Thông tư 01/2020/TT-BKHĐT, Điều 4)",
                "tính theo số thành viên (Thông tư 01/2020/TT-BKHĐT, Điều 4)",
            ),
            ("HTX xếp loại yếu", "HTX xếp loại yếu"),
            ("", ""),
        ] {
            assert_eq!(continued(words), said);
        }
    }
}
