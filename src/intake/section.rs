//! What a section row says of the rows below it: sector, status, form, commune or district.

use super::terms;
use crate::geography::Gazetteer;
use crate::model::{Field, Form, Kind, Value};
use crate::text::normal::{WordList, clean, key};

/// Units a section may name: those of the province at the day of the data.
#[derive(Debug, Default)]
pub struct Places {
    /// Its districts; empty after the reform.
    pub districts: Gazetteer,
    /// Its communes.
    pub communes: Gazetteer,
}

/// How a section is numbered; sections numbered alike stand on one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// I, II, III.
    Roman,
    /// A, B.
    Upper,
    /// a, b.
    Lower,
    /// 1, 2.
    Digit,
    /// 1.1, 2.3.
    Dotted,
    /// None.
    Plain,
}

/// A section's text taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// Its numbering.
    pub mark: Mark,
    /// Its words without numbering and count.
    pub words: String,
    /// The number of records it announces: "(12 HTX)".
    pub count: Option<i64>,
    /// What it means.
    pub sets: Vec<(Field, Value)>,
}

/// Takes a section apart. `number` is the text of the numbering column.
pub fn read(kind: Kind, number: &str, text: &str, places: &Places) -> Said {
    let (own_mark, rest) = take_mark(text);
    let mark = match mark_of(number.trim_end_matches(['.', ')', '/', ':', '-', ' '])) {
        Some(mark) if !number.is_empty() => mark,
        _ => own_mark,
    };
    let (words, count) = take_count(rest);
    let sets = meanings(kind, &words, places);
    Said {
        mark,
        words,
        count,
        sets,
    }
}

/// What kind of numbering a short text is.
pub fn mark_of(text: &str) -> Option<Mark> {
    let text = text.trim();
    let all = |set: &str| !text.is_empty() && text.chars().all(|c| set.contains(c));
    match text.chars().count() {
        0 => None,
        1..=6 if all("IVX") => Some(Mark::Roman),
        1 if all("ABCDEFGHKLMN") => Some(Mark::Upper),
        1 if all("abcdđeghik") => Some(Mark::Lower),
        _ if all("0123456789") => Some(Mark::Digit),
        2..=6 if all("0123456789.") => Some(Mark::Dotted),
        4..=6
            if text
                .split_once(['.', '-'])
                .is_some_and(|(head, tail)| mark_of(head).is_some() && mark_of(tail).is_some()) =>
        {
            Some(Mark::Dotted)
        }
        _ => None,
    }
}

/// `I. LĨNH VỰC NÔNG NGHIỆP` gives the mark and the rest.
pub fn take_mark(text: &str) -> (Mark, &str) {
    let head_end = text.find(['.', ')', '/', '-', ':', ' ']).unwrap_or(0);
    let head = &text[..head_end];
    let sign = text[head_end..].trim_start();
    let signed = sign.starts_with(['.', ')', '/', '-', ':']);
    match mark_of(head) {
        // A bare letter or number before a space may be part of the words ("A Lưới"); Roman numbers are not.
        Some(mark) if signed || mark == Mark::Roman => {
            let rest = sign.trim_start_matches(['.', ')', '/', '-', ':', ' ']);
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            match digits {
                0 => (mark, rest),
                _ => (
                    Mark::Dotted,
                    rest[digits..].trim_start_matches(['.', ')', ' ']),
                ),
            }
        }
        _ => (
            Mark::Plain,
            text.trim_start_matches(['-', '+', '*', '•', ' ']),
        ),
    }
}

/// Words that follow an announced number of records.
const COUNTED: [&str; 7] = [
    "htx",
    "hợp tác xã",
    "đơn vị",
    "hợp tác xã",
    "tổ chức",
    "quỹ",
    "cơ sở",
];

/// The most digits a number of records has.
const DIGITS_OF_COUNT: usize = 6;

/// `HTX đang hoạt động (12 HTX)`, `Xã Tân Phú: 12 HTX`, `Nông nghiệp: 12` give the words and 12.
pub fn take_count(text: &str) -> (String, Option<i64>) {
    let lower = text.to_lowercase();
    for (at, _) in text.match_indices(|c: char| c.is_ascii_digit()) {
        let before = &text[..at];
        if !before.trim_end().ends_with(['(', ':', '-', '–'])
            && !before.trim_end().to_lowercase().ends_with("có")
        {
            continue;
        }
        let digits: String = text[at..]
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        // "HTX Tân Phú (MST: 2001914585)" announces no two thousand million of them.
        if digits.len() > DIGITS_OF_COUNT {
            continue;
        }
        let rest = lower
            .get(at + digits.len()..)
            .unwrap_or_default()
            .trim_start();
        let counted = COUNTED.iter().find(|word| rest.starts_with(**word));
        let bare_number = rest.trim_matches([')', '.', ' ', ';']).is_empty();
        if counted.is_none() && !bare_number {
            continue;
        }
        let tail = counted
            .map_or(rest, |word| &rest[word.len()..])
            .trim_start_matches([')', '.', ' ', ';']);
        let words = before
            .trim_end()
            .trim_end_matches(['(', ':', '-', '–', ' ']);
        return (
            clean(&format!("{words} {tail}")).into_owned(),
            digits.parse().ok(),
        );
    }
    (
        clean(text.trim_end_matches([':', '.', ' '])).into_owned(),
        None,
    )
}

