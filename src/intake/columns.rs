//! What a header means: the table `columns.csv` (kind, field, under, unit, synonym), matched on normal forms.
//!
//! `field` may be `status=active` (a column of ticks) or `+capital` (a group that only stands above others);
//! `under` is the meaning the header above must have, `none` forbids any; `unit` the kind of unit the header states.

use super::number::money_unit;
use super::terms;
use crate::model::{Field, Kind, MoneyUnit, Value};
use crate::text::normal::{bare, clean, has_diacritics, key};
use std::collections::HashMap;
use std::sync::OnceLock;

const TABLE: &str = include_str!("columns.csv");

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
enum Target {
    Field(Field),
    Tick(Field, Value),
    Group(String),
}

#[derive(Debug, Clone, PartialEq)]
enum Under {
    Anything,
    Nothing,
    Meaning(String),
}

#[derive(Debug, Clone, PartialEq)]
struct Synonym {
    target: Target,
    under: Under,
    unit: Option<UnitNote>,
}

/// What kind of unit a header states in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitNote {
    /// An amount of money.
    Money(MoneyUnit),
    /// Hectares and the like.
    Area,
    /// Persons, households, pieces.
    People,
}

/// What a header was understood to mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning {
    /// The field.
    pub field: Field,
    /// Of a column of ticks, the value a tick stands for.
    pub tick: Option<Value>,
    /// 1 for a header of the table, less for one that needed help.
    pub confidence: f64,
}

/// One header cell taken apart: words, unit, year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heading {
    /// The words, unit and numbering removed.
    pub words: String,
    /// The unit it states.
    pub unit: Option<UnitNote>,
    /// The year it states: "Doanh thu 2024".
    pub year: Option<i16>,
}

impl Heading {
    /// Takes a header cell apart.
    pub fn of(raw: &str) -> Self {
        let mut heading = Heading::default();
        let mut words = String::new();
        for (outside, inside) in brackets(&clean(raw)) {
            words.push_str(&outside);
            match inside {
                Some(note) if is_numbering(&note) => {}
                Some(note) => match unit_note(&note) {
                    Some(unit) => heading.unit = Some(unit),
                    None => {
                        words.push(' ');
                        words.push_str(&note);
                        words.push(' ');
                    }
                },
                None => {}
            }
        }
        if let Some((rest, unit)) = trailing_unit(&words) {
            heading.unit = heading.unit.or(Some(unit));
            words = rest;
        }
        let (words, year) = without_year(&words);
        Heading {
            words,
            year,
            ..heading
        }
    }
}

/// Parts a text into what stands outside and inside of brackets.
fn brackets(text: &str) -> Vec<(String, Option<String>)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('(') {
        let Some(close) = rest[open..].find(')').map(|at| open + at) else {
            break;
        };
        parts.push((
            rest[..open].to_owned(),
            Some(rest[open + 1..close].trim().to_owned()),
        ));
        rest = &rest[close + 1..];
    }
    parts.push((rest.to_owned(), None));
    parts
}

/// `1`, `5=6+7`, `A`: a mark that numbers the column.
pub fn is_numbering(note: &str) -> bool {
    let compact: String = note.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = |text: &str| {
        !text.is_empty() && text.len() <= 2 && text.chars().all(|c| c.is_ascii_digit())
    };
    compact
        .split(['=', '+', '-', '/', ':', '*', 'x'])
        .all(digits)
        || (compact.len() == 1 && compact.chars().all(|c| c.is_ascii_uppercase()))
}

/// The unit a bracket states: `triệu đồng/người/tháng` is money, `ha` an area, `người` persons.
fn unit_note(note: &str) -> Option<UnitNote> {
    let note = note
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .trim_start_matches("ĐVT")
        .trim_start_matches("Đvt")
        .trim_start_matches("đvt")
        .trim_start_matches([':', ' ', '.']);
    let first = note.split('/').next().unwrap_or_default().trim();
    if let Some(unit) = money_unit(first) {
        return Some(UnitNote::Money(unit));
    }
    match bare(first).as_str() {
        "ha" | "m2" | "hecta" | "cong" => Some(UnitNote::Area),
        "nguoi" | "tv" | "thanh vien" | "ho" | "ld" | "lao dong" | "nam" | "x" | "chiec"
        | "tan" | "xa vien" => Some(UnitNote::People),
        _ => None,
    }
}

