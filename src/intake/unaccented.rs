//! Columns typed without accents: readable, but a name in them is not the name of the period before.

use super::cell::{Cell, Grid};
use super::workbook::HEAD;
use crate::model::{Address, Matter, Observation, column_letters};
use crate::text::Phrase;
use crate::text::syllable::is_syllable_without_accents;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer distinct words prove nothing: one in three has no accent anyway.
const FEWEST: usize = 10;

/// More prove nothing more.
const MOST: usize = 60;

/// The distinct words of a column.
#[derive(Default)]
struct Words<'a> {
    without: BTreeSet<&'a str>,
    /// With accents, or no Vietnamese.
    others: BTreeSet<&'a str>,
    /// The first text of several words without accents.
    example: Option<(Address, &'a str)>,
}

impl<'a> Words<'a> {
    fn add(&mut self, cell: Address, text: &'a str) {
        if self.without.len() >= MOST || self.others.len() * 9 >= MOST {
            return;
        }
        let mut plain = 0;
        for word in text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| word.len() > 1)
        {
            if is_syllable_without_accents(word) {
                self.without.insert(word);
                plain += 1;
            } else if !is_short_form(word) {
                self.others.insert(word);
                plain = 0;
            }
        }
        if plain > 1 && self.example.is_none() {
            self.example = Some((cell, text));
        }
    }

    fn lack_accents(&self) -> bool {
        self.without.len() >= FEWEST && self.without.len() >= 9 * self.others.len()
    }
}

/// HTX, UBND, TNHH: no word.
fn is_short_form(word: &str) -> bool {
    word.len() <= 5 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// What to say of the columns of a sheet that were typed without accents.
pub fn told(grid: &Grid) -> Option<Observation> {
    let mut columns: BTreeMap<u32, Words> = BTreeMap::new();
    for row in grid.rows.iter().take(HEAD) {
        for (column, cell) in &row.cells {
            if let Cell::Text(text) = cell {
                let cell = Address::new(row.index, *column);
                columns.entry(*column).or_default().add(cell, text);
            }
        }
    }
    columns.retain(|_, words| words.lack_accents());
    let (cell, example) = columns.values().find_map(|words| words.example)?;
    let letters: Vec<String> = columns.into_keys().map(column_letters).collect();
    let met = Observation::new(Matter::TextWithoutAccents)
        .sheet(&grid.name)
        .at(cell)
        .value(example)
        .arg("columns", Phrase::same(letters.join(", ")));
    Some(met)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The columns of one column of texts that lack accents.
    fn columns(texts: &[&str]) -> Option<String> {
        let mut grid = Grid::default();
        for (row, text) in (0..).zip(texts) {
            grid.push(row, 1, Cell::Text((*text).to_owned().into()));
        }
        told(&grid).map(|met| met.args[0].1.en.clone())
    }

    #[test]
    fn a_column_without_accents_is_told_and_no_other() {
        let typed = [
            "HTX Tan Phu",
            "HTX Nuoi tom Bien Bach",
            "HTX Van tai Ho Thi Ky",
        ];
        assert_eq!(columns(&typed).as_deref(), Some("B"));
        assert_eq!(
            columns(&[&["Tên HTX"], &typed[..]].concat()).as_deref(),
            Some("B")
        );
        for texts in [
            &[
                "HTX Tân Phú",
                "HTX Nuôi tôm Biển Bạch",
                "HTX Vận tải Hồ Thị Kỷ",
                "Hoa Mai, Tam Ba, Long An",
            ][..],
            &["HTX Tan Phu", "HTX Tan Loc"],
            &[
                "Y Blo Krong",
                "Ksor Hnhan",
                "Rmah Djuan",
                "Siu Blih",
                "Kpa Klong",
                "Nay Hwe",
            ],
            &[
                "name of the cooperative",
                "number of members",
                "date of registration",
                "main activity of the year",
            ],
        ] {
            assert_eq!(columns(texts), None, "{texts:?}");
        }
    }
}
