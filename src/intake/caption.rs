//! What the lines above a table say of all its rows.

use super::section::{self, Places};
use super::sender::{Sender, TitleLines};
use crate::geography;
use crate::model::{Address, Field, Form, Kind, Section, Value};
use crate::text::normal::key;

/// The kind of list a title or caption names, where it is not the usual one of cooperatives.
pub fn kind_of_title(own: &TitleLines) -> Option<Kind> {
    own.lines.iter().rev().find_map(|(_, line)| {
        let (_, rest) = section::take_mark(line);
        let words = format!(" {} ", key(rest));
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
            () if has("hợp tác xã") || has("HTX") => None,
            () if has("tổ hợp tác") || has("THT") => Some(Kind::Groups),
            () if has("hội quán") => Some(Kind::Clubs),
            () => None,
        }
    })
}

/// The cooperative a list of members is of: what follows "thành viên" in its title.
pub fn cooperative_of_members(own: &TitleLines) -> Option<(Address, String)> {
    own.lines.iter().find_map(|(cell, line)| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
        let at = keys
            .windows(2)
            .position(|pair| pair[0] == key("thành") && pair[1] == key("viên"))?
            + 2;
        let begins = keys[at..].first().is_some_and(|word| {
            *word == key("HTX")
                || *word == key("hợp")
                || *word == key("quỹ")
                || *word == key("QTDND")
        });
        let stop = ["huyện", "tỉnh", "năm", "tính", "đến", "tháng", "trên"];
        let end = (at..keys.len())
            .find(|at| stop.iter().any(|word| keys[*at] == key(word)))
            .unwrap_or(keys.len());
        let name = words[at..end].join(" ");
        let name = name
            .trim_end_matches([',', '-', '.', ';', ' ', '('])
            .to_owned();
        let bare_prefix = ["HTX", "hợp tác xã", "QTDND", "quỹ tín dụng nhân dân"]
            .iter()
            .any(|prefix| key(&name) == key(prefix));
        (begins && !bare_prefix).then_some((*cell, name))
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
            sets: vec![(Field::Cooperative, Value::Text(name))],
            level: 0,
        }));
    }
    for (cell, line) in &own.lines {
        let mut sets = list_of(line)
            .map(|words| section::meanings(kind, &words, &Places::default()))
            .unwrap_or_default();
        if sets.is_empty() && !line.contains("ĐVT") {
            sets = section::read(kind, "", line, &Places::default()).sets;
        }
        // "DANH SÁCH HTX, CHI NHÁNH HTX" lists both.
        sets.retain(|(_, value)| *value != Value::Form(Form::Branch));
        if let Sender::Unit(unit) = unit
            && unit.level == geography::Level::District
        {
            let communes: Vec<_> = places
                .communes
                .iter()
                .copied()
                .filter(|commune| commune.parent() == Some(*unit))
                .collect();
            let named: Vec<_> = geography::mentions(line, &communes)
                .into_iter()
                .filter(|mention| mention.with_kind)
                .collect();
            if let [mention] = &named[..] {
                let name = line.get(mention.span.clone()).unwrap_or(line).to_owned();
                sets.push((Field::Commune, Value::Text(name)));
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