/// A unit of money behind a comma, dash, colon or slash, or simply last: `Vốn ĐL, triệu đồng`, `Vốn điều lệ ĐVT: tr.đ`.
fn trailing_unit(words: &str) -> Option<(String, UnitNote)> {
    let at = words.rfind([',', '-', ':', '–', '/']);
    if let Some(at) = at {
        let sign = words[at..].chars().next().map_or(1, char::len_utf8);
        if let Some(unit) = money_unit(words[at + sign..].trim()) {
            let rest = words[..at]
                .trim()
                .trim_end_matches("ĐVT")
                .trim_end_matches("đvt")
                .trim();
            return Some((rest.to_owned(), UnitNote::Money(unit)));
        }
    }
    [
        "triệu đồng",
        "tr.đồng",
        "trđ",
        "tr.đ",
        "nghìn đồng",
        "tỷ đồng",
        "1.000đ",
        "1.000 đồng",
    ]
    .iter()
    .find_map(|unit| {
        let lower = words.trim().to_lowercase();
        let rest = lower.strip_suffix(unit)?;
        Some((rest.trim().to_owned(), UnitNote::Money(money_unit(unit)?)))
    })
}

/// Takes a year out: `Doanh thu năm 2024`, `DT 2024`.
fn without_year(words: &str) -> (String, Option<i16>) {
    let is_year = |word: &str| {
        let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
        (digits.len() == 4 && digits.len() == word.trim_matches(['/', ',', '.', ':']).len())
            .then(|| digits.parse::<i16>().ok())
            .flatten()
            .filter(|year| (1990..=2100).contains(year))
    };
    let year = words.split_whitespace().find_map(is_year);
    let rest: Vec<&str> = words
        .split_whitespace()
        .filter(|word| is_year(word).is_none())
        .collect();
    (rest.join(" "), year)
}

#[derive(Debug, Default)]
struct Columns {
    exact: HashMap<String, Vec<Synonym>>,
    stripped: HashMap<String, Vec<Synonym>>,
    bare: HashMap<String, Vec<Synonym>>,
    /// Headers that only lists of other kinds have.
    other_kinds: HashMap<String, Kind>,
    abbreviations: HashMap<String, String>,
    padding: Vec<String>,
}

fn columns() -> &'static Columns {
    static COLUMNS: OnceLock<Columns> = OnceLock::new();
    COLUMNS.get_or_init(|| {
        let mut columns = Columns {
            abbreviations: ABBREVIATIONS
                .iter()
                .map(|(short, long)| (key(short), key(long)))
                .collect(),
            padding: PADDING.iter().map(|word| key(word)).collect(),
            ..Columns::default()
        };
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        for row in reader.records().flatten() {
            let (Some(kind), Some(text)) = (row.get(0).and_then(Kind::from_code), row.get(4))
            else {
                continue;
            };
            match (kind, synonym_of(&row)) {
                (Kind::Cooperatives, Some(synonym)) => columns.add(synonym, text),
                (Kind::Cooperatives, None) => {}
                (other, _) => {
                    let canonical = columns.canonical(text);
                    columns.other_kinds.insert(canonical, other);
                }
            }
        }
        columns
    })
}

/// One row of the table; `None` for a row that names no field.
fn synonym_of(row: &csv::StringRecord) -> Option<Synonym> {
    let written = row.get(1)?;
    let target = match (written.strip_prefix('+'), written.split_once('=')) {
        (Some(group), _) => Target::Group(group.to_owned()),
        (None, Some((field, code))) => {
            let field = Field::from_id(field)?;
            Target::Tick(field, terms::coded(field.shape(), code)?)
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
    })
}

