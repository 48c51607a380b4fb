//! What the lines above a table say of all its rows.

use super::section::{self, Places};
use super::sender::{Sender, TitleLines};
use super::terms::{self, Found};
use crate::geography::{self, Gazetteer};
use crate::model::{Address, Field, Form, Kind, Section, Shape, Value};
use crate::text::normal::{WordList, key};

/// The kind of list a title or caption names, where it is not the usual one of cooperatives.
pub fn kind_of_title(own: &TitleLines) -> Option<Kind> {
    own.lines.iter().rev().find_map(|(_, line)| {
        let words = padded(line);
        let has = |name: &str| words.contains(&format!(" {} ", key(name)));
        let lists = |name: &str| {
            let name = key(name);
            words.starts_with(&format!(" {name} "))
                || words.contains(&format!(" {} {name} ", key("danh sách")))
        };
        match () {
            () if lists("thành viên") || lists("xã viên") => Some(Kind::Members),
            () if lists("liên hiệp hợp tác xã") || lists("liên hiệp HTX") || lists("LHHTX") => {
                Some(Kind::Unions)
            }
            () if names_cooperatives(&words) => None,
            () if has("THT") => Some(Kind::Groups),
            () if has("hội quán") => Some(Kind::Clubs),
            () => None,
        }
    })
}

/// The words of a line one by one, "tổ hợp tác" as "THT": the groups of a commune, "tổ hợp tác xã Tân Phong", are no
/// cooperatives.
fn padded(line: &str) -> String {
    let (_, rest) = section::take_mark(line);
    let apart = rest.replace([',', ';', '/', '(', ')', '+', '&', '-', ':'], " ");
    let words = format!(" {} ", key(&apart));
    words.replace(&format!(" {} ", key("tổ hợp tác")), " tht ")
}

fn names(padded: &str, words: &[&str]) -> bool {
    let mut keys = words.iter().map(|word| key(word));
    keys.any(|word| padded.contains(&format!(" {word} ")))
}

fn names_cooperatives(padded: &str) -> bool {
    names(padded, &["hợp tác xã", "HTX"])
}

fn names_several(padded: &str) -> bool {
    let named = [
        names_cooperatives(padded),
        names(padded, &["THT"]),
        names(padded, &["hội quán", "câu lạc bộ", "CLB"]),
        names(padded, &["LHHTX", "LH HTX"]),
    ];
    named.into_iter().filter(|named| *named).count() > 1
}

/// What may stand between "thành viên" and their cooperative: "THÀNH VIÊN GÓP VỐN CỦA HTX TÂN PHÚ". A "liên hiệp"
/// is none.
static FILLING: WordList = WordList::new(&[
    "góp", "vốn", "của", "thuộc", "tại", "trong", "tham", "gia", "chính", "thức",
]);

/// The cooperative a list of members is of: what follows "thành viên" in its title, or stands on a line of its own
/// below it, or above it.
pub fn cooperative_of_members(own: &TitleLines) -> Option<(Address, String)> {
    let members = ["thành viên", "xã viên"].map(key);
    let lists = |line: &str| members.iter().any(|word| key(line).contains(word));
    let title = own.lines.iter().position(|(_, line)| lists(line))?;
    let (above, below) = own.lines.split_at(title);
    below.iter().chain(above).find_map(|(cell, line)| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let pairs = words.windows(2).map(|pair| key(&pair.join(" ")));
        let behind = pairs.collect::<Vec<_>>();
        let behind = behind.iter().position(|pair| members.contains(pair));
        let words = &words[behind.map_or(0, |at| at + 2)..];
        let filling = words.iter().take_while(|word| FILLING.has(&key(word)));
        let words = &words[filling.count()..];
        Some((*cell, section::organisation(&words.join(" "))?))
    })
}

