//! Vietnamese text older than Unicode, decoded from what it looks like: `Hîp t¸c x·` is TCVN3 for `Hợp tác xã`.
//!
//! `legacy.tsv` holds the bytes of each of the 134 letters with marks in five encodings. Fonts whose name ends in H
//! draw TCVN3's small letters as capitals; which font a cell has is not known, so `CéNG` is read `CộNG`, which only
//! looks odd: comparing knows no capitals.

use super::code_page::{byte, byte_of_either};
use super::letter::Letter;
use super::syllable::is_syllable;
use super::{Text, text};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

/// An encoding text may still be in although its file says Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Legacy {
    /// TCVN 5712:1993 as the fonts of ABC had it: `Hîp t¸c x·`.
    Tcvn3,
    /// VNI, a letter and its tone one after the other: `Hôïp taùc xaõ`.
    Vni,
    /// VISCII: `Hþp tác xã`.
    Viscii,
    /// VPS: `H®p tác xã`.
    Vps,
    /// The code page of Vietnamese Windows taken for the western one: `Hõòp tác xaÞ`.
    Windows1258,
    /// UTF-8 taken for a code page and encoded once more: `Há»£p tÃ¡c xÃ£`.
    Utf8Twice,
}

/// In the order of the table's columns; the last has none.
const ALL: [Legacy; 6] = [
    Legacy::Tcvn3,
    Legacy::Vni,
    Legacy::Viscii,
    Legacy::Vps,
    Legacy::Windows1258,
    Legacy::Utf8Twice,
];

/// Signs of ordinary writing that are letters in VISCII or VPS: read as signs where the word allows it.
const SIGNS: [char; 8] = ['\u{A0}', '‘', '’', '“', '”', '–', '•', '…'];

impl Legacy {
    /// All of them.
    pub const fn all() -> [Legacy; 6] {
        ALL
    }

    /// Its usual name.
    pub const fn name(self) -> Text {
        match self {
            Legacy::Tcvn3 => text("TCVN3 (ABC)", "TCVN3 (ABC)"),
            Legacy::Vni => text("VNI", "VNI"),
            Legacy::Viscii => text("VISCII", "VISCII"),
            Legacy::Vps => text("VPS", "VPS"),
            Legacy::Windows1258 => text("windows-1258", "windows-1258"),
            Legacy::Utf8Twice => text("UTF-8 bị mã hóa hai lần", "UTF-8 encoded twice"),
        }
    }

    /// The text decoded. One with a letter that this encoding cannot show is something else and stays as it is.
    pub fn decode(self, text: &str) -> Cow<'_, str> {
        let foreign = |c: char| c.is_alphabetic() && self.byte(c).is_none();
        if !text.contains(is_beyond_ascii) || text.contains(foreign) {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while !rest.is_empty() {
            let signs = rest.find(is_of_word).unwrap_or(rest.len());
            out.push_str(&rest[..signs]);
            let word = &rest[signs..];
            let length = word.find(|c| !is_of_word(c)).unwrap_or(word.len());
            let (word, after) = word.split_at(length);
            let digits = [out.chars().next_back(), after.chars().next()];
            let beside_digit = digits.iter().flatten().any(char::is_ascii_digit);
            match beside_digit && self.is_lone_sign(word) {
                true => out.push_str(word),
                false => self.push_word(word, &mut out),
            }
            rest = after;
        }
        Cow::Owned(out)
    }

    /// Whether text in this encoding may look like this character.
    pub(super) fn shows(self, c: char) -> bool {
        self.byte(c).is_some()
    }

    /// Whether a word decoded is Vietnamese: a syllable, or a short form such as HĐQT.
    pub(super) fn explains(self, word: &str) -> bool {
        let of_parts = || {
            word.contains(SIGNS)
                && parts(word).all(|part| part.is_ascii() || self.explains_whole(part))
                && !parts(word).all(str::is_ascii)
        };
        self.explains_whole(word) || of_parts()
    }

    /// `5²` and `2 × 3` are no letters; `500®` is an amount in đồng.
    fn is_lone_sign(self, word: &str) -> bool {
        let letter = self.word(word).is_some_and(|decoded| decoded == "đ");
        !letter && !word.contains(|c: char| c.is_ascii_alphabetic())
    }

    fn push_word(self, word: &str, out: &mut String) {
        // What is no UTF-8 stays as it is anyway.
        let whole = self == Legacy::Utf8Twice || !word.contains(SIGNS);
        if whole || self.explains_whole(word) {
            return out.push_str(&self.word(word).unwrap_or_else(|| word.to_owned()));
        }
        for piece in word.split_inclusive(SIGNS) {
            let part = piece.trim_end_matches(SIGNS);
            out.push_str(&self.word(part).unwrap_or_else(|| part.to_owned()));
            out.push_str(&piece[part.len()..]);
        }
    }

