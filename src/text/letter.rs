//! The letters of Vietnamese, each taken apart into what comparing needs: looked up, never composed or decomposed.

/// One letter taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// Lower case without its tone: ư for Ứ.
    pub base: char,
    /// Lower case without any mark: u for Ứ.
    pub plain: char,
    /// Its tone as the digit a key has for it (`1` huyền, `2` hỏi, `3` ngã, `4` sắc, `5` nặng).
    pub tone: Option<char>,
    /// Whether it is a capital.
    pub capital: bool,
}

/// Each vowel without its tone, without any mark, then with the five tones in the order of their digits.
const VOWELS: [(char, char, [char; 5]); 24] = [
    ('a', 'a', ['à', 'ả', 'ã', 'á', 'ạ']),
    ('ă', 'a', ['ằ', 'ẳ', 'ẵ', 'ắ', 'ặ']),
    ('â', 'a', ['ầ', 'ẩ', 'ẫ', 'ấ', 'ậ']),
    ('e', 'e', ['è', 'ẻ', 'ẽ', 'é', 'ẹ']),
    ('ê', 'e', ['ề', 'ể', 'ễ', 'ế', 'ệ']),
    ('i', 'i', ['ì', 'ỉ', 'ĩ', 'í', 'ị']),
    ('o', 'o', ['ò', 'ỏ', 'õ', 'ó', 'ọ']),
    ('ô', 'o', ['ồ', 'ổ', 'ỗ', 'ố', 'ộ']),
    ('ơ', 'o', ['ờ', 'ở', 'ỡ', 'ớ', 'ợ']),
    ('u', 'u', ['ù', 'ủ', 'ũ', 'ú', 'ụ']),
    ('ư', 'u', ['ừ', 'ử', 'ữ', 'ứ', 'ự']),
    ('y', 'y', ['ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ']),
    ('A', 'a', ['À', 'Ả', 'Ã', 'Á', 'Ạ']),
    ('Ă', 'a', ['Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ']),
    ('Â', 'a', ['Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ']),
    ('E', 'e', ['È', 'Ẻ', 'Ẽ', 'É', 'Ẹ']),
    ('Ê', 'e', ['Ề', 'Ể', 'Ễ', 'Ế', 'Ệ']),
    ('I', 'i', ['Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị']),
    ('O', 'o', ['Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ']),
    ('Ô', 'o', ['Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ']),
    ('Ơ', 'o', ['Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ']),
    ('U', 'u', ['Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ']),
    ('Ư', 'u', ['Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự']),
    ('Y', 'y', ['Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ']),
];

/// The digits of the five tones, in their order.
const TONE_DIGITS: [char; 5] = ['1', '2', '3', '4', '5'];

/// Every letter with a mark stands in one of these two spans of Unicode.
const LATIN: usize = 0xC0;
const LATIN_END: usize = 0x1B1;
const TONED: usize = 0x1EA0;
const TONED_END: usize = 0x1EFA;

static LATIN_LETTERS: [Option<Letter>; LATIN_END - LATIN] = table(LATIN);
static TONED_LETTERS: [Option<Letter>; TONED_END - TONED] = table(TONED);

const fn table<const N: usize>(first: usize) -> [Option<Letter>; N] {
    let mut letters = [None; N];
    let mut vowel = 0;
    while vowel < VOWELS.len() {
        let (written, plain, toned) = VOWELS[vowel];
        let capital = vowel >= VOWELS.len() / 2;
        let base = VOWELS[vowel % (VOWELS.len() / 2)].0;
        put(
            &mut letters,
            first,
            written,
            letter(base, plain, None, capital),
        );
        let mut tone = 0;
        while tone < toned.len() {
            let found = letter(base, plain, Some(TONE_DIGITS[tone]), capital);
            put(&mut letters, first, toned[tone], found);
            tone += 1;
        }
        vowel += 1;
    }
    put(&mut letters, first, 'đ', letter('đ', 'd', None, false));
    put(&mut letters, first, 'Đ', letter('đ', 'd', None, true));
    // Iceland's letter, which looks the same as a capital and which old converters wrote.
    put(&mut letters, first, 'ð', letter('đ', 'd', None, false));
    put(&mut letters, first, 'Ð', letter('đ', 'd', None, true));
    letters
}

const fn letter(base: char, plain: char, tone: Option<char>, capital: bool) -> Letter {
    Letter {
        base,
        plain,
        tone,
        capital,
    }
}

const fn put(letters: &mut [Option<Letter>], first: usize, written: char, found: Letter) {
    let place = (written as usize).wrapping_sub(first);
    if place < letters.len() {
        letters[place] = Some(found);
    }
}

impl Letter {
    /// A letter Vietnamese writes with a mark, composed; `None` for all others, ASCII too.
    pub fn marked(c: char) -> Option<&'static Letter> {
        let code = c as usize;
        match code {
            LATIN..LATIN_END => LATIN_LETTERS[code - LATIN].as_ref(),
            TONED..TONED_END => TONED_LETTERS[code - TONED].as_ref(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_134_letters_with_marks_are_known_and_one_that_looks_like_them() {
        let known: Vec<char> = ('\0'..='\u{FFFF}')
            .filter(|c| Letter::marked(*c).is_some())
            .collect();
        assert_eq!(known.len(), 134 + 2);
        let capitals = known.iter().filter(|c| c.is_uppercase());
        assert_eq!(capitals.count(), 67 + 1);
    }

    #[test]
    fn a_letter_comes_apart() {
        let found = Letter::marked('Ứ').copied();
        assert_eq!(found, Some(letter('ư', 'u', Some('4'), true)));
        assert_eq!(Letter::marked('Đ').map(|letter| letter.base), Some('đ'));
        assert_eq!(Letter::marked('ñ'), None);
        assert_eq!(Letter::marked('a'), None);
    }
}
