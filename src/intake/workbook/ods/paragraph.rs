//! One paragraph of text, with its spaces, tabs and line breaks.

use crate::intake::workbook::trouble::too_large;
use crate::intake::workbook::words::Words;
use crate::intake::workbook::xml::{Piece, Xml};
use crate::text::Phrase;
use std::io::BufRead;

/// Spaces in a row that are taken seriously.
const SPACES: u32 = 1000;

/// Bytes one paragraph may have.
const LONGEST: usize = 16 << 20;

/// Reads a paragraph from behind its opening to its end.
pub(super) fn read(xml: &mut Xml<impl BufRead>) -> Result<String, Phrase> {
    let mut words = Words::default();
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Piece::Open(tag) => match tag.name() {
                "annotation" | "note" | "ruby-text" | "frame" | "custom-shape" => xml.skip()?,
                name => {
                    match name {
                        "s" => words.put(&" ".repeat(tag.count("c").min(SPACES) as usize)),
                        "tab" => words.put("\t"),
                        "line-break" => words.break_line(),
                        _ => {}
                    }
                    depth += 1;
                }
            },
            Piece::Close(_) => depth -= 1,
            Piece::Text(_) if words.len() > LONGEST => return Err(too_large()),
            Piece::Text(text) => words.write(&text),
            Piece::Over => break,
        }
    }
    Ok(words.take())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_tabs_and_breaks_are_where_the_file_says_so() {
        for (content, said) in [
            ("<p>\n  Tân   Phú\n</p>", "Tân Phú"),
            ("<p>a<s c='3'/>b<s/> c</p>", "a   b  c"),
            ("<p>a<tab/>b<line-break/>c</p>", "a\tb\nc"),
            ("<p><span>a <span>b</span></span> c</p>", "a b c"),
            (
                "<p>a<annotation><p>note</p></annotation>b<frame><p>x</p></frame></p>",
                "ab",
            ),
            ("<p><a href='x'>web</a></p>", "web"),
        ] {
            let mut xml = Xml::new(content.as_bytes());
            while !matches!(xml.next().expect("sound"), Piece::Open(_)) {}
            assert_eq!(read(&mut xml).expect("sound"), said, "{content}");
        }
    }
}
