//! One paragraph of text, with its spaces, tabs and line breaks.

use crate::intake::workbook::xml::{Piece, Xml};
use crate::text::Phrase;
use std::io::BufRead;

/// Spaces in a row that are taken seriously.
const SPACES: u32 = 1000;

/// Text as far as it was read.
struct Paragraph {
    said: String,
    /// White space here would add nothing: at the beginning, and after white space.
    is_spaced: bool,
}

/// Reads a paragraph from behind its opening to its end.
pub(super) fn read(xml: &mut Xml<impl BufRead>) -> Result<String, Phrase> {
    let mut paragraph = Paragraph {
        said: String::new(),
        is_spaced: true,
    };
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Piece::Open(tag) => match tag.name() {
                "annotation" | "note" | "ruby-text" | "frame" | "custom-shape" => xml.skip()?,
                name => {
                    let signs = match name {
                        "s" => " ".repeat(tag.count("c").min(SPACES) as usize),
                        "tab" => "\t".to_owned(),
                        "line-break" => "\n".to_owned(),
                        _ => String::new(),
                    };
                    paragraph.put(&signs);
                    depth += 1;
                }
            },
            Piece::Close(_) => depth -= 1,
            Piece::Text(text) => paragraph.write(&text),
            Piece::Over => break,
        }
    }
    Ok(paragraph.said.trim_end().to_owned())
}

impl Paragraph {
    fn put(&mut self, signs: &str) {
        if !signs.is_empty() {
            self.said.push_str(signs);
            self.is_spaced = false;
        }
    }

    /// White space between words, of whatever length, is one space.
    fn write(&mut self, text: &str) {
        for sign in text.chars() {
            let is_space = matches!(sign, ' ' | '\t' | '\n' | '\r');
            match is_space {
                true if self.is_spaced => {}
                true => self.said.push(' '),
                false => self.said.push(sign),
            }
            self.is_spaced = is_space;
        }
    }
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
            ("<p>a<annotation><p>note</p></annotation>b<frame><p>x</p></frame></p>", "ab"),
            ("<p><a href='x'>web</a></p>", "web"),
        ] {
            let mut xml = Xml::new(content.as_bytes());
            while !matches!(xml.next().expect("sound"), Piece::Open(_)) {}
            assert_eq!(read(&mut xml).expect("sound"), said, "{content}");
        }
    }
}