    fn explains_whole(self, word: &str) -> bool {
        let is_short_form = |decoded: &str| {
            decoded.contains('Đ') && decoded.chars().all(|c| c == 'Đ' || c.is_ascii_uppercase())
        };
        // What was never encoded twice comes back unchanged.
        let is_from = |decoded: &str| self != Legacy::Utf8Twice || decoded != word;
        self.word(word).is_some_and(|decoded| {
            is_from(&decoded) && (is_syllable(&decoded) || is_short_form(&decoded))
        })
    }

    /// One word decoded; `None` if a character of it has no byte.
    fn word(self, word: &str) -> Option<String> {
        let bytes: Option<Vec<u8>> = word.chars().map(|c| self.byte(c)).collect();
        Some(match self {
            Legacy::Utf8Twice => utf8_twice(word, &bytes?).nfc().collect(),
            _ => self.table().decode(word, &bytes?),
        })
    }

    fn byte(self, c: char) -> Option<u8> {
        match self {
            Legacy::Utf8Twice => byte_of_either(c),
            _ => byte(c),
        }
    }

    fn table(self) -> &'static Table {
        static TABLES: OnceLock<Vec<Table>> = OnceLock::new();
        let tables = TABLES.get_or_init(|| (1..ALL.len()).map(Table::of_column).collect());
        &tables[self as usize]
    }
}

/// Whether a character may belong to a word: letters, and whatever an old encoding may have put in a letter's place.
pub(super) fn is_of_word(c: char) -> bool {
    c.is_ascii_alphabetic() || is_beyond_ascii(c)
}

/// Whether a character is one that old encodings show in place of letters, and that ordinary text has not: î, ¸, Þ.
pub fn is_odd(c: char) -> bool {
    const ORDINARY: &str = "°²³×±§·«»®©½€";
    is_beyond_ascii(c)
        && Letter::marked(c).is_none()
        && byte(c).is_some()
        && !SIGNS.contains(&c)
        && !ORDINARY.contains(c)
}

fn is_beyond_ascii(c: char) -> bool {
    !c.is_ascii() || (c.is_ascii_control() && !c.is_ascii_whitespace())
}

/// What a word is without the signs in it.
pub(super) fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(SIGNS).filter(|part| !part.is_empty())
}

/// Letters by the one or two bytes an encoding writes them with.
#[derive(Debug)]
struct Table {
    single: [Option<char>; 256],
    pairs: HashMap<[u8; 2], char>,
}

impl Table {
    fn of_column(column: usize) -> Self {
        let mut table = Table {
            single: [None; 256],
            pairs: HashMap::new(),
        };
        for line in include_str!("legacy.tsv").lines().skip(1) {
            let mut cells = line.split('\t');
            let letter = cells.next().and_then(|cell| cell.chars().next());
            let written = cells.nth(column - 1).unwrap_or_default();
            for bytes in written.split('/').filter(|bytes| !bytes.is_empty()) {
                let number = u16::from_str_radix(bytes, 16);
                let (Some(letter), Ok(number)) = (letter, number) else {
                    unreachable!("legacy.tsv is part of the program and its tests read every row")
                };
                match number.to_be_bytes() {
                    [0, byte] => table.single[usize::from(byte)] = Some(letter),
                    pair => drop(table.pairs.insert(pair, letter)),
                }
            }
        }
        table
    }

    /// The letters bytes stand for, two before one; what stands for none stays as shown.
    fn decode(&self, shown: &str, bytes: &[u8]) -> String {
        let mut out = String::with_capacity(shown.len() + 2);
        let mut chars = shown.chars();
        let mut at = 0;
        while let (Some(c), Some(byte)) = (chars.next(), bytes.get(at)) {
            let next = bytes.get(at + 1).filter(|next| !next.is_ascii());
            let pair = next.and_then(|next| self.pairs.get(&[*byte, *next]));
            if pair.is_some() {
                chars.next();
                at += 1;
            }
            at += 1;
            let single = self.single[usize::from(*byte)];
            out.push(pair.copied().or(single).unwrap_or(c));
        }
        out
    }
}

/// Bytes as the UTF-8 they were; what is none stays as shown.
fn utf8_twice(shown: &str, bytes: &[u8]) -> String {
    let mut out = String::with_capacity(shown.len());
    let mut chars = shown.chars();
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        let _ = chars.by_ref().take(chunk.valid().len()).last();
        out.extend(chars.by_ref().take(chunk.invalid().len()));
    }
    out
}
