//! A column of words in which every distinct one is kept once: lists say the same few things over and over.

use std::collections::HashMap;
use std::sync::Arc;

/// The words of one field, one for each record; `None` where unknown.
#[derive(Debug, Clone, Default)]
pub struct Words {
    distinct: Vec<Arc<str>>,
    places: HashMap<Arc<str>, u32>,
    rows: Vec<Option<u32>>,
}

impl Words {
    /// Nothing known of so many records.
    pub fn unknown(records: usize) -> Self {
        Words {
            rows: vec![None; records],
            ..Words::default()
        }
    }

    /// Adds the words of the next record.
    pub fn push(&mut self, words: Option<&str>) {
        // Neighbours mostly say the same.
        let last = self.rows.len().checked_sub(1);
        let place = match (words, last) {
            (None, _) => None,
            (_, Some(last)) if self.get(last) == words => self.rows[last],
            (Some(words), _) => Some(self.place(words)),
        };
        self.rows.push(place);
    }

    fn place(&mut self, words: &str) -> u32 {
        match self.places.get(words) {
            Some(&place) => place,
            None => self.add(words.into()),
        }
    }

    fn add(&mut self, words: Arc<str>) -> u32 {
        let place = u32::try_from(self.distinct.len()).expect("far fewer than 2^32 words are held");
        self.distinct.push(Arc::clone(&words));
        self.places.insert(words, place);
        place
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The words of a record.
    pub fn get(&self, row: usize) -> Option<&str> {
        let place = (*self.rows.get(row)?)?;
        Some(&self.distinct[place as usize])
    }

    /// The words of each record.
    pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        self.rows
            .iter()
            .map(|place| place.map(|place| &*self.distinct[place as usize]))
    }

    /// What a test of words says of each record; it is asked once for each distinct words.
    pub fn told<T: Copy>(&self, test: impl Fn(Option<&str>) -> T) -> impl Iterator<Item = T> {
        let of_none = test(None);
        let known: Vec<T> = self
            .distinct
            .iter()
            .map(|words| test(Some(words)))
            .collect();
        let places = self.rows.iter();
        places.map(move |place| place.map_or(of_none, |place| known[place as usize]))
    }

    /// The same words for other records: each as the one it names.
    pub fn ordered(&self, order: &[usize]) -> Self {
        let place = |&row: &usize| self.rows.get(row).copied().flatten();
        Words {
            rows: order.iter().map(place).collect(),
            ..self.clone()
        }
    }

    /// Keeps the records marked with true; the marks are one for each record.
    pub(super) fn retain(&mut self, kept: &[bool]) {
        super::stock::retain(&mut self.rows, kept);
    }
}

/// The same words in the same order, however they are kept.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<S: AsRef<str>> FromIterator<Option<S>> for Words {
    fn from_iter<I: IntoIterator<Item = Option<S>>>(all: I) -> Self {
        let mut words = Words::default();
        for said in all {
            words.push(said.as_ref().map(AsRef::as_ref));
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_equal_however_they_came_together() {
        let words: Words = [Some("b"), None, Some("a"), Some("b")]
            .into_iter()
            .collect();
        assert_eq!(words.distinct.len(), 2);
        assert_eq!(words.get(3), Some("b"));
        assert_eq!((words.get(1), words.get(4)), (None, None));
        let ordered = words.ordered(&[2, 1, 0]);
        assert_eq!(ordered, [Some("a"), None, Some("b")].into_iter().collect());
        assert_ne!(ordered, words);
        let lengths: Vec<usize> = words.told(|said| said.map_or(9, str::len)).collect();
        assert_eq!(lengths, [1, 9, 1, 1]);
    }
}
