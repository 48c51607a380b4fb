//! Whether a word is a syllable Vietnamese can have: onset, rhyme and tone fit together.
//!
//! Not a dictionary: "nguỵt" is no word and passes. It tells text in the right encoding from text in the wrong one,
//! where nearly every word breaks a rule.

use super::letter::Letter;
use std::sync::OnceLock;

const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay \
    oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ \
    uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu \
    y ych ynh yt yêm yên yêng yêt yêu";

/// No syllable is longer: nghiêng.
const LONGEST: usize = 7;

/// Whether a word, composed and in any case, is a Vietnamese syllable.
pub fn is_syllable(word: &str) -> bool {
    Spelled::of(word).is_some_and(|spelled| {
        let letters = &spelled.letters[..spelled.length];
        if letters.is_empty() {
            return false;
        }
        let may_begin = |onset: &&&str| onset.chars().next().is_none_or(|c| c == letters[0]);
        ONSETS.iter().filter(may_begin).any(|onset| {
            let length = onset.chars().count();
            length < letters.len()
                && onset.chars().eq(letters[..length].iter().copied())
                && fits(onset, &letters[length..])
                && spelled.tone_stands(length)
        })
    })
}

/// Whether a word without any accent is what is left of a syllable, or is one: "hoat", "dong", "tan".
pub fn is_syllable_without_accents(word: &str) -> bool {
    let Some(spelled) = Spelled::of(word).filter(|_| word.is_ascii()) else {
        return false;
    };
    let letters = &spelled.letters[..spelled.length];
    ONSETS.iter().any(|onset| {
        let length = onset.chars().count();
        length < letters.len()
            && onset.chars().eq(letters[..length].iter().copied())
            && plain_rhymes()
                .binary_search(&packed(&letters[length..]))
                .is_ok()
    })
}

/// A word's letters without their tones, and its tone.
struct Spelled {
    letters: [char; LONGEST],
    length: usize,
    /// On which letter it stands, and its digit.
    tone: Option<(usize, char)>,
}

impl Spelled {
    /// `None` if it is too long, has a letter Vietnamese has not, or two tones.
    fn of(word: &str) -> Option<Self> {
        let mut spelled = Spelled {
            letters: ['\0'; LONGEST],
            length: 0,
            tone: None,
        };
        for c in word.chars() {
            let (base, tone) = match Letter::marked(c) {
                Some(letter) => (letter.base, letter.tone),
                None if c.is_ascii_alphabetic() => (c.to_ascii_lowercase(), None),
                None => return None,
            };
            if let Some(tone) = tone
                && spelled.tone.replace((spelled.length, tone)).is_some()
            {
                return None;
            }
            *spelled.letters.get_mut(spelled.length)? = base;
            spelled.length += 1;
        }
        Some(spelled)
    }

    /// Whether the tone is one the rhyme can have and stands where it is written, the old way or the new.
    fn tone_stands(&self, onset: usize) -> bool {
        let rhyme = &self.letters[onset..self.length];
        let vowels = rhyme.iter().take_while(|c| is_vowel(**c)).count();
        let coda = &rhyme[vowels..];
        let stopped = matches!(coda, ['c' | 'p' | 't'] | ['c', 'h']);
        let Some((at, tone)) = self.tone else {
            return !stopped;
        };
        if stopped && !matches!(tone, '4' | '5') {
            return false;
        }
        let Some(at) = at.checked_sub(onset) else {
            return false;
        };
        let shaped = rhyme.iter().rposition(|c| "ăâêôơư".contains(*c));
        match (shaped, &rhyme[..vowels]) {
            (Some(shaped), _) => at == shaped,
            (None, ['o', 'a' | 'e'] | ['u', 'y'] | ['o', 'o']) if coda.is_empty() => at < vowels,
            (None, _) if !coda.is_empty() => at + 1 == vowels,
            (None, [_, _, _]) => at == 1,
            (None, _) => at == 0,
        }
    }
}

fn is_vowel(c: char) -> bool {
    "aăâeêioôơuưy".contains(c)
}

/// Whether a rhyme exists and may follow an onset as Vietnamese is spelled.
fn fits(onset: &str, rhyme: &[char]) -> bool {
    let first = rhyme[0];
    let follows = match onset {
        "k" => matches!(first, 'e' | 'ê' | 'i' | 'y'),
        "gh" | "ngh" => matches!(first, 'e' | 'ê' | 'i'),
        "c" | "ng" => !matches!(first, 'e' | 'ê' | 'i' | 'y'),
        "g" => !matches!(first, 'e' | 'ê' | 'y'),
        "qu" => !matches!(first, 'o' | 'u' | 'ư') && rhyme[..] != ['i', 'ê'],
        _ => true,
    };
    let spelled_with_y = match rhyme {
        ['y', 'ê', ..] => matches!(onset, "" | "qu"),
        ['y', _, ..] => onset == "qu",
        ['i', 'ê', ..] => !matches!(onset, "" | "qu"),
        _ => true,
    };
    follows && spelled_with_y && rhymes().binary_search(&packed(rhyme)).is_ok()
}

/// Every rhyme, packed, in order.
fn rhymes() -> &'static [u64] {
    static PACKED: OnceLock<Vec<u64>> = OnceLock::new();
    PACKED.get_or_init(|| all_rhymes(|letter| letter))
}

/// Every rhyme without its marks, packed, in order.
fn plain_rhymes() -> &'static [u64] {
    static PACKED: OnceLock<Vec<u64>> = OnceLock::new();
    let plain = |letter| Letter::marked(letter).map_or(letter, |marked| marked.plain);
    PACKED.get_or_init(|| all_rhymes(plain))
}

fn all_rhymes(letter: impl Fn(char) -> char) -> Vec<u64> {
    let of = |rhyme: &str| packed(&rhyme.chars().map(&letter).collect::<Vec<_>>());
    let mut rhymes: Vec<u64> = RHYMES.split_whitespace().map(of).collect();
    rhymes.sort_unstable();
    rhymes
}

/// Up to seven letters as one number: all of them are below U+0200.
fn packed(letters: &[char]) -> u64 {
    let join = |sum, letter: &char| (sum << 9) | u64::from(*letter);
    letters.iter().fold(0, join)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_every_spelling_pass() {
        for word in "hợp tác xã nông nghiệp dịch vụ tổng hợp Phước Thạnh ĐỘNG nghiêng khuya quý quí quyết \
            huyện Kỳ Anh ý yêu gì gìn giếng giặt hoà hòa thuỷ thủy khoẻ khỏe quốc Quới toán xoong khuỷu oà uý úy \
            thuở ngoẻo ngoéo rượu lưu ẻo ấn ượt được mĩ mỹ"
            .split_whitespace()
        {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn syllables_without_accents_are_told_from_foreign_words() {
        for word in
            "Hop tac xa NONG nghiep Thoi Binh dang hoat dong Nguyen Dinh quy khuyen".split(' ')
        {
            assert!(is_syllable_without_accents(word), "{word}");
        }
        for word in "district status cooperative Krong HTX xã active total".split(' ') {
            assert!(!is_syllable_without_accents(word), "{word}");
        }
    }

    #[test]
    fn what_breaks_a_rule_does_not() {
        for word in "hîp t¸c x· Krông Búk Đắk Mlăh société für straße thuôc cài2 kà cì ngì hoàc tàc đ ng qúy \
            Ngườời nghiênghh xaõ hôïp Niê Größe"
            .split_whitespace()
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