/// The number of people the label of a total states: "Tổng cộng: 21 thành viên".
pub fn people_counted(label: &str) -> Option<i64> {
    static PEOPLE: WordList = WordList::new(&["thành viên", "xã viên", "tổ viên", "người"]);
    let words: Vec<&str> = label.split_whitespace().collect();
    let counts = words.iter().enumerate().filter_map(|(at, word)| {
        let number = word
            .trim_matches(|c: char| !c.is_ascii_digit())
            .parse()
            .ok()?;
        let people = key(&words[at + 1..].join(" "));
        PEOPLE.start_of(&people).map(|_| number)
    });
    counts.max()
}

/// The name of a cooperative that words begin with, up to its place or time: "HTX: HTX Tân Phú, xã Tân Phú" is
/// "HTX Tân Phú". `None` if they name none.
pub fn organisation(words: &str) -> Option<String> {
    static PREFIXES: WordList = WordList::new(&[
        "HTX",
        "hợp tác xã",
        "QTDND",
        "quỹ tín dụng nhân dân",
        "quỹ tín dụng",
    ]);
    static STOPS: WordList = WordList::new(&[
        "huyện", "tỉnh", "năm", "tính", "đến", "tháng", "trên", "MST",
    ]);
    static PLACES: WordList = WordList::new(&["xã", "phường", "thị", "ấp", "khóm", "thôn"]);
    let begins = |text: &str| PREFIXES.start_of(&key(text));
    let label = words.split_once(':').filter(|(label, name)| {
        let alone = begins(label).is_some_and(|at| PREFIXES.keys()[at] == key(label).trim());
        alone && begins(name.trim()).is_some()
    });
    let words: Vec<&str> = label
        .map_or(words, |(_, name)| name)
        .split_whitespace()
        .collect();
    let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
    let prefix = PREFIXES.start_of(&keys.join(" "))?;
    let taken = PREFIXES.keys()[prefix].split(' ').count();
    let stop = |at: &usize| {
        // "HTX Tân Phú - xã Tân Phú"; "HTX Dịch vụ xã Tân Phú" is all its name.
        let dash = matches!(words[*at], "-" | "–")
            && keys.get(at + 1).is_some_and(|next| PLACES.has(next));
        let breaks = words[*at - 1].ends_with(',') || words[*at].starts_with('(');
        STOPS.has(&keys[*at]) || breaks || dash
    };
    let end = (taken..keys.len()).find(stop).unwrap_or(keys.len());
    let name = words[..end].join(" ");
    (end > taken).then(|| {
        name.trim_end_matches([',', '-', '–', '.', ';', ':', ' '])
            .to_owned()
    })
}

/// The tax code words state: "(MST: 2001914585)", "Mã số thuế: 2001914585".
pub fn tax_code(words: &str) -> Option<String> {
    static LABELS: WordList = WordList::new(&["MST", "mã số thuế"]);
    let labelled = |at: &usize| {
        let label = key(words[..*at].trim_end_matches([':', '.', '-', ' ']));
        LABELS.keys().iter().any(|known| label.ends_with(known))
    };
    let digits = words.match_indices(|c: char| c.is_ascii_digit());
    let start = digits.map(|(at, _)| at).find(labelled)?;
    let code = words[start..].split(|c: char| !c.is_ascii_digit()).next()?;
    (code.len() == 10).then(|| code.to_owned())
}

