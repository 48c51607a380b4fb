//! From the text of `htx.toml` to settings, with the line of whatever is wrong.

use super::{DEFAULTS, Deadlines, Profile, RuleSetting, Settings, SettingsFault, profile};
use crate::model::{Field, day_of};
use crate::text::{Phrase, Text, text};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// The keys at the top of the file.
const KEYS: [&str; 7] = [
    "province",
    "units",
    "defaults",
    "deadlines",
    "report",
    "rules",
    "headers",
];

/// The keys below `[deadlines]`.
const DEADLINES: [&str; 2] = ["send", "mend"];

/// The longest anybody is given.
const MOST_DAYS: u32 = 366;

/// The words for how bad a finding is, as the contract has them.
const SEVERITIES: [&str; 3] = ["error", "warning", "info"];

const SYNTAX: Text = text("sai cú pháp TOML: {error}", "not valid TOML: {error}");
const UNKNOWN_KEY: Text = text(
    "không có mục “{key}”; các mục được dùng: {known}",
    "no key “{key}”; the keys known are {known}",
);
const NO_PROVINCE: Text = text(
    "thiếu mục “province”, ví dụ: province = \"Tỉnh Cà Mau\"",
    "the key “province” is missing, for example: province = \"Tỉnh Cà Mau\"",
);
const WRONG_TYPE: Text = text("“{key}” phải là {wanted}", "“{key}” must be {wanted}");
const UNKNOWN_SEVERITY: Text = text(
    "không có mức độ “{value}”; các mức độ được dùng: {known}",
    "no severity “{value}”; the severities known are {known}",
);
const UNKNOWN_VALUE: Text = text(
    "“{key}” không thể là “{value}”; các giá trị được dùng: {known}",
    "“{key}” cannot be “{value}”; the values known are {known}",
);
const UNKNOWN_FIELD: Text = text(
    "không có trường “{value}”; tên gần nhất: {known}",
    "no field “{value}”; the nearest is {known}",
);

const A_NAME: Text = text("một tên viết trong ngoặc kép", "a name in quotation marks");
const NAMES: Text = text(
    "danh sách tên, ví dụ: [\"Huyện Thới Bình\", \"Huyện U Minh\"]",
    "a list of names, for example: [\"Huyện Thới Bình\", \"Huyện U Minh\"]",
);
const DAYS: Text = text("số ngày, từ 0 đến 366", "a number of days, from 0 to 366");
const A_DAY: Text = text(
    "một ngày, ví dụ: \"5/9/2023\"",
    "a day, for example: \"2023-09-05\"",
);
const A_TABLE: Text = text("một nhóm mục", "a table");
const A_SWITCH: Text = text("true hoặc false", "true or false");

type Key<'a> = Spanned<DeString<'a>>;
type Node<'a> = Spanned<DeValue<'a>>;

/// A fault before its line is known: bytes of the text and what is wrong.
type Trouble = (Range<usize>, Phrase);

pub(super) fn settings(written: &str, path: &Path) -> Result<Settings, SettingsFault> {
    let fault = |(span, message): Trouble| {
        SettingsFault::new(path, Some(line_at(written, span.start)), message)
    };
    let root = DeTable::parse(written).map_err(|error| {
        let message = SYNTAX.fill(&[("error", &error.message())]);
        fault((error.span().unwrap_or_default(), message))
    })?;
    let settings = top(root.get_ref()).map_err(fault)?;
    if settings.province.is_empty() {
        return Err(SettingsFault::new(path, None, NO_PROVINCE.into()));
    }
    Ok(settings)
}

/// The line of a key by the keys above it and its own.
pub(super) fn line(written: &str, keys: &[&str]) -> Option<usize> {
    let root = DeTable::parse(written).ok()?;
    let mut table = root.get_ref();
    let mut span = None;
    for (at, wanted) in keys.iter().enumerate() {
        let (key, node) = table
            .iter()
            .find(|(key, _)| key.get_ref().as_ref() == *wanted)?;
        span = Some(key.span());
        match node.get_ref().as_table() {
            Some(inner) => table = inner,
            None if at + 1 < keys.len() => return None,
            None => {}
        }
    }
    Some(line_at(written, span?.start))
}

