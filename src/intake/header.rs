//! Finds the header of a table: the block of one to four rows in which the most columns mean something.

use super::block::{read, states_units};
use super::cell::{Cell, Grid, Row};
use super::columns;
use super::heading::is_numbering;
use super::taught::{Taught, in_kind};
use super::title;
use crate::model::{Address, Column, Field, Kind, KnownBy};

/// How far down a sheet the first header may stand.
const DEPTH: usize = 60;

/// The most rows a header has.
const HEIGHT: usize = 4;

/// A header found.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// What its table lists.
    pub kind: Kind,
    /// Positions of its first row and of the row after its last in `Grid::rows`.
    pub rows: std::ops::Range<usize>,
    /// Its columns, from left to right.
    pub columns: Vec<Column>,
    /// For each column the year its header states.
    pub years: Vec<Option<i16>>,
    /// Fields known by headers that only this kind has.
    pub own: Vec<Field>,
    /// The columns of family and given names, where persons' names stand in two.
    pub split_name: Option<(u32, u32)>,
}

impl Header {
    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<u32> {
        self.columns
            .iter()
            .find(|column| column.field == Some(field))
            .map(|column| column.index)
    }

    /// The column that says what a row is about: a name; of a tally a place or sector; of an activity its title.
    pub fn subject(&self) -> Option<u32> {
        let fields: &[Field] = match self.kind {
            Kind::Activities => &[Field::Title, Field::ActivityKind],
            Kind::Targets => &[Field::Indicator],
            _ => &[Field::Name, Field::Commune, Field::District, Field::Sector],
        };
        fields.iter().find_map(|field| self.column(*field))
    }

    /// How many different fields it names.
    fn score(&self) -> usize {
        let mut meanings: Vec<String> = self
            .columns
            .iter()
            .filter_map(|column| {
                let tick = column.tick.as_ref().map(|value| value.plain());
                Some(format!(
                    "{}={}",
                    column.field?.id(),
                    tick.unwrap_or_default()
                ))
            })
            .collect();
        meanings.sort_unstable();
        meanings.dedup();
        meanings.len()
    }

    /// Whether enough of it is known to believe it is one. `told` by the user or a title, a kind needs no header of
    /// its own to be believed.
    fn is_plausible(&self, told: bool) -> bool {
        let has = |fields: &[Field]| fields.iter().any(|field| self.column(*field).is_some());
        let own = |fields: &[Field]| {
            fields.iter().any(|field| self.own.contains(field)) || (told && has(fields))
        };
        let fits = match self.kind {
            Kind::Cooperatives => has(&[Field::Name, Field::TaxCode, Field::Count]),
            Kind::Unions | Kind::Groups | Kind::Clubs => own(&[Field::Name, Field::Count]),
            Kind::Members => {
                own(&[Field::Name])
                    && has(&[
                        Field::IdNumber,
                        Field::Birth,
                        Field::ContributedCapital,
                        Field::Membership,
                        Field::Joined,
                    ])
            }
            Kind::Activities => {
                has(&[Field::Title, Field::ActivityKind])
                    && has(&[
                        Field::HeldOn,
                        Field::Count,
                        Field::People,
                        Field::Amount,
                        Field::Cooperatives,
                    ])
            }
            Kind::Targets => {
                has(&[Field::Indicator])
                    && has(&[Field::TargetValue])
                    && (told || has(&[Field::Operator, Field::Scope, Field::Decision, Field::Aim]))
            }
        };
        let score = self.score();
        fits && (score >= 3 || (score == 2 && self.columns.len() == 2))
    }
}

/// Kinds in the order they win where their headers know as much: those with names of their own first.
const KINDS: [Kind; 7] = [
    Kind::Unions,
    Kind::Groups,
    Kind::Clubs,
    Kind::Cooperatives,
    Kind::Members,
    Kind::Activities,
    Kind::Targets,
];

/// What is known of a table before its header is found.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// What it lists, where the user or its place says it.
    pub kind: Option<Kind>,
    /// Headers whose meaning was said.
    pub taught: &'a Taught,
}