/// What words mean as a section of a kind of list, each list of words asked for itself.
pub fn meanings(kind: Kind, words: &str, places: &Places) -> Vec<(Field, Value)> {
    let fields: &[Field] = match kind {
        Kind::Cooperatives | Kind::Unions | Kind::Groups | Kind::Clubs => {
            &[Field::Status, Field::Sector, Field::Form]
        }
        Kind::Activities => &[Field::ActivityKind, Field::Sector],
        Kind::Members => &[Field::Membership],
        Kind::Targets => &[Field::Scope],
    };
    let mut sets: Vec<(Field, Value)> = fields
        .iter()
        .filter_map(|field| Some((*field, terms::whole(field.shape(), words)?)))
        .filter(|(_, value)| *value != Value::Form(Form::Cooperative))
        .collect();
    if kind == Kind::Members {
        let name = organisation(words).map(|name| Value::Text(name.into()));
        sets.extend(name.map(|name| (Field::Cooperative, name)));
        let code = tax_code(words).map(|code| Value::Text(code.into()));
        sets.extend(code.map(|code| (Field::CooperativeCode, code)));
    }
    if sets.is_empty() && kind != Kind::Targets {
        sets.extend(place(words, places));
    }
    sets
}

/// The commune or district words name. A name without its kind word counts only where it is the only one.
fn place(words: &str, places: &Places) -> Option<(Field, Value)> {
    let words = ["trên địa bàn", "địa bàn", "các HTX", "HTX", "hợp tác xã"]
        .iter()
        .find_map(|prefix| after(words, prefix))
        .unwrap_or(words);
    // A town bears the name of its district: what is called so comes before what may be meant.
    let ways: [fn(&Gazetteer, &str) -> bool; 2] = [Gazetteer::knows, Gazetteer::recognises];
    let found = ways.into_iter().find_map(|names| {
        let district = names(&places.districts, words).then_some(Field::District);
        district.or_else(|| names(&places.communes, words).then_some(Field::Commune))
    });
    found.map(|field| (field, Value::Text(words.into())))
}

/// What follows a prefix of whole words.
fn after<'a>(words: &'a str, prefix: &str) -> Option<&'a str> {
    let head: usize = prefix.split(' ').count();
    let (at, _) = words.match_indices(' ').nth(head - 1)?;
    (key(&words[..at]) == key(prefix)).then(|| words[at..].trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography;
    use crate::model::{Sector, Status};

    #[test]
    fn a_town_is_not_taken_for_its_district() {
        let day = jiff::civil::date(2023, 8, 31);
        let province = geography::province("Cà Mau", Some(day));
        let province = province.one().expect("Cà Mau is a province");
        let places = Places {
            districts: Gazetteer::of(geography::districts(province, day)),
            communes: Gazetteer::of(geography::communes(province, day)),
        };
        for (words, field) in [
            ("Thị trấn Thới Bình", Field::Commune),
            ("Xã Tân Lộc", Field::Commune),
            ("Huyện Thới Bình", Field::District),
            ("Thới Bình", Field::District),
        ] {
            let sets = meanings(Kind::Cooperatives, words, &places);
            let fields: Vec<Field> = sets.iter().map(|(field, _)| *field).collect();
            assert_eq!(fields, [field], "{words}");
        }
    }

    #[test]
    fn sections_as_they_are_met() {
        for (number, text, mark, count, set) in [
            (
                "I",
                "LĨNH VỰC NÔNG NGHIỆP",
                Mark::Roman,
                None,
                Some(Value::Sector(Sector::Agriculture)),
            ),
            (
                "",
                "I. LĨNH VỰC NÔNG NGHIỆP (12 HTX)",
                Mark::Roman,
                Some(12),
                Some(Value::Sector(Sector::Agriculture)),
            ),
            (
                "",
                "B. HTX TẠM NGƯNG HOẠT ĐỘNG: 03 HTX",
                Mark::Upper,
                Some(3),
                Some(Value::Status(Status::Suspended)),
            ),
            (
                "II",
                "Phi nông nghiệp",
                Mark::Roman,
                None,
                Some(Value::Sector(Sector::Other)),
            ),
            (
                "",
                "HTX đang hoạt động",
                Mark::Plain,
                None,
                Some(Value::Status(Status::Active)),
            ),
            (
                "A",
                "Quỹ tín dụng nhân dân",
                Mark::Upper,
                None,
                Some(Value::Sector(Sector::Credit)),
            ),
            (
                "",
                "1.1. Vận tải",
                Mark::Dotted,
                None,
                Some(Value::Sector(Sector::Transport)),
            ),
            (
                "II",
                "Tổ hợp tác",
                Mark::Roman,
                None,
                Some(Value::Form(Form::Group)),
            ),
            ("", "HTX thành lập trước năm 2012", Mark::Plain, None, None),
        ] {
            let said = read(Kind::Cooperatives, number, text, &Places::default());
            assert_eq!((said.mark, said.count), (mark, count), "{text}");
            assert_eq!(
                said.sets.first().map(|(_, value)| value.clone()),
                set,
                "{text}"
            );
        }
    }
}
