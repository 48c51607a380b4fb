//! One table that counts several kinds: "Xã | Số HTX | Thành viên HTX | Số THT | Tổ viên THT". It is read once for each
//! kind, with the columns of that kind and those all share.

use super::cell::{Grid, Row};
use super::columns;
use super::header;
use super::heading::Heading;
use super::number::{self, Separators};
use crate::model::{Field, Kind};
use crate::text::normal::{WordList, key};
use std::sync::LazyLock;

/// How far down a sheet the header is looked for.
const DEPTH: usize = 60;

/// How many rows may stand between the header that names the kinds and the first numbers.
const CHILDREN: usize = 4;

/// The words of each kind, those that hold others first.
const NAMES: [(&str, Kind); 9] = [
    ("liên hiệp hợp tác xã", Kind::Unions),
    ("liên hiệp HTX", Kind::Unions),
    ("LHHTX", Kind::Unions),
    ("tổ hợp tác", Kind::Groups),
    ("THT", Kind::Groups),
    ("hội quán", Kind::Clubs),
    ("câu lạc bộ", Kind::Clubs),
    ("hợp tác xã", Kind::Cooperatives),
    ("HTX", Kind::Cooperatives),
];

/// A key between blanks, so that whole words are found in it.
fn padded(words: &str) -> String {
    format!(" {} ", key(words))
}

/// The same, ready to be looked for.
static PADDED: LazyLock<Vec<(String, Kind)>> =
    LazyLock::new(|| NAMES.map(|(name, kind)| (padded(name), kind)).into());

/// Members of a union, which are no cooperatives counted.
static MEMBERS: LazyLock<Vec<String>> = LazyLock::new(|| {
    ["HTX thành viên", "hợp tác xã thành viên"]
        .map(padded)
        .into()
});

/// Words that make no more of the name of a kind than its number.
static COUNTING: WordList = WordList::new(&[
    "số", "tổng", "lượng", "hiện", "có", "SL", "TS", "trong", "đó", "tổ",
]);

/// The table for each kind it counts, or the sheet as it is, of no kind that is known beforehand.
pub fn split(grid: Grid) -> Vec<(Grid, Option<Kind>)> {
    let found = (0..grid.rows.len().min(DEPTH))
        .filter(|at| header::can_be_header(&grid.rows[*at]))
        .find_map(|at| Some((at, of_columns(&grid, at)?)));
    let Some((at, of_column)) = found else {
        return vec![(grid, None)];
    };
    let mut kinds: Vec<Kind> = of_column.iter().map(|(_, kind)| *kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
        .into_iter()
        .map(|kind| (of_kind(&grid, at, &of_column, kind), Some(kind)))
        .collect()
}

/// The kind of a column: that of the last named column up to it; `None` before the first.
fn kind_at(of_column: &[(u32, Kind)], column: u32) -> Option<Kind> {
    let before = of_column.iter().rev().find(|(first, _)| *first <= column);
    before.map(|(_, kind)| *kind)
}

fn of_kind(grid: &Grid, at: usize, of_column: &[(u32, Kind)], kind: Kind) -> Grid {
    let wanted = |column: u32| kind_at(of_column, column).is_none_or(|other| other == kind);
    let mut part = grid.clone();
    for row in &mut part.rows[at..] {
        row.cells.retain(|(column, _)| wanted(*column));
    }
    part.rows.retain(|row| !row.cells.is_empty());
    part
}

/// The columns of a header row that name a kind, if two kinds or more are counted in it, beside what they are
/// counted by.
fn of_columns(grid: &Grid, at: usize) -> Option<Vec<(u32, Kind)>> {
    let row = &grid.rows[at];
    let named: Vec<(u32, Kind)> = row
        .texts()
        .filter_map(|(column, text)| Some((column, kind_named(&text)?.0)))
        .collect();
    let counted: Vec<(u32, Kind)> = row
        .texts()
        .filter_map(|(column, text)| {
            let (kind, rest) = kind_named(&text)?;
            let only_number = rest
                .split(' ')
                .all(|word| word.is_empty() || COUNTING.has(word));
            only_number.then_some((column, kind))
        })
        .collect();
    let (first, kind) = *named.first()?;
    let several = counted.iter().any(|(_, other)| *other != kind)
        && named
            .iter()
            .all(|(_, kind)| counted.iter().any(|(_, other)| other == kind));
    (several && counts_by_place(row, first) && holds_numbers(grid, at, &counted)).then_some(named)
}

/// The one kind a header names, and its other words. "Số HTX thành viên" is a number of a union.
fn kind_named(text: &str) -> Option<(Kind, String)> {
    let mut words = padded(&Heading::of(text).words);
    for member in &*MEMBERS {
        words = words.replace(member, " ");
    }
    let mut found = None;
    for (name, kind) in &*PADDED {
        if words.contains(name) {
            if found.is_some_and(|other| other != *kind) {
                return None;
            }
            found = Some(*kind);
            words = words.replace(name, " ");
        }
    }
    Some((found?, words.trim().to_owned()))
}

/// Whether what stands left of the first kind is a place, and nothing that only activities or plans have.
fn counts_by_place(row: &Row, first: u32) -> bool {
    let shared: Vec<String> = row
        .texts()
        .take_while(|(column, _)| *column < first)
        .map(|(_, text)| text.into_owned())
        .collect();
    let means = |kind, text: &str| columns::meaning(kind, &[Heading::of(text)]).map(|it| it.field);
    let place = |text: &String| {
        matches!(
            means(Kind::Cooperatives, text),
            Some(Field::Commune | Field::District | Field::Address | Field::Name | Field::Sector)
        )
    };
    let other = |text: &String| {
        let activity = means(Kind::Activities, text);
        matches!(
            activity,
            Some(Field::Title | Field::ActivityKind | Field::HeldOn)
        ) || means(Kind::Targets, text) == Some(Field::Indicator)
    };
    shared.iter().any(place) && !shared.iter().any(other)
}

/// Whether numbers of two kinds stand in one of the next rows.
fn holds_numbers(grid: &Grid, at: usize, counted: &[(u32, Kind)]) -> bool {
    let below = grid.rows[at + 1..].iter().take(CHILDREN);
    let numbers = |row: &Row| {
        let cells = counted.iter().filter_map(|(column, _)| row.cell(*column));
        cells
            .filter(|cell| number::count(cell, Separators::default()).is_ok())
            .count()
    };
    below.map(numbers).any(|numbers| numbers >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_names_one_kind_or_none() {
        for (header, kind, rest) in [
            ("Số HTX", Kind::Cooperatives, "số"),
            ("Tổng số tổ hợp tác", Kind::Groups, "tổng số"),
            ("Số thành viên HTX", Kind::Cooperatives, "số thành viên"),
            ("Số liên hiệp HTX", Kind::Unions, "số"),
            ("Hội quán", Kind::Clubs, ""),
        ] {
            assert_eq!(kind_named(header), Some((kind, key(rest))), "{header}");
        }
        for header in ["Số HTX thành viên", "HTX, THT", "Số thành viên", "Xã"] {
            assert_eq!(kind_named(header), None, "{header}");
        }
    }
}
