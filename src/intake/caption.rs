//! What the lines above a table say of all its rows.

use super::section::{self, Places};
use super::sender::{Sender, TitleLines};
use crate::geography;
use crate::model::{Field, Kind, Section, Value};
use crate::text::normal::key;

/// The other kind a title names, where it does not name cooperatives as well.
pub fn kind_of_title(own: &TitleLines) -> Option<Kind> {
    own.lines.iter().find_map(|(_, line)| {
        let words = format!(" {} ", key(line));
        let names = |words_of: &[&str]| {
            words_of
                .iter()
                .any(|name| words.contains(&format!(" {} ", key(name))))
        };
        let lists = names(&["danh sách", "biểu", "tổng hợp"]);
        let kind = match () {
            () if names(&["liên hiệp hợp tác xã", "liên hiệp HTX", "LHHTX"]) => {
                return None;
            }
            () if names(&["hợp tác xã", "HTX"]) => return None,
            () if names(&["tổ hợp tác", "THT"]) => Kind::Groups,
            () if names(&["hội quán"]) => Kind::Clubs,
            () => return None,
        };
        lists.then_some(kind)
    })
}

/// What the title says of all rows: "DANH SÁCH HTX NGỪNG HOẠT ĐỘNG", a caption "II. QUỸ TÍN DỤNG", a commune.
pub fn title_sections(own: &TitleLines, places: &Places, unit: &Sender) -> Vec<Section> {
    let mut sections = Vec::new();
    for (cell, line) in &own.lines {
        let mut sets = list_of(line)
            .map(|words| section::meanings(&words, &Places::default()))
            .unwrap_or_default();
        if sets.is_empty() && !line.contains("ĐVT") {
            sets = section::read("", line, &Places::default()).sets;
        }
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
