//! Where the words of names, title lines and file names part.

use super::word::{By, Word};
use std::ops::Range;

/// A word at its place in a text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) word: Word,
    /// Bytes of the text.
    pub(super) span: Range<usize>,
    /// A comma or the like stands before it, so no name runs across.
    pub(super) apart: bool,
}

impl Token {
    /// How it is compared as the first word of a name or a further one; `None` where no name goes on here, or where a
    /// word with diacritics is to be compared without them.
    pub(super) fn form(&self, by: By, first: bool) -> Option<&str> {
        let barred = (!first && self.apart) || (by == By::Bare && !self.word.is_plain());
        (!barred).then(|| self.word.form(by))
    }
}

/// Abbreviations that are also glued to a name; no Vietnamese syllable begins so.
const GLUED: [&str; 5] = ["TP", "TX", "TT", "ĐK", "DK"];

/// The words of a text. They part at everything that is no letter, between letters and digits, and where a
/// capital opens a new word in CamelCase; apostrophes part nothing.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut apart = false;
    for (span, is_word) in pieces(text) {
        if is_word {
            found.extend(Word::of(&text[span.clone()]).map(|word| Token {
                word,
                span,
                apart: std::mem::take(&mut apart),
            }));
        } else {
            apart |= text[span].contains([',', ';', '(', ')', '\n']);
        }
    }
    found
}

/// The text cut into words and what stands between them.
fn pieces(text: &str) -> Vec<(Range<usize>, bool)> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut cuts = vec![0];
    for i in 1..chars.len() {
        if parts(&chars, i) {
            cuts.push(chars[i].0);
        }
    }
    cuts.push(text.len());
    cuts.windows(2)
        .flat_map(|pair| unglue(text, pair[0]..pair[1]))
        .map(|span| {
            let is_word = text[span.clone()].chars().any(char::is_alphanumeric);
            (span, is_word)
        })
        .collect()
}

/// Whether a cut is needed before the character at `i`.
fn parts(chars: &[(usize, char)], i: usize) -> bool {
    let here = chars[i].1;
    if joins(here) {
        return false;
    }
    let before = chars[..i]
        .iter()
        .rev()
        .map(|(_, c)| *c)
        .find(|c| !joins(*c));
    let Some(before) = before else { return false };
    let next = chars[i + 1..].iter().map(|(_, c)| *c).find(|c| !joins(*c));
    before.is_alphabetic() != here.is_alphabetic()
        || before.is_numeric() != here.is_numeric()
        || (here.is_uppercase() && opens_word(before, next))
}

/// Whether a capital between these two opens a word: `iB|i`, `XT|h`. Text once typed in TCVN3 capitals reads
/// HUYệN THớI BìNH; there the small letter is accented or stands before the end, and nothing may part.
fn opens_word(before: char, next: Option<char>) -> bool {
    next.is_some_and(|next| {
        (before.is_lowercase() && next.is_lowercase())
            || (before.is_uppercase() && next.is_ascii_lowercase())
    })
}

/// Combining marks and apostrophes belong to the word they stand in.
fn joins(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36F}' | '\'' | '’' | '‘' | 'ʼ' | '´' | '`'
    )
}

/// Parts TP from a name that follows without a blank.
fn unglue(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let piece = &text[span.clone()];
    let head = piece.char_indices().nth(2).map_or(0, |(at, _)| at);
    let upper = piece[..head].to_uppercase();
    if head > 0 && GLUED.contains(&upper.as_str()) {
        let middle = span.start + head;
        vec![span.start..middle, middle..span.end]
    } else {
        vec![span]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text)
            .iter()
            .map(|token| &text[token.span.clone()])
            .collect()
    }

    #[test]
    fn words_part_where_a_reader_parts_them() {
        for (text, words) in [
            ("01_ThoiBinh", vec!["01", "Thoi", "Binh"]),
            ("DSHTXHThoiBinh2023", vec!["DSHTXH", "Thoi", "Binh", "2023"]),
            ("HThới Bình", vec!["H", "Thới", "Bình"]),
            ("TPCÀ MAU", vec!["TP", "CÀ", "MAU"]),
            ("P.1, Q10", vec!["P", "1", "Q", "10"]),
            ("HUYệN THớI BìNH", vec!["HUYệN", "THớI", "BìNH"]),
            ("Đắk R’Lấp", vec!["Đắk", "R’Lấp"]),
            ("Tho\u{31b}\u{301}i", vec!["Tho\u{31b}\u{301}i"]),
        ] {
            assert_eq!(cut(text), words);
        }
    }
}
