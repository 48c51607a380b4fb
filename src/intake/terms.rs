//! Words of lists and what they mean: the table `terms.csv`, matched whole, longest first.

use crate::model::{
    ActivityKind, Aim, Form, Membership, ModelRole, Operator, Rating, Scope, Sector, Shape, Size,
    Status, Value,
};
use crate::text::normal::{bare, has_diacritics, key};
use std::collections::HashMap;
use std::sync::OnceLock;

/// The result of looking a text up in one list.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// Every word that means something means this.
    One(Value),
    /// It names several entries.
    Several,
    /// It names none.
    None,
}

/// Words of one list by their key.
#[derive(Debug, Default)]
struct List {
    by_key: HashMap<String, Value>,
    by_bare: HashMap<String, Option<Value>>,
    /// The words as the table has them, by what is left without accents.
    accented: HashMap<String, &'static str>,
    longest: usize,
}

#[derive(Debug, Default)]
struct Terms {
    lists: HashMap<&'static str, List>,
}

const TABLE: &str = include_str!("terms.csv");

fn terms() -> &'static Terms {
    static TERMS: OnceLock<Terms> = OnceLock::new();
    TERMS.get_or_init(|| {
        let mut terms = Terms::default();
        for line in TABLE.lines().skip(1).filter(|line| !line.starts_with('#')) {
            let mut cells = line.splitn(3, ',');
            let (Some(list), Some(code), Some(word)) = (cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            terms
                .lists
                .entry(list)
                .or_default()
                .add(value_of(list, code), word);
        }
        terms
    })
}

/// The value a row of the table stands for; words without a value of their own stand for themselves.
fn value_of(list: &str, code: &str) -> Value {
    let coded = match list {
        "status" => Status::from_code(code).map(Value::Status),
        "sector" => Sector::from_code(code).map(Value::Sector),
        "rating" => Rating::from_code(code).map(Value::Rating),
        "size" => Size::from_code(code).map(Value::Size),
        "form" => Form::from_code(code).map(Value::Form),
        "flag" => Some(Value::Flag(code == "yes")),
        "activity" => ActivityKind::from_code(code).map(Value::Activity),
        "operator" => Operator::from_code(code).map(Value::Operator),
        "scope" => Scope::from_code(code).map(Value::Scope),
        "aim" => Aim::from_code(code).map(Value::Aim),
        "model" => ModelRole::from_code(code).map(Value::Model),
        "membership" => Membership::from_code(code).map(Value::Membership),
        _ => None,
    };
    coded.unwrap_or_else(|| Value::Text(code.into()))
}

impl List {
    fn add(&mut self, value: Value, word: &'static str) {
        let normal = match key(word) {
            empty if empty.is_empty() => word.to_owned(),
            normal => normal,
        };
        self.longest = self.longest.max(normal.split(' ').count());
        self.accented.entry(bare(word)).or_insert(word);
        self.by_bare
            .entry(bare(word))
            .and_modify(|known| {
                if known.as_ref() != Some(&value) {
                    *known = None;
                }
            })
            .or_insert_with(|| Some(value.clone()));
        self.by_key.insert(normal, value);
    }

    fn whole(&self, text: &str) -> Option<&Value> {
        let normal = key(text);
        let exact = self
            .by_key
            .get(if normal.is_empty() { text } else { &normal });
        exact.or_else(|| match has_diacritics(text) {
            true => None,
            false => self.by_bare.get(&bare(text))?.as_ref(),
        })
    }

    /// The value of the longest words a text begins with, and how many they are.
    fn longest(&self, words: &[&str], typed: Typed) -> Option<(usize, &Value)> {
        let value = |words: &str| match typed {
            Typed::WithAccents => self.by_key.get(words),
            Typed::Without => self.by_bare.get(words)?.as_ref(),
        };
        let mut lengths = (1..=self.longest.min(words.len())).rev();
        lengths.find_map(|length| Some((length, value(&words[..length].join(" "))?)))
    }
}

/// The list that answers for a shape of values.
fn list_of(shape: Shape) -> Option<&'static str> {
    match shape {
        Shape::Status => Some("status"),
        Shape::Sector => Some("sector"),
        Shape::Rating => Some("rating"),
        Shape::Size => Some("size"),
        Shape::Form => Some("form"),
        Shape::Flag => Some("flag"),
        Shape::Activity => Some("activity"),
        Shape::Operator => Some("operator"),
        Shape::Scope => Some("scope"),
        Shape::Aim => Some("aim"),
        Shape::Model => Some("model"),
        Shape::Membership => Some("membership"),
        _ => None,
    }
}

