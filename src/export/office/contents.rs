//! What a long report holds, in the order it stands.

use super::body::Piece;
use crate::text::{Lang, text};
use serde::Serialize;

/// Rows of tables that make a report long.
const LONG: usize = 150;

/// The table of contents.
#[derive(Debug, Serialize)]
pub(in crate::export) struct Contents {
    /// What stands above it.
    pub title: &'static str,
    /// Its lines.
    pub entries: Vec<Entry>,
}

/// One line.
#[derive(Debug, Serialize)]
pub(in crate::export) struct Entry {
    /// The place of its heading among all.
    pub place: usize,
    /// 1 for a part, 2 for a section.
    pub level: usize,
    /// "II. Hợp tác xã".
    pub words: String,
}

impl Contents {
    /// Of a report that is long enough to look things up in.
    pub fn of(text: &[Piece], annex: &[Piece], lang: Lang) -> Option<Self> {
        let rows = text.iter().chain(annex).map(|piece| match piece {
            Piece::Table { grid, .. } => grid.rows.len(),
            _ => 0,
        });
        (rows.sum::<usize>() > LONG).then(|| Contents {
            title: title(lang),
            entries: entries(text),
        })
    }
}

fn title(lang: Lang) -> &'static str {
    text("MỤC LỤC", "CONTENTS").pick(lang)
}

/// Numbered as the headings are: parts by Roman numerals, their sections anew in each.
fn entries(pieces: &[Piece]) -> Vec<Entry> {
    let (mut part, mut section) = (0, 0);
    let headings = pieces.iter().filter_map(|piece| match piece {
        Piece::Heading {
            place,
            level,
            words,
        } => Some((*place, *level, *words)),
        _ => None,
    });
    headings
        .map(|(place, level, words)| {
            let number = match level {
                1 => {
                    (part, section) = (part + 1, 0);
                    roman(part)
                }
                _ => {
                    section += 1;
                    section.to_string()
                }
            };
            Entry {
                place,
                level,
                words: format!("{number}. {words}"),
            }
        })
        .collect()
}

fn roman(mut number: usize) -> String {
    const SIGNS: [(usize, &str); 5] = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            written.push_str(sign);
            number -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_as_romans_did() {
        let written: Vec<String> = [1, 4, 9, 14, 18].map(roman).to_vec();
        assert_eq!(written, ["I", "IV", "IX", "XIV", "XVIII"]);
    }

    #[test]
    fn sections_are_counted_anew_in_each_part() {
        let heading = |place, level, words| Piece::Heading {
            place,
            level,
            words,
        };
        let pieces = [
            heading(1, 1, "A"),
            heading(2, 2, "B"),
            heading(3, 2, "C"),
            heading(4, 1, "D"),
            heading(5, 2, "E"),
        ];
        let entries = entries(&pieces);
        let words: Vec<&str> = entries.iter().map(|entry| &*entry.words).collect();
        assert_eq!(words, ["I. A", "1. B", "2. C", "II. D", "1. E"]);
    }
}
