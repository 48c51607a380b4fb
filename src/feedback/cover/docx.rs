//! The letter as a document of Word.

use super::Letter;
use crate::export::docx::{Page, head_row, line, package, row, table};
use crate::text::Lang;

/// Widths of the table's columns in twentieths of a point; together the room of a page.
const WIDTHS: [u32; 4] = [4483, 1250, 1100, 2521];

/// How the cells of a row stand.
const STYLES: [&str; 4] = ["TableWords", "TableMiddle", "TableMiddle", "TableWords"];

/// Writes it down; the same bytes at every run.
pub fn docx(letter: &Letter, lang: Lang) -> anyhow::Result<Vec<u8>> {
    Ok(package(&letter.title, &body(letter), &[], lang)?)
}

fn body(letter: &Letter) -> String {
    let mut body = line("Title", &letter.title) + &line("Subtitle", "");
    for words in &letter.opening {
        body.push_str(&line("BodyText", words));
    }
    if !letter.rows.is_empty() {
        body.push_str(&found(letter));
    }
    if let Some(more) = &letter.more {
        body.push_str(&line("TableNote", more));
    }
    for (number, step) in (1..).zip(&letter.steps) {
        body.push_str(&line("Step", &format!("{number}. {step}")));
    }
    body + &line("Closing", &letter.closing) + &Page::Portrait.section()
}

fn found(letter: &Letter) -> String {
    let heads = letter
        .heads
        .each_ref()
        .map(|words| line("TableHead", words));
    let mut rows = head_row(&WIDTHS, &heads);
    for cells in &letter.rows {
        let cells = cells.iter().zip(STYLES);
        let cells: Vec<String> = cells.map(|(words, style)| line(style, words)).collect();
        rows.push_str(&row(&WIDTHS, &cells));
    }
    table(&WIDTHS, &rows)
}

#[cfg(test)]
mod tests {
    use super::super::tests::letter;
    use super::*;
    use crate::feedback::testing::finding;
    use crate::finding::Severity::Error;
    use std::io::{Cursor, Read};

    #[test]
    fn a_letter_is_a_package_with_the_same_bytes_every_time() {
        let letter = letter(&[finding(Error, "A & B", "C3")], None);
        let bytes = docx(&letter, Lang::Vi).expect("written");
        assert_eq!(bytes, docx(&letter, Lang::Vi).expect("written"));
        let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
        let mut text = String::new();
        let mut part = package.by_name("word/document.xml").expect("a part");
        part.read_to_string(&mut text).expect("text");
        assert!(text.contains("A &amp; B!C3") && text.contains("<w:tblHeader/>"));
    }
}