/// How headers are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Eye {
    /// They are what they say.
    Strict,
    /// Where that is no header, slips are seen through.
    Kind,
}

/// The best header whose first row stands at one of the positions `from..` of the grid's rows, within reach.
pub fn find(grid: &Grid, from: usize, told: Told) -> Option<Header> {
    let mut header =
        search(grid, from, told, Eye::Strict).or_else(|| search(grid, from, told, Eye::Kind))?;
    columns::see_through(&mut header);
    Some(header)
}

fn search(grid: &Grid, from: usize, told: Told, eye: Eye) -> Option<Header> {
    let last = grid.rows.len().min(from + DEPTH);
    let mut best: Option<(usize, Header)> = None;
    for start in from..last {
        if !can_be_header(&grid.rows[start]) || is_title(grid, start) {
            continue;
        }
        let Some(header) = best_block(grid, start, told, eye) else {
            continue;
        };
        let score = header.score();
        // A later row must know more to win, for below the header data may repeat its words; but a title line that
        // was taken for a parent falls off when a block without it knows as much.
        let wins = |(known, header): &(usize, Header)| {
            let begins_with_title = grid.rows[header.rows.start].texts().take(3).count() < 3;
            score > *known || (score == *known && start < header.rows.end && begins_with_title)
        };
        if best.as_ref().is_none_or(wins) {
            best = Some((score, header));
        }
        if let Some((_, header)) = &best
            && start >= header.rows.end + 2
        {
            break;
        }
    }
    best.map(|(_, header)| header)
}

/// The best header that begins at exactly this row.
pub fn at(grid: &Grid, start: usize, told: Told) -> Option<Header> {
    if !can_be_header(&grid.rows[start]) {
        return None;
    }
    let mut header = best_block(grid, start, told, Eye::Strict)
        .or_else(|| best_block(grid, start, told, Eye::Kind))?;
    columns::see_through(&mut header);
    Some(header)
}

/// The same rows read as the header of another kind, if they can be.
pub fn retold(grid: &Grid, header: &Header, kind: Kind) -> Option<Header> {
    let mut retold = read(grid, header.rows.clone(), kind);
    for (column, known) in retold.columns.iter_mut().zip(&header.columns) {
        if known.known_by == KnownBy::Taught {
            *column = known.clone();
        }
    }
    columns::see_through(&mut retold);
    retold.is_plausible(true).then_some(retold)
}

fn best_block(grid: &Grid, start: usize, told: Told, eye: Eye) -> Option<Header> {
    let kinds: Vec<Kind> = told.kind.map_or(KINDS.to_vec(), |kind| vec![kind]);
    kinds
        .into_iter()
        .filter_map(|kind| block_of(grid, start, kind, told, eye))
        .reduce(|best, next| {
            if next.score() > best.score() {
                next
            } else {
                best
            }
        })
}

fn block_of(grid: &Grid, start: usize, kind: Kind, told: Told, eye: Eye) -> Option<Header> {
    let sure = told.kind.is_some();
    let mut best: Option<Header> = None;
    for height in 1..=HEIGHT.min(grid.rows.len() - start) {
        let end = start + height;
        let adjacent = grid.rows[end - 1].index
            == grid.rows[start].index + u32::try_from(height).unwrap_or(0) - 1;
        if !adjacent || !can_be_header(&grid.rows[end - 1]) {
            break;
        }
        let mut header = read(grid, start..end, kind);
        learn(&mut header, told.taught);
        // Two columns that are known make it worth a second look.
        if eye == Eye::Kind && !header.is_plausible(sure) && header.score() >= 2 {
            columns::see_through(&mut header);
        }
        if header.is_plausible(sure)
            && best
                .as_ref()
                .is_none_or(|known| header.score() > known.score())
        {
            best = Some(header);
        }
    }
    best.map(|header| with_children(grid, header, told))
}

/// Gives columns the meaning their headers were said to have.
fn learn(header: &mut Header, taught: &Taught) {
    for column in &mut header.columns {
        if let Some(lesson) = taught.lesson(&column.header) {
            column.field = Some(in_kind(lesson.field, header.kind));
            column.tick = None;
            column.confidence = 1.0;
            column.known_by = KnownBy::Taught;
            header.own.extend(column.field);
        }
    }
}

