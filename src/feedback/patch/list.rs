//! The sheet that lists what is to be mended, as a part of its own.

use super::styles::Styles;
use crate::feedback::List;
use crate::feedback::shade::Shade;
use crate::feedback::words::{HEADS, HOW, PROTECTED, TITLE, capitalised, counts};
use crate::feedback::xml::{escape, fitted};
use crate::finding::{Finding, Severity, Tally};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The row of the heads, as people count.
pub const HEAD_ROW: u32 = 3;

/// Widths of the columns in characters.
const WIDTHS: [u32; 8] = [11, 8, 17, 9, 27, 20, 46, 46];

/// Links a sheet can have.
const MOST_LINKS: usize = 65_530;

/// The styles of the list.
struct Looks {
    title: u32,
    how: u32,
    head: u32,
    words: u32,
    centred: u32,
    link: u32,
    severities: [u32; 3],
}

impl Looks {
    fn of(styles: &mut Styles) -> Self {
        let font = |more: &str| {
            format!("{more}<{{p}}name val=\"Times New Roman\"/><{{p}}family val=\"1\"/>")
        };
        let usual = styles.add_font(&font("<{p}sz val=\"11\"/>"));
        let bold = styles.add_font(&font("<{p}b/><{p}sz val=\"11\"/>"));
        let large = styles.add_font(&font("<{p}b/><{p}sz val=\"14\"/>"));
        let blue = styles.add_font(&font(
            "<{p}u/><{p}sz val=\"11\"/><{p}color rgb=\"FF0563C1\"/>",
        ));
        let grey = styles.add_fill("rgb=\"FFE7E6E6\"", "");
        let lines = styles.add_border();
        let wrapped = "vertical=\"top\" wrapText=\"1\"";
        let centred = "horizontal=\"center\" vertical=\"top\" wrapText=\"1\"";
        let severities = [Severity::Info, Severity::Warning, Severity::Error].map(|severity| {
            let colour = Shade::new(severity, true).colour();
            styles.add_fill(&format!("rgb=\"{colour}\""), "")
        });
        Looks {
            title: styles.add_style(large, 0, 0, "vertical=\"center\" wrapText=\"1\""),
            how: styles.add_style(usual, 0, 0, wrapped),
            head: styles.add_style(
                bold,
                grey,
                lines,
                "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"",
            ),
            words: styles.add_style(usual, 0, lines, wrapped),
            centred: styles.add_style(usual, 0, lines, centred),
            link: styles.add_style(blue, 0, lines, centred),
            severities: severities.map(|fill| styles.add_style(bold, fill, lines, centred)),
        }
    }
}

/// The last row of the list, as people count.
pub fn last_row(list: &List<'_>) -> u32 {
    HEAD_ROW + u32::try_from(list.findings.len()).unwrap_or(u32::MAX - HEAD_ROW)
}

/// The part. `sheets` are those there are to link to, `protected` those that cannot be written to at once.
pub fn part(
    list: &List<'_>,
    styles: &mut Styles,
    sheets: &BTreeSet<&str>,
    protected: &[String],
) -> String {
    let looks = Looks::of(styles);
    let last = last_row(list);
    let mut rows = String::new();
    line(&mut rows, 1, 26, looks.title, &title(list));
    let how = how(list, protected);
    line(
        &mut rows,
        2,
        height(&how, WIDTHS.iter().sum()),
        looks.how,
        &how,
    );
    let heads = HEADS.iter().zip('A'..).map(|(head, letter)| {
        text_cell(
            &format!("{letter}{HEAD_ROW}"),
            looks.head,
            head.pick(list.lang),
        )
    });
    line_of(&mut rows, HEAD_ROW, 2 * LINE, &heads.collect::<String>());
    let mut links = String::new();
    for ((finding, number), linked) in list.findings.iter().zip(HEAD_ROW + 1..).zip(0..) {
        let (height, cells) = row(finding, number, &looks, list);
        line_of(&mut rows, number, height, &cells);
        if let Some(to) = target(finding, sheets).filter(|_| linked < MOST_LINKS) {
            let _ = write!(
                links,
                "<hyperlink ref=\"D{number}\" location=\"{0}\" display=\"{0}\"/>",
                escape(&to)
            );
        }
    }
    let links = match links.is_empty() {
        true => links,
        false => format!("<hyperlinks>{links}</hyperlinks>"),
    };
    let columns = WIDTHS.iter().zip(1..).map(|(width, n): (&u32, u32)| {
        format!("<col min=\"{n}\" max=\"{n}\" width=\"{width}\" customWidth=\"1\"/>")
    });
    let below = HEAD_ROW + 1;
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:H{last}\"/>\
         <sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">\
         <pane ySplit=\"{HEAD_ROW}\" topLeftCell=\"A{below}\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\" activeCell=\"A{below}\" sqref=\"A{below}\"/></sheetView></sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/><cols>{}</cols><sheetData>{rows}</sheetData>\
         <autoFilter ref=\"A{HEAD_ROW}:H{last}\"/>\
         <mergeCells count=\"2\"><mergeCell ref=\"A1:H1\"/><mergeCell ref=\"A2:H2\"/></mergeCells>{links}\
         <pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>\
         <headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>",
        columns.collect::<String>()
    )
}

