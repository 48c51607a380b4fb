//! What a sheet's words prove of how its texts are written.

use crate::intake::cell::{Cell, Grid, Row};
use crate::text::evidence::{Evidence, Ruling};
use crate::text::legacy::{Legacy, is_odd};
use crate::text::{Text, entity, text};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// How a text that is not Unicode's letters is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// In an old encoding.
    Old(Legacy),
    /// With HTML's names of letters.
    Html,
}

impl Code {
    /// Its name in messages.
    pub fn name(self) -> Text {
        match self {
            Code::Old(encoding) => encoding.name(),
            Code::Html => text("mã HTML", "HTML codes"),
        }
    }

    /// The text as Unicode.
    pub fn decode(self, text: &str) -> Cow<'_, str> {
        match self {
            Code::Old(encoding) => encoding.decode(text),
            Code::Html => entity::decode(text),
        }
    }
}

/// How the texts of a sheet are to be decoded; told by its first rows, applied to all.
#[derive(Debug, Default)]
pub struct Verdict {
    /// Where a column has no verdict of its own.
    sheet: Written,
    /// The words of the sheet prove nothing.
    assumed: bool,
    columns: BTreeMap<u32, Column>,
    /// Encodings a row may have against its columns.
    found: BTreeSet<Legacy>,
    entities: bool,
}

/// The encoding of some text; `None`: as it stands.
type Written = Option<Legacy>;

/// The verdict of a column.
#[derive(Debug)]
struct Column {
    written: Written,
    /// The first row that proves it.
    from: u32,
}

impl Verdict {
    /// What the rows of a grid prove. With a `fallback`, texts are the bytes of a file, and something must be said.
    pub fn of(grid: &Grid, fallback: Written) -> Self {
        let mut verdict = Verdict {
            entities: all_texts(grid).any(|(_, text)| is_html(text)),
            ..Verdict::default()
        };
        if fallback.is_none() && !all_texts(grid).any(|(_, text)| text.contains(is_odd)) {
            return verdict;
        }
        let columns = by_column(&grid.rows, |_| true);
        let all = whole(&columns);
        (verdict.sheet, verdict.assumed) = match all.ruling() {
            Ruling::In(encoding) => (Some(encoding), false),
            Ruling::AsIs | Ruling::Unsure => (fallback, true),
        };
        // Where columns differ, a header is written in one way all the same and says nothing of what is below it.
        let mixed = |row: &Row| !whole(&by_column([row], |_| true)).is_uniform();
        let uniform = all.is_uniform();
        let mut below: Option<BTreeMap<u32, Evidence>> = None;
        for (column, words) in columns {
            let ruling = proven(words.ruling()).or_else(|| {
                if uniform {
                    return None;
                }
                let below = below.get_or_insert_with(|| by_column(&grid.rows, mixed));
                proven(below.get(&column)?.ruling())
            });
            // Words that may be both are as the sheet is.
            let either = ruling == Some(None) && !words.prefers(None, verdict.sheet);
            if let Some(written) = ruling.filter(|_| !either) {
                let from = first_proof(grid, column, written);
                verdict.columns.insert(column, Column { written, from });
            }
        }
        verdict.find(grid);
        verdict
    }

    /// Collects the encodings of columns and of rows that contradict them.
    fn find(&mut self, grid: &Grid) {
        let of_columns = self.columns.values().filter_map(|column| column.written);
        self.found = of_columns.chain(self.sheet).collect();
        let odd = |row: &&Row| texts(row).any(|(_, text)| text.contains(is_odd));
        for row in grid.rows.iter().filter(odd) {
            for (usual, words) in self.groups(row) {
                if !words.fits(usual)
                    && let Ruling::In(encoding) = words.ruling()
                {
                    self.found.insert(encoding);
                }
            }
        }
    }

    /// The encoding that was taken without proof.
    pub fn assumed(&self) -> Written {
        self.sheet.filter(|_| self.assumed)
    }

    /// Whether every text is what it looks like.
    pub fn is_nothing(&self) -> bool {
        self.found.is_empty() && !self.entities
    }

    /// Decodes the texts of a row.
    pub fn apply(&self, row: &mut Row) {
        self.decode(row, &mut |_, _, _| {});
    }

    /// Decodes the texts of a row and tells of each that is changed: column, how it was written, before.
    pub(super) fn decode(&self, row: &mut Row, told: &mut impl FnMut(u32, Code, &str)) {
        if self.entities {
            change(row, |_| Some(Code::Html), told);
        }
        if self.found.is_empty() {
            return;
        }
        let groups = self.groups(row);
        let settled: BTreeMap<Written, Written> = groups
            .iter()
            .map(|(usual, words)| (*usual, self.settle(row, *usual, words, &groups)))
            .collect();
        let code = |column| {
            let written = settled.get(&self.usual(column)).copied().flatten();
            written.map(Code::Old)
        };
        change(row, code, told);
    }

