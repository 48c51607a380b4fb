//! How wide words are in Times New Roman, so that columns fit what stands in them.

use unicode_normalization::UnicodeNormalization;

/// The widths of a face in thousandths of its size.
struct Face {
    small: [u32; 26],
    capital: [u32; 26],
    colon: u32,
    percent: u32,
}

const REGULAR: Face = Face {
    small: [
        444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333,
        389, 278, 500, 500, 722, 500, 500, 444,
    ],
    capital: [
        722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667,
        556, 611, 722, 722, 944, 722, 722, 611,
    ],
    colon: 278,
    percent: 833,
};

const BOLD: Face = Face {
    small: [
        500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444,
        389, 333, 556, 500, 722, 500, 500, 444,
    ],
    capital: [
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722,
        556, 667, 722, 722, 1000, 722, 722, 667,
    ],
    colon: 333,
    percent: 1000,
};

/// The width of words in twentieths of a point; the size of the letters is in half points, as Word has it.
pub(in crate::export) fn width(words: &str, size: u32, bold: bool) -> u32 {
    let face = if bold { &BOLD } else { &REGULAR };
    // Tone marks stand over their letters and take no room.
    let thousandths: u32 = words.nfd().map(|c| face.of(c)).sum();
    (thousandths * size).div_ceil(100)
}

impl Face {
    fn of(&self, c: char) -> u32 {
        let place = |first: char| c as usize - first as usize;
        match c {
            'a'..='z' => self.small[place('a')],
            'A'..='Z' => self.capital[place('A')],
            'đ' => self.of('d'),
            'Đ' => self.of('D'),
            // The horn of ơ and ư.
            '\u{31b}' => 40,
            '\u{300}'..='\u{36f}' => 0,
            ' ' | '.' | ',' => 250,
            ':' | ';' => self.colon,
            '/' => 278,
            '-' | '(' | ')' => 333,
            '%' => self.percent,
            '…' => 1000,
            '0'..='9' | '–' => 500,
            _ => 600,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_printed_words() {
        // In tenths of a millimetre, of which a twentieth of a point is 0.176.
        for (words, size, tenths) in [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24, 883),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, 957),
            ("Độc lập - Tự do - Hạnh phúc", 26, 561),
            ("LIÊN MINH HTX TỈNH CÀ MAU", 24, 639),
        ] {
            let found = width(words, size, true) * 254 / 1440;
            assert!(found.abs_diff(tenths) <= 8, "{words}: {found}");
        }
    }

    #[test]
    fn a_letter_is_as_wide_with_its_marks_in_either_form() {
        assert_eq!(width("ế", 24, false), width("e", 24, false));
        assert_eq!(width("e\u{302}\u{301}", 24, false), width("ế", 24, false));
    }
}
