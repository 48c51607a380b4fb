//! What is wrong with a settings file, where, in both languages.

use crate::text::{Lang, Phrase};
use std::fmt;
use std::path::{Path, PathBuf};

/// A fault of a settings file. Shown in Vietnamese; [`SettingsFault::say`] speaks either language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsFault {
    /// The file.
    pub path: PathBuf,
    /// Line from one, where the fault has a place.
    pub line: Option<usize>,
    /// What is wrong and what would be right.
    pub message: Phrase,
}

impl SettingsFault {
    pub(super) fn new(path: &Path, line: Option<usize>, message: Phrase) -> Self {
        SettingsFault {
            path: path.to_owned(),
            line,
            message,
        }
    }

    /// The whole message in one language: `htx.toml:3: …`.
    pub fn say(&self, lang: Lang) -> String {
        let path = self.path.display();
        let message = self.message.pick(lang);
        match self.line {
            Some(line) => format!("{path}:{line}: {message}"),
            None => format!("{path}: {message}"),
        }
    }
}

impl fmt::Display for SettingsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::Vi))
    }
}

impl std::error::Error for SettingsFault {}
