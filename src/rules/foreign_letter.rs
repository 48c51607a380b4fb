//! Letters of another alphabet that look like ours within a word.
//!
//! They come from pages and converters; a name with one is found by no search and equal to no other.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F504",
    name: "foreign-letter",
    severity: Severity::Warning,
    title: text(
        "chữ cái lạ trông giống chữ Việt",
        "letters of another alphabet that look like ours",
    ),
    message: text(
        "{field}: «{word}» có chữ «{letter}» của bảng chữ khác; phải là «{right}»",
        "{field}: '{word}' has the letter '{letter}' of another alphabet; it should be '{right}'",
    ),
    help: text(
        "gõ lại từ này bằng bàn phím tiếng Việt",
        "type the word again on a Vietnamese keyboard",
    ),
    why: text(
        "tên có chữ lạ nhìn giống hệt nhưng máy coi là tên khác, không tìm và không ghép được",
        "a name with such a letter looks the same but is another one to any program",
    ),
    source: text(
        "TCVN 6909:2001: bộ mã ký tự tiếng Việt",
        "TCVN 6909:2001: the Vietnamese character set",
    ),
    parameters: &[],
    scope: Scope::Record(rows::COUNTED.and_tallies(), check),
};

/// Letters of Cyrillic and Greek, and the Latin ones they look like.
const LOOKALIKES: [(&str, &str); 2] = [
    (
        "АВЕКМНОРСТУХІЅЈаекморстухіѕјһ",
        "ABEKMHOPCTYXISJaekmopctyxisjh",
    ),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοριν", "ABEZHIKMNOPTYXopiv"),
];

fn check(record: &RecordView) -> Vec<Fault> {
    let entries = record.filing.entries.iter();
    entries
        .filter_map(|(field, entry)| {
            let (word, letter, right) = strange(&entry.raw)?;
            Some(
                record
                    .fault(*field)
                    .arg("word", &word)
                    .arg("letter", &letter.to_string())
                    .arg("right", &right),
            )
        })
        .collect()
}

/// The first word with a foreign letter among its own, the letter, and the word as it should be.
fn strange(raw: &str) -> Option<(&str, char, String)> {
    // In UTF-8 both alphabets begin with one of these bytes, and no Vietnamese letter does.
    if !raw.bytes().any(|byte| (0xCD..=0xD4).contains(&byte)) {
        return None;
    }
    raw.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
        let letter = word.chars().find(|c| latin(*c).is_some())?;
        let right: String = word.chars().map(|c| latin(c).unwrap_or(c)).collect();
        // A word all in another alphabet is a word of that language, or a sign such as Ω.
        let ours =
            |c: char| c.is_ascii_alphanumeric() || ('À'..='ỹ').contains(&c) && !is_foreign(c);
        let mixed = word.chars().any(ours) || right.chars().count() > 1 && right.chars().all(ours);
        mixed.then_some((word, letter, right))
    })
}

fn latin(c: char) -> Option<char> {
    LOOKALIKES.iter().find_map(|(foreign, latin)| {
        let at = foreign.chars().position(|known| known == c)?;
        latin.chars().nth(at)
    })
}

const fn is_foreign(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52F}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::Book;

    #[test]
    fn the_alphabets_are_paired_letter_by_letter() {
        for (foreign, latin) in LOOKALIKES {
            assert_eq!(foreign.chars().count(), latin.chars().count());
            assert!(foreign.chars().all(is_foreign) && latin.is_ascii());
        }
    }

    #[test]
    fn mixed_words_are_found_and_signs_are_not() {
        for (written, right) in [
            ("HTX Tân Рhú", Some("Phú")),
            ("HТX Tân Phú", Some("HTX")),
            ("НТХ Tân Phú", Some("HTX")),
            ("HTX Tân Phú", None),
            ("HTX Điện 10 kΩ", None),
            ("HTX α", None),
            ("Đường Đắk R'Lấp", None),
        ] {
            let found = strange(written).map(|(_, _, right)| right);
            assert_eq!(found.as_deref(), right, "{written}");
        }
    }

    #[test]
    fn the_word_as_it_should_be_is_offered() {
        let book = Book::of(&[Field::Name]).row(&["HTX Tân Рhú"]);
        assert_eq!(
            book.says(&RULE),
            ["A2 tên: «Рhú» có chữ «Р» của bảng chữ khác; phải là «Phú»"]
        );
    }
}