fn list(name: &str) -> Option<&'static List> {
    terms().lists.get(name)
}

/// The entry with this code in the list of a shape.
pub fn coded(shape: Shape, code: &str) -> Option<Value> {
    let value = value_of(list_of(shape)?, code);
    (!matches!(value, Value::Text(_))).then_some(value)
}

/// The entry a whole text means, padding words set aside.
pub fn whole(shape: Shape, text: &str) -> Option<Value> {
    let list = list(list_of(shape)?)?;
    if let Some(value) = list.whole(text) {
        return Some(value.clone());
    }
    scan(list, text, Typed::WithAccents)
        .one()
        .or_else(|| match has_diacritics(text) {
            true => None,
            false => scan(list, text, Typed::Without).one(),
        })
}

/// The entry a text means that says more besides: the longest words win, what negates forbids an answer, and
/// several answers are none. Sectors that are all agricultural count as the first of them.
pub fn within(shape: Shape, text: &str) -> Found {
    if let Some(value) = whole(shape, text) {
        return Found::One(value);
    }
    let Some(list) = list_of(shape).and_then(list) else {
        return Found::None;
    };
    match scan(list, text, Typed::WithAccents).found(shape) {
        Found::None if may_lack_accents(shape, text) => {
            scan(list, text, Typed::Without).found(shape)
        }
        found => found,
    }
}

/// Titles of activities say so much that words without accents would be found in them by chance.
fn may_lack_accents(shape: Shape, text: &str) -> bool {
    shape != Shape::Activity && !has_diacritics(text)
}

/// The first entry that stands anywhere in a text, whatever else it says.
pub fn first_within(shape: Shape, text: &str) -> Option<Value> {
    let list = list(list_of(shape)?)?;
    scan(list, text, Typed::WithAccents)
        .values
        .into_iter()
        .next()
}

/// The words a text was taken for although it was typed without their accents.
pub fn accented(shape: Shape, text: &str) -> Option<String> {
    let list = list_of(shape).and_then(list)?;
    if has_diacritics(text) || list.by_key.contains_key(&key(text)) {
        return None;
    }
    let unfound = |typed| scan(list, text, typed).found(shape) == Found::None;
    let needed = unfound(Typed::WithAccents) && !unfound(Typed::Without);
    needed.then(|| scan(list, text, Typed::Without).words.join(" "))
}

/// Whether a text says that the value is unknown: "chưa rõ", "chưa có".
pub fn says_unknown(text: &str) -> bool {
    let words = || text.chars().any(char::is_alphabetic);
    words() && list("unknown").is_some_and(|list| list.whole(text).is_some())
}

/// How a text is taken to be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    WithAccents,
    Without,
}

#[derive(Debug)]
struct Scan {
    typed: Typed,
    values: Vec<Value>,
    /// The words of the tables that were found in a text typed without accents.
    words: Vec<&'static str>,
    /// Words that mean nothing in the list and are no padding.
    left: Vec<String>,
}

impl Scan {
    /// The one value all words mean; `None` where any is left.
    fn one(&self) -> Option<Value> {
        let (first, rest) = self.values.split_first()?;
        let same = self.left.is_empty() && rest.iter().all(|value| value == first);
        same.then(|| first.clone())
    }

    /// What the text means besides all else it says.
    fn found(&self, shape: Shape) -> Found {
        // "Khen thưởng HTX phi nông nghiệp" is a commendation all the same.
        if shape != Shape::Activity && self.is_negated() {
            return Found::None;
        }
        let agricultural =
            |value: &Value| matches!(value, Value::Sector(sector) if sector.is_agricultural());
        match &self.values[..] {
            [] => Found::None,
            [first, rest @ ..] if rest.iter().all(|value| value == first) => {
                Found::One(first.clone())
            }
            [first, rest @ ..] if agricultural(first) && rest.iter().all(agricultural) => {
                Found::One(first.clone())
            }
            _ => Found::Several,
        }
    }

    fn is_negated(&self) -> bool {
        let negates = |word: &String| {
            list("negation").is_some_and(|list| match self.typed {
                Typed::WithAccents => list.by_key.contains_key(word),
                Typed::Without => list.by_bare.contains_key(word),
            })
        };
        self.left.iter().any(negates)
    }
}

