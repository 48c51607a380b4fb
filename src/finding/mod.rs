//! Problems in the data are values: a [`Finding`] is collected, counted, shown and stored; the run goes on.

pub mod waiver;

use crate::model::{Address, Field};
use crate::text::{Phrase, Text, text};
use serde::{Deserialize, Serialize};
use waiver::Decision;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Looks wrong; the value is used.
    Warning,
    /// Is wrong; the value is not used, or the figures do not agree.
    Error,
}

impl Severity {
    /// The word of the contract.
    pub const fn code(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    /// The word people read.
    pub const fn label(self) -> Text {
        match self {
            Severity::Info => text("ghi nhận", "notice"),
            Severity::Warning => text("cảnh báo", "warning"),
            Severity::Error => text("lỗi", "error"),
        }
    }

    /// The severity with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Severity::Info, Severity::Warning, Severity::Error]
            .into_iter()
            .find(|severity| severity.code() == code)
    }
}

/// One problem, with its place, its words and its remedy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Code of the rule: `F104`.
    pub code: String,
    /// Name of the fault: `tax-code-check-digit`.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// Path of the file as given.
    pub file: String,
    /// Sheet, where it is about one.
    pub sheet: Option<String>,
    /// Cell in the sender's file, where it is about one.
    pub cell: Option<Address>,
    /// Other cells it concerns.
    pub related: Vec<Address>,
    /// Field, where it is about one.
    pub field: Option<Field>,
    /// The record's name, where it is about one.
    pub record: Option<String>,
    /// The value as written.
    pub value: Option<String>,
    /// What is wrong; `{value}` stands for the value, so that personal data can be masked when it is shown.
    pub message: Phrase,
    /// What to do.
    pub help: Phrase,
    /// How many such findings this one stands for.
    pub count: usize,
    /// The decision that it is known and accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waived: Option<Decision>,
}

/// A result together with the problems met on the way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Checked<T> {
    /// The result.
    pub value: T,
    /// The problems.
    pub findings: Vec<Finding>,
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Severity error.
    pub errors: usize,
    /// Severity warning.
    pub warnings: usize,
    /// Severity info.
    pub infos: usize,
    /// Of any severity, known and accepted.
    #[serde(default)]
    pub waived: usize,
}

impl Tally {
    /// Counts findings; folded ones count as many as they stand for, waived ones apart.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut tally = Tally::default();
        for finding in findings {
            match finding.waived {
                Some(_) => tally.waived += finding.count,
                None => *tally.slot(finding.severity) += finding.count,
            }
        }
        tally
    }

    /// The count of one severity.
    pub fn slot(&mut self, severity: Severity) -> &mut usize {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Info => &mut self.infos,
        }
    }
}

/// Personal data with all but its last two characters hidden.
pub fn mask(value: &str) -> String {
    let length = value.chars().count();
    value
        .chars()
        .enumerate()
        .map(|(i, c)| {
            if i + 2 < length && !c.is_whitespace() {
                '•'
            } else {
                c
            }
        })
        .collect()
}

impl Finding {
    /// Whether it is as bad as this, or worse, and nobody has accepted it.
    pub fn reaches(&self, severity: Severity) -> bool {
        self.waived.is_none() && self.severity >= severity
    }

    /// The value as it may be shown: masked if the field is personal and `reveal` is not set.
    pub fn shown_value(&self, reveal: bool) -> Option<String> {
        let value = self.value.as_ref()?;
        let hide = !reveal && self.field.is_some_and(Field::is_personal);
        Some(if hide { mask(value) } else { value.clone() })
    }

    /// The message with the value as it may be shown.
    pub fn shown_message(&self, lang: crate::text::Lang, reveal: bool) -> String {
        let value = self.shown_value(reveal).unwrap_or_default();
        self.message.pick(lang).replace("{value}", &value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masking_keeps_the_length_and_the_end() {
        assert_eq!(mask("0912345678"), "••••••••78");
        assert_eq!(mask("12"), "12");
    }
}
