//! One normal form for Vietnamese: what is shown is only cleaned, what is compared is a key.
//!
//! Two keys of decreasing strictness: [`key`] keeps the tones but not their place nor the i/y spelling
//! (hoà = hòa, Mỹ = Mĩ); [`bare`] drops every diacritic and serves only where nothing better matched.
//! They are made for every cell of a file, often more than once: text of common letters is folded in one pass
//! with one allocation, and Unicode's tables are asked only about the rest.

use super::letter::Letter;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, is_nfc_quick};

pub use super::word_list::WordList;

/// NFC, every Unicode space and line break as one plain space, invisible characters dropped, trimmed.
///
/// Soft hyphens stay: in TCVN3 text U+00AD is the letter ư.
pub fn clean(raw: &str) -> Cow<'_, str> {
    if is_clean(raw) {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(match raw.chars().all(is_common) {
        true => one_line(raw.chars(), raw.len()),
        false => one_line(raw.nfc(), raw.len()),
    })
}

fn one_line(composed: impl Iterator<Item = char>, length: usize) -> String {
    let mut out = String::with_capacity(length);
    for c in composed.filter(|c| !is_invisible(*c)) {
        if !is_blank(c) {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether [`clean`] would change nothing.
fn is_clean(raw: &str) -> bool {
    let mut after_blank = true;
    let mut all_known = true;
    for c in raw.chars() {
        let blank = c == ' ';
        if blank && after_blank {
            return false;
        }
        after_blank = blank;
        if blank || c.is_ascii_graphic() || Letter::marked(c).is_some() {
            continue;
        }
        if is_blank(c) || is_invisible(c) {
            return false;
        }
        all_known = false;
    }
    let ends_well = !after_blank || raw.is_empty();
    ends_well && (all_known || is_nfc_quick(raw.chars()) == IsNormalized::Yes)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// A key for comparing: lower case, words of letters and digits joined by one space, each word's tone moved to
/// its end as a digit, final i/y after a consonant the same, punctuation gone.
///
/// Equal keys mean the same Vietnamese words: "Thanh Hoá" and "Thanh Hóa", "H.T.X" and "HTX" are equal;
/// "Tân Tiến" and "Tân Tiên" are not. Spellings that differ in a letter (Đăk and Đắk, II and 2) are other words
/// here: which of them name the same place is known to the table of places alone.
pub fn key(raw: &str) -> String {
    fold(raw, Form::Key)
}

/// [`key`] without any diacritic: "to" for "tổ", "to" and "tố" alike. Ambiguous by nature.
pub fn bare(raw: &str) -> String {
    fold(raw, Form::Bare)
}

/// Whether the text has any Vietnamese diacritic at all; one typed without them can only be compared bare.
pub fn has_diacritics(raw: &str) -> bool {
    raw.chars()
        .any(|c| !c.is_ascii() && (Letter::marked(c).is_some() || is_marked(c)))
}

fn is_marked(c: char) -> bool {
    let mut marked = false;
    decompose_canonical(c, |part| marked |= is_combining_mark(part));
    marked
}

/// What a fold leaves of each word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Key,
    Bare,
}

fn fold(raw: &str, form: Form) -> String {
    if raw.chars().all(is_common) {
        return fold_composed(raw, form);
    }
    let lower: String = clean(raw)
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ð' { 'đ' } else { c })
        .nfc()
        .collect();
    fold_composed(&lower, form)
}

/// Whether a character needs neither composing nor anything else that looks at its neighbours.
fn is_common(c: char) -> bool {
    c.is_ascii() || Letter::marked(c).is_some() || matches!(c, '\u{A0}' | '\u{2010}'..='\u{2027}')
}

/// Words of letters and digits. Apostrophes and dots inside a word vanish (Đắk R'Lấp, H.T.X); all else parts words.
fn fold_composed(text: &str, form: Form) -> String {
    let mut folded = Folded {
        out: String::with_capacity(text.len() + text.len() / 4 + 1),
        form,
        word: None,
    };
    for (at, c) in text.char_indices() {
        if c.is_ascii_alphanumeric() {
            folded.begin(at);
            folded.out.push(c.to_ascii_lowercase());
        } else if let Some(letter) = Letter::marked(c) {
            let word = folded.begin(at);
            word.tone = letter.tone.or(word.tone);
            folded.out.push(match form {
                Form::Key => letter.base,
                Form::Bare => letter.plain,
            });
        } else if is_letter(c) {
            folded.begin(at).uncommon = true;
        } else if !joins(text, at, c) {
            folded.end(text, at);
        }
    }
    folded.end(text, text.len());
    folded.out.pop();
    folded.out
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Whether a mark joins what stands around it: an apostrophe, or the dot of an abbreviation of single letters
/// such as h.t.x.
fn joins(text: &str, at: usize, c: char) -> bool {
    match c {
        '\'' | '’' | '‘' | 'ʼ' | '´' | '`' => true,
        '.' => {
            let single = |near: Option<char>, next: Option<char>| {
                let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
                letter(near) && !letter(next)
            };
            let mut before = text[..at].chars().rev();
            let mut after = text[at + 1..].chars();
            single(before.next(), before.next()) && single(after.next(), after.next())
        }
        _ => false,
    }
}

/// A key in the making: every finished word is followed by a blank.
struct Folded {
    out: String,
    form: Form,
    word: Option<Word>,
}

/// The word at which a fold stands.
struct Word {
    /// Where it begins in the text.
    from: usize,
    /// Where it begins in the key.
    start: usize,
    tone: Option<char>,
    /// Holds a character Vietnamese has not: Unicode's tables say what becomes of the word.
    uncommon: bool,
}

impl Folded {
    /// The word a letter belongs to: the one begun, or a new one.
    fn begin(&mut self, at: usize) -> &mut Word {
        let start = self.out.len();
        self.word.get_or_insert(Word {
            from: at,
            start,
            tone: None,
            uncommon: false,
        })
    }

    fn end(&mut self, text: &str, at: usize) {
        let Some(word) = self.word.take() else { return };
        if word.uncommon {
            self.out.truncate(word.start);
            let letters = text[word.from..at].chars().filter(|c| is_letter(*c));
            self.out.push_str(&match self.form {
                Form::Key => key_of_uncommon(letters),
                Form::Bare => bare_of_uncommon(letters),
            });
        } else if self.form == Form::Key {
            if ends_in_lone_y(&self.out[word.start..]) {
                self.out.pop();
                self.out.push('i');
            }
            self.out.extend(word.tone);
        }
        self.out.push(' ');
    }
}

/// A final y that is the syllable's only vowel (lý, mỹ, quý), where i is written as well.
fn ends_in_lone_y(letters: &str) -> bool {
    let Some(head) = letters.strip_suffix('y') else {
        return false;
    };
    head.ends_with("qu") || head.ends_with(['h', 'k', 'l', 'm', 's', 't', 'v'])
}

/// The five tone marks as combining characters, and the digit each gets in a key.
const TONES: [(char, char); 5] = [
    ('\u{300}', '1'),
    ('\u{309}', '2'),
    ('\u{303}', '3'),
    ('\u{301}', '4'),
    ('\u{323}', '5'),
];

fn key_of_uncommon(word: impl Iterator<Item = char>) -> String {
    let mut tone = None;
    let digit = |mark| TONES.iter().find(|(known, _)| *known == mark);
    let toneless = word.nfd().filter(|c| match digit(*c) {
        Some((_, digit)) => {
            tone = Some(*digit);
            false
        }
        None => true,
    });
    let mut letters: String = toneless.nfc().collect();
    if ends_in_lone_y(&letters) {
        letters.pop();
        letters.push('i');
    }
    letters.extend(tone);
    letters
}

fn bare_of_uncommon(word: impl Iterator<Item = char>) -> String {
    word.nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning_keeps_the_words_and_drops_the_rest() {
        assert_eq!(clean(" Hợp\u{a0}tác\r\n xã\u{200b} "), "Hợp tác xã");
        assert_eq!(clean("Ho\u{302}\u{323}p"), "Hộp");
    }

    #[test]
    fn keys_are_equal_for_spellings_of_the_same_words() {
        for (a, b) in [
            ("Thanh Hoá", "Thanh Hóa"),
            ("thuỷ sản", "THỦY SẢN"),
            ("Mĩ Quí", "Mỹ Quý"),
            ("Đắk R’Lấp", "Đắk R'Lấp"),
            ("H.T.X  Tân-Phú", "HTX Tân Phú"),
            ("khoẻ", "khỏe"),
            ("oà, uý", "òa, úy"),
            ("\u{D0}à Nẵng", "Đà Nẵng"),
        ] {
            assert_eq!(key(a), key(b), "{a} and {b}");
        }
    }

    #[test]
    fn keys_differ_where_the_words_do() {
        for (a, b) in [
            ("Tân Tiến", "Tân Tiên"),
            ("thúy", "thúi"),
            ("tổ", "tố"),
            ("năm", "nam"),
            ("TP.HCM", "TPHCM"),
        ] {
            assert_ne!(key(a), key(b), "{a} and {b}");
        }
    }

    #[test]
    fn bare_drops_every_mark() {
        assert_eq!(bare("Đắk Nông – Tổ HỢP tác"), "dak nong to hop tac");
    }
}
