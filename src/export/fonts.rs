//! The letters documents are set in, and how wide words are in them. They are as wide as those of Times New Roman, so
//! that lines end alike wherever a document is opened.

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// What the letters are called, for programs that have them or those they stand for.
pub const FAMILY: &str = "'Liberation Serif', 'Times New Roman', serif";

/// A face of the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Upright.
    Regular,
    /// Bold.
    Bold,
}

/// The file of each face.
pub const FILES: [&[u8]; 2] = [
    include_bytes!("fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("fonts/LiberationSerif-Bold.ttf"),
];

/// How high the letters are in the measure of the files.
const HEIGHT: f64 = 2048.0;

/// What is asked of a face: which glyph a letter has, and how far the next one stands.
struct Letters {
    glyphs: Charmap<'static>,
    widths: GlyphMetrics<'static>,
}

static LETTERS: LazyLock<[Letters; 2]> = LazyLock::new(|| {
    FILES.map(|file| {
        let font = FontRef::new(file).expect("the fonts within the program are whole");
        Letters {
            glyphs: font.charmap(),
            widths: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
        }
    })
});

/// The width of words, in whatever unit the size is given in. Pairs of letters are never set wider than this.
pub fn width(words: &str, size: f64, face: Face) -> f64 {
    let letters = &LETTERS[face as usize];
    let of_letter = |letter: char| {
        let glyph = letters.glyphs.map(letter).unwrap_or_default();
        letters.widths.advance_width(glyph).map_or(0.0, f64::from)
    };
    words.nfc().map(of_letter).sum::<f64>() / HEIGHT * size
}

/// The lines words take in a room; only a word that is wider than all of it is broken.
pub fn lines(words: &str, room: f64, size: f64, face: Face) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let words = words.split_whitespace();
    for word in words.flat_map(|word| pieces(word, room, size, face)) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if width(&longer, size, face) <= room => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A word in pieces that have room.
fn pieces(word: &str, room: f64, size: f64, face: Face) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.nfc() {
        let last = pieces.len() - 1;
        let longer = format!("{}{letter}", pieces[last]);
        match pieces[last].is_empty() || width(&longer, size, face) <= room {
            true => pieces[last] = longer,
            false => pieces.push(letter.to_string()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_printed_words() {
        // In points and tenths of a millimetre.
        for (words, size, tenths) in [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.0, 883.0),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0, 957.0),
            ("Độc lập - Tự do - Hạnh phúc", 13.0, 561.0),
            ("LIÊN MINH HTX TỈNH CÀ MAU", 12.0, 639.0),
        ] {
            let found = width(words, size, Face::Bold) * 254.0 / 72.0;
            assert!((found - tenths).abs() < 2.0, "{words}: {found}");
        }
    }

    #[test]
    fn a_letter_is_as_wide_with_its_marks_in_either_form() {
        let regular = |words| width(words, 1000.0, Face::Regular).round();
        assert_eq!(regular("aAmw0"), 444.0 + 722.0 + 778.0 + 722.0 + 500.0);
        assert_eq!(regular("ế"), regular("e"));
        assert_eq!(regular("e\u{302}\u{301}"), regular("ế"));
    }

    #[test]
    fn every_vietnamese_letter_has_a_glyph() {
        let letters = "aăâeêioôơuưyđ".chars().flat_map(|letter| {
            let marks = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
            marks.map(|mark| format!("{letter}{mark}").nfc().collect::<String>())
        });
        for letter in letters.flat_map(|it| [it.to_uppercase(), it]) {
            let glyph = |part: char| LETTERS[0].glyphs.map(part).is_some();
            assert!(letter.chars().all(glyph), "{letter}");
        }
    }

    #[test]
    fn lines_end_between_words() {
        let room = width("Huyện Trần", 14.0, Face::Regular);
        let found = lines("Huyện Trần Văn Thời", room, 14.0, Face::Regular);
        assert_eq!(found, ["Huyện Trần", "Văn Thời"]);
        let room = width("Ngh", 14.0, Face::Regular);
        let found = lines("Nghĩa", room, 14.0, Face::Regular);
        assert_eq!(found, ["Ngh", "ĩa"]);
    }
}
