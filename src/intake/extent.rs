//! Where the tables of a sheet stand: each header, its caption above, its rows below, its repeats.

use super::cell::{Grid, Row};
use super::header::{self, Header, Told};
use super::section;
use super::title::money_unit_stated;
use crate::model::{Field, MoneyUnit};
use crate::text::normal::{WordList, key};

/// A table found in a sheet.
pub struct Extent {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its header.
    pub header: Header,
    /// Positions of the lines above its header that belong to it.
    pub titles: std::ops::Range<usize>,
    /// Position after its last row.
    pub end: usize,
    /// Position of the header rows below the first that repeat it.
    pub repeats: Vec<std::ops::Range<usize>>,
}

/// The tables of a sheet, from top to bottom.
pub fn tables(grid: &Grid, sheet: usize, told: Told) -> Vec<Extent> {
    let Some(first) = header::find(grid, 0, told) else {
        return Vec::new();
    };
    let mut tables = vec![Extent {
        sheet,
        titles: 0..first.rows.start,
        end: grid.rows.len(),
        repeats: Vec::new(),
        header: first,
    }];
    let mut at = tables[0].header.rows.end;
    let mut beginning = Beginning::of(&tables[0].header);
    while at < grid.rows.len() {
        let table = tables
            .last_mut()
            .expect("the list starts with one table and only grows");
        let begins = beginning.is_at(&grid.rows[at]);
        match begins.then(|| header::at(grid, at, told)).flatten() {
            Some(again)
                if same_columns(&again, &table.header)
                    && !counts_otherwise(grid, table, again.rows.start) =>
            {
                at = again.rows.end;
                let caption = repeated_caption(grid, table.header.rows.end, again.rows.start);
                table.repeats.push(caption..again.rows.end);
            }
            Some(header) => {
                let caption = caption_start(grid, table.header.rows.end, header.rows.start);
                table.end = caption;
                at = header.rows.end;
                beginning = Beginning::of(&header);
                tables.push(Extent {
                    sheet,
                    titles: caption..header.rows.start,
                    end: grid.rows.len(),
                    repeats: Vec::new(),
                    header,
                });
            }
            None => at += 1,
        }
    }
    tables
}

/// Headers of the column that numbers the rows.
pub static NUMBERS: WordList = WordList::new(&["STT", "TT", "Số TT", "Số thứ tự"]);

/// What a row says that begins the header of a table once more, or another header: it numbers its rows or names the
/// name column as headers do.
#[derive(Debug)]
pub struct Beginning {
    /// Column and key of the first line of the header of names.
    name: Option<(u32, String)>,
}

impl Beginning {
    /// Of a table with this header.
    pub fn of(header: &Header) -> Self {
        let name = header
            .columns
            .iter()
            .find(|column| column.field == Some(Field::Name))
            .map(|column| {
                let own = column.header.split(" > ").next().unwrap_or_default();
                (column.index, key(own))
            });
        Beginning { name }
    }

    /// Whether a row says it. Asked of every row, so keys are made only of what may be meant.
    pub fn is_at(&self, row: &Row) -> bool {
        row.texts().take(3).any(|(column, text)| {
            let numbers = || {
                text.len() < 24
                    && !text.bytes().any(|byte| byte.is_ascii_digit())
                    && text.chars().count() < 12
                    && NUMBERS.has(&key(&text))
            };
            let names = || {
                let begin = text.chars().next().map(char::to_lowercase);
                self.name.as_ref().is_some_and(|(index, header)| {
                    *index == column
                        && begin.is_some_and(|begin| begin.eq(header.chars().take(1)))
                        && *header == key(&text)
                })
            };
            names() || numbers()
        })
    }
}

/// Whether two headers are of the same table.
pub fn same_columns(a: &Header, b: &Header) -> bool {
    let texts = |header: &Header| -> Vec<(u32, String)> {
        header
            .columns
            .iter()
            .map(|column| (column.index, key(&column.header)))
            .collect()
    };
    texts(a) == texts(b)
}

/// Whether the caption of a header that repeats that of a table states another unit of money than the table has: what
/// follows is a table of its own.
fn counts_otherwise(grid: &Grid, table: &Extent, header: usize) -> bool {
    let stated = |lines| unit_stated(&grid.rows[lines]);
    let silent = table.header.columns.iter().any(|column| {
        column.unit.is_none() && column.field.is_some_and(|field| field.shape().is_money())
    });
    let caption = caption_start(grid, table.header.rows.end, header)..header;
    silent && stated(caption).is_some_and(|unit| stated(table.titles.clone()) != Some(unit))
}

fn unit_stated(lines: &[Row]) -> Option<MoneyUnit> {
    let mut texts = lines.iter().flat_map(Row::texts);
    texts.find_map(|(_, text)| money_unit_stated(&text))
}

/// What the titles of lists begin with.
static TITLES: WordList = WordList::new(&["danh sách", "biểu", "phụ lục", "bảng"]);

/// Where the lines begin that stand above a repeated header as they stood above the first: a title, the unit. Others
/// may be sections and are read as rows.
fn repeated_caption(grid: &Grid, from: usize, header: usize) -> usize {
    let repeats = |at: &usize| {
        let mut texts = grid.rows[*at].texts().map(|(_, text)| text);
        let says =
            |text: &str| money_unit_stated(text).is_some() || TITLES.start_of(&key(text)).is_some();
        texts.next().is_some_and(|text| says(&text)) && texts.next().is_none()
    };
    let lines = (from..header).rev().take_while(repeats);
    lines.last().unwrap_or(header)
}

/// Lines of few words right above a later header are its caption, not rows of the table before.
fn caption_start(grid: &Grid, from: usize, header: usize) -> usize {
    let is_caption = |at: &usize| {
        let row = &grid.rows[*at];
        let texts: Vec<_> = row.texts().map(|(_, text)| text).collect();
        let total = texts.first().is_some_and(|text| {
            let words = key(text);
            words.starts_with(&key("cộng")) || words.starts_with(&key("tổng"))
        });
        texts.len() <= 2
            && !total
            && row
                .cells
                .iter()
                .all(|(_, cell)| cell.is_words() || section::mark_of(&cell.text()).is_some())
    };
    (from..header)
        .rev()
        .take_while(is_caption)
        .last()
        .unwrap_or(header)
}
