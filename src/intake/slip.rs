//! Headers with a slip in them: a tone left out, a letter wrong, words run together. What they mean nearly for sure,
//! and where that cannot be said, what to offer.
//!
//! A slip never bridges two words that both say something: only a word that no header knows may be a misspelled one.
//! "Số thành viên nam" is no "Số thành viên năm", "Doanh số" no "Doanh thu".

use super::columns::{Above, choose};
use super::heading::UnitNote;
use super::synonyms::{Synonym, Synonyms, Target};
use crate::model::Field;
use crate::text::normal::{WordList, bare};
use std::collections::{HashMap, HashSet};

/// Letters a spelling without blanks and tones must have before it proves anything.
const LETTERS_OF_PROOF: usize = 7;

/// Letters a word must have before one of them may be wrong; alone in its header it needs more.
const LETTERS_OF_WORD: usize = 3;
const LETTERS_OF_LONE_WORD: usize = 5;

/// No header with a slip is as well known as one without tones.
pub(super) const MOST_CERTAIN: f64 = 0.89;

/// Less alike than this is no offer.
const OFFERED: f64 = 0.6;

/// Words of headers that mean something by themselves and stand in no header of the table.
static OTHER_WORDS: WordList = WordList::new(&[
    "dạng",
    "phó",
    "nhóm",
    "thửa",
    "tờ",
    "hồ",
    "bạn",
    "bàn",
    "sát",
    "định",
    "lợi",
    "họp",
    "đảng",
    "đoàn",
    "hướng",
    "chết",
    "tồn",
    "vắng",
    "gốc",
    "xấu",
    "lưu",
    "máy",
    "hôn",
    "thanh",
    "danh",
    "khoản",
    "liệu",
    "đường",
    "hàng",
    "suất",
]);

/// Words that another tone makes another word of, in headers as well.
static TONE_TELLS: WordList = WordList::new(&[
    "nam", "năm", "dạng", "đang", "thuê", "thuế", "lương", "lượng", "chi", "chỉ", "nơi", "nội",
    "dùng", "mời", "mới", "thẩm", "bàn", "bản", "tin", "tín", "hộ", "họ",
]);

/// What is known of the headers of one kind of list to compare others with.
#[derive(Debug, Default)]
pub(super) struct Likeness {
    /// Each header of the table, word by word.
    headers: Vec<Vec<String>>,
    /// Headers by their letters alone: no blanks, no tones.
    run_together: HashMap<String, Vec<usize>>,
    /// Words that say something.
    known_words: HashSet<String>,
    /// How much a word tells: the more fields it speaks of, the less.
    weights: HashMap<String, f64>,
}

impl Likeness {
    /// Prepares the headers of a table for comparing.
    pub(super) fn of(exact: &HashMap<String, Vec<Synonym>>, known_words: HashSet<String>) -> Self {
        let mut likeness = Likeness {
            known_words,
            ..Likeness::default()
        };
        let mut fields: HashMap<&str, HashSet<String>> = HashMap::new();
        let mut headers: Vec<_> = exact.iter().collect();
        headers.sort_by_key(|(header, _)| header.as_str());
        for (at, (header, synonyms)) in headers.into_iter().enumerate() {
            let letters = letters(header);
            likeness.run_together.entry(letters).or_default().push(at);
            likeness.headers.push(split(header));
            for word in header.split(' ') {
                let meanings = synonyms.iter().map(|synonym| synonym.target.name());
                fields.entry(word).or_default().extend(meanings);
            }
        }
        #[allow(clippy::cast_precision_loss)]
        let weight = |fields: HashSet<String>| 1.0 / (fields.len() as f64).sqrt();
        likeness.weights = fields
            .into_iter()
            .map(|(word, fields)| (word.to_owned(), weight(fields)))
            .collect();
        likeness
    }

    /// Whether a word says something by itself, so that it is no misspelling of another.
    fn says_something(&self, word: &str) -> bool {
        self.known_words.contains(word) || OTHER_WORDS.has(word)
    }

    fn weight(&self, word: &str) -> f64 {
        self.weights.get(word).copied().unwrap_or(1.0)
    }

    /// Headers of the same letters, blanks and tones aside, but for tones that make another word.
    fn same_letters(&self, words: &[String]) -> Vec<&Vec<String>> {
        let letters = letters(&words.join(" "));
        if letters.len() < LETTERS_OF_PROOF {
            return Vec::new();
        }
        let same_words = |header: &&Vec<String>| {
            words
                .iter()
                .filter(|word| !header.contains(word))
                .all(|word| !TONE_TELLS.has(word))
        };
        let found = self.run_together.get(&letters);
        let headers = found.into_iter().flatten().map(|at| &self.headers[*at]);
        headers.filter(same_words).collect()
    }