/// The line a byte stands in, from one.
fn line_at(written: &str, byte: usize) -> usize {
    let before = &written.as_bytes()[..byte.min(written.len())];
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

fn top(table: &DeTable<'_>) -> Result<Settings, Trouble> {
    let mut settings = Settings::default();
    for (key, node) in table {
        match key.get_ref().as_ref() {
            "province" => settings.province = string(key, node, A_NAME)?,
            "units" => settings.units = names(key, node)?,
            "defaults" => settings.defaults = defaults(key, node)?,
            "deadlines" => settings.deadlines = deadlines(key, node)?,
            "report" => settings.report = report(key, node)?,
            "rules" => settings.rules = map(key, node, rule)?,
            "headers" => settings.headers = map(key, node, |key, node| map(key, node, field))?,
            _ => return Err(unknown_key(key, &KEYS)),
        }
    }
    Ok(settings)
}

fn unknown_key(key: &Key<'_>, known: &[&str]) -> Trouble {
    let (name, known) = (key.get_ref().as_ref(), known.join(", "));
    let message = UNKNOWN_KEY.fill(&[("key", &name), ("known", &known)]);
    (key.span(), message)
}

fn wrong_type(key: &Key<'_>, node: &Node<'_>, wanted: Text) -> Trouble {
    let message = WRONG_TYPE.fill(&[("key", &key.get_ref().as_ref()), ("wanted", &wanted)]);
    (node.span(), message)
}

fn string(key: &Key<'_>, node: &Node<'_>, wanted: Text) -> Result<String, Trouble> {
    match node.get_ref().as_str().map(str::trim) {
        Some(value) if !value.is_empty() => Ok(value.to_owned()),
        _ => Err(wrong_type(key, node, wanted)),
    }
}

fn names(key: &Key<'_>, node: &Node<'_>) -> Result<Vec<String>, Trouble> {
    let list = node
        .get_ref()
        .as_array()
        .ok_or_else(|| wrong_type(key, node, NAMES))?;
    list.iter().map(|name| string(key, name, NAMES)).collect()
}

/// A table of tables or values, each read by `inner`.
fn map<T>(
    key: &Key<'_>,
    node: &Node<'_>,
    inner: impl Fn(&Key<'_>, &Node<'_>) -> Result<T, Trouble>,
) -> Result<BTreeMap<String, T>, Trouble> {
    let table = node
        .get_ref()
        .as_table()
        .ok_or_else(|| wrong_type(key, node, A_TABLE))?;
    table
        .iter()
        .map(|(key, node)| Ok((key.get_ref().to_string(), inner(key, node)?)))
        .collect()
}

fn deadlines(key: &Key<'_>, node: &Node<'_>) -> Result<Deadlines, Trouble> {
    let days = map(key, node, |key, node| {
        let days = node
            .get_ref()
            .as_integer()
            .and_then(|days| days.as_str().parse().ok());
        days.filter(|days| *days <= MOST_DAYS)
            .ok_or_else(|| wrong_type(key, node, DAYS))
    })?;
    let table = node.get_ref().as_table();
    let mut keys = table.into_iter().flat_map(|table| table.keys());
    match keys.find(|key| !DEADLINES.contains(&key.get_ref().as_ref())) {
        Some(key) => Err(unknown_key(key, &DEADLINES)),
        None => Ok(Deadlines {
            send: days.get("send").copied(),
            mend: days.get("mend").copied(),
        }),
    }
}

fn report(key: &Key<'_>, node: &Node<'_>) -> Result<Profile, Trouble> {
    let table = node.get_ref().as_table();
    let table = table.ok_or_else(|| wrong_type(key, node, A_TABLE))?;
    let mut said = Profile::default();
    for (key, node) in table {
        let word = || string(key, node, A_NAME).map(Some);
        match key.get_ref().as_ref() {
            "superior" => said.superior = word()?,
            "body" => said.body = names(key, node)?,
            "number" => said.number = word()?,
            "place" => said.place = word()?,
            "date" => said.date = Some(day(key, node)?),
            "signature" => said.signature = names(key, node)?,
            "signatory" => said.signatory = word()?,
            "recipients" => said.recipients = names(key, node)?,
            _ => return Err(unknown_key(key, &profile::KEYS)),
        }
    }
    Ok(said)
}

fn day(key: &Key<'_>, node: &Node<'_>) -> Result<Date, Trouble> {
    day_of(&string(key, node, A_DAY)?).ok_or_else(|| wrong_type(key, node, A_DAY))
}

/// Values of flags, each one of those its flag knows.
fn defaults(key: &Key<'_>, node: &Node<'_>) -> Result<BTreeMap<String, String>, Trouble> {
    map(key, node, |key, node| {
        let name = key.get_ref().as_ref();
        let Some((_, values)) = DEFAULTS.iter().find(|(flag, _)| *flag == name) else {
            return Err(unknown_key(key, &DEFAULTS.map(|(flag, _)| flag)));
        };
        let value = string(key, node, A_NAME)?;
        if values.contains(&value.as_str()) {
            return Ok(value);
        }
        let known = values.join(", ");
        let message = UNKNOWN_VALUE.fill(&[("key", &name), ("value", &value), ("known", &known)]);
        Err((node.span(), message))
    })
}

fn rule(key: &Key<'_>, node: &Node<'_>) -> Result<RuleSetting, Trouble> {
    let table = node
        .get_ref()
        .as_table()
        .ok_or_else(|| wrong_type(key, node, A_TABLE))?;
    let mut setting = RuleSetting::default();
    for (key, node) in table {
        match key.get_ref().as_ref() {
            "severity" => setting.severity = Some(severity(key, node)?),
            "off" => {
                let off = node.get_ref().as_bool();
                setting.off = off.ok_or_else(|| wrong_type(key, node, A_SWITCH))?;
            }
            parameter => {
                setting
                    .parameters
                    .insert(parameter.to_owned(), value(node)?);
            }
        }
    }
    Ok(setting)
}

fn severity(key: &Key<'_>, node: &Node<'_>) -> Result<String, Trouble> {
    let value = string(key, node, A_NAME)?;
    if SEVERITIES.contains(&value.as_str()) {
        return Ok(value);
    }
    let known = SEVERITIES.join(", ");
    let message = UNKNOWN_SEVERITY.fill(&[("value", &value), ("known", &known)]);
    Err((node.span(), message))
}

fn field(key: &Key<'_>, node: &Node<'_>) -> Result<Field, Trouble> {
    let id = string(key, node, A_NAME)?;
    Field::from_id(&id).ok_or_else(|| {
        let near = |field: &&Field| strsim::damerau_levenshtein(field.id(), &id);
        let nearest = Field::ALL
            .iter()
            .min_by_key(near)
            .map_or("", |field| field.id());
        let message = UNKNOWN_FIELD.fill(&[("value", &id), ("known", &nearest)]);
        (node.span(), message)
    })
}

/// A parameter as it stands; only its own rule knows what it may be.
fn value(node: &Node<'_>) -> Result<toml::Value, Trouble> {
    let deserializer = toml::de::ValueDeserializer::from(node.clone());
    serde::Deserialize::deserialize(deserializer).map_err(|error: toml::de::Error| {
        let message = SYNTAX.fill(&[("error", &error.message())]);
        (node.span(), message)
    })
}
