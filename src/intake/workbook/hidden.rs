//! What of a sheet its program does not show: it is read all the same, and said.

use crate::model::{Matter, Observation, column_letters};
use crate::text::{Phrase, text};

/// The hidden parts of a sheet that hold something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// The sheet itself.
    pub sheet: bool,
    /// Rows, from zero, from top to bottom.
    pub rows: Vec<u32>,
    /// Columns, from zero, from left to right.
    pub columns: Vec<u32>,
}

/// Blocks of rows or columns that are listed; of more the number is enough.
const LISTED: usize = 5;

impl Hidden {
    /// What to say of it; `None` where all is shown.
    pub fn observation(&self, sheet: &str) -> Option<Observation> {
        let mut parts = Vec::new();
        if self.sheet {
            parts.push(text("cả trang tính", "the whole sheet").into());
        }
        let of = |places: &[u32], name: fn(u32) -> String| {
            let list = listed(places, name);
            (places.len(), list)
        };
        for ((count, list), one, many) in [
            (
                of(&self.rows, |row| (row + 1).to_string()),
                text("{n} dòng ({list})", "{n} row ({list})"),
                text("{n} dòng ({list})", "{n} rows ({list})"),
            ),
            (
                of(&self.columns, column_letters),
                text("{n} cột ({list})", "{n} column ({list})"),
                text("{n} cột ({list})", "{n} columns ({list})"),
            ),
        ] {
            let said = if count == 1 { one } else { many };
            if count > 0 {
                parts.push(said.fill(&[("n", &count), ("list", &list)]));
            }
        }
        let joined = |pick: fn(&Phrase) -> &str| -> String {
            parts.iter().map(pick).collect::<Vec<_>>().join(", ")
        };
        let what = Phrase {
            vi: joined(|part| &part.vi),
            en: joined(|part| &part.en),
        };
        let met = Observation::new(Matter::HiddenParts).sheet(sheet);
        (!parts.is_empty()).then(|| met.arg("what", what))
    }
}

/// Places with neighbours joined: `5-7, 9`.
fn listed(places: &[u32], name: fn(u32) -> String) -> String {
    let blocks: Vec<&[u32]> = places.chunk_by(|one, next| one + 1 == *next).collect();
    let shown = blocks.iter().take(LISTED).map(|block| match block {
        [first, .., last] => format!("{}-{}", name(*first), name(*last)),
        _ => block.iter().copied().map(name).collect(),
    });
    let mut list = shown.collect::<Vec<String>>().join(", ");
    if blocks.len() > LISTED {
        list.push_str(", …");
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(hidden: &Hidden) -> Option<(String, String)> {
        let met = hidden.observation("Danh sách")?;
        let (_, what) = met.args.into_iter().next()?;
        Some((what.vi, what.en))
    }

    #[test]
    fn parts_are_counted_and_listed() {
        let hidden = Hidden {
            sheet: true,
            rows: vec![4, 5, 6, 8],
            columns: vec![3],
        };
        let (vi, en) = said(&hidden).expect("something is hidden");
        assert_eq!(vi, "cả trang tính, 4 dòng (5-7, 9), 1 cột (D)");
        assert_eq!(en, "the whole sheet, 4 rows (5-7, 9), 1 column (D)");
    }

    #[test]
    fn many_blocks_are_cut() {
        let rows = (0..10).map(|row| row * 2).collect();
        let (vi, _) = said(&Hidden {
            rows,
            ..Hidden::default()
        })
        .expect("rows are hidden");
        assert_eq!(vi, "10 dòng (1, 3, 5, 7, 9, …)");
    }

    #[test]
    fn nothing_hidden_is_not_said() {
        assert_eq!(said(&Hidden::default()), None);
    }
}
