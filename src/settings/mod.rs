//! What a registry's `htx.toml` says: province, units, defaults of flags, rules changed, headers learned.

mod fault;
mod learn;
mod profile;
mod read;
mod starter;

pub use fault::SettingsFault;
pub use profile::Profile;

use crate::model::{Field, Lesson};
use crate::text::encoding::decode;
use crate::text::{Phrase, text};
use std::collections::BTreeMap;
use std::path::Path;
use toml::{Table, Value};

/// Name of the file in the registry's folder.
pub const FILE_NAME: &str = "htx.toml";

/// The flags that `[defaults]` may speak for, and the values of each.
pub const DEFAULTS: [(&str, &[&str]); 4] = [
    ("lang", &["vi", "en"]),
    ("color", &["auto", "always", "never"]),
    ("format", &["table", "json", "csv", "md"]),
    ("fail_on", &["error", "warning", "never"]),
];

/// The settings of one registry.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// Official name of the province, `Tỉnh Cà Mau`; it may be a former one.
    pub province: String,
    /// Names of the units that send lists; empty for all units of the province on the day of the data.
    pub units: Vec<String>,
    /// What holds for a flag of [`DEFAULTS`] where neither the command line nor the environment says anything.
    pub defaults: BTreeMap<String, String>,
    /// Within how many days units send and mend.
    pub deadlines: Deadlines,
    /// What an office writes above and below its reports.
    pub report: Profile,
    /// What is changed of a rule, by its code.
    pub rules: BTreeMap<String, RuleSetting>,
    /// Headers learned, by the sender's unit and the header's text. Keys are kept as written; whoever looks
    /// one up compares with [`crate::text::normal::key`].
    pub headers: BTreeMap<String, BTreeMap<String, Field>>,
}

/// Within how many days something is expected; `None` where nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Deadlines {
    /// After the last day of a period: its lists.
    pub send: Option<u32>,
    /// After the feedback: the mended list.
    pub mend: Option<u32>,
}

/// What is changed of one rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RuleSetting {
    /// `error`, `warning` or `info`; `None` leaves the rule's own.
    pub severity: Option<String>,
    /// The rule is not run.
    pub off: bool,
    /// Everything else, for the rule itself to understand.
    pub parameters: Table,
}

impl Settings {
    /// The settings of a new registry: all units, nothing changed, nothing learned.
    pub fn new(province: &str) -> Self {
        Settings {
            province: province.to_owned(),
            ..Settings::default()
        }
    }

    /// Reads a settings file.
    ///
    /// # Errors
    /// A [`SettingsFault`] with path and line: the file cannot be read, is no TOML, has a key, a field, a
    /// severity or a default nobody knows, or a value of the wrong kind. Rule codes are not checked here.
    pub fn load(path: &Path) -> anyhow::Result<Self> {
        let bytes = std::fs::read(path).map_err(|error| {
            let said = text("không đọc được: {error}", "cannot be read: {error}");
            SettingsFault::new(path, None, said.fill(&[("error", &error.to_string())]))
        })?;
        Ok(Settings::parse(&text_of(&bytes), path)?)
    }

    /// What is wrong with the value of a key, given with the keys above it, with the line it stands in.
    pub fn fault_at(path: &Path, keys: &[&str], message: Phrase) -> SettingsFault {
        let written = std::fs::read(path).unwrap_or_default();
        let line = read::line(&text_of(&written), keys);
        SettingsFault::new(path, line, message)
    }

    /// Reads settings from text; `path` is only named in errors.
    ///
    /// # Errors
    /// As [`Settings::load`].
    pub fn parse(written: &str, path: &Path) -> Result<Self, SettingsFault> {
        read::settings(written, path)
    }

    /// The text of a settings file with what was said of headers in it, and what of that is new. Comments and
    /// everything else stay as they are.
    ///
    /// # Errors
    /// A [`SettingsFault`] if the text is no TOML.
    pub fn learn(
        written: &str,
        path: &Path,
        lessons: &[Lesson],
    ) -> Result<(String, Vec<Lesson>), SettingsFault> {
        learn::learn(written, lessons).map_err(|error| {
            let said = text("sai cú pháp TOML: {error}", "not valid TOML: {error}");
            SettingsFault::new(path, None, said.fill(&[("error", &error.message())]))
        })
    }

    /// The canonical text, stored with an import: equal settings give equal bytes, comments are gone.
    pub fn text(&self) -> String {
        self.table().to_string()
    }

    /// The commented file that `htx init` writes; reading it gives these settings again.
    pub fn starter_text(&self) -> String {
        starter::text(self)
    }

    fn table(&self) -> Table {
        let mut table = Table::new();
        table.insert("province".to_owned(), self.province.clone().into());
        if !self.units.is_empty() {
            table.insert("units".to_owned(), self.units.clone().into());
        }
        if !self.defaults.is_empty() {
            let value = |(flag, value): (&String, &String)| (flag.clone(), value.clone().into());
            let defaults: Table = self.defaults.iter().map(value).collect();
            table.insert("defaults".to_owned(), defaults.into());
        }
        let days = [("send", self.deadlines.send), ("mend", self.deadlines.mend)];
        let days = days
            .into_iter()
            .filter_map(|(key, days)| Some((key.to_owned(), days?.into())));
        let days: Table = days.collect();
        if !days.is_empty() {
            table.insert("deadlines".to_owned(), days.into());
        }
        let report = self.report.table();
        if !report.is_empty() {
            table.insert("report".to_owned(), report.into());
        }
        insert_map(&mut table, "rules", &self.rules, RuleSetting::table);
        insert_map(&mut table, "headers", &self.headers, |learned| {
            let field = |(header, field): (&String, &Field)| (header.clone(), field.id().into());
            learned.iter().map(field).collect()
        });
        table
    }
}

impl RuleSetting {
    fn table(&self) -> Table {
        let mut table = self.parameters.clone();
        if let Some(severity) = &self.severity {
            table.insert("severity".to_owned(), severity.clone().into());
        }
        if self.off {
            table.insert("off".to_owned(), true.into());
        }
        table
    }
}

/// Editors of Windows write byte-order marks and UTF-16.
fn text_of(bytes: &[u8]) -> String {
    decode(bytes).settled()
}

fn insert_map<T>(table: &mut Table, key: &str, map: &BTreeMap<String, T>, inner: fn(&T) -> Table) {
    if !map.is_empty() {
        let entries = map
            .iter()
            .map(|(name, value)| (name.clone(), Value::Table(inner(value))));
        table.insert(key.to_owned(), Value::Table(entries.collect()));
    }
}

#[cfg(test)]
mod tests;