    fn usual(&self, column: u32) -> Written {
        let own = self.columns.get(&column);
        own.map_or(self.sheet, |column| column.written)
    }

    /// The words of a row by the verdict of the columns they stand in.
    fn groups<'a>(&self, row: &'a Row) -> BTreeMap<Written, Evidence<'a>> {
        let mut groups: BTreeMap<Written, Evidence> = BTreeMap::new();
        for (column, text) in texts(row) {
            groups.entry(self.usual(column)).or_default().add(text);
        }
        groups
    }

    /// How the cells of a row are written that stand in columns of one verdict.
    fn settle(
        &self,
        row: &Row,
        usual: Written,
        words: &Evidence,
        groups: &BTreeMap<Written, Evidence>,
    ) -> Written {
        if words.fits(usual) {
            let may_be_header = !words.prefers(usual, None) && self.is_above(row, usual);
            let header = may_be_header && whole(groups).ruling() == Ruling::AsIs;
            return usual.filter(|_| !header);
        }
        let of_row = || proven(whole(groups).ruling()).filter(|written| words.fits(*written));
        // Too few to prove anything alone, but one of the encodings met explains them all.
        let of_sheet = || {
            let mut fitting = self.found.iter().filter(|it| words.is_all_in(**it));
            let first = fitting.next()?;
            fitting.next().is_none().then_some(Some(*first))
        };
        match proven(words.ruling()).or_else(of_row).or_else(of_sheet) {
            Some(Some(encoding)) if !self.found.contains(&encoding) => usual,
            Some(written) => written,
            None => usual,
        }
    }

    /// Whether a row stands above all that proves how the columns of its cells are written.
    fn is_above(&self, row: &Row, usual: Written) -> bool {
        let mut columns = texts(row).filter_map(|(column, _)| self.columns.get(&column));
        columns.all(|column| column.written != usual || row.index < column.from)
    }
}

/// The words of each column, of the rows that are asked for.
fn by_column<'a>(
    rows: impl IntoIterator<Item = &'a Row>,
    asked: impl Fn(&Row) -> bool,
) -> BTreeMap<u32, Evidence<'a>> {
    let mut columns: BTreeMap<u32, Evidence> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| asked(row)) {
        for (column, text) in texts(row) {
            columns.entry(column).or_default().add(text);
        }
    }
    columns
}

/// All words together.
fn whole<'a, K>(groups: &BTreeMap<K, Evidence<'a>>) -> Evidence<'a> {
    let mut all = Evidence::default();
    groups.values().for_each(|words| all.extend(words));
    all
}

fn proven(ruling: Ruling) -> Option<Written> {
    match ruling {
        Ruling::AsIs => Some(None),
        Ruling::In(encoding) => Some(Some(encoding)),
        Ruling::Unsure => None,
    }
}

/// The first row whose cell in a column is Vietnamese in its encoding and not as it stands.
fn first_proof(grid: &Grid, column: u32, written: Written) -> u32 {
    let proves = |row: &&Row| {
        let Some(Cell::Text(text)) = row.cell(column) else {
            return false;
        };
        let mut words = Evidence::default();
        words.add(text);
        words.prefers(written, None)
    };
    grid.rows.iter().find(proves).map_or(0, |row| row.index)
}

fn all_texts(grid: &Grid) -> impl Iterator<Item = (u32, &str)> {
    grid.rows.iter().flat_map(texts)
}

fn texts(row: &Row) -> impl Iterator<Item = (u32, &str)> {
    row.cells.iter().filter_map(|(column, cell)| match cell {
        Cell::Text(text) => Some((*column, text.as_str())),
        _ => None,
    })
}

fn is_html(text: &str) -> bool {
    matches!(entity::decode(text), Cow::Owned(_))
}

/// Decodes the texts of a row, each by the code of its column.
fn change(
    row: &mut Row,
    code: impl Fn(u32) -> Option<Code>,
    told: &mut impl FnMut(u32, Code, &str),
) {
    for (column, cell) in &mut row.cells {
        let Cell::Text(text) = cell else { continue };
        let Some(code) = code(*column) else { continue };
        if let Cow::Owned(after) = code.decode(text)
            && after != *text
        {
            told(*column, code, text);
            *text = after.into();
        }
    }
}
