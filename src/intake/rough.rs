//! Numbers that are only rough, and words that say there is none.

/// Words and signs in front of a number that is only rough.
const ROUGH: [&str; 8] = [
    "ước khoảng",
    "ước chừng",
    "vào khoảng",
    "khoảng",
    "chừng",
    "ước",
    "~",
    "≈",
];

/// The number a rough one is written with: 20 of "khoảng 20".
pub fn number(written: &str) -> Option<&str> {
    // Asked of every number: most begin with a digit.
    let first = written.chars().next().filter(|c| !c.is_ascii_digit())?;
    if first.is_ascii_alphabetic() && !matches!(first, 'k' | 'K' | 'c' | 'C' | 'v' | 'V') {
        return None;
    }
    let lower = written.to_lowercase();
    let word = ROUGH.iter().find(|word| lower.starts_with(*word))?;
    // As many characters of the original: lower case may take other bytes.
    let (at, _) = written.char_indices().nth(word.chars().count())?;
    let number = written[at..].trim_start();
    number
        .starts_with(|c: char| c.is_ascii_digit())
        .then_some(number)
}

/// Whether words say that there is none: "không", "không có".
pub fn says_none(written: &str) -> bool {
    const NONE: [&str; 4] = ["không", "không có", "ko", "ko có"];
    NONE.contains(&written.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rough_numbers_are_told_from_words() {
        for (written, meant) in [
            ("khoảng 20", Some("20")),
            ("Khoảng 20 người", Some("20 người")),
            ("ước khoảng 1,2 tỷ", Some("1,2 tỷ")),
            ("~ 30", Some("30")),
            ("≈30", Some("30")),
            ("khoảng chục", None),
            ("20", None),
            ("20-25", None),
            ("chưa rõ", None),
        ] {
            assert_eq!(number(written), meant, "{written}");
        }
        assert!(says_none("Không có") && !says_none("không rõ"));
    }
}
