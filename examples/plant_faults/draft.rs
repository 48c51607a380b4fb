//! A list as it is drawn on a sheet, in which a word can be changed and its cell named.

use super::page::Page;
use htx::model::Address;

/// A list: lines above, a header, rows, a total below.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Name of the file.
    pub path: String,
    title: Vec<String>,
    /// The names plants know the columns by.
    names: Vec<&'static str>,
    /// What stands in the header.
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    /// The section that begins above a row.
    sections: Vec<(usize, String)>,
    total: Vec<String>,
    layout: Layout,
    /// What the sheet is called.
    sheet: &'static str,
    /// The sheets behind it.
    beside: Vec<Page>,
}

/// Where the list begins, and in which order its columns stand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Layout {
    /// Empty rows above.
    pub top: usize,
    /// Empty columns at the left.
    pub left: usize,
    /// By how many places the columns behind the name are turned.
    pub turned: usize,
    /// Which of the usual headers is written.
    pub headers: usize,
}

/// A column: its name, other headers for it, the word of each row, and whether it has a total.
pub struct Column {
    pub name: &'static str,
    pub others: &'static [&'static str],
    pub word: fn(usize) -> String,
    pub total: bool,
}

impl Draft {
    /// A list of some rows below a title.
    pub fn new(title: &[&str], columns: &[Column], rows: usize, layout: Layout) -> Self {
        let fixed = 2.min(columns.len());
        let mut order: Vec<&Column> = columns.iter().collect();
        let turned = layout.turned.checked_rem(order.len() - fixed);
        order[fixed..].rotate_left(turned.unwrap_or(0));
        let header = |column: &&Column| match layout.headers % (column.others.len() + 1) {
            0 => column.name.to_owned(),
            other => column.others[other - 1].to_owned(),
        };
        let row = |at: usize| order.iter().map(|column| (column.word)(at)).collect();
        let mut draft = Draft {
            path: "danh-sach.xlsx".to_owned(),
            title: title.iter().map(|line| (*line).to_owned()).collect(),
            names: order.iter().map(|column| column.name).collect(),
            header: order.iter().map(header).collect(),
            rows: (0..rows).map(row).collect(),
            sections: Vec::new(),
            total: vec![String::new(); order.len()],
            layout,
            sheet: "Danh sách",
            beside: Vec::new(),
        };
        for (at, _) in order.iter().enumerate().filter(|(_, column)| column.total) {
            let amount = |row: &Vec<String>| row[at].parse::<i64>().unwrap_or(0);
            draft.total[at] = draft.rows.iter().map(amount).sum::<i64>().to_string();
        }
        if columns.iter().any(|column| column.total) {
            draft.total[1] = "Tổng cộng".to_owned();
        }
        draft
    }

    /// With a section above a row.
    pub fn section(mut self, above: usize, words: &str) -> Self {
        self.sections.push((above, words.to_owned()));
        self
    }

    /// In a sheet of another name, with a list in the sheet behind it.
    pub fn before(mut self, sheet: &'static str, list: &Draft) -> Self {
        self.sheet = sheet;
        self.beside.push(list.page());
        self
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The word of a column in a row.
    pub fn get(&self, name: &str, row: usize) -> String {
        self.rows[row][self.column(name)].clone()
    }

    /// Writes a word into a column of a row.
    pub fn set(&mut self, name: &str, row: usize, word: &str) -> Address {
        let column = self.column(name);
        word.clone_into(&mut self.rows[row][column]);
        self.cell(name, row)
    }

    /// Leaves nothing in a row but a word in one column.
    pub fn only(&mut self, name: &str, row: usize, word: &str) -> Address {
        self.rows[row].iter_mut().for_each(String::clear);
        self.set(name, row, word)
    }

    /// Writes a word into a column of every row.
    pub fn set_all(&mut self, name: &str, word: &str) {
        for row in 0..self.rows.len() {
            self.set(name, row, word);
        }
        let column = self.column(name);
        self.total[column].clear();
    }

    /// Where a column of a row stands.
    pub fn cell(&self, name: &str, row: usize) -> Address {
        let above = self.sections.iter().filter(|(at, _)| *at <= row).count();
        self.at(self.first_row() + row + above, self.column(name))
    }

    /// Writes another header above a column.
    pub fn head(&mut self, name: &str, word: &str) -> Address {
        let column = self.column(name);
        word.clone_into(&mut self.header[column]);
        self.at(self.first_row() - 1, column)
    }

    /// Writes another line above the list.
    pub fn title(&mut self, line: usize, word: &str) -> Address {
        word.clone_into(&mut self.title[line]);
        self.at(line, 0)
    }

    /// Writes another total below a column.
    pub fn total(&mut self, name: &str, word: &str) -> Address {
        let column = self.column(name);
        word.clone_into(&mut self.total[column]);
        let below = self.first_row() + self.rows.len() + self.sections.len();
        self.at(below, column)
    }

    /// The total below a column.
    pub fn sum(&self, name: &str) -> i64 {
        self.total[self.column(name)].parse().unwrap_or(0)
    }

    /// A column more at the right, with one word in all its rows.
    pub fn add(&mut self, name: &'static str, word: &str) -> Address {
        self.names.push(name);
        self.header.push(name.to_owned());
        self.rows
            .iter_mut()
            .for_each(|row| row.push(word.to_owned()));
        self.total.push(String::new());
        self.at(self.first_row() - 1, self.names.len() - 1)
    }

    /// All sheets.
    pub fn pages(&self) -> Vec<Page> {
        [&[self.page()], &self.beside[..]].concat()
    }

    /// The list on a sheet.
    pub fn page(&self) -> Page {
        let mut lines: Vec<(usize, &[String])> = Vec::new();
        let title: Vec<[String; 1]> = self.title.iter().map(|line| [line.clone()]).collect();
        lines.extend(title.iter().enumerate().map(|(at, line)| (at, &line[..])));
        lines.push((self.first_row() - 1, &self.header));
        for (at, row) in self.rows.iter().enumerate() {
            let above = self
                .sections
                .iter()
                .filter(|(first, _)| *first <= at)
                .count();
            lines.push((self.first_row() + at + above, row));
        }
        let sections: Vec<(usize, [String; 2])> = self
            .sections
            .iter()
            .enumerate()
            .map(|(nth, (at, words))| {
                let mark = ["I", "II", "III"][nth % 3].to_owned();
                (self.first_row() + at + nth, [mark, words.clone()])
            })
            .collect();
        lines.extend(sections.iter().map(|(at, words)| (*at, &words[..])));
        lines.push((
            self.first_row() + self.rows.len() + sections.len(),
            &self.total,
        ));
        let cells = lines.into_iter().flat_map(|(row, words)| {
            let filled = words
                .iter()
                .enumerate()
                .filter(|(_, word)| !word.is_empty());
            filled.map(move |(column, word)| (row, column, word))
        });
        cells.fold(Page::new(self.sheet, &[]), |page, (row, column, word)| {
            page.with(&self.at(row, column).to_string(), word)
        })
    }

    fn column(&self, name: &str) -> usize {
        let place = self.names.iter().position(|known| *known == name);
        place.unwrap_or_else(|| panic!("the list has no column '{name}'"))
    }

    /// The first row of the list, title and header counted.
    fn first_row(&self) -> usize {
        self.title.len() + 1
    }

    fn at(&self, row: usize, column: usize) -> Address {
        Address::new(
            (self.layout.top + row) as u32,
            (self.layout.left + column) as u32,
        )
    }
}