impl Columns {
    fn add(&mut self, synonym: Synonym, text: &str) {
        let words = Heading::of(text).words;
        let canonical = self.canonical(&words);
        let stripped = self.stripped(&canonical);
        let mut put = |map: fn(&mut Columns) -> &mut HashMap<String, Vec<Synonym>>, key: String| {
            let entries = map(self).entry(key).or_default();
            if !entries.contains(&synonym) {
                entries.push(synonym.clone());
            }
        };
        put(|columns| &mut columns.bare, bare(&words));
        if !stripped.is_empty() {
            put(|columns| &mut columns.stripped, stripped);
        }
        put(|columns| &mut columns.exact, canonical);
    }

    /// The key of a header with every abbreviation written out.
    fn canonical(&self, words: &str) -> String {
        key(words)
            .split(' ')
            .map(|word| self.abbreviations.get(word).map_or(word, String::as_str))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn stripped(&self, canonical: &str) -> String {
        canonical
            .split(' ')
            .filter(|word| !self.padding.iter().any(|padding| padding == word))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// What words mean below a header of the given meaning.
    fn look_up(
        &self,
        words: &str,
        above: &Above,
        unit: Option<UnitNote>,
    ) -> Option<(&Target, f64)> {
        if words.is_empty() {
            return None;
        }
        let canonical = self.canonical(words);
        let stripped = self.stripped(&canonical);
        let tries: [(&HashMap<_, _>, String, f64); 3] = [
            (&self.exact, canonical, 1.0),
            (&self.stripped, stripped, 0.95),
            (
                &self.bare,
                if has_diacritics(words) {
                    String::new()
                } else {
                    bare(words)
                },
                0.9,
            ),
        ];
        // The first form that is in the table decides: "DT" without a unit must not become the "dt" of "DT năm".
        let (found, confidence) = tries
            .iter()
            .find_map(|(map, key, confidence)| map.get(key).map(|found| (found, *confidence)))?;
        choose(found, above, unit).map(|target| (target, confidence))
    }
}

/// What the header above means, if there is one.
#[derive(Debug, Clone, PartialEq)]
enum Above {
    Nothing,
    Unknown,
    Meaning(String),
}

/// The one target among synonyms that fits: those made for the header above come first.
fn choose<'a>(found: &'a [Synonym], above: &Above, unit: Option<UnitNote>) -> Option<&'a Target> {
    let unit_fits = |synonym: &&Synonym| match (synonym.unit, unit) {
        (None, _) => true,
        (Some(UnitNote::Money(_)), Some(UnitNote::Money(_))) => true,
        (Some(wanted), Some(stated)) => wanted == stated,
        (Some(_), None) => false,
    };
    let made_for = |synonym: &&Synonym| matches!((&synonym.under, above), (Under::Meaning(wanted), Above::Meaning(stated)) if wanted == stated);
    let free = |synonym: &&Synonym| match synonym.under {
        Under::Anything => true,
        Under::Nothing => *above == Above::Nothing,
        Under::Meaning(_) => false,
    };
    let only = |fits: &dyn Fn(&&Synonym) -> bool| {
        let fitting: Vec<&Synonym> = found
            .iter()
            .filter(unit_fits)
            .filter(|synonym| fits(synonym))
            .collect();
        let with_unit: Vec<&Synonym> = fitting
            .iter()
            .copied()
            .filter(|synonym| synonym.unit.is_some())
            .collect();
        let candidates = if with_unit.is_empty() {
            fitting
        } else {
            with_unit
        };
        match candidates[..] {
            [one] => Some(&one.target),
            [first, ref rest @ ..] if rest.iter().all(|other| other.target == first.target) => {
                Some(&first.target)
            }
            _ => None,
        }
    };
    only(&made_for).or_else(|| only(&free))
}

fn name_of(target: &Target) -> String {
    match target {
        Target::Field(field) | Target::Tick(field, _) => field.id().to_owned(),
        Target::Group(group) => group.clone(),
    }
}

