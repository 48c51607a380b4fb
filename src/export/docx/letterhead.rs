//! The head of an official document: who issues it, the nation and its motto, number, place and day, what it is about.

use super::markup::{BOLD, ITALIC, line, paragraph, row, run, side_by_side};
use super::page::{self, Page};
use crate::report::{Document, Heading, capitalised};
use crate::text::{Lang, Phrase, Text, text};

const NATION: Text = text(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SOCIALIST REPUBLIC OF VIET NAM",
);
const MOTTO: Text = text(
    "Độc lập - Tự do - Hạnh phúc",
    "Independence - Freedom - Happiness",
);
const KIND: Text = text("Báo cáo", "Report");

/// The left column of the head; the right one holds the name of the nation in one line.
const LEFT: u32 = 3700;
/// Half points of the motto.
const MOTTO_SIZE: u32 = 26;
/// The line below the issuer and below the subject.
const SHORT_RULE: u32 = 1400;

/// Everything above the first section.
pub(super) fn letterhead(document: &Document, lang: Lang) -> String {
    let heading = &document.heading;
    let room = Page::Portrait.room();
    let columns = [LEFT, room - LEFT];
    let top = [issuer_cell(heading, lang), nation_cell(columns[1], lang)];
    let below = [
        line("Letterhead", heading.number.pick(lang)),
        paragraph("Letterhead", &run(heading.place_and_day.pick(lang), ITALIC)),
    ];
    let rows = row(&columns, &top) + &row(&columns, &below);
    [
        side_by_side(&columns, &rows),
        line("Title", &KIND.pick(lang).to_uppercase()),
        line("Subtitle", &subject(&document.title, lang)),
        rule(room, SHORT_RULE),
        line("Period", &format!("({})", document.subtitle.pick(lang))),
    ]
    .concat()
}

fn issuer_cell(heading: &Heading, lang: Lang) -> String {
    let superior = heading.superior.iter();
    let superior: String = superior.map(|words| line("Letterhead", words)).collect();
    let body = heading.body.iter();
    let body: String = body.map(|words| line("Issuer", words.pick(lang))).collect();
    superior + &body + &rule(LEFT, SHORT_RULE)
}

fn nation_cell(width: u32, lang: Lang) -> String {
    let motto = MOTTO.pick(lang);
    let length = page::width(motto, MOTTO_SIZE, true);
    [
        line("Issuer", NATION.pick(lang)),
        paragraph("Letterhead", &run(motto, BOLD)),
        rule(width, length),
    ]
    .concat()
}

/// What the report is about: its title without the word that stands above it.
fn subject(title: &Phrase, lang: Lang) -> String {
    let words = title.pick(lang);
    let rest = words.strip_prefix(KIND.pick(lang)).unwrap_or(words);
    capitalised(&Phrase::same(rest.trim_start()))
        .pick(lang)
        .to_owned()
}

/// A line in the middle of a column.
fn rule(column: u32, length: u32) -> String {
    let side = column.saturating_sub(length) / 2;
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Rule\"/><w:ind w:left=\"{side}\" w:right=\"{side}\"/></w:pPr></w:p>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_report_stands_once() {
        for (title, said) in [
            (
                "Báo cáo tình hình hợp tác xã tỉnh Cà Mau",
                "Tình hình hợp tác xã tỉnh Cà Mau",
            ),
            (
                "Tỉnh Cà Mau và tỉnh Đắk Nông",
                "Tỉnh Cà Mau và tỉnh Đắk Nông",
            ),
        ] {
            assert_eq!(subject(&Phrase::same(title), Lang::Vi), said);
        }
    }
}
