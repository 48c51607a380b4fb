//! Lines of a plan: what their words mean as operator, aim, scope and value; `indicators` knows the indicator.

use super::cell::Cell;
use super::header::Header;
use super::indicators::indicator;
use super::number::{self, Decimal, Separators, money_unit};
use super::terms;
use crate::model::{
    Address, Aim, Entry, Field, Filing, Matter, Observation, Operator, Scope, Shape, Value,
};
use crate::text::normal::key;

/// The number of a plan's value, operator words and measure around it set aside: "trên 80 %", "≥ 22", "450 triệu".
pub fn value(text: &str, separators: Separators) -> Option<(Decimal, String)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let end = text[start..]
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .map_or(text.len(), |at| start + at);
    let number = text[start..end].trim_end_matches(['.', ',']);
    let decimal = number::decimal(&Cell::Text(number.into()), separators).ok()?;
    let measure = text[end..].trim_matches([' ', ')', '.']).to_owned();
    let known = measure.is_empty()
        || measure.starts_with('%')
        || money_unit(measure.split('/').next().unwrap_or_default()).is_some();
    let counted = text[end..].chars().all(|c| !c.is_ascii_digit());
    (known || counted).then_some((decimal, measure))
}

/// Completes a target: indicator, operator and aim by words, the province as scope where none is said.
pub fn complete(filing: &mut Filing) {
    let words = |filing: &Filing, field| {
        filing
            .entries
            .get(&field)
            .map(|entry: &Entry| entry.raw.clone())
    };
    let title = words(filing, Field::Indicator).unwrap_or_default();
    if let Some(entry) = filing.entries.get_mut(&Field::Indicator) {
        entry.value = indicator(&entry.raw).map(|id| Value::Text(id.into()));
    }
    let said = [
        words(filing, Field::Operator),
        words(filing, Field::TargetValue),
        Some(title.clone()),
    ];
    // "HTX có quy mô trên 100 thành viên" is a name, no requirement: the title does not tell the operator.
    let operator = said[..2].iter().flatten().find_map(|words| operator(words));
    if filing.value(Field::Operator).is_none()
        && let Some(operator) = operator
    {
        set(filing, Field::Operator, Value::Operator(operator));
    }
    let rises = said
        .iter()
        .flatten()
        .any(|words| key(words).contains(&key("tăng thêm")))
        || (key(&title).starts_with(&key("xây dựng"))
            && filing
                .text(Field::Indicator)
                .is_some_and(|id| id.starts_with("cooperatives.")));
    let aim = if rises { Aim::Rise } else { Aim::Level };
    if filing.value(Field::Aim).is_none() {
        set(filing, Field::Aim, Value::Aim(aim));
    }
    if filing.value(Field::Scope).is_none() && !filing.entries.contains_key(&Field::Scope) {
        let each = key(&title).starts_with(&key("mỗi"));
        set(
            filing,
            Field::Scope,
            Value::Scope(if each {
                Scope::EachUnit
            } else {
                Scope::Province
            }),
        );
    }
    if let Some(measure) = words(filing, Field::TargetValue)
        .and_then(|raw| value(&raw, Separators::default()))
        .map(|(_, measure)| measure)
        && !measure.is_empty()
        && !filing.entries.contains_key(&Field::Measure)
    {
        set(filing, Field::Measure, Value::Text(measure.into()));
    }
}

/// What a target does not say: an indicator that is known, an operator.
pub fn observe(filing: &Filing, header: &Header) -> Vec<Observation> {
    let mut observations = Vec::new();
    let cell = |field: Field| {
        let own = filing.entries.get(&field).map(|entry| entry.cell);
        own.or_else(|| {
            header
                .column(field)
                .map(|column| Address::new(filing.row, column))
        })
    };
    if let Some(entry) = filing
        .entries
        .get(&Field::Indicator)
        .filter(|entry| entry.value.is_none())
    {
        let observation = Observation::new(Matter::UnknownIndicator)
            .at(entry.cell)
            .field(Field::Indicator);
        observations.push(observation.value(&entry.raw));
    }
    let place = cell(Field::Operator).or_else(|| cell(Field::Indicator));
    if let (false, Some(place)) = (filing.entries.contains_key(&Field::Operator), place) {
        observations.push(
            Observation::new(Matter::NoOperator)
                .at(place)
                .field(Field::Operator),
        );
    }
    observations
}

/// The operator a sign stands for, anywhere in a text.
pub fn sign(text: &str) -> Option<Operator> {
    // Signs that hold another one come first.
    const SIGNS: [(&str, Operator); 9] = [
        ("≥", Operator::AtLeast),
        (">=", Operator::AtLeast),
        ("=>", Operator::AtLeast),
        ("≤", Operator::AtMost),
        ("<=", Operator::AtMost),
        ("=<", Operator::AtMost),
        (">", Operator::Above),
        ("<", Operator::Below),
        ("=", Operator::Equal),
    ];
    let found = SIGNS.iter().find(|(sign, _)| text.contains(sign));
    found.map(|(_, operator)| *operator)
}

/// The operator signs or words mean, anywhere in a text.
fn operator(text: &str) -> Option<Operator> {
    if let Some(operator) = sign(text) {
        return Some(operator);
    }
    match terms::first_within(Shape::Operator, text)? {
        Value::Operator(operator) => Some(operator),
        _ => None,
    }
}

/// Enters a value the indicator's own cell gives.
fn set(filing: &mut Filing, field: Field, value: Value) {
    if let Some(entry) = filing.entries.get(&Field::Indicator).cloned() {
        let entry = Entry {
            value: Some(value),
            ..entry
        };
        filing.entries.insert(field, entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_as_signs() {
        for (text, expected) in [
            ("≥", Some(Operator::AtLeast)),
            (">= 60", Some(Operator::AtLeast)),
            (">", Some(Operator::Above)),
            ("≤", Some(Operator::AtMost)),
            ("<", Some(Operator::Below)),
            ("=", Some(Operator::Equal)),
            ("60", None),
        ] {
            assert_eq!(sign(text), expected, "{text}");
        }
    }

    #[test]
    fn values_in_their_dress() {
        for (text, number, measure) in [
            ("22", 22.0, ""),
            ("trên 80%", 80.0, "%"),
            ("≥ 450 triệu đồng", 450.0, "triệu đồng"),
            ("01", 1.0, ""),
            ("1.234,5", 1234.5, ""),
        ] {
            let (decimal, said) = value(text, Separators::default()).expect(text);
            assert_eq!(
                (decimal.float(), said.as_str()),
                (number, measure),
                "{text}"
            );
        }
        assert!(value("chưa giao", Separators::default()).is_none());
    }
}
