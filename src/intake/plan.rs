//! Lines of a plan: what their words mean as indicator, operator, aim, scope and value.

use super::cell::Cell;
use super::header::Header;
use super::number::{self, Decimal, Separators, money_unit};
use super::terms;
use crate::model::{
    Address, Aim, Entry, Field, Filing, Matter, Observation, Operator, Scope, Shape, Value,
};
use crate::text::normal::key;
use std::sync::OnceLock;

const TABLE: &str = include_str!("indicators.csv");

/// One row of the table: the indicator and the phrases that must all stand in the text.
struct Row {
    id: &'static str,
    phrases: Vec<String>,
}

fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        TABLE
            .lines()
            .skip(1)
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let mut cells = line.splitn(3, ',');
                let (id, _, words) = (cells.next()?, cells.next()?, cells.next()?);
                let phrases = words
                    .split('|')
                    .map(|phrase| format!(" {} ", key(phrase)))
                    .collect();
                Some(Row { id, phrases })
            })
            .collect()
    })
}

/// The indicator a text speaks of: an id as it is, else by its words.
pub fn indicator(text: &str) -> Option<String> {
    let is_id = text.contains('.')
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_'));
    if is_id {
        return Some(text.to_owned());
    }
    let words = format!(" {} ", key(text));
    rows()
        .iter()
        .find(|row| {
            row.phrases
                .iter()
                .all(|phrase| words.contains(phrase.as_str()))
        })
        .map(|row| row.id.to_owned())
}

/// The number of a plan's value, operator words and measure around it set aside: "trên 80 %", "≥ 22", "450 triệu".
pub fn value(text: &str, separators: Separators) -> Option<(Decimal, String)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let end = text[start..]
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .map_or(text.len(), |at| start + at);
    let number = text[start..end].trim_end_matches(['.', ',']);
    let decimal = number::decimal(&Cell::Text(number.to_owned()), separators).ok()?;
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
        entry.value = indicator(&entry.raw).map(Value::Text);
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
        set(filing, Field::Measure, Value::Text(measure));
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

/// The operator words mean, anywhere in a text.
fn operator(text: &str) -> Option<Operator> {
    for (sign, operator) in [
        ("≥", Operator::AtLeast),
        (">=", Operator::AtLeast),
        ("≤", Operator::AtMost),
        ("<=", Operator::AtMost),
        (">", Operator::Above),
        ("<", Operator::Below),
    ] {
        if text.contains(sign) {
            return Some(operator);
        }
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
    fn lines_of_a_plan() {
        for (text, id) in [
            (
                "Hoàn thành tiến độ xây dựng thí điểm mô hình HTX điểm và HTX vệ tinh",
                Some("model_cooperatives.progress"),
            ),
            (
                "Xây dựng HTX có quy mô trên 100 thành viên",
                Some("cooperatives.over_100_members"),
            ),
            (
                "Số thành viên bình quân/HTX",
                Some("cooperatives.average_members"),
            ),
            (
                "Vốn điều lệ thực góp bình quân toàn tỉnh",
                Some("cooperatives.average_contributed_capital"),
            ),
            (
                "HTX điểm và HTX vệ tinh có hợp đồng liên kết sản xuất, tiêu thụ",
                Some("model_cooperatives.linkage_share"),
            ),
            (
                "Tổ hợp tác hoạt động khá, tốt",
                Some("units.with_rated_group"),
            ),
            (
                "Mở lớp giám đốc HTX",
                Some("activities.training.director_classes"),
            ),
            (
                "Dự thảo Nghị quyết về chính sách",
                Some("activities.policy.count"),
            ),
            ("cooperatives.total", Some("cooperatives.total")),
            ("Trồng cây", None),
        ] {
            assert_eq!(indicator(text).as_deref(), id, "{text}");
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
