//! Answers to texts that are asked about again and again.

use foldhash::HashMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// How many texts are remembered: the places of a whole country, and a bound for texts that never repeat.
const MOST: usize = 20_000;

/// Remembers what was answered to a text.
pub(super) struct Memo<T>(Mutex<HashMap<Box<str>, T>>);

impl<T: Clone> Memo<T> {
    /// The answer to a text, worked out the first time.
    pub(super) fn recall(&self, text: &str, answer: impl FnOnce() -> T) -> T {
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(text) {
            return known.clone();
        }
        let answer = answer();
        let mut known = lock();
        if known.len() < MOST {
            known.insert(text.into(), answer.clone());
        }
        answer
    }
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Memo(Mutex::default())
    }
}

impl<T> fmt::Debug for Memo<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memo")
    }
}
