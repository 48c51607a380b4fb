//! What rules are told from outside: what an office changes about them, and the words they offer.

use super::Rule;
use crate::finding::Severity;
use crate::text::Text;
use std::collections::BTreeMap;

/// What is said of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// It is not looked for.
    Off,
    /// It is as bad as this.
    Severity(Severity),
}

/// Settings by code or name of a rule; the default changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleSettings {
    /// Code (`F104`) or name (`tax-code-check-digit`), and what is said of it.
    pub by_rule: BTreeMap<String, Setting>,
    /// Identifier and name of every indicator there is, to offer the nearest to words that name none.
    pub known_indicators: Vec<(&'static str, Text)>,
}

impl RuleSettings {
    /// How bad a rule's fault is here; `None` if it is switched off.
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        let said = self
            .by_rule
            .get(rule.code)
            .or_else(|| self.by_rule.get(rule.name));
        match said {
            None => Some(rule.severity),
            Some(Setting::Severity(severity)) => Some(*severity),
            Some(Setting::Off) => None,
        }
    }
}