    /// Headers that differ in a letter of one word, or of two where there are four words and more.
    fn misspelled(&self, words: &[String]) -> Vec<&Vec<String>> {
        let most = if words.len() < 4 { 1 } else { 2 };
        let long_enough = |word: &str| {
            let needed = match words.len() {
                1 => LETTERS_OF_LONE_WORD,
                2 | 3 => LETTERS_OF_WORD,
                _ => LETTERS_OF_WORD - 1,
            };
            plain(word).len() >= needed
        };
        let fits = |header: &&Vec<String>| {
            let mut slips = 0;
            header.len() == words.len()
                && words.iter().zip(*header).all(|(word, meant)| {
                    slips += usize::from(word != meant);
                    word == meant
                        || (slips <= most
                            && long_enough(word)
                            && !self.says_something(word)
                            && strsim::osa_distance(word, meant) == 1)
                })
        };
        self.headers.iter().filter(fits).collect()
    }

    /// How alike two headers are, from 0 to 1: the weight of their common words in that of all of them.
    fn likeness(&self, words: &[String], header: &[String]) -> f64 {
        let mut left: Vec<&String> = header.iter().collect();
        let mut common = 0.0;
        let mut all: f64 = header.iter().map(|word| self.weight(word)).sum();
        for word in words {
            let alike = |meant: &str| match () {
                () if meant == word => 1.0,
                () if TONE_TELLS.has(word) => 0.0,
                () if self.says_something(word) && strsim::osa_distance(meant, word) > 1 => 0.0,
                () => strsim::normalized_damerau_levenshtein(meant, word),
            };
            let best = (0..left.len())
                .map(|at| (at, alike(left[at])))
                .max_by(|a, b| a.1.total_cmp(&b.1))
                .filter(|(_, alike)| *alike >= 0.6);
            match best {
                Some((at, alike)) => common += self.weight(left.swap_remove(at)) * alike,
                None => all += self.weight(word),
            }
        }
        common / all
    }
}

impl Synonyms {
    /// What words mean that have a slip in them, below a header of the given meaning.
    pub(super) fn slip(
        &self,
        words: &str,
        above: &Above,
        unit: Option<UnitNote>,
    ) -> Option<(&Synonym, f64)> {
        let canonical = self.canonical(words);
        let stripped = split(&self.stripped(&canonical));
        let words = split(&canonical);
        let one_meaning = |headers: Vec<&Vec<String>>, words: &[String]| {
            let meant: Vec<(&Synonym, f64)> = headers
                .into_iter()
                .filter_map(|header| {
                    let header = header.join(" ");
                    let synonym = choose(self.exact.get(&header)?, above, unit)?;
                    let alike = strsim::normalized_damerau_levenshtein(&header, &words.join(" "));
                    Some((synonym, alike.min(MOST_CERTAIN)))
                })
                .collect();
            let (first, rest) = meant.split_first()?;
            let agreed = rest.iter().all(|(other, _)| other.target == first.0.target);
            agreed.then_some(*first)
        };
        one_meaning(self.likeness().same_letters(&words), &words)
            .or_else(|| one_meaning(self.likeness().misspelled(&words), &words))
            .or_else(|| match stripped.len() {
                0 | 1 => None,
                _ => one_meaning(self.likeness().misspelled(&stripped), &stripped),
            })
    }

    /// The field whose headers are most like these words, if any is like enough to ask.
    pub(super) fn likely(&self, words: &str, wanted: impl Fn(Field) -> bool) -> Option<Field> {
        let words = split(&self.canonical(words));
        let field = |header: &[String]| {
            let synonyms = self.exact.get(&header.join(" "))?;
            synonyms.iter().find_map(|synonym| match synonym.target {
                Target::Field(field) if wanted(field) => Some(field),
                _ => None,
            })
        };
        let alike = |header: &Vec<String>| {
            let alike = self.likeness().likeness(&words, header);
            (alike >= OFFERED).then(|| Some((field(header)?, alike)))?
        };
        let best = self.likeness().headers.iter().filter_map(alike);
        best.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(field, _)| field)
    }
}

fn split(header: &str) -> Vec<String> {
    let words = header.split(' ').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// A word of a key without its tone and marks.
fn plain(word: &str) -> String {
    let number = word.chars().all(|c| c.is_ascii_digit());
    let toneless = match number {
        true => word,
        false => word.trim_end_matches(|c: char| c.is_ascii_digit()),
    };
    bare(toneless)
}

/// The letters of a key, blanks and tones aside; what an OCR takes for each other is the same.
fn letters(header: &str) -> String {
    let words = header.split(' ').map(plain).collect::<String>();
    words.replace(['l', '1', '|'], "i").replace('0', "o")
}
