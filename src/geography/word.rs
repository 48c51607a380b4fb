//! A written name and how it is compared with the words of a text.

use super::token::{Token, tokens};
use crate::text::normal;

/// A word in its two forms for comparing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    key: String,
    bare: String,
    /// Written without any diacritic.
    plain: bool,
}

/// Which form is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    /// Without diacritics; only words written without them fit.
    Bare,
    /// With them.
    Key,
}

/// Spellings of the word Đắk and its companion Lắk that mean the same, as keys.
const SAME: [(&str, &str); 6] = [
    ("đăk4", "đăk"),
    ("đăc4", "đăk"),
    ("đak", "đăk"),
    ("lăk4", "lăk"),
    ("lăc4", "lăk"),
    ("lak", "lăk"),
];

/// Numbers of wards and communes as they are also written (Phường II, Tam Xuân I). VI may be a word in capitals.
const ROMAN: [(&str, &str); 8] = [
    ("I", "1"),
    ("II", "2"),
    ("III", "3"),
    ("IV", "4"),
    ("V", "5"),
    ("VII", "7"),
    ("VIII", "8"),
    ("IX", "9"),
];

impl Word {
    /// One word as written; `None` if nothing of it is letter or digit.
    pub(super) fn of(written: &str) -> Option<Self> {
        let key = match ROMAN.iter().find(|(roman, _)| *roman == written) {
            Some((_, number)) => (*number).to_owned(),
            None => normal::key(written),
        };
        if key.is_empty() {
            return None;
        }
        if key.bytes().all(|byte| byte.is_ascii_digit()) {
            let number = match key.trim_start_matches('0') {
                "" => "0".to_owned(),
                number => number.to_owned(),
            };
            return Some(Word {
                bare: number.clone(),
                key: number,
                plain: true,
            });
        }
        let same = SAME.iter().find(|(other, _)| *other == key);
        Some(Word {
            key: same.map_or(key, |(_, usual)| (*usual).to_owned()),
            bare: normal::bare(written),
            plain: !normal::has_diacritics(written),
        })
    }

    pub(super) fn form(&self, by: By) -> &str {
        match by {
            By::Key => &self.key,
            By::Bare => &self.bare,
        }
    }

    /// Whether it is written without any diacritic.
    pub(super) fn is_plain(&self) -> bool {
        self.plain
    }

    fn is_number(&self) -> bool {
        self.key.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// A name ready to be compared.
#[derive(Debug, Clone)]
pub(super) struct Written {
    words: Vec<Word>,
    key: String,
    bare: String,
}

impl Written {
    /// A name as written.
    pub(super) fn of(name: &str) -> Self {
        Written::of_tokens(&tokens(name))
    }

    /// A name that is part of a text.
    pub(super) fn of_tokens(tokens: &[Token]) -> Self {
        let words: Vec<Word> = tokens.iter().map(|token| token.word.clone()).collect();
        let joined = |by| words.iter().map(|word| word.form(by)).collect();
        Written {
            key: joined(By::Key),
            bare: joined(By::Bare),
            words,
        }
    }

    /// How many tokens from the first on spell this name; `None` if they do not.
    ///
    /// Words may be glued or parted (ThoiBinh, R Lấp), but as many words as the name has must be the same
    /// words: "Tan An" is not "Ta Nan".
    pub(super) fn fits(&self, tokens: &[Token], by: By) -> Option<usize> {
        let mut rest = self.form(by);
        for (i, token) in tokens.iter().enumerate() {
            if rest.is_empty() {
                return None;
            }
            rest = rest.strip_prefix(token.form(by, i == 0)?)?;
            if rest.is_empty() {
                return self.has_words(&tokens[..=i], by).then_some(i + 1);
            }
        }
        None
    }

    /// Whether tokens that spell this name are its words: "Tan An" is not "Ta Nan".
    pub(super) fn has_words(&self, tokens: &[Token], by: By) -> bool {
        let mut pairs = tokens.iter().zip(&self.words);
        tokens.len() != self.words.len()
            || pairs.all(|(token, word)| token.word.form(by) == word.form(by))
    }

    /// The whole name in one form, without blanks.
    pub(super) fn form(&self, by: By) -> &str {
        match by {
            By::Key => &self.key,
            By::Bare => &self.bare,
        }
    }

    /// Its words that are numbers.
    pub(super) fn numbers(&self) -> impl Iterator<Item = &str> {
        let numbers = self.words.iter().filter(|word| word.is_number());
        numbers.map(|word| word.key.as_str())
    }

    /// Whether these are the initials of its words, in capitals.
    pub(super) fn has_initials(&self, letters: &str) -> bool {
        let said: Vec<char> = letters.chars().collect();
        let begins = |(word, letter): (&Word, &char)| {
            letter.is_uppercase() && word.bare.starts_with(&normal::bare(&letter.to_string()))
        };
        said.len() >= 2
            && said.len() == self.words.len()
            && self.words.iter().zip(&said).all(begins)
    }

    /// Whether it is a bare number, as of the ward Phường 1.
    pub(super) fn is_number(&self) -> bool {
        self.words.iter().all(Word::is_number)
    }

    /// Whether no word of it carries a diacritic.
    pub(super) fn is_plain(&self) -> bool {
        self.words.iter().all(|word| word.plain)
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[test]
    fn a_name_fits_however_its_words_are_joined_but_not_parted_elsewhere() {
        for (name, text, by, taken) in [
            ("Thới Bình", "THỚI BÌNH A", By::Key, Some(2)),
            ("Thới Bình", "thoibinh", By::Bare, Some(1)),
            ("Thới Bình", "Thoi Bình", By::Bare, None),
            ("Đắk R'Lấp", "Đăk Rlấp", By::Key, Some(2)),
            ("Krông A Na", "Krông Ana", By::Key, Some(2)),
            ("Ta Nan", "Tan An", By::Bare, None),
            ("Thới Bình", "Thới, Bình", By::Key, None),
            ("Thới Bình", "Thới", By::Key, None),
        ] {
            assert_eq!(Written::of(name).fits(&tokens(text), by), taken, "{text}");
        }
    }
}
