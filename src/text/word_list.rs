//! Fixed words to look for in the keys of texts.

use super::normal::key;
use std::sync::OnceLock;

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
        self.keys().iter().position(|known| begins(key, known))
    }

    /// Whether one of them stands in a key, as whole words.
    pub fn stands_in(&self, key: &str) -> bool {
        let starts = || std::iter::once(0).chain(key.match_indices(' ').map(|(at, _)| at + 1));
        self.keys()
            .iter()
            .any(|known| starts().any(|at| begins(&key[at..], known)))
    }
}

/// Whether a key begins with words, as whole words.
fn begins(key: &str, words: &str) -> bool {
    key.strip_prefix(words)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
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
}