/// What a column means, from the headers above it and its own, top down.
pub fn meaning(path: &[Heading]) -> Option<Meaning> {
    let columns = columns();
    let unit = path.iter().rev().find_map(|heading| heading.unit);
    let (own, parents) = path.split_last()?;
    let join = |headings: &[Heading]| {
        let words: Vec<&str> = headings
            .iter()
            .map(|heading| heading.words.as_str())
            .filter(|words| !words.is_empty())
            .collect();
        words.join(" ")
    };
    let above = above(columns, parents, unit);
    let below = match &above {
        Above::Meaning(_) => columns.look_up(&own.words, &above, unit),
        _ => None,
    };
    let own_only_unit = own.words.is_empty() && !parents.is_empty();
    let found = below
        .or_else(|| columns.look_up(&join(path), &Above::Nothing, unit))
        .or_else(|| {
            columns.look_up(
                &join(&path[path.len().saturating_sub(2)..]),
                &Above::Nothing,
                unit,
            )
        })
        .or_else(|| columns.look_up(&own.words, &above, unit))
        .or_else(|| {
            if own_only_unit {
                columns.look_up(&join(parents), &Above::Nothing, unit)
            } else {
                None
            }
        });
    let Some(found) = found else {
        return names_organisations(columns, &own.words);
    };
    match found {
        (Target::Field(field), confidence) => Some(Meaning {
            field: *field,
            tick: None,
            confidence,
        }),
        (Target::Tick(field, value), confidence) => Some(Meaning {
            field: *field,
            tick: Some(value.clone()),
            confidence,
        }),
        (Target::Group(_), _) => None,
    }
}

/// "Tên HTX/QTD", "Tên hợp tác xã, quỹ": a header that begins with "tên", names organisations and no person or product.
fn names_organisations(columns: &Columns, words: &str) -> Option<Meaning> {
    let canonical = columns.canonical(words);
    let said: Vec<&str> = canonical.split(' ').collect();
    let any = |list: &[&str]| list.iter().any(|word| said.contains(&key(word).as_str()));
    let organisations =
        canonical.contains(&key("hợp tác xã")) || any(&["quỹ", "qtd", "liên hiệp", "cơ sở"]);
    let others = any(&[
        "người", "diện", "giám", "tịch", "tắt", "dịch", "phẩm", "tiếng", "tổ", "viên",
    ]);
    (said.first() == Some(&key("tên").as_str()) && organisations && !others).then_some(Meaning {
        field: Field::Name,
        tick: None,
        confidence: 0.8,
    })
}

fn above(columns: &Columns, parents: &[Heading], unit: Option<UnitNote>) -> Above {
    let said: Vec<&Heading> = parents
        .iter()
        .filter(|heading| !heading.words.is_empty())
        .collect();
    if said.is_empty() {
        return Above::Nothing;
    }
    said.iter()
        .rev()
        .find_map(|heading| columns.look_up(&heading.words, &Above::Nothing, unit))
        .map_or(Above::Unknown, |(target, _)| {
            Above::Meaning(name_of(target))
        })
}

/// The other kind of list that only has such a header; `None` for headers of cooperatives.
pub fn other_kind(header: &str) -> Option<Kind> {
    let columns = columns();
    let canonical = columns.canonical(&Heading::of(header).words);
    let ours = columns
        .exact
        .get(&canonical)
        .is_some_and(|found| found.iter().any(|synonym| synonym.under == Under::Anything));
    columns
        .other_kinds
        .get(&canonical)
        .copied()
        .filter(|_| !ours)
}

/// The fields whose headers are most like this one: what to offer where nothing matched. Best first, with a score
/// from 0 to 1.
pub fn likely(header: &str) -> Option<(Field, f64)> {
    let columns = columns();
    let canonical = columns.canonical(&Heading::of(header).words);
    columns
        .exact
        .iter()
        .filter_map(|(synonym, entries)| {
            let Target::Field(field) = entries.first()?.target else {
                return None;
            };
            Some((
                field,
                strsim::normalized_damerau_levenshtein(synonym, &canonical),
            ))
        })
        .filter(|(_, score)| *score >= 0.6)
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
}

