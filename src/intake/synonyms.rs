//! The table `columns.csv` (kind, field, under, unit, synonym) as maps of normal forms.
//!
//! `field` may be `status=active` (a column of ticks), `birth=nữ` (of women's birth dates) or `+capital` (a group that only stands above others);
//! `under` is the meaning the header above must have, `none` forbids any; `unit` the kind of unit the header states.

use super::heading::{Heading, UnitNote};
use super::slip::Likeness;
use super::terms;
use crate::model::{Field, Kind, MoneyUnit, Value};
use crate::text::normal::{bare, key};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

pub const TABLE: &str = include_str!("columns.csv");

/// Abbreviations and what they stand for; both spellings of a header become the long one.
const ABBREVIATIONS: [(&str, &str); 40] = [
    ("HTX", "hợp tác xã"),
    ("TV", "thành viên"),
    ("LĐ", "lao động"),
    ("VĐL", "vốn điều lệ"),
    ("ĐL", "điều lệ"),
    ("HĐQT", "hội đồng quản trị"),
    ("CTHĐQT", "chủ tịch hội đồng quản trị"),
    ("CT", "chủ tịch"),
    ("HĐ", "hoạt động"),
    ("GĐ", "giám đốc"),
    ("BKS", "ban kiểm soát"),
    ("TL", "thành lập"),
    ("GCN", "giấy chứng nhận"),
    ("CNĐK", "chứng nhận đăng ký"),
    ("ĐKKD", "đăng ký kinh doanh"),
    ("ĐK", "đăng ký"),
    ("ĐT", "điện thoại"),
    ("SĐT", "số điện thoại"),
    ("MST", "mã số thuế"),
    ("BQ", "bình quân"),
    ("LN", "lợi nhuận"),
    ("SXKD", "sản xuất kinh doanh"),
    ("KD", "kinh doanh"),
    ("SX", "sản xuất"),
    ("DTTS", "dân tộc thiểu số"),
    ("QTDND", "quỹ tín dụng nhân dân"),
    ("LHHTX", "liên hiệp hợp tác xã"),
    ("THT", "tổ hợp tác"),
    ("CBQL", "cán bộ quản lý"),
    ("LMHTX", "liên minh hợp tác xã"),
    ("ĐDPL", "đại diện pháp luật"),
    ("DN", "doanh nghiệp"),
    ("NSNN", "ngân sách nhà nước"),
    ("SP", "sản phẩm"),
    ("DV", "dịch vụ"),
    ("TTCN", "tiểu thủ công nghiệp"),
    ("GTVT", "giao thông vận tải"),
    ("LV", "lĩnh vực"),
    ("XDL", "xếp loại"),
    ("LĐTX", "lao động thường xuyên"),
];

/// Words that carry no meaning of their own in a header.
const PADDING: [&str; 25] = [
    "tr", "tổng", "số", "năm", "hiện", "có", "nay", "người", "của", "các", "trong", "đó", "lượng",
    "gồm", "là", "và", "cả", "chia", "ra", "theo", "đến", "tính", "nếu", "thực", "tế",
];

/// What stands above or below in the table of columns.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    Field(Field),
    Tick(Field, Value),
    Group(String),
}

#[derive(Debug, Clone, PartialEq)]
pub enum Under {
    Anything,
    Nothing,
    Meaning(String),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Synonym {
    /// What it means.
    pub target: Target,
    /// What the header above must mean.
    pub under: Under,
    /// The kind of unit it must state.
    pub unit: Option<UnitNote>,
    /// It is of the kind's own rows, not inherited.
    pub own: bool,
}

#[derive(Debug, Default)]
pub struct Synonyms {
    /// By key, abbreviations written out.
    pub exact: HashMap<String, Vec<Synonym>>,
    /// The same without padding words.
    pub stripped: HashMap<String, Vec<Synonym>>,
    /// Without diacritics.
    pub bare: HashMap<String, Vec<Synonym>>,
    /// The same to compare other headers with, made when one has a slip.
    likeness: OnceLock<Likeness>,
    abbreviations: HashMap<String, String>,
    padding: Vec<String>,
}

/// The synonyms of one kind of list. Lists of unions, groups and clubs have the headers of cooperatives, too; their
/// own rows go before them.
pub fn table(kind: Kind) -> &'static Synonyms {
    static TABLES: OnceLock<HashMap<Kind, Synonyms>> = OnceLock::new();
    let tables = TABLES.get_or_init(|| Kind::ALL.iter().map(|kind| (*kind, read(*kind))).collect());
    &tables[&kind]
}

const fn inherits(kind: Kind) -> bool {
    matches!(kind, Kind::Unions | Kind::Groups | Kind::Clubs)
}

