//! A sheet written down as rows of words, and the workbook made of it: the same bytes at every run.
//!
//! A word is one cell: digits are a number, `20.5%` a number shown as a percentage, `31/8/2023` after `@` a real date, `#N/A` a formula in error, the rest
//! is text, also what stands after `'`. `<` continues the merged cell to its left, `^` the one above it.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};

/// One sheet.
#[derive(Debug, Clone)]
pub struct Page {
    name: String,
    rows: Vec<Vec<String>>,
    hidden: Vec<String>,
}

impl Page {
    /// A sheet of this name with these rows.
    pub fn new(name: &str, rows: &[&[&str]]) -> Self {
        let words = |row: &&[&str]| row.iter().map(|word| (*word).to_owned()).collect();
        Page {
            name: name.to_owned(),
            rows: rows.iter().map(words).collect(),
            hidden: Vec::new(),
        }
    }

    /// The same sheet with another word in a cell, named as in a spreadsheet: `C6`.
    pub fn with(mut self, cell: &str, word: &str) -> Self {
        let (row, column) = place(cell);
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        if self.rows[row].len() <= column {
            self.rows[row].resize(column + 1, String::new());
        }
        word.clone_into(&mut self.rows[row][column]);
        self
    }

    /// The same sheet under another name.
    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    /// The same sheet with the row and the column of a cell hidden.
    pub fn hiding(mut self, cell: &str) -> Self {
        self.hidden.push(cell.to_owned());
        self
    }

    /// The same sheet with every word written in another way; rows and columns are counted from 0.
    pub fn rewritten(mut self, way: impl Fn(usize, usize, &str) -> String) -> Self {
        for (row, words) in self.rows.iter_mut().enumerate() {
            for (column, word) in words.iter_mut().enumerate() {
                *word = way(row, column, word);
            }
        }
        self
    }

    /// The sheet as text with semicolons.
    pub fn semicolons(&self) -> String {
        let line = |words: &Vec<String>| {
            let cells: Vec<&str> = words
                .iter()
                .map(|word| word.trim_start_matches('\''))
                .collect();
            cells.join(";") + "\n"
        };
        self.rows.iter().map(line).collect()
    }

    fn word(&self, row: usize, column: usize) -> &str {
        self.rows
            .get(row)
            .and_then(|row| row.get(column))
            .map_or("", String::as_str)
    }

    /// Last row and column of the block that begins at a cell.
    fn block(&self, row: usize, column: usize) -> (usize, usize) {
        let right = (column + 1..).take_while(|at| self.word(row, *at) == "<");
        let down = (row + 1..).take_while(|at| self.word(*at, column) == "^");
        (row + down.count(), column + right.count())
    }
}

/// Row and column, from 0, of a cell named `C6`.
fn place(cell: &str) -> (usize, usize) {
    let letters = cell.chars().take_while(char::is_ascii_uppercase);
    let column = letters.fold(0, |column, c| column * 26 + (c as usize - 'A' as usize + 1));
    let row: usize = cell
        .trim_start_matches(|c: char| c.is_ascii_uppercase())
        .parse()
        .expect("a cell is named by letters and a row");
    (row - 1, column - 1)
}

/// The bytes of a workbook with these sheets.
pub fn workbook(pages: &[Page]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2023, 9, 5)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for page in pages {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&page.name)?;
        for (row, words) in page.rows.iter().enumerate() {
            for (column, word) in words.iter().enumerate() {
                if !matches!(word.as_str(), "" | "<" | "^") {
                    put(sheet, page, (row, column), word)?;
                }
            }
        }
        for cell in &page.hidden {
            let (row, column) = place(cell);
            sheet.set_row_hidden(row as u32)?;
            sheet.set_column_hidden(column as u16)?;
        }
    }
    workbook.save_to_buffer()
}

fn put(
    sheet: &mut Worksheet,
    page: &Page,
    (row, column): (usize, usize),
    word: &str,
) -> Result<(), XlsxError> {
    let at = |row: usize, column: usize| (row as u32, column as u16);
    let (first_row, first_column) = at(row, column);
    let (last_row, last_column) = page.block(row, column);
    let (last_row, last_column) = at(last_row, last_column);
    if (first_row, first_column) != (last_row, last_column) {
        let plain = Format::new();
        sheet.merge_range(first_row, first_column, last_row, last_column, "", &plain)?;
    }
    if let Some(day) = word.strip_prefix('@') {
        sheet.write_datetime_with_format(
            first_row,
            first_column,
            date(day)?,
            &Format::new().set_num_format("dd/mm/yyyy"),
        )?;
    } else if word.starts_with('#') {
        sheet.write_formula(
            first_row,
            first_column,
            Formula::new("=NA()").set_result(word),
        )?;
    } else if let Some(share) = word.strip_suffix('%').and_then(number) {
        let shown = Format::new().set_num_format("0.0%");
        sheet.write_number_with_format(first_row, first_column, share / 100.0, &shown)?;
    } else if let Some(number) = number(word) {
        sheet.write_number(first_row, first_column, number)?;
    } else {
        let text = word.strip_prefix('\'').unwrap_or(word);
        sheet.write_string(first_row, first_column, text)?;
    }
    Ok(())
}

fn date(day: &str) -> Result<ExcelDateTime, XlsxError> {
    let parts: Vec<u16> = day
        .split('/')
        .filter_map(|part| part.parse().ok())
        .collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    ExcelDateTime::from_ymd(part(2), part(1) as u8, part(0) as u8)
}

/// Digits with at most one sign and one point; a leading zero makes it a text, as a code is one.
fn number(word: &str) -> Option<f64> {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let is_code = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    if is_number && !is_code {
        word.parse().ok()
    } else {
        None
    }
}
