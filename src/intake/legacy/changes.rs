//! What was decoded in a sheet, to be told: once per encoding, with an example.

use super::verdict::Code;
use crate::model::{Address, Matter, Observation, column_letters};
use crate::text::Phrase;
use crate::text::legacy::Legacy;
use std::collections::{BTreeMap, BTreeSet};

/// Cells that were decoded.
#[derive(Debug, Default)]
pub struct Changes(BTreeMap<Code, Of>);

/// Those of one code.
#[derive(Debug)]
struct Of {
    columns: BTreeSet<u32>,
    cell: Address,
    /// Words as they were written and as they were read.
    example: Option<(String, String)>,
}

/// Words of an example.
const WORDS: usize = 4;

impl Changes {
    /// A text was decoded.
    pub fn note(&mut self, row: u32, column: u32, code: Code, before: &str) {
        let cell = Address::new(row, column);
        let of = self.0.entry(code).or_insert_with(|| Of {
            columns: BTreeSet::new(),
            cell,
            example: None,
        });
        of.columns.insert(column);
        // Capitals are a poor example: fonts may draw what are small letters.
        if of
            .example
            .as_ref()
            .is_none_or(|(before, _)| is_in_capitals(before))
            && let Some(example) = example(code, before)
            && (of.example.is_none() || !is_in_capitals(&example.0))
        {
            of.example = Some(example);
            of.cell = cell;
        }
    }

    /// One observation for each encoding; the one that was assumed is told by another rule.
    pub fn observations(
        self,
        sheet: &str,
        assumed: Option<Legacy>,
    ) -> impl Iterator<Item = Observation> {
        let several = self.0.len() > 1;
        let proven = move |(code, _): &(Code, Of)| assumed.is_none_or(|it| *code != Code::Old(it));
        self.0.into_iter().filter(proven).map(move |(code, of)| {
            let mut met = Observation::new(Matter::LegacyEncoding)
                .sheet(sheet)
                .at(of.cell)
                .arg("encoding", code.name());
            if let Some((before, after)) = of.example {
                met = met.arg("before", same(before)).arg("after", same(after));
            }
            if several {
                let letters: Vec<String> = of.columns.into_iter().map(column_letters).collect();
                met = met.arg("columns", same(letters.join(", ")));
            }
            met
        })
    }
}

/// The first words of a text that the code changes; none with a digit, which may be a person's.
fn example(code: Code, text: &str) -> Option<(String, String)> {
    let digit = |c: char| c.is_ascii_digit();
    let plain = |word: &&str| !code.decode(word).contains(digit);
    let words = text
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty());
    let before: Vec<&str> = words.filter(plain).take(WORDS).collect();
    let before = before.join(" ");
    let after = code.decode(&before).into_owned();
    (before != after).then_some((before, after))
}

fn is_in_capitals(text: &str) -> bool {
    !text.contains(|c: char| c.is_ascii_lowercase())
}

fn same(words: String) -> Phrase {
    Phrase::same(words)
}