/// Words only: a row with amounts or dates is data. Years may stand below "Doanh thu". A line that says no more than what
/// money is stated in is about the whole table, over whichever column it stands.
pub fn can_be_header(row: &Row) -> bool {
    if states_unit_alone(row) {
        return false;
    }
    let year = |number: f64| (1990.0..=2100.0).contains(&number) && number.fract() == 0.0;
    let mut words = 0;
    for (_, cell) in &row.cells {
        match cell {
            Cell::Number(number) if year(*number) => {}
            Cell::Number(_) | Cell::Percent(_) | Cell::Date(_) | Cell::Error(_) | Cell::Flag(_) => {
                return false;
            }
            Cell::Text(text) if text.chars().count() > 200 => return false,
            Cell::Text(_) => words += usize::from(cell.is_words()),
        }
    }
    words > 0
}

/// Whether a row is a line of the title: one text over the first column of the rows below, which numbers or names and
/// belongs below nothing.
fn is_title(grid: &Grid, at: usize) -> bool {
    let first = |row: &Row| row.texts().next().map(|(column, _)| column);
    let row = &grid.rows[at];
    let below = grid.rows[at + 1..]
        .iter()
        .find(|row| row.texts().nth(2).is_some());
    let over = first(row).zip(below.and_then(first));
    row.texts().nth(1).is_none() && over.is_some_and(|(own, below)| own <= below)
}

fn states_unit_alone(row: &Row) -> bool {
    let mut texts = row.cells.iter().filter_map(|(_, cell)| match cell {
        Cell::Text(text) if !text.trim().is_empty() => Some(text),
        _ => None,
    });
    let only = texts.next().filter(|_| texts.next().is_none());
    only.is_some_and(|text| title::money_unit_stated(text).is_some())
}

/// Takes rows below into the header that only continue it: merged cells reach into them, or they have words only
/// below cells that are open to the right, and nothing below the name.
fn with_children(grid: &Grid, header: Header, told: Told) -> Header {
    let top = grid.rows[header.rows.start].index;
    let bottom = grid.rows[header.rows.end - 1].index;
    let reach = grid
        .merges
        .iter()
        .filter(|merge| (top..=bottom).contains(&merge.from.row) && merge.to.row < top + 8)
        .map(|merge| merge.to.row)
        .max()
        .unwrap_or(bottom);
    let mut end = header.rows.end;
    while end < grid.rows.len() && end - header.rows.start < HEIGHT {
        let row = &grid.rows[end];
        let merged_into = row.index <= reach;
        let continues = can_be_header(row)
            && !names_something(row, &header)
            && !is_numbering_row(row)
            && lies_below_open_cells(grid, &header, row);
        if !(merged_into || continues || states_units(row)) {
            break;
        }
        end += 1;
    }
    if end == header.rows.end {
        return header;
    }
    let mut taller = read(grid, header.rows.start..end, header.kind);
    learn(&mut taller, told.taught);
    if taller.is_plausible(told.kind.is_some()) {
        taller
    } else {
        header
    }
}

fn names_something(row: &Row, header: &Header) -> bool {
    [Field::Name, Field::No, Field::TaxCode]
        .iter()
        .filter_map(|field| header.column(*field))
        .any(|column| row.cell(column).is_some())
}

/// Whether every cell of a row stands below a header cell that is merged over it or blank above it.
fn lies_below_open_cells(grid: &Grid, header: &Header, row: &Row) -> bool {
    let top = &grid.rows[header.rows.start];
    let texts: Vec<u32> = row.texts().map(|(column, _)| column).collect();
    let merged = |column: &u32| {
        grid.merge_at(Address::new(top.index, *column))
            .is_some_and(|merge| merge.from.column < merge.to.column)
    };
    let open = |column: &u32| {
        let blank = top.cell(*column).is_none();
        let parent =
            texts.iter().any(|other| *other == column + 1) && top.cell(column + 1).is_none();
        merged(column) || blank || parent
    };
    // What is merged over several columns has children, whatever stands beside them.
    let children = texts.iter().filter(|column| merged(column)).count();
    texts.len() >= 2 && (children >= 2 || texts.iter().all(open))
}

