//! The kinds of unit and how their kind words are written and abbreviated.

use super::token::Token;
use super::word::{By, Written};
use std::sync::OnceLock;

/// What sort of unit it is, as its kind word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// Tỉnh.
    Province,
    /// Thành phố: of a province until 2025, or directly under the state.
    City,
    /// Huyện.
    District,
    /// Quận.
    UrbanDistrict,
    /// Thị xã.
    Town,
    /// Phường.
    Ward,
    /// Thị trấn.
    Township,
    /// Xã.
    Commune,
    /// Đặc khu.
    SpecialZone,
}

/// Each kind with its word and the abbreviations offices use; dots and blanks between the letters do not matter.
const KINDS: [(UnitKind, &str, &[&str]); 9] = [
    (UnitKind::Commune, "Xã", &["X"]),
    (UnitKind::Ward, "Phường", &["P", "F"]),
    (UnitKind::Township, "Thị trấn", &["TT"]),
    (UnitKind::SpecialZone, "Đặc khu", &["ĐK"]),
    (UnitKind::District, "Huyện", &["H"]),
    (UnitKind::City, "Thành phố", &["TP"]),
    (UnitKind::Town, "Thị xã", &["TX"]),
    (UnitKind::UrbanDistrict, "Quận", &["Q"]),
    (UnitKind::Province, "Tỉnh", &["T"]),
];

impl UnitKind {
    /// The kind word as it opens an official name: `Huyện`.
    pub fn word(self) -> &'static str {
        KINDS
            .iter()
            .find(|(kind, ..)| *kind == self)
            .map_or("", |(_, word, _)| word)
    }

    /// The kind whose word opens an official name, and the name without it.
    pub(super) fn split(name: &str) -> Option<(Self, &str)> {
        KINDS.iter().find_map(|(kind, word, _)| {
            let rest = name.strip_prefix(word)?.strip_prefix(' ')?;
            Some((*kind, rest))
        })
    }
}

/// Every kind word that can be read at the start of `tokens`, with the number of tokens it takes.
pub(super) fn kinds_at(tokens: &[Token]) -> impl Iterator<Item = (UnitKind, usize)> {
    static SPELLINGS: OnceLock<Vec<(UnitKind, Written)>> = OnceLock::new();
    SPELLINGS
        .get_or_init(spellings)
        .iter()
        .filter_map(|(kind, spelling)| {
            let taken = spelling
                .fits(tokens, By::Key)
                .or_else(|| spelling.fits(tokens, By::Bare))?;
            Some((*kind, taken))
        })
}

fn spellings() -> Vec<(UnitKind, Written)> {
    KINDS
        .iter()
        .flat_map(|(kind, word, short)| {
            std::iter::once(word)
                .chain(*short)
                .map(|spelling| (*kind, Written::of(spelling)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[test]
    fn kind_words_are_read_in_every_way_they_are_written() {
        use UnitKind::*;
        for (written, kind, taken) in [
            ("Huyện Thới Bình", District, 1),
            ("H.Thới Bình", District, 1),
            ("huyen thoi binh", District, 1),
            ("TP. Cà Mau", City, 1),
            ("T.P Cà Mau", City, 2),
            ("TPCÀ MAU", City, 1),
            ("thành phố Cà Mau", City, 2),
            ("TX.Giá Rai", Town, 1),
            ("T.T Thới Bình", Township, 2),
            ("F.8", Ward, 1),
            ("P8", Ward, 1),
            ("ĐK. Phú Quý", SpecialZone, 1),
            ("đặc khu Phú Quý", SpecialZone, 2),
        ] {
            let found: Vec<_> = kinds_at(&tokens(written)).collect();
            assert!(found.contains(&(kind, taken)), "{written}: {found:?}");
        }
        assert_eq!(kinds_at(&tokens("Thới Bình")).count(), 0);
        assert_eq!(kinds_at(&tokens("Xà Phiên")).count(), 0);
    }
}