fn title(list: &List<'_>) -> String {
    let said = counts(Tally::of(list.findings.iter().copied()));
    format!(
        "{} – {}: {}",
        TITLE.pick(list.lang),
        list.file,
        said.pick(list.lang)
    )
}

fn how(list: &List<'_>, protected: &[String]) -> String {
    let mut how = HOW.pick(list.lang).to_owned();
    if !protected.is_empty() {
        let sheets = protected.join(", ");
        how.push_str(PROTECTED.fill(&[("s", &sheets)]).pick(list.lang));
    }
    how
}

/// The height of a line in points.
const LINE: u32 = 15;

fn line(rows: &mut String, number: u32, height: u32, style: u32, words: &str) {
    line_of(
        rows,
        number,
        height,
        &text_cell(&format!("A{number}"), style, words),
    );
}

/// A row of a height; programs may set another one that fits its words better, but not all do.
fn line_of(rows: &mut String, number: u32, height: u32, cells: &str) {
    let _ = write!(rows, "<row r=\"{number}\" ht=\"{height}\">{cells}</row>");
}

/// The height of words in a column of some characters.
fn height(words: &str, width: u32) -> u32 {
    let width = width as usize;
    let mut lines = 0;
    for paragraph in words.split('\n') {
        let mut room = 0;
        for length in paragraph.split(' ').map(|word| word.chars().count()) {
            // A word that does not fit begins a line; one longer than a line is broken.
            if length >= room {
                lines += 1 + length / width;
                room = width - length % width;
            } else {
                room -= length + 1;
            }
        }
    }
    LINE * u32::try_from(lines).unwrap_or(27).clamp(1, 27) + 2
}

fn row(finding: &Finding, number: u32, looks: &Looks, list: &List<'_>) -> (u32, String) {
    let lang = list.lang;
    let severity = looks.severities[finding.severity as usize];
    let cell = finding
        .cell
        .map(|cell| cell.to_string())
        .unwrap_or_default();
    let written = [
        (severity, capitalised(finding.severity.label().pick(lang))),
        (looks.centred, finding.code.clone()),
        (looks.words, finding.sheet.clone().unwrap_or_default()),
        (looks.link, cell),
        (looks.words, finding.record.clone().unwrap_or_default()),
        (looks.words, finding.shown_value(true).unwrap_or_default()),
        (looks.words, capitalised(&finding.shown_message(lang, true))),
        (looks.words, capitalised(finding.help.pick(lang))),
    ];
    let heights = written
        .iter()
        .zip(WIDTHS)
        .map(|((_, words), width)| height(words, width));
    let highest = heights.max().unwrap_or(LINE);
    let cells = written
        .iter()
        .zip('A'..)
        .map(|((style, words), letter)| text_cell(&format!("{letter}{number}"), *style, words));
    (highest, cells.collect())
}

fn text_cell(at: &str, style: u32, words: &str) -> String {
    match words.is_empty() {
        true => format!("<c r=\"{at}\" s=\"{style}\"/>"),
        false => format!(
            "<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            escape(&fitted(words))
        ),
    }
}

/// Where a finding's cell is.
fn target(finding: &Finding, sheets: &BTreeSet<&str>) -> Option<String> {
    let sheet = finding
        .sheet
        .as_deref()
        .filter(|sheet| sheets.contains(sheet))?;
    Some(format!("'{}'!{}", sheet.replace('\'', "''"), finding.cell?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_as_high_as_their_words() {
        for (words, width, lines) in [
            ("", 10, 1),
            ("một hai ba", 10, 1),
            ("một hai bảy", 10, 2),
            ("một\nhai", 10, 2),
            ("mộthaibabốnnămsáu", 10, 2),
        ] {
            assert_eq!(height(words, width), LINE * lines + 2, "{words}");
        }
    }
}