/// What the title says of all rows: "DANH SÁCH HTX NGỪNG HOẠT ĐỘNG", a caption "II. QUỸ TÍN DỤNG", a commune.
pub fn title_sections(
    kind: Kind,
    own: &TitleLines,
    places: &Places,
    unit: &Sender,
) -> Vec<Section> {
    let mut sections = Vec::new();
    if kind == Kind::Members {
        sections.extend(cooperative_of_members(own).map(|(cell, name)| Section {
            row: cell.row,
            column: cell.column,
            text: name.clone(),
            sets: vec![(Field::Cooperative, Value::Text(name.into()))],
            level: 0,
        }));
        let codes = own
            .lines
            .iter()
            .filter_map(|(cell, line)| Some((cell, line, section::tax_code(line)?)));
        sections.extend(codes.map(|(cell, line, code)| Section {
            row: cell.row,
            column: cell.column,
            text: line.clone(),
            sets: vec![(Field::CooperativeCode, Value::Text(code.into()))],
            level: 0,
        }));
    }
    for (cell, line) in &own.lines {
        let mut sets = list_of(line)
            .map(|words| listed(kind, &words))
            .unwrap_or_default();
        if sets.is_empty() && !line.contains("ĐVT") {
            sets = section::read(kind, "", line, &Places::default()).sets;
        }
        // "DANH SÁCH HTX, CHI NHÁNH HTX", "DANH SÁCH HTX, THT" list both.
        let several = names_several(&padded(line));
        sets.retain(|(_, value)| match value {
            Value::Form(Form::Branch) => false,
            Value::Form(Form::Union | Form::Group | Form::Club) => !several,
            _ => true,
        });
        if let Sender::Unit(unit) = unit
            && unit.level == geography::Level::District
        {
            let communes: Vec<_> = places
                .communes
                .units()
                .iter()
                .copied()
                .filter(|commune| commune.parent() == Some(*unit))
                .collect();
            let named: Vec<_> = Gazetteer::of(communes)
                .mentions(line)
                .into_iter()
                .filter(|mention| mention.with_kind)
                .collect();
            if let [mention] = &named[..] {
                let name = line.get(mention.span.clone()).unwrap_or(line).to_owned();
                sets.push((Field::Commune, Value::Text(name.into())));
            }
        }
        if !sets.is_empty() {
            sections.push(Section {
                row: cell.row,
                column: cell.column,
                text: line.clone(),
                sets,
                level: 0,
            });
        }
    }
    sections
}

/// What a list is of. A list of projects of the fund has many other words: "dự án vay Quỹ … 6 tháng đầu năm".
fn listed(kind: Kind, words: &str) -> Vec<(Field, Value)> {
    let sets = section::meanings(kind, words, &Places::default());
    match terms::within(Shape::Activity, words) {
        Found::One(value) if kind == Kind::Activities && sets.is_empty() => {
            vec![(Field::ActivityKind, value)]
        }
        _ => sets,
    }
}

/// What a title lists: the words between "danh sách" and the place or time. "Đang", "tạm", "ngừng" must be said for a
/// status: "HTX hoạt động trên địa bàn" are all of them.
fn list_of(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
    let is = |word: &String, names: &[&str]| names.iter().any(|name| *word == key(name));
    let from = keys.iter().position(|word| is(word, &["sách"]))? + 1;
    let stops = [
        "trên",
        "huyện",
        "xã",
        "tỉnh",
        "năm",
        "tính",
        "đến",
        "tháng",
        "quý",
        "thành",
        "thị",
        "phường",
        "quận",
        "tại",
        "6",
        "9",
    ];
    // "xã" ends the list only where it is not part of "hợp tác xã".
    let stop = (from..keys.len()).find(|at| {
        is(&keys[*at], &stops)
            && !(is(&keys[*at], &["xã"]) && *at > 0 && is(&keys[at - 1], &["tác"]))
    });
    let list = words[from..stop.unwrap_or(words.len())].join(" ");
    let all = key(&list).ends_with(&key("hoạt động"))
        && !["đang", "tạm", "ngừng", "ngưng", "chưa"]
            .iter()
            .any(|word| key(&list).split(' ').any(|said| said == key(word)));
    (!list.is_empty() && !all).then_some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(line: &str) -> TitleLines {
        TitleLines {
            sheet: "Sheet1".to_owned(),
            lines: vec![(Address::new(0, 0), line.to_owned())],
        }
    }

    #[test]
    fn titles_name_a_kind_unless_they_name_several() {
        let table = [
            ("DANH SÁCH TỔ HỢP TÁC HUYỆN ĐẮK MIL", Some(Kind::Groups)),
            ("DANH SÁCH TỔ HỢP TÁC XÃ TÂN PHONG", Some(Kind::Groups)),
            ("DANH SÁCH HỢP TÁC XÃ TÂN PHONG", None),
            ("DANH SÁCH HTX, THT HUYỆN ĐẮK MIL", None),
            ("DANH SÁCH THT, HTX HUYỆN ĐẮK MIL", None),
            ("DANH SÁCH HTX/THT/LHHTX", None),
            ("DANH SÁCH LHHTX TỈNH", Some(Kind::Unions)),
            ("DANH SÁCH HỘI QUÁN", Some(Kind::Clubs)),
            ("DANH SÁCH THÀNH VIÊN HTX TÂN PHÚ", Some(Kind::Members)),
        ];
        for (line, kind) in table {
            assert_eq!(kind_of_title(&titled(line)), kind, "{line}");
        }
    }

    #[test]
    fn a_title_of_several_forms_sets_none_for_its_rows() {
        let places = Places::default();
        let sets = |line: &str| {
            let sections =
                title_sections(Kind::Cooperatives, &titled(line), &places, &Sender::Silent);
            sections
                .into_iter()
                .flat_map(|section| section.sets)
                .count()
        };
        assert_eq!(sets("DANH SÁCH HTX, THT"), 0);
        assert_eq!(sets("DANH SÁCH HTX, CHI NHÁNH HTX"), 0);
        assert_eq!(sets("II. QUỸ TÍN DỤNG NHÂN DÂN"), 2); // form and sector
    }
}