/// Every header in the table that means a field, as written.
pub fn synonyms(field: Field) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    reader
        .records()
        .flatten()
        .filter(|row| row.get(1) == Some(field.id()) && row.get(2) == Some(""))
        .filter_map(|row| row.get(4).map(str::to_owned))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &[&str]) -> Option<String> {
        let path: Vec<Heading> = path.iter().map(|part| Heading::of(part)).collect();
        meaning(&path).map(|meaning| match meaning.tick {
            Some(value) => format!("{}={}", meaning.field.id(), value.plain()),
            None => meaning.field.id().to_owned(),
        })
    }

    #[test]
    fn every_row_of_the_table_is_understood_and_found() {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        let mut lost = Vec::new();
        for row in reader.records() {
            let row = row.expect("the table is valid CSV");
            if Kind::from_code(&row[0]) != Some(Kind::Cooperatives) {
                assert!(Kind::from_code(&row[0]).is_some(), "{row:?}");
                continue;
            }
            assert!(synonym_of(&row).is_some(), "{row:?}");
            let free = row[2].is_empty() && row[3].is_empty() && !row[1].starts_with('+');
            if free && found(&[&row[4]]).as_deref() != Some(&row[1]) {
                lost.push(format!("{} is not {}", &row[4], &row[1]));
            }
        }
        assert_eq!(lost, Vec::<String>::new());
    }

    #[test]
    fn headers_as_they_are_met() {
        for (path, field) in [
            (&["STT"][..], Some("no")),
            (&["TÊN HỢP TÁC XÃ"], Some("name")),
            (&["Vốn điều lệ (triệu đồng)"], Some("charter_capital")),
            (&["Vốn ĐL (Tr.đ) (7)"], Some("charter_capital")),
            (&["Số TV (người)"], Some("members")),
            (&["Thành viên", "Tổng số"], Some("members")),
            (
                &["Thành viên (người)", "Trong đó: nữ"],
                Some("women_members"),
            ),
            (&["Số thành viên", "Nữ"], Some("women_members")),
            (&["Lao động", "Nữ"], Some("women_workers")),
            (&["Lao động", "Tổng số"], Some("workers")),
            (&["Vốn", "Điều lệ"], Some("charter_capital")),
            (
                &["Vốn (triệu đồng)", "Thực góp"],
                Some("contributed_capital"),
            ),
            (&["Tình trạng hoạt động", "Đang HĐ"], Some("status=active")),
            (&["Tình trạng", "Tạm ngừng"], Some("status=suspended")),
            (&["Xếp loại", "Khá"], Some("rating=fair")),
            (&["DT (ha)"], Some("area_ha")),
            (&["DT (tr.đ)"], Some("revenue")),
            (&["DT"], None),
            (&["Doanh thu năm 2022 (triệu đồng)"], Some("revenue")),
            (&["Địa chỉ", "Xã"], Some("commune")),
            (&["Người đại diện", "Họ và tên"], Some("representative")),
            (&["Người đại diện", "Số điện thoại"], Some("phone")),
            (
                &["DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN X", "Mã số thuế"],
                Some("tax_code"),
            ),
            (&["Ten hop tac xa"], Some("name")),
            (&["Số HTX"], Some("count")),
            (&["Tên Hợp tác xã/ Quỹ TDND"], Some("name")),
            (&["Tên HTX/QTD"], Some("name")),
            (&["Thành viên", "Tr. đó: Nữ"], Some("women_members")),
            (&["Tr.đó: Nữ"], Some("women_members")),
            (&["Cái gì đó lạ"], None),
            (&["Nông dân", "Nữ"], None),
        ] {
            assert_eq!(found(path).as_deref(), field, "{path:?}");
        }
    }

    #[test]
    fn a_heading_gives_up_its_unit_and_year() {
        let heading = Heading::of("Doanh thu năm 2023 (triệu đồng/năm) (9)");
        assert_eq!(heading.words, "Doanh thu năm");
        assert_eq!(heading.unit, Some(UnitNote::Money(MoneyUnit::Million)));
        assert_eq!(heading.year, Some(2023));
    }
}