/// Reads a text from left to right, at each place the longest words of the list, then of the padding.
fn scan(list: &List, text: &str, typed: Typed) -> Scan {
    let normal = match typed {
        Typed::WithAccents => key(text),
        Typed::Without => bare(text),
    };
    let words: Vec<&str> = normal.split(' ').filter(|word| !word.is_empty()).collect();
    let mut scan = Scan {
        typed,
        values: Vec::new(),
        words: Vec::new(),
        left: Vec::new(),
    };
    let mut at = 0;
    while at < words.len() {
        let padding = || self::list("padding");
        let (length, among) = if let Some((length, value)) = list.longest(&words[at..], typed) {
            scan.values.push(value.clone());
            (length, list)
        } else if let Some(padding) = padding()
            && let Some((length, _)) = padding.longest(&words[at..], typed)
        {
            (length, padding)
        } else {
            scan.left.push(words[at].to_owned());
            at += 1;
            continue;
        };
        let found = among.accented.get(&words[at..at + length].join(" "));
        scan.words.extend(found.filter(|_| typed == Typed::Without));
        at += length;
    }
    scan
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_understood() {
        for line in TABLE.lines().skip(1).filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.splitn(3, ',').collect();
            assert_eq!(cells.len(), 3, "{line}");
            let coded = !matches!(cells[0], "unknown" | "padding" | "negation");
            assert_eq!(
                matches!(value_of(cells[0], cells[1]), Value::Text(_)),
                !coded,
                "{line}"
            );
        }
    }

    #[test]
    fn statuses_in_the_words_of_lists() {
        for (text, status) in [
            ("Đang hoạt động", Some(Status::Active)),
            ("ĐANG HĐ", Some(Status::Active)),
            ("dang hoat dong", Some(Status::Active)),
            ("Tạm ngưng hoạt động", Some(Status::Suspended)),
            ("HTX tạm ngừng", Some(Status::Suspended)),
            ("Tạm ngưng hoạt động từ năm 2022", Some(Status::Suspended)),
            ("Ngưng hoạt động", Some(Status::Dormant)),
            ("đang hoạt động sản xuất theo vụ", Some(Status::Active)),
            ("Đã giải thể ngày 1/2/2020", Some(Status::Ended)),
            ("sắp ngừng hoạt động", None),
            ("lung tung", None),
        ] {
            let found = match within(Shape::Status, text) {
                Found::One(Value::Status(status)) => Some(status),
                _ => None,
            };
            assert_eq!(found, status, "{text}");
        }
    }

    #[test]
    fn sectors_in_the_words_of_lists() {
        for (text, sector) in [
            ("Lĩnh vực nông nghiệp", Some(Sector::Agriculture)),
            ("PHI NÔNG NGHIỆP", Some(Sector::Other)),
            ("Nuôi trồng thuỷ sản", Some(Sector::Aquaculture)),
            ("CN - TTCN", Some(Sector::Industry)),
            ("TM-DV", Some(Sector::TradeServices)),
            ("Dịch vụ nông nghiệp", Some(Sector::Agriculture)),
            ("Trồng trọt, thủy sản", Some(Sector::Agriculture)),
            ("Quỹ tín dụng nhân dân", Some(Sector::Credit)),
            ("Nông nghiệp, vận tải", None),
            ("abc", None),
        ] {
            let found = match within(Shape::Sector, text) {
                Found::One(Value::Sector(sector)) => Some(sector),
                _ => None,
            };
            assert_eq!(found, sector, "{text}");
        }
    }

    #[test]
    fn words_typed_without_accents_are_known_as_such() {
        for (text, accented) in [
            ("dang hoat dong", Some("đang hoạt động")),
            ("DANG HOAT DONG", Some("đang hoạt động")),
            ("Tam ngung KD tu 2022", Some("tạm ngừng")),
            ("sap ngung hoat dong", None),
            ("HTX tam ngung hoat dong", Some("htx tạm ngừng hoạt động")),
            ("đang hoạt động", None),
            ("đang hoat dong", None),
            ("lung tung", None),
        ] {
            let found = super::accented(Shape::Status, text);
            assert_eq!(found.as_deref(), accented, "{text}");
        }
        assert_eq!(super::accented(Shape::Sector, "TM-DV"), None);
    }

    #[test]
    fn words_for_unknown() {
        assert!(says_unknown("Chưa rõ"));
        assert!(!says_unknown("rõ"));
    }
}