/// Whether a row numbers the columns: `(1) (2) (3)`, `A B 1 2`, `1 2 3 4=2+3`.
pub fn is_numbering_row(row: &Row) -> bool {
    let bare = |text: &str| text.trim_matches(['(', ')', '[', ']', '.', ' ']).to_owned();
    let mark = |text: &str| text.len() < 40 && is_numbering(&bare(text));
    // Most rows are told by their first cell.
    if !row.texts().all(|(_, text)| mark(&text)) {
        return false;
    }
    let texts: Vec<String> = row.texts().map(|(_, text)| bare(&text)).collect();
    let numbers: Vec<u32> = texts.iter().filter_map(|text| text.parse().ok()).collect();
    let rising = numbers
        .windows(2)
        .all(|pair| pair[1] > pair[0] && pair[1] - pair[0] <= 3);
    texts.len() >= 3 && rising && numbers.first().is_none_or(|first| *first <= 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::cell::Merge;
    use std::sync::LazyLock;

    fn grid(rows: &[&[&str]]) -> Grid {
        let mut grid = Grid::default();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                let cell = match text.parse::<f64>() {
                    Ok(number) => Cell::Number(number),
                    Err(_) => Cell::Text((*text).into()),
                };
                if !text.is_empty() {
                    grid.push(row, column, cell);
                }
            }
        }
        grid
    }

    static NOTHING: LazyLock<Taught> = LazyLock::new(Taught::default);

    fn told() -> Told<'static> {
        Told {
            kind: None,
            taught: &NOTHING,
        }
    }

    fn fields(header: &Header) -> Vec<&'static str> {
        header
            .columns
            .iter()
            .map(|column| column.field.map_or("?", Field::id))
            .collect()
    }

    #[test]
    fn below_title_lines() {
        let grid = grid(&[
            &["UBND HUYỆN THỚI BÌNH"],
            &["DANH SÁCH HỢP TÁC XÃ"],
            &["STT", "Tên HTX", "Địa chỉ", "Số TV"],
            &["1", "HTX A", "Ấp 1", "12"],
        ]);
        let header = find(&grid, 0, told()).expect("header");
        assert_eq!(header.rows, 2..3);
        assert_eq!(fields(&header), ["no", "name", "address", "members"]);
    }

    #[test]
    fn two_rows_with_and_without_merges() {
        let mut grid = grid(&[
            &["STT", "Tên HTX", "Thành viên", "", "Vốn điều lệ", "Ghi chú"],
            &["", "", "Tổng số", "Nữ"],
            &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
            &["1", "HTX A", "12", "3", "500", ""],
        ]);
        let expected = [
            "no",
            "name",
            "members",
            "women_members",
            "charter_capital",
            "note",
        ];
        let header = find(&grid, 0, told()).expect("header without merges");
        assert_eq!((fields(&header), header.rows), (expected.to_vec(), 0..2));
        for (from, to) in [
            ((0, 0), (1, 0)),
            ((0, 1), (1, 1)),
            ((0, 2), (0, 3)),
            ((0, 4), (1, 4)),
            ((0, 5), (1, 5)),
        ] {
            grid.merges.push(Merge {
                from: Address::new(from.0, from.1),
                to: Address::new(to.0, to.1),
            });
        }
        let header = find(&grid, 0, told()).expect("header with merges");
        assert_eq!((fields(&header), header.rows), (expected.to_vec(), 0..2));
    }

    #[test]
    fn numbering_rows() {
        let numbering = |cells: &[&str]| is_numbering_row(&grid(&[cells]).rows[0]);
        assert!(numbering(&["(1)", "(2)", "(3)"]));
        assert!(numbering(&["A", "B", "1", "2", "3"]));
        assert!(numbering(&["1", "2", "3", "4=2+3"]));
        assert!(!numbering(&["1", "HTX A", "12"]));
        assert!(!numbering(&["1", "12", "3"]));
    }
}
