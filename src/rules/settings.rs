//! What rules are told from outside: what an office changes about them, and the words they offer.

use super::parameter::{Parameters, spoken};
use super::{Parameter, RULES, Rule};
use crate::finding::Severity;
use crate::settings::RuleSetting;
use crate::text::{Phrase, Text, text};
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
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RuleSettings {
    /// Code (`F104`) or name (`tax-code-check-digit`), and what is said of it.
    pub by_rule: BTreeMap<String, Setting>,
    /// The numbers set by code of their rule and name of the parameter.
    pub numbers: BTreeMap<String, BTreeMap<String, f64>>,
    /// Identifier and name of every indicator there is, to offer the nearest to words that name none.
    pub known_indicators: Vec<(&'static str, Text)>,
}

/// Something said of rules that no rule understands: where it stands below `[rules]`, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The code and, if it is about one, the key below it.
    pub keys: Vec<String>,
    /// What is wrong and what would be right.
    pub message: Phrase,
}

const NO_RULE: Text = text(
    "không có quy tắc «{c}»; tên gần nhất: {n}; xem danh sách bằng lệnh htx rules",
    "there is no rule '{c}'; the nearest is {n}; htx rules lists them",
);
const NO_PARAMETER: Text = text(
    "quy tắc {c} không có mục «{p}»; tên gần nhất: {n}; xem: htx rules {c}",
    "rule {c} has no key '{p}'; the nearest is {n}; see: htx rules {c}",
);
const NO_NUMBER: Text = text(
    "«{p}» của quy tắc {c} phải là một số từ {least} đến {most}",
    "'{p}' of rule {c} must be a number from {least} to {most}",
);

/// What can be said of every rule.
const OF_ALL: [&str; 2] = ["severity", "off"];

impl RuleSettings {
    /// What a settings file says of rules.
    ///
    /// # Errors
    /// A [`Misfit`]: a code or name no rule has, a parameter the rule does not know, a value it cannot take.
    pub fn read(said: &BTreeMap<String, RuleSetting>) -> Result<Self, Misfit> {
        let mut settings = RuleSettings::default();
        for (name, said) in said {
            let rule = super::find(name).ok_or_else(|| unknown_rule(name))?;
            let severity = said.severity.as_deref().and_then(Severity::from_code);
            let setting = match said.off {
                true => Some(Setting::Off),
                false => severity.map(Setting::Severity),
            };
            let code = || rule.code.to_owned();
            settings
                .by_rule
                .extend(setting.map(|setting| (code(), setting)));
            for (key, value) in &said.parameters {
                let number = number(rule, key, value).map_err(|message| Misfit {
                    keys: vec![name.clone(), key.clone()],
                    message,
                })?;
                let numbers = settings.numbers.entry(code()).or_default();
                numbers.insert(key.clone(), number);
            }
        }
        Ok(settings)
    }

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

    /// Whether anything is said of how bad a rule's fault is.
    pub fn says_of(&self, rule: &Rule) -> bool {
        self.by_rule.contains_key(rule.code) || self.by_rule.contains_key(rule.name)
    }

    /// What is set of a rule's parameters.
    pub fn parameters(&self, rule: &Rule) -> Parameters<'_> {
        Parameters(self.numbers.get(rule.code))
    }
}

fn unknown_rule(name: &str) -> Misfit {
    let known = RULES.iter().flat_map(|rule| [rule.code, rule.name]);
    let nearest = nearest(name, known);
    Misfit {
        keys: vec![name.to_owned()],
        message: NO_RULE.fill(&[("c", &name), ("n", &nearest)]),
    }
}

/// The number a key of a rule is set to.
fn number(rule: &Rule, key: &str, value: &toml::Value) -> Result<f64, Phrase> {
    let parameter = rule.parameters.iter().find(|known| known.name == key);
    let parameter = parameter.ok_or_else(|| unknown_parameter(rule, key))?;
    let Parameter { least, most, .. } = *parameter;
    let number = value
        .as_float()
        .or_else(|| value.as_integer().map(|whole| whole as f64));
    let within = number.filter(|number| (least..=most).contains(number));
    within.ok_or_else(|| {
        let (least, most) = (spoken(least), spoken(most));
        let bounds: [(&str, &dyn crate::text::Speak); 4] = [
            ("p", &key),
            ("c", &rule.code),
            ("least", &least),
            ("most", &most),
        ];
        NO_NUMBER.fill(&bounds)
    })
}

fn unknown_parameter(rule: &Rule, key: &str) -> Phrase {
    let own = rule.parameters.iter().map(|parameter| parameter.name);
    let nearest = nearest(key, own.chain(OF_ALL));
    NO_PARAMETER.fill(&[("c", &rule.code), ("p", &key), ("n", &nearest)])
}

fn nearest<'k>(written: &str, known: impl Iterator<Item = &'k str>) -> &'k str {
    let written = written.to_lowercase();
    let far = |known: &&str| strsim::damerau_levenshtein(&known.to_lowercase(), &written);
    known.min_by_key(far).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::implausible_figure;

    fn read(rules: &str) -> Result<RuleSettings, Misfit> {
        let written = format!("province = 'X'\n{rules}");
        let settings = crate::settings::Settings::parse(&written, "htx.toml".as_ref());
        RuleSettings::read(&settings.expect("valid").rules)
    }

    #[test]
    fn severity_switch_and_numbers_are_read() {
        let rules =
            "[rules.F204]\nmembers_most = 3000\nseverity = 'info'\n[rules.future-date]\noff = true";
        let settings = read(rules).expect("valid");
        let rule = &implausible_figure::RULE;
        assert_eq!(settings.severity(rule), Some(Severity::Info));
        assert_eq!(
            settings.severity(&crate::rules::future_date::RULE),
            None,
            "a rule may be named by its name"
        );
        let numbers: Vec<f64> = rule
            .parameters
            .iter()
            .map(|parameter| settings.parameters(rule).number(parameter))
            .collect();
        assert_eq!(numbers, [3000.0, 1.0, 100_000.0, 500_000.0]);
    }

    #[test]
    fn what_no_rule_understands_is_named_with_what_is_nearest() {
        for (rules, keys, said) in [
            (
                "[rules.F240]\noff = true",
                &["F240"][..],
                "there is no rule 'F240'; the nearest is F204; htx rules lists them",
            ),
            (
                "[rules.F204]\nmember_most = 1",
                &["F204", "member_most"],
                "rule F204 has no key 'member_most'; the nearest is members_most; see: htx rules F204",
            ),
            (
                "[rules.F104]\nseverty = 'info'",
                &["F104", "severty"],
                "rule F104 has no key 'severty'; the nearest is severity; see: htx rules F104",
            ),
            (
                "[rules.F204]\nmembers_most = '3000'",
                &["F204", "members_most"],
                "'members_most' of rule F204 must be a number from 10 to 1,000,000",
            ),
            (
                "[rules.F204]\nmembers_most = 0",
                &["F204", "members_most"],
                "'members_most' of rule F204 must be a number from 10 to 1,000,000",
            ),
        ] {
            let misfit = read(rules).expect_err("a misfit");
            assert_eq!(
                (&misfit.keys[..], &misfit.message.en[..]),
                (
                    &keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>()[..],
                    said
                )
            );
        }
    }
}
