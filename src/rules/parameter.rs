//! The numbers a rule goes by, declared as data: an office can read them and set others in `htx.toml`.

use crate::text::{Phrase, Text, numerals};
use std::collections::BTreeMap;

/// A number a rule goes by: `[rules.F204]`, `members_most = 3000`.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Its name in `htx.toml`.
    pub name: &'static str,
    /// What it is.
    pub meaning: Text,
    /// What it is counted in.
    pub unit: Text,
    /// The number unless the settings say another.
    pub default: f64,
    /// The least it can be.
    pub least: f64,
    /// The most it can be.
    pub most: f64,
}

/// What an office has set of one rule's parameters.
#[derive(Debug, Clone, Copy, Default)]
pub struct Parameters<'s>(pub(super) Option<&'s BTreeMap<String, f64>>);

impl Parameters<'_> {
    /// The number in force.
    pub fn number(self, parameter: &Parameter) -> f64 {
        let set = self.0.and_then(|set| set.get(parameter.name));
        set.copied().unwrap_or(parameter.default)
    }
}

/// A number of a parameter as people read it, with the decimals it has, three at most.
pub fn spoken(number: f64) -> Phrase {
    let whole = |decimals: &i32| {
        let scaled = number * 10_f64.powi(*decimals);
        (scaled - scaled.round()).abs() < 1e-9
    };
    let decimals = (0..3).find(whole).unwrap_or(3);
    let decimals = usize::try_from(decimals).unwrap_or_default();
    Phrase {
        vi: numerals::decimal(number, decimals, crate::text::Lang::Vi),
        en: numerals::decimal(number, decimals, crate::text::Lang::En),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_with_the_decimals_they_have() {
        for (number, vi) in [
            (5000.0, "5.000"),
            (3.5, "3,5"),
            (0.05, "0,05"),
            (1.0 / 3.0, "0,333"),
        ] {
            assert_eq!(spoken(number).vi, vi);
        }
    }
}
