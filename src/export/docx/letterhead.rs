//! The head of an official document: who issues it, the nation and its motto, number, place and day, what it is about.
//! What is not known stays open, to be filled in by whoever signs.

use super::markup::{BOLD, ITALIC, line, paragraph, row, run, side_by_side};
use super::page::{self, Page};
use crate::model::UnitRef;
use crate::report::{Document, capitalised, place};
use crate::text::{Lang, Phrase, Text, text};

const NATION: Text = text(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SOCIALIST REPUBLIC OF VIET NAM",
);
const MOTTO: Text = text(
    "Độc lập - Tự do - Hạnh phúc",
    "Independence - Freedom - Happiness",
);
const NUMBER: Text = text("Số: ……/BC-………", "No.: ……/BC-………");
const KIND: Text = text("Báo cáo", "Report");
/// Whom the reader has to name.
const OPEN: &str = "…………………………";
/// Words that stand before the name of a province.
const KINDS_OF_PROVINCE: [&str; 2] = ["Tỉnh ", "Thành phố "];

/// The left column of the head; the right one holds the name of the nation in one line.
const LEFT: u32 = 3700;
/// Half points of the motto.
const MOTTO_SIZE: u32 = 26;
/// The line below the issuer and below the subject.
const SHORT_RULE: u32 = 1400;

/// Everything above the first section.
pub(super) fn letterhead(document: &Document, issuer: &UnitRef, lang: Lang) -> String {
    let room = Page::Portrait.room();
    let columns = [LEFT, room - LEFT];
    let top = [issuer_cell(issuer, lang), nation_cell(columns[1], lang)];
    let below = [
        line("Letterhead", NUMBER.pick(lang)),
        paragraph("Letterhead", &run(&place_and_day(issuer, lang), ITALIC)),
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

fn issuer_cell(issuer: &UnitRef, lang: Lang) -> String {
    let lines = match province(issuer) {
        None => vec![OPEN.to_owned()],
        Some(_) => {
            let of = text("{p}", "of {p}").fill(&[("p", &place(issuer))]);
            let alliance = text("Liên minh hợp tác xã", "Cooperative Alliance");
            vec![
                alliance.pick(lang).to_uppercase(),
                of.pick(lang).to_uppercase(),
            ]
        }
    };
    let lines: String = lines.iter().map(|words| line("Issuer", words)).collect();
    lines + &rule(LEFT, SHORT_RULE)
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

/// The day is that of signing, which nobody knows yet.
fn place_and_day(issuer: &UnitRef, lang: Lang) -> String {
    let place = province(issuer).unwrap_or(OPEN);
    let said = text(
        "{place}, ngày …… tháng …… năm ………",
        "{place}, day …… month …… year ………",
    );
    said.fill(&[("place", &place)]).pick(lang).to_owned()
}

/// The name of a province without the word for what it is; alliances of cooperatives are those of provinces.
fn province(unit: &UnitRef) -> Option<&str> {
    const DIGITS: usize = 2;
    let stripped = KINDS_OF_PROVINCE
        .iter()
        .find_map(|kind| unit.name.strip_prefix(kind));
    (unit.code.len() == DIGITS).then(|| stripped.unwrap_or(&unit.name))
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

    fn unit(code: &str, name: &str) -> UnitRef {
        UnitRef {
            code: code.to_owned(),
            valid_from: None,
            name: name.to_owned(),
        }
    }

    #[test]
    fn provinces_issue_and_others_are_left_open() {
        let said = |unit: &UnitRef, lang| place_and_day(unit, lang);
        let open = "…………………………, ngày …… tháng …… năm ………";
        for (code, name, vi) in [
            ("96", "Tỉnh Cà Mau", "Cà Mau, ngày …… tháng …… năm ………"),
            (
                "92",
                "Thành phố Cần Thơ",
                "Cần Thơ, ngày …… tháng …… năm ………",
            ),
            ("967", "Huyện Thới Bình", open),
            ("964", "Thành phố Cà Mau", open),
        ] {
            assert_eq!(said(&unit(code, name), Lang::Vi), vi);
        }
        let issuer = issuer_cell(&unit("96", "Tỉnh Cà Mau"), Lang::Vi);
        assert!(issuer.contains(">LIÊN MINH HỢP TÁC XÃ<") && issuer.contains(">TỈNH CÀ MAU<"));
        let issuer = issuer_cell(&unit("96", "Tỉnh Cà Mau"), Lang::En);
        assert!(issuer.contains(">OF CÀ MAU PROVINCE<"), "{issuer}");
    }

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
