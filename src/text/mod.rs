//! Vietnamese text: two languages side by side, one normal form for comparing, old encodings, numbers as people read
//! them.

mod code_page;
pub mod encoding;
pub mod entity;
pub mod evidence;
pub mod legacy;
mod letter;
pub mod normal;
pub mod numerals;
pub mod syllable;
mod word_list;

use serde::{Deserialize, Serialize};

/// The language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Vietnamese, the default.
    #[default]
    Vi,
    /// English.
    En,
}

/// A fixed text in both languages; one without the other does not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Vietnamese wording.
    pub vi: &'static str,
    /// English wording.
    pub en: &'static str,
}

/// Short form for tables of texts: `text("vi", "en")`.
pub const fn text(vi: &'static str, en: &'static str) -> Text {
    Text { vi, en }
}

impl Text {
    /// The wording in one language.
    pub const fn pick(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }

    /// Both wordings with each `{key}` replaced by its value.
    pub fn fill(self, args: &[(&str, &dyn Speak)]) -> Phrase {
        let fill = |template: &str, lang| {
            args.iter().fold(template.to_owned(), |said, (key, value)| {
                said.replace(&format!("{{{key}}}"), &value.speak(lang))
            })
        };
        Phrase {
            vi: fill(self.vi, Lang::Vi),
            en: fill(self.en, Lang::En),
        }
    }
}

/// A computed text in both languages: a [`Text`] with its blanks filled.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Phrase {
    /// Vietnamese wording.
    pub vi: String,
    /// English wording.
    pub en: String,
}

impl Phrase {
    /// What is the same in both: a name, a number, a code.
    pub fn same(words: impl Into<String>) -> Self {
        let vi = words.into();
        Phrase { en: vi.clone(), vi }
    }

    /// The wording in one language.
    pub fn pick(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

impl From<Text> for Phrase {
    fn from(text: Text) -> Self {
        Phrase {
            vi: text.vi.to_owned(),
            en: text.en.to_owned(),
        }
    }
}

/// Something that can stand in a sentence of either language.
pub trait Speak {
    /// How it is said in `lang`.
    fn speak(&self, lang: Lang) -> String;
}

impl Speak for Text {
    fn speak(&self, lang: Lang) -> String {
        self.pick(lang).to_owned()
    }
}

impl Speak for Phrase {
    fn speak(&self, lang: Lang) -> String {
        self.pick(lang).to_owned()
    }
}

impl Speak for str {
    fn speak(&self, _: Lang) -> String {
        self.to_owned()
    }
}

impl Speak for &str {
    fn speak(&self, _: Lang) -> String {
        (*self).to_owned()
    }
}

impl Speak for String {
    fn speak(&self, _: Lang) -> String {
        self.clone()
    }
}

impl Speak for i64 {
    fn speak(&self, lang: Lang) -> String {
        numerals::integer(*self, lang)
    }
}

impl Speak for usize {
    fn speak(&self, lang: Lang) -> String {
        numerals::integer(i64::try_from(*self).unwrap_or(i64::MAX), lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_filled_in_both_languages() {
        let phrase = text("{n} dòng ở {where}", "{n} rows in {where}")
            .fill(&[("n", &1234_i64), ("where", &"A1")]);
        assert_eq!(phrase.vi, "1.234 dòng ở A1");
        assert_eq!(phrase.en, "1,234 rows in A1");
    }
}
