//! Fixed words to look for in the keys of texts.

use super::normal::{bare, key};
use std::sync::OnceLock;

/// Fixed words to look for, their keys made once.
///
/// Text typed without accents is found too where it can hardly be anything else: several words of the list, or one
/// that is all there is but for a number.
#[derive(Debug)]
pub struct WordList {
    words: &'static [&'static str],
    keys: OnceLock<Vec<String>>,
    bare: OnceLock<Vec<String>>,
}

impl WordList {
    /// A list of words or short phrases as people write them.
    pub const fn new(words: &'static [&'static str]) -> Self {
        WordList {
            words,
            keys: OnceLock::new(),
            bare: OnceLock::new(),
        }
    }

    /// Their keys, in the same order.
    pub fn keys(&self) -> &[String] {
        self.keys
            .get_or_init(|| self.words.iter().map(|word| key(word)).collect())
    }

    /// What is left of them without accents, in the same order.
    fn bare(&self) -> &[String] {
        self.bare
            .get_or_init(|| self.words.iter().map(|word| bare(word)).collect())
    }

    /// Whether a key is one of them.
    pub fn has(&self, key: &str) -> bool {
        [self.keys(), self.bare()]
            .iter()
            .any(|list| list.iter().any(|known| known == key))
    }

    /// The place in the list of the first one a key begins with, as whole words.
    pub fn start_of(&self, key: &str) -> Option<usize> {
        let with_accents = self.keys().iter().position(|known| begins(key, known));
        with_accents.or_else(|| {
            let typed = |known: &String| match known.contains(' ') {
                true => begins(key, known),
                false => key.strip_prefix(known.as_str()).is_some_and(is_number),
            };
            self.bare().iter().position(typed)
        })
    }

    /// Whether one of them stands in a key, as whole words.
    pub fn stands_in(&self, key: &str) -> bool {
        let starts = || std::iter::once(0).chain(key.match_indices(' ').map(|(at, _)| at + 1));
        let stands = |known: &String| starts().any(|at| begins(&key[at..], known));
        let typed = |known: &String| known == key || known.contains(' ') && stands(known);
        self.keys().iter().any(stands) || self.bare().iter().any(typed)
    }
}

/// Whether a key begins with words, as whole words.
fn begins(key: &str, words: &str) -> bool {
    key.strip_prefix(words)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Nothing, or a number of either kind after a blank: "12", "ii".
fn is_number(rest: &str) -> bool {
    let number = rest.strip_prefix(' ').unwrap_or_default();
    let all = |signs: &str| number.chars().all(|c| signs.contains(c));
    rest.is_empty() || !number.is_empty() && (all("0123456789") || all("ivx"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_only() {
        static LIST: WordList = WordList::new(&["tổng", "HTX tạm"]);
        assert!(LIST.stands_in(&key("Cộng tổng số")));
        assert!(LIST.stands_in(&key("xa HTX tạm, HTX")));
        assert!(!LIST.stands_in(&key("tống")));
        assert!(!LIST.stands_in(&key("HTX tạmm")));
        assert_eq!(LIST.start_of(&key("HTX tạm ngừng")), Some(1));
        assert!(!LIST.has(&key("HTX tạm ngừng")));
    }

    #[test]
    fn without_accents_one_word_must_be_all_and_several_may_stand_before_others() {
        static LIST: WordList = WordList::new(&["cộng", "tổng cộng"]);
        assert_eq!(LIST.start_of(&key("Cong")), Some(0));
        assert_eq!(LIST.start_of(&key("TONG CONG: 12")), Some(1));
        assert_eq!(LIST.start_of(&key("Cong (II)")), Some(0));
        assert_eq!(LIST.start_of(&key("Cong ty")), None);
        assert_eq!(LIST.start_of(&key("Công ty")), None);
        assert_eq!(LIST.start_of(&key("Tòng công")), None);
    }
}
