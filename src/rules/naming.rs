//! Names of organisations taken apart: the word for the kind, and the name of its own, with what offices abbreviate
//! written out.

use super::view::RecordView;
use crate::model::{Field, Kind};
use crate::text::normal::{self, WordList};

/// What stands in front of the names of a kind, however it is written.
const fn kind_words(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Unions => &["liên hiệp hợp tác xã", "liên hiệp HTX", "LHHTX", "LH HTX"],
        Kind::Groups => &["tổ hợp tác", "THT"],
        Kind::Clubs => &["hội quán", "HQ"],
        _ => &["hợp tác xã", "HTX"],
    }
}

/// The words for all kinds, credit funds and branches among them.
static KINDS: WordList = WordList::new(&[
    "liên hiệp hợp tác xã",
    "liên hiệp HTX",
    "LHHTX",
    "LH HTX",
    "tổ hợp tác",
    "THT",
    "hội quán",
    "HQ",
    "hợp tác xã",
    "HTX",
    "quỹ tín dụng nhân dân",
    "QTDND",
    "chi nhánh",
    "chi nhánh HTX",
]);

/// The kind words in front of a commune's name.
const COMMUNE_WORDS: [&str; 8] = [
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
    "x.",
    "p.",
    "tt.",
    "tt",
];

/// What offices abbreviate, one after the other within a word: DVNN, TMDV.
const ABBREVIATIONS: [(&str, &str); 14] = [
    ("ntts", "nuôi trồng thủy sản"),
    ("nn", "nông nghiệp"),
    ("dv", "dịch vụ"),
    ("tm", "thương mại"),
    ("sx", "sản xuất"),
    ("xd", "xây dựng"),
    ("kd", "kinh doanh"),
    ("cb", "chế biến"),
    ("vt", "vận tải"),
    ("dl", "du lịch"),
    ("mt", "môi trường"),
    ("ts", "thủy sản"),
    ("th", "tổng hợp"),
    ("vsmt", "vệ sinh môi trường"),
];

/// Length of a commune's code: its list need not name it in each row.
const COMMUNE_CODE: usize = 5;

/// Whether a name is nothing but the word for a kind.
pub(super) fn is_kind_alone(name: &str) -> bool {
    KINDS.keys().contains(&normal::key(name))
}

/// A name, folded, without the word for its kind.
pub(super) fn own_name(name: &str, kind: Kind, fold: fn(&str) -> String) -> String {
    without(name, kind_words(kind), fold)
}

/// The key of the commune a record names, else of the one whose own list it is in.
pub(super) fn commune(record: &RecordView) -> Option<String> {
    let named = [Field::Commune, Field::NewCommune, Field::OldCommune]
        .into_iter()
        .find_map(|field| record.filing.text(field));
    let own = record.submission().map(|submission| &submission.unit);
    let own = own.filter(|unit| unit.code.len() == COMMUNE_CODE);
    let name = named.or_else(|| Some(&own?.name))?;
    Some(place(name)).filter(|key| !key.is_empty())
}

/// The key of a place's name without the word for its kind.
pub(super) fn place(name: &str) -> String {
    without(name, &COMMUNE_WORDS, normal::key)
}

/// The words of a name of its own, folded, abbreviations written out, "và" left out.
pub(super) fn words(name: &str, kind: Kind, fold: fn(&str) -> String) -> Vec<String> {
    let own = own_name(name, kind, fold);
    let and = fold("và");
    own.split(' ')
        .flat_map(|word| match written_out(word) {
            Some(words) => words.split(' ').map(fold).collect(),
            None => vec![word.to_owned()],
        })
        .filter(|word| *word != and)
        .collect()
}

/// What a word of abbreviations stands for; `None` if it is none.
fn written_out(word: &str) -> Option<String> {
    let mut rest = word;
    let mut found: Vec<&str> = Vec::new();
    while !rest.is_empty() {
        let (short, long) = ABBREVIATIONS
            .iter()
            .find(|(short, _)| rest.starts_with(short))?;
        found.push(long);
        rest = &rest[short.len()..];
    }
    Some(found.join(" ")).filter(|words| !words.is_empty())
}

/// A name, folded, without the first of these words it begins with.
fn without(name: &str, words: &[&str], fold: fn(&str) -> String) -> String {
    let folded = fold(name);
    let rest = words
        .iter()
        .find_map(|word| folded.strip_prefix(&format!("{} ", fold(word))));
    rest.unwrap_or(&folded).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_written_out_one_after_the_other() {
        let out = |name: &str| words(name, Kind::Cooperatives, normal::key).join(" ");
        let same = [
            ("HTX DVNN Tân Phú", "Hợp tác xã Dịch vụ nông nghiệp Tân Phú"),
            ("HTX TM - DV Tân Phú", "HTX Thương mại và Dịch vụ Tân Phú"),
            ("HTX NTTS Tân Phú", "HTX nuôi trồng thuỷ sản Tân Phú"),
        ];
        for (short, long) in same {
            assert_eq!(out(short), out(long));
        }
        assert_ne!(out("HTX Thanh Hòa"), out("HTX Thanh Hoa"));
        assert_eq!(out("HTX Thanh Hoà"), out("HTX Thanh Hòa"));
    }

    #[test]
    fn a_kind_alone_is_no_name() {
        for (name, alone) in [
            ("Hợp tác xã", true),
            ("H.T.X", true),
            ("HTX A", false),
            ("", false),
        ] {
            assert_eq!(is_kind_alone(name), alone, "{name}");
        }
    }
}
