//! Finds the header of a table: the block of one to four rows in which the most columns mean something.

use super::cell::{Cell, Grid, Row};
use super::columns;
use super::heading::{Heading, UnitNote, is_numbering};
use crate::model::{Address, Column, Field, Kind};
use crate::text::normal::key;

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

/// The best header whose first row stands at one of the positions `from..` of the grid's rows, within reach.
pub fn find(grid: &Grid, from: usize, told: Option<Kind>) -> Option<Header> {
    let last = grid.rows.len().min(from + DEPTH);
    let mut best: Option<(usize, Header)> = None;
    for start in from..last {
        if !can_be_header(&grid.rows[start]) {
            continue;
        }
        let Some(header) = best_block(grid, start, told) else {
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
pub fn at(grid: &Grid, start: usize, told: Option<Kind>) -> Option<Header> {
    can_be_header(&grid.rows[start]).then(|| best_block(grid, start, told))?
}

/// The same rows read as the header of another kind, if they can be.
pub fn retold(grid: &Grid, header: &Header, kind: Kind) -> Option<Header> {
    let header = read(grid, header.rows.clone(), kind);
    header.is_plausible(true).then_some(header)
}

fn best_block(grid: &Grid, start: usize, told: Option<Kind>) -> Option<Header> {
    let kinds: Vec<Kind> = told.map_or(KINDS.to_vec(), |kind| vec![kind]);
    kinds
        .into_iter()
        .filter_map(|kind| block_of(grid, start, kind, told.is_some()))
        .reduce(|best, next| {
            if next.score() > best.score() {
                next
            } else {
                best
            }
        })
}

fn block_of(grid: &Grid, start: usize, kind: Kind, told: bool) -> Option<Header> {
    let mut best: Option<Header> = None;
    for height in 1..=HEIGHT.min(grid.rows.len() - start) {
        let end = start + height;
        let adjacent = grid.rows[end - 1].index
            == grid.rows[start].index + u32::try_from(height).unwrap_or(0) - 1;
        if !adjacent || !can_be_header(&grid.rows[end - 1]) {
            break;
        }
        let header = read(grid, start..end, kind);
        if header.is_plausible(told)
            && best
                .as_ref()
                .is_none_or(|known| header.score() > known.score())
        {
            best = Some(header);
        }
    }
    best.map(|header| with_children(grid, header, told))
}

/// Words only: a row with amounts or dates is data. Years may stand below "Doanh thu".
fn can_be_header(row: &Row) -> bool {
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

/// Takes rows below into the header that only continue it: merged cells reach into them, or they have words only
/// below cells that are open to the right, and nothing below the name.
fn with_children(grid: &Grid, header: Header, told: bool) -> Header {
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
        if !(merged_into || continues) {
            break;
        }
        end += 1;
    }
    if end == header.rows.end {
        return header;
    }
    let taller = read(grid, header.rows.start..end, header.kind);
    if taller.is_plausible(told) {
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
    let open = |column: &u32| {
        let merged = grid
            .merge_at(Address::new(top.index, *column))
            .is_some_and(|merge| merge.from.column < merge.to.column);
        let blank = top.cell(*column).is_none();
        let parent =
            texts.iter().any(|other| *other == column + 1) && top.cell(column + 1).is_none();
        merged || blank || parent
    };
    texts.len() >= 2 && texts.iter().all(open)
}

/// Reads a block of rows as a header.
fn read(grid: &Grid, rows: std::ops::Range<usize>, kind: Kind) -> Header {
    let block = &grid.rows[rows.clone()];
    let mut indices: Vec<u32> = block
        .iter()
        .flat_map(|row| row.texts().map(|(column, _)| column))
        .collect();
    indices.sort_unstable();
    indices.dedup();
    let mut columns = Vec::new();
    let mut years = Vec::new();
    let mut own = Vec::new();
    for index in indices {
        let path = path(grid, block, index);
        let headings: Vec<Heading> = path.iter().map(|part| Heading::of(part)).collect();
        let meaning = columns::meaning(kind, &headings);
        own.extend(
            meaning
                .iter()
                .filter(|meaning| meaning.own)
                .map(|meaning| meaning.field),
        );
        columns.push(Column {
            index,
            header: path.join(" > "),
            field: meaning.as_ref().map(|meaning| meaning.field),
            confidence: meaning.as_ref().map_or(0.0, |meaning| meaning.confidence),
            unit: headings
                .iter()
                .rev()
                .find_map(|heading| match heading.unit {
                    Some(UnitNote::Money(unit)) => Some(unit),
                    _ => None,
                }),
            tick: meaning.and_then(|meaning| meaning.tick),
        });
        years.push(headings.iter().rev().find_map(|heading| heading.year));
    }
    drop_gender_columns(&mut columns);
    Header {
        kind,
        rows,
        columns,
        years,
        own,
    }
}

/// The headers above a column, top down, merged and blank-continued ones included, repeats left out.
fn path(grid: &Grid, block: &[Row], column: u32) -> Vec<String> {
    let mut path: Vec<String> = Vec::new();
    for (level, row) in block.iter().enumerate() {
        let text = match grid.merge_at(Address::new(row.index, column)) {
            Some(merge) => grid
                .row_at(merge.from.row)
                .filter(|origin| origin.index >= block[0].index)
                .map(|origin| origin.text(merge.from.column))
                .unwrap_or_default(),
            None if row.cell(column).is_some() => row.text(column),
            None => continued(grid, block, level, column),
        };
        if !text.is_empty() && path.last() != Some(&text) {
            path.push(text);
        }
    }
    path
}

/// Where merges are not told, a blank header cell above a filled one belongs to the header on its left that is
/// itself above a filled one.
fn continued(grid: &Grid, block: &[Row], level: usize, column: u32) -> String {
    let row = &block[level];
    let Some(below) = block.get(level + 1) else {
        return String::new();
    };
    let filled_below = |column: u32| below.cell(column).is_some();
    if !filled_below(column) {
        return String::new();
    }
    let Some((left, cell)) = row.cells.iter().rev().find(|(index, _)| *index < column) else {
        return String::new();
    };
    let row_has_merges = grid
        .merges
        .iter()
        .any(|merge| merge.from.row == row.index && merge.from.column < merge.to.column);
    let unbroken = (*left..column).all(filled_below);
    if unbroken && !row_has_merges {
        cell.text()
    } else {
        String::new()
    }
}

/// "Nam" and "Nữ" side by side, not below members or workers, tell a person's sex, not a number of women.
fn drop_gender_columns(columns: &mut [Column]) {
    let men: Vec<u32> = columns
        .iter()
        .filter(|column| column.field.is_none() && last_part(&column.header) == "nam")
        .map(|column| column.index)
        .collect();
    for column in columns {
        let beside = men.iter().any(|man| man.abs_diff(column.index) == 1);
        if beside && column.field == Some(Field::WomenMembers) && !column.header.contains(" > ") {
            column.field = None;
            column.confidence = 0.0;
        }
    }
}

fn last_part(header: &str) -> String {
    key(header.rsplit(" > ").next().unwrap_or_default())
}

/// Whether a row numbers the columns: `(1) (2) (3)`, `A B 1 2`, `1 2 3 4=2+3`.
pub fn is_numbering_row(row: &Row) -> bool {
    let mark = |text: &String| is_numbering(text.trim_matches(['(', ')', '[', ']', '.', ' ']));
    if !row.texts().take(4).all(|(_, text)| mark(&text)) {
        return false;
    }
    let texts: Vec<String> = row.texts().map(|(_, text)| text).collect();
    let digits = |text: &String| {
        text.trim_matches(['(', ')', '[', ']', '.', ' '])
            .parse::<u32>()
            .ok()
    };
    let numbers: Vec<u32> = texts.iter().filter_map(digits).collect();
    let rising = numbers
        .windows(2)
        .all(|pair| pair[1] > pair[0] && pair[1] - pair[0] <= 3);
    texts.len() >= 3
        && texts.iter().all(mark)
        && rising
        && numbers.first().is_none_or(|first| *first <= 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::cell::Merge;

    fn grid(rows: &[&[&str]]) -> Grid {
        let mut grid = Grid::default();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                let cell = match text.parse::<f64>() {
                    Ok(number) => Cell::Number(number),
                    Err(_) => Cell::Text((*text).to_owned()),
                };
                if !text.is_empty() {
                    grid.push(row, column, cell);
                }
            }
        }
        grid
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
        let header = find(&grid, 0, None).expect("header");
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
        let header = find(&grid, 0, None).expect("header without merges");
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
        let header = find(&grid, 0, None).expect("header with merges");
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
