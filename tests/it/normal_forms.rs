//! The normal forms of text against the same rules written plainly: one step after the other, each a whole new text.

use htx::geography;
use htx::text::normal::{bare, clean, has_diacritics, key};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// The rules step by step, with Unicode's tables for every character.
mod plainly {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    const TONES: [(char, char); 5] = [
        ('\u{300}', '1'),
        ('\u{309}', '2'),
        ('\u{303}', '3'),
        ('\u{301}', '4'),
        ('\u{323}', '5'),
    ];

    pub fn clean(raw: &str) -> String {
        let visible = |c: &char| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
        let shown: String = raw.nfc().filter(visible).collect();
        let parts = shown.split(|c: char| c.is_whitespace() || c.is_control());
        let words: Vec<&str> = parts.filter(|word| !word.is_empty()).collect();
        words.join(" ")
    }

    pub fn key(raw: &str) -> String {
        let keys: Vec<String> = words(raw).iter().map(|word| word_key(word)).collect();
        keys.join(" ")
    }

    pub fn bare(raw: &str) -> String {
        let plain: Vec<String> = words(raw).iter().map(|word| strip(word)).collect();
        plain.join(" ")
    }

    pub fn has_diacritics(raw: &str) -> bool {
        raw.nfd()
            .any(|c| is_combining_mark(c) || "đĐðÐ".contains(c))
    }

    fn words(raw: &str) -> Vec<String> {
        let shown = clean(raw);
        let lower = shown.chars().flat_map(char::to_lowercase).nfc();
        let chars: Vec<char> = lower.map(|c| if c == 'ð' { 'đ' } else { c }).collect();
        let mut words = vec![String::new()];
        for (i, &c) in chars.iter().enumerate() {
            if c.is_alphanumeric() || is_combining_mark(c) {
                words.last_mut().unwrap().push(c);
            } else if !joins(&chars, i) {
                words.push(String::new());
            }
        }
        words.retain(|word| !word.is_empty());
        words
    }

    fn joins(chars: &[char], i: usize) -> bool {
        let letter = |at: Option<usize>| {
            at.and_then(|at| chars.get(at))
                .is_some_and(|c| c.is_alphabetic())
        };
        match chars[i] {
            '\'' | '’' | '‘' | 'ʼ' | '´' | '`' => true,
            '.' => {
                letter(i.checked_sub(1))
                    && !letter(i.checked_sub(2))
                    && letter(Some(i + 1))
                    && !letter(Some(i + 2))
            }
            _ => false,
        }
    }

    fn word_key(word: &str) -> String {
        let tone_of = |c: char| TONES.iter().find(|(mark, _)| *mark == c);
        let tone = word.nfd().filter_map(tone_of).last();
        let mut letters: String = word.nfd().filter(|c| tone_of(*c).is_none()).nfc().collect();
        let lone = ["quy", "hy", "ky", "ly", "my", "sy", "ty", "vy"];
        if lone.iter().any(|end| letters.ends_with(end)) {
            letters.pop();
            letters.push('i');
        }
        letters.extend(tone.map(|(_, digit)| digit));
        letters
    }

    fn strip(word: &str) -> String {
        let letters = word.nfd().filter(|c| !is_combining_mark(*c));
        letters.map(|c| if c == 'đ' { 'd' } else { c }).collect()
    }
}

/// Every form of a text must be what the plain rules say.
#[track_caller]
fn agrees(raw: &str) {
    assert_eq!(clean(raw), plainly::clean(raw), "clean {raw:?}");
    assert_eq!(key(raw), plainly::key(raw), "key {raw:?}");
    assert_eq!(bare(raw), plainly::bare(raw), "bare {raw:?}");
    let marked = plainly::has_diacritics(raw);
    assert_eq!(has_diacritics(raw), marked, "has_diacritics {raw:?}");
}

#[test]
fn names_of_all_units_fold_as_the_plain_rules_say() {
    let names = geography::all()
        .iter()
        .flat_map(|unit| std::iter::once(unit.name).chain(unit.other_name));
    let names: BTreeSet<&str> = names.collect();
    assert!(names.len() > 9_000, "{}", names.len());
    for name in names {
        agrees(name);
        agrees(&name.to_uppercase());
        agrees(&name.nfd().collect::<String>());
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .flat_map(|entry| match entry.file_type().unwrap().is_dir() {
            true => files(&entry.path()),
            false => vec![entry.path()],
        })
        .collect()
}

#[test]
fn lines_and_cells_of_the_samples_fold_as_the_plain_rules_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts = ["data-samples", "src/intake", "examples"].map(|folder| files(&root.join(folder)));
    let mut cells = 0;
    for text in texts
        .concat()
        .iter()
        .filter_map(|path| fs::read_to_string(path).ok())
    {
        for line in text.lines() {
            agrees(line);
            for cell in line.split([',', ';', '\t', '|', '"']) {
                agrees(cell);
                cells += 1;
            }
        }
    }
    assert!(cells > 20_000, "{cells}");
}

/// Characters where the rules have something to say, and some of everything else.
fn any_char(next: &mut impl FnMut() -> u32) -> char {
    const MARKS: [char; 10] = [
        '\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}', '\u{302}', '\u{306}', '\u{31b}',
        '\u{327}', '\u{308}',
    ];
    const ODD: [char; 24] = [
        '\u{a0}', '\u{ad}', '\u{200b}', '\u{200d}', '\u{feff}', '\u{2060}', '\u{2028}', '\r', '\n',
        '\t', '\u{85}', '\u{3000}', '’', '‘', 'ʼ', '´', '`', '.', '\'', '–', '…', 'İ', 'ß', '²',
    ];
    let pick = |list: &[char], n: u32| list[n as usize % list.len()];
    let n = next();
    match next() % 10 {
        0..4 => char::from(b' ' + (n % 95) as u8),
        4 => pick(&MARKS, n),
        5 => pick(&ODD, n),
        6 => char::from_u32(0x1EA0 + n % 0x5A).unwrap(),
        7 => char::from_u32(n % 0x250).unwrap(),
        8 => pick(&['đ', 'Đ', 'ư', 'Ơ', 'y', 'Y', 'q', 'u', 'h', '.'], n),
        _ => char::from_u32(n % 0x11_0000).unwrap_or('가'),
    }
}

#[test]
fn any_text_folds_as_the_plain_rules_say() {
    let mut state: u64 = 20_230_831;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32
    };
    for _ in 0..60_000 {
        let length = next() % 14;
        let text: String = (0..length).map(|_| any_char(&mut next)).collect();
        agrees(&text);
    }
}
