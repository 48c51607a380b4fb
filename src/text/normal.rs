//! One normal form for Vietnamese: what is shown is only cleaned, what is compared is a key.
//!
//! Two keys of decreasing strictness: [`key`] keeps the tones but not their place nor the i/y spelling
//! (hoà = hòa, Mỹ = Mĩ); [`bare`] drops every diacritic and serves only where nothing better matched.

use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// NFC, every Unicode space and line break as one plain space, invisible characters dropped, trimmed.
///
/// Soft hyphens stay: in TCVN3 text U+00AD is the letter ư.
pub fn clean(raw: &str) -> String {
    let plain = |c: char| c != ' ' && (c.is_ascii_graphic() || c.is_alphanumeric());
    let tidy = raw
        .split(' ')
        .all(|word| !word.is_empty() && word.chars().all(plain));
    if tidy && is_nfc_quick(raw.chars()) == IsNormalized::Yes {
        return raw.to_owned();
    }
    let mut out = String::with_capacity(raw.len());
    for c in raw.nfc() {
        match c {
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
            c if c.is_whitespace() || c.is_control() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The five tone marks as combining characters, in dictionary order, and the digit each gets in a key.
const TONES: [(char, char); 5] = [
    ('\u{300}', '1'),
    ('\u{309}', '2'),
    ('\u{303}', '3'),
    ('\u{301}', '4'),
    ('\u{323}', '5'),
];

/// A key for comparing: lower case, words of letters and digits joined by one space, each word's tone moved to
/// its end as a digit, final i/y after a consonant the same, punctuation gone.
///
/// Equal keys mean the same Vietnamese words: "Thanh Hoá" and "Thanh Hóa", "H.T.X" and "HTX" are equal;
/// "Tân Tiến" and "Tân Tiên" are not.
pub fn key(raw: &str) -> String {
    words(raw)
        .iter()
        .map(|word| word_key(word))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Fixed words to look for, their keys made once.
#[derive(Debug)]
pub struct WordList {
    words: &'static [&'static str],
    keys: OnceLock<Vec<String>>,
}

impl WordList {
    /// A list of words or short phrases as people write them.
    pub const fn new(words: &'static [&'static str]) -> Self {
        WordList {
            words,
            keys: OnceLock::new(),
        }
    }

    /// Their keys, in the same order.
    pub fn keys(&self) -> &[String] {
        self.keys
            .get_or_init(|| self.words.iter().map(|word| key(word)).collect())
    }

    /// Whether a key is one of them.
    pub fn has(&self, key: &str) -> bool {
        self.keys().iter().any(|known| known == key)
    }

    /// The place in the list of the first one a key begins with, as whole words.
    pub fn start_of(&self, key: &str) -> Option<usize> {
        self.keys().iter().position(|known| {
            key.strip_prefix(known.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    }

    /// Whether one of them stands in a key, as whole words.
    pub fn stands_in(&self, key: &str) -> bool {
        let padded = format!(" {key} ");
        self.keys()
            .iter()
            .any(|known| padded.contains(&format!(" {known} ")))
    }
}

/// [`key`] without any diacritic: "to" for "tổ", "to" and "tố" alike. Ambiguous by nature.
pub fn bare(raw: &str) -> String {
    words(raw)
        .iter()
        .map(|word| strip(word))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether the text has any Vietnamese diacritic at all; one typed without them can only be compared bare.
pub fn has_diacritics(raw: &str) -> bool {
    raw.nfd()
        .any(|c| is_combining_mark(c) || matches!(c, 'đ' | 'Đ'))
}

/// Lower-case words. Apostrophes and dots inside a word vanish (Đắk R'Lấp, H.T.X); all else parts words.
fn words(raw: &str) -> Vec<String> {
    let chars: Vec<char> = clean(raw)
        .chars()
        .flat_map(char::to_lowercase)
        .nfc()
        .collect();
    let mut words = vec![String::new()];
    for (i, &c) in chars.iter().enumerate() {
        let last = words
            .last_mut()
            .expect("words starts with one element and only grows");
        if c.is_alphanumeric() || is_combining_mark(c) {
            last.push(c);
        } else if joins(&chars, i) {
        } else if !last.is_empty() {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether the mark at `i` joins what stands around it: an apostrophe, or the dot of an abbreviation of
/// single letters such as h.t.x.
fn joins(chars: &[char], i: usize) -> bool {
    match chars[i] {
        '\'' | '’' | '‘' | 'ʼ' | '´' | '`' => true,
        '.' => {
            let letter = |at: Option<&char>| at.is_some_and(|c| c.is_alphabetic());
            let single_before =
                i >= 1 && letter(chars.get(i - 1)) && (i < 2 || !letter(chars.get(i - 2)));
            let single_after = letter(chars.get(i + 1)) && !letter(chars.get(i + 2));
            single_before && single_after
        }
        _ => false,
    }
}

fn word_key(word: &str) -> String {
    let mut letters = String::with_capacity(word.len() + 1);
    let mut tone = None;
    for c in word.nfd() {
        match TONES.iter().find(|(mark, _)| *mark == c) {
            Some(&(_, digit)) => tone = Some(digit),
            None => letters.push(c),
        }
    }
    let mut letters: String = letters.nfc().collect();
    if ends_in_lone_y(&letters) {
        letters.pop();
        letters.push('i');
    }
    letters.extend(tone);
    letters
}

/// A final y that is the syllable's only vowel (lý, mỹ, quý), where i is written as well.
fn ends_in_lone_y(letters: &str) -> bool {
    let Some(head) = letters.strip_suffix('y') else {
        return false;
    };
    head.ends_with("qu") || head.ends_with(['h', 'k', 'l', 'm', 's', 't', 'v'])
}

fn strip(word: &str) -> String {
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
