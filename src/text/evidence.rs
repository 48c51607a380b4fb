//! Which encoding words are in, told by how many of them are Vietnamese under each.
//!
//! Only words with a letter beyond ASCII prove anything. French, German and the names of the highlands are no
//! Vietnamese under any encoding and so prove none.

use super::legacy::{Legacy, is_of_word, parts};
use super::syllable::is_syllable;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Distinct words of a text, a column, a sheet.
#[derive(Debug, Clone, Default)]
pub struct Evidence<'a> {
    words: BTreeSet<&'a str>,
}

/// What the words prove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// They are Vietnamese as they stand.
    AsIs,
    /// They are Vietnamese under this encoding only.
    In(Legacy),
    /// Too few words, or words of several encodings.
    Unsure,
}

/// Fewer distinct words prove nothing.
const FEWEST: usize = 3;

/// More prove nothing more.
const MOST: usize = 400;

impl<'a> Evidence<'a> {
    /// Takes the words of a text.
    pub fn add(&mut self, text: &'a str) {
        if self.words.len() < MOST && !text.is_ascii() {
            let words = text.split(|c| !is_of_word(c));
            self.words.extend(words.filter(|word| proves(word)));
        }
    }

    /// Takes all words of another.
    pub fn extend(&mut self, other: &Evidence<'a>) {
        self.words.extend(&other.words);
    }

    /// Whether most words are Vietnamese under an encoding; `None` for as they stand.
    pub fn fits(&self, encoding: Option<Legacy>) -> bool {
        self.fitting(encoding) * 5 >= self.words.len() * 3
    }

    /// Whether more words are Vietnamese under one encoding than under another.
    pub fn prefers(&self, encoding: Option<Legacy>, other: Option<Legacy>) -> bool {
        self.fitting(encoding) > self.fitting(other)
    }

    /// Whether all words are Vietnamese under an encoding.
    pub fn is_all_in(&self, encoding: Legacy) -> bool {
        self.words.iter().all(|word| encoding.explains(word))
    }

    /// Whether the words prove something and nearly all of them the same.
    pub fn is_uniform(&self) -> bool {
        let written = match self.ruling() {
            Ruling::AsIs => None,
            Ruling::In(encoding) => Some(encoding),
            Ruling::Unsure => return false,
        };
        self.fitting(written) * 10 >= self.words.len() * 9
    }

    fn fitting(&self, encoding: Option<Legacy>) -> usize {
        match encoding {
            Some(encoding) => self.count(|word| encoding.explains(word)),
            None => self.count(stands),
        }
    }

    /// What the words prove.
    pub fn ruling(&self) -> Ruling {
        let all = self.words.len();
        if all < FEWEST {
            return Ruling::Unsure;
        }
        let as_is = self.count(stands);
        if as_is == all {
            return Ruling::AsIs;
        }
        let mut counts =
            Legacy::all().map(|each| (self.count(|word| each.explains(word)), Some(each)));
        counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let [(most, best), (second, _), ..] = counts;
        match best {
            Some(best)
                if most > second && most * 5 >= all * 4 && most >= as_is + 2.max(all / 4) =>
            {
                Ruling::In(best)
            }
            _ if as_is * 5 >= all * 3 && as_is >= most => Ruling::AsIs,
            _ => Ruling::Unsure,
        }
    }

    fn count(&self, holds: impl Fn(&str) -> bool) -> usize {
        self.words.iter().filter(|word| holds(word)).count()
    }
}

/// A word with a letter beyond ASCII that is more than a lone sign.
fn proves(word: &str) -> bool {
    let is_measure = ["m²", "m³", "km²", "°C"].contains(&word);
    let is_whole = !is_measure && !word.contains(char::REPLACEMENT_CHARACTER);
    is_whole && parts(word).any(|part| !part.is_ascii() && part.chars().nth(1).is_some())
}

/// Whether a word is Vietnamese as it stands, or at least of no old encoding: ợ is Unicode's.
fn stands(word: &str) -> bool {
    let vietnamese = |part: &str| {
        part.is_ascii() || is_syllable(part) || is_syllable(&part.nfc().collect::<String>())
    };
    parts(word).all(vietnamese)
        || (word.contains(|c: char| !Legacy::Tcvn3.shows(c)) && !Legacy::Utf8Twice.explains(word))
}