fn read(kind: Kind) -> Synonyms {
    let mut table = Synonyms {
        abbreviations: ABBREVIATIONS
            .iter()
            .map(|(short, long)| (key(short), key(long)))
            .collect(),
        padding: PADDING.iter().map(|word| key(word)).collect(),
        ..Synonyms::default()
    };
    let sources = [(inherits(kind), Kind::Cooperatives), (true, kind)];
    for (_, source) in sources.into_iter().filter(|(wanted, _)| *wanted) {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        for row in reader.records().flatten() {
            let of_source = row.get(0).and_then(Kind::from_code) == Some(source);
            if let (true, Some(mut synonym), Some(text)) = (of_source, synonym_of(&row), row.get(4))
            {
                synonym.own = source == kind;
                table.add(synonym, text);
            }
        }
    }
    table
}

/// One row of the table; `None` for a row that names no field.
pub fn synonym_of(row: &csv::StringRecord) -> Option<Synonym> {
    let written = row.get(1)?;
    let target = match (written.strip_prefix('+'), written.split_once('=')) {
        (Some(group), _) => Target::Group(group.to_owned()),
        (None, Some((field, code))) => {
            let field = Field::from_id(field)?;
            let value = match field {
                Field::Gender | Field::Birth => Value::Text(code.into()),
                _ => terms::coded(field.shape(), code)?,
            };
            Target::Tick(field, value)
        }
        (None, None) => Target::Field(Field::from_id(written)?),
    };
    let under = match row.get(2)? {
        "" => Under::Anything,
        "none" => Under::Nothing,
        meaning => Under::Meaning(meaning.to_owned()),
    };
    let unit = match row.get(3)? {
        "money" => Some(UnitNote::Money(MoneyUnit::Dong)),
        "area" => Some(UnitNote::Area),
        "people" => Some(UnitNote::People),
        _ => None,
    };
    Some(Synonym {
        target,
        under,
        unit,
        own: true,
    })
}

impl Target {
    /// The field or group it stands for.
    pub(super) fn name(&self) -> String {
        match self {
            Target::Field(field) | Target::Tick(field, _) => field.id().to_owned(),
            Target::Group(group) => group.clone(),
        }
    }
}

impl Synonyms {
    /// What other headers are compared with.
    pub(super) fn likeness(&self) -> &Likeness {
        self.likeness
            .get_or_init(|| Likeness::of(&self.exact, self.known_words()))
    }

    /// Every word of any header, whatever kind of list it is of.
    fn known_words(&self) -> HashSet<String> {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        let rows = reader.records().flatten();
        let headers = rows.filter_map(|row| Some(Heading::of(row.get(4)?).words));
        headers
            .flat_map(|words| {
                let canonical = self.canonical(&words);
                let words: Vec<String> = canonical.split(' ').map(str::to_owned).collect();
                words
            })
            .collect()
    }

    fn add(&mut self, synonym: Synonym, text: &str) {
        let words = Heading::of(text).words;
        let canonical = self.canonical(&words);
        let stripped = self.stripped(&canonical);
        let mut put = |map: fn(&mut Synonyms) -> &mut HashMap<String, Vec<Synonym>>,
                       key: String| {
            let entries = map(self).entry(key).or_default();
            if synonym.own {
                entries.retain(|known| known.own || known.under != synonym.under);
            }
            if !entries.contains(&synonym) {
                entries.push(synonym.clone());
            }
        };
        put(|table| &mut table.bare, bare(&words));
        if !stripped.is_empty() {
            put(|table| &mut table.stripped, stripped);
        }
        put(|table| &mut table.exact, canonical);
    }

    /// The key of a header with every abbreviation written out.
    pub fn canonical(&self, words: &str) -> String {
        key(words)
            .split(' ')
            .map(|word| self.abbreviations.get(word).map_or(word, String::as_str))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// A canonical key without the words that carry no meaning.
    pub fn stripped(&self, canonical: &str) -> String {
        canonical
            .split(' ')
            .filter(|word| !self.padding.iter().any(|padding| padding == word))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Every header that by itself means a field in a kind of list, as written; the kind's own before those it has from
/// cooperatives.
pub fn headers(kind: Kind, field: Field) -> Vec<String> {
    let sources = [kind, Kind::Cooperatives];
    let taken = if inherits(kind) { 2 } else { 1 };
    let of = |source: &Kind| of_field(field, Some(*source));
    sources[..taken].iter().flat_map(of).collect()
}

/// Every header in the table that means a field, as written.
pub fn synonyms(field: Field) -> Vec<String> {
    of_field(field, None)
}

fn of_field(field: Field, kind: Option<Kind>) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    let of_kind = |row: &csv::StringRecord| {
        kind.is_none_or(|kind| row.get(0).and_then(Kind::from_code) == Some(kind))
    };
    reader
        .records()
        .flatten()
        .filter(|row| row.get(1) == Some(field.id()) && row.get(2) == Some("") && of_kind(row))
        .filter_map(|row| row.get(4).map(str::to_owned))
        .fold(Vec::new(), |mut all, header| {
            if !all.contains(&header) {
                all.push(header);
            }
            all
        })
}
