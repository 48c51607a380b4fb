//! What a report looks like before any format draws it: sections of paragraphs and tables with typed cells.

use super::chart::Chart;
use super::heading::Heading;
use crate::model::Money;
use crate::text::{Lang, Phrase, Text, numerals, text};
use serde::Serialize;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// Who issues it, when and for whom.
    pub heading: Heading,
    /// Its title.
    pub title: Phrase,
    /// The line below the title.
    pub subtitle: Phrase,
    /// Its sections, in order; none is empty.
    pub sections: Vec<Section>,
}

/// Columns of this priority and above are left out of lists on paper.
const ON_SCREEN: u8 = 6;

/// A table of more rows is not put on paper.
const LONGEST: usize = 2_000;

impl Document {
    /// The sections that are read as text: not what is only looked up.
    pub fn read(&self) -> impl Iterator<Item = &Section> {
        self.sections
            .iter()
            .filter(|section| section.shown != Shown::Aside)
    }

    /// The document as it is printed: in place of a table that would fill hundreds of pages it is said where that is.
    pub fn on_paper(&self) -> Document {
        let printed = |section: &Section| Section {
            title: section.title.clone(),
            blocks: section
                .blocks
                .iter()
                .map(|block| block.on_paper(section.shown == Shown::Aside))
                .collect(),
            id: section.id,
            shown: section.shown,
            part: section.part,
        };
        Document {
            heading: self.heading.clone(),
            title: self.title.clone(),
            subtitle: self.subtitle.clone(),
            sections: self.sections.iter().map(printed).collect(),
        }
    }
}

impl Block {
    fn on_paper(&self, is_looked_up: bool) -> Block {
        match self {
            Block::Table(table) if table.rows.len() > LONGEST => {
                let said = text(
                    "Danh sách gồm {n} dòng, không in kèm; xem tệp .xlsx hoặc .html của báo cáo này.",
                    "The list has {n} rows and is not printed; see the .xlsx or .html file of this report.",
                );
                let rows = i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
                Block::Paragraph(said.fill(&[("n", &rows)]))
            }
            Block::Table(table) if is_looked_up => Block::Table(table.without(ON_SCREEN)),
            other => other.clone(),
        }
    }
}

/// One section.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// What `--section` calls it.
    pub id: &'static str,
    /// The part of a printed report it is told in.
    pub part: Option<Text>,
    /// Its heading.
    pub title: Phrase,
    /// What it holds, from top to bottom.
    pub blocks: Vec<Block>,
    /// How much of it is shown where it is read as text.
    pub shown: Shown,
}

/// How much of a section is shown where it is read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Nothing: it is looked up rather than read.
    Aside,
    /// What a reader has patience for: the terminal ends lists by name after some rows, and says so.
    Brief,
    /// All of it: it was asked for.
    Whole,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// One paragraph.
    Paragraph(Phrase),
    /// One table.
    Table(Table),
    /// One picture of the table above it.
    Chart(Chart),
}

/// A table; every row has one cell per column.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its columns, from left to right.
    pub columns: Vec<Column>,
    /// Its rows, from top to bottom.
    pub rows: Vec<Vec<Cell>>,
    /// The row of totals below them.
    pub total: Option<Vec<Cell>>,
    /// What must be said below it.
    pub notes: Vec<Phrase>,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub header: Phrase,
    /// Which side its cells lean to.
    pub align: Align,
    /// 0 is always drawn; where width is short the highest go first.
    pub priority: u8,
    /// A cell that is too long is cut rather than wrapped.
    pub cut: bool,
    /// What is said above it and its neighbours of the same group, where there is room.
    pub group: Option<Phrase>,
    /// What its cells are keys of, `sector` say, so that the rows of one table lead to those of another; of a number,
    /// that it counts the rows of the list by name.
    pub key: Option<&'static str>,
}

/// The key of a number that counts cooperatives by name.
pub const COUNTED: &str = "cooperatives";

impl Column {
    /// A column of words.
    pub fn words(header: impl Into<Phrase>, priority: u8) -> Self {
        Column {
            header: header.into(),
            align: Align::Left,
            priority,
            cut: false,
            group: None,
            key: None,
        }
    }

    /// A column of numbers.
    pub fn numbers(header: impl Into<Phrase>, priority: u8) -> Self {
        Column {
            align: Align::Right,
            ..Column::words(header, priority)
        }
    }

    /// A column of names that are known by their beginning, such as those of files.
    pub fn names(header: impl Into<Phrase>) -> Self {
        Column {
            cut: true,
            ..Column::words(header, 0)
        }
    }

    /// The column with what its cells are keys of.
    pub fn keyed(self, key: &'static str) -> Self {
        Column {
            key: Some(key),
            ..self
        }
    }

    /// The column with a heading above its own.
    pub fn under(self, group: &Phrase) -> Self {
        Column {
            group: Some(group.clone()),
            ..self
        }
    }
}

/// Which side cells lean to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing belongs here.
    Empty,
    /// A figure belongs here, and is not known.
    Unknown,
    /// Words.
    Text(Phrase),
    /// A count.
    Count(i64),
    /// An amount; on paper in million đồng.
    Money(Money),
    /// A ratio; on paper with one decimal.
    Ratio(f64),
    /// A share or a change in hundredths; on paper with one decimal.
    Percent(f64),
    /// A change: drawn like the cell inside, with its sign.
    Change(Box<Cell>),
    /// An estimate: drawn like the cell inside, and marked.
    Estimate(Box<Cell>),
}

/// What stands before an estimate.
pub const ESTIMATED: Text = text("ước", "est.");

/// How an unknown figure is drawn, as statistical tables do.
const UNKNOWN_MARK: &str = "…";

impl Cell {
    /// The cell as it stands on paper.
    pub fn paper(&self, lang: Lang) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Unknown => UNKNOWN_MARK.to_owned(),
            Cell::Text(phrase) => phrase.pick(lang).to_owned(),
            Cell::Count(n) => numerals::integer(*n, lang),
            Cell::Money(money) => money.in_millions(lang),
            Cell::Ratio(number) | Cell::Percent(number) => numerals::decimal(*number, 1, lang),
            Cell::Change(inside) => signed(inside.paper(lang)),
            Cell::Estimate(inside) => format!("{} {}", ESTIMATED.pick(lang), inside.paper(lang)),
        }
    }

    /// The number that is drawn, not rounded: amounts in million đồng. `None` where there is none.
    // An amount of the whole nation stays below 2^53 đồng.
    #[allow(clippy::cast_precision_loss)]
    pub fn number(&self) -> Option<f64> {
        match self {
            Cell::Empty | Cell::Unknown | Cell::Text(_) => None,
            Cell::Count(n) => Some(*n as f64),
            Cell::Money(money) => Some(money.0 as f64 / 1e6),
            Cell::Ratio(number) | Cell::Percent(number) => Some(*number),
            Cell::Change(inside) | Cell::Estimate(inside) => inside.number(),
        }
    }

    /// The whole number behind it, which adds up without rounding: a count, or đồng.
    pub fn whole(&self) -> Option<i64> {
        match self {
            Cell::Count(n) => Some(*n),
            Cell::Money(money) => Some(money.0),
            Cell::Change(inside) | Cell::Estimate(inside) => inside.whole(),
            Cell::Empty | Cell::Unknown | Cell::Text(_) | Cell::Ratio(_) | Cell::Percent(_) => None,
        }
    }
}

/// A plus before what is neither negative nor zero as drawn.
fn signed(drawn: String) -> String {
    let rises = !drawn.starts_with('-') && drawn.contains(|c: char| ('1'..='9').contains(&c));
    if rises { format!("+{drawn}") } else { drawn }
}

impl Table {
    /// The table without the columns that go first.
    fn without(&self, priority: u8) -> Table {
        let stays: Vec<bool> = self
            .columns
            .iter()
            .map(|it| it.priority < priority)
            .collect();
        let row = |cells: &Vec<Cell>| -> Vec<Cell> {
            let cells = cells.iter().zip(&stays);
            cells
                .filter(|(_, stays)| **stays)
                .map(|(cell, _)| cell.clone())
                .collect()
        };
        let columns = self.columns.iter();
        Table {
            columns: columns
                .filter(|it| it.priority < priority)
                .cloned()
                .collect(),
            rows: self.rows.iter().map(row).collect(),
            total: self.total.as_ref().map(row),
            notes: self.notes.clone(),
        }
    }

    /// Whether any of its cells is an unknown figure.
    pub fn has_unknown(&self) -> bool {
        let rows = self.rows.iter().chain(&self.total);
        rows.flatten().any(|cell| *cell == Cell::Unknown)
    }

    /// Whether its columns stand under groups.
    pub fn has_groups(&self) -> bool {
        self.columns.iter().any(|column| column.group.is_some())
    }

    /// Whether the total of a column is what its cells add up to.
    pub fn adds_up(&self, at: usize) -> bool {
        let cells = || self.rows.iter().filter_map(|row| row.get(at));
        let total = self.total.as_ref().and_then(|total| total.get(at)?.whole());
        let alike = |cell: &Cell| cell.whole().is_some() || cell.number().is_none();
        let mut sum = cells().filter_map(Cell::whole).peekable();
        sum.peek().is_some() && cells().all(alike) && total == sum.try_fold(0, i64::checked_add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_on_paper() {
        let money = Cell::Money(Money(1_234_560_000));
        for (cell, vi) in [
            (Cell::Unknown, "…"),
            (Cell::Count(4292), "4.292"),
            (money.clone(), "1.234,6"),
            (Cell::Ratio(15.274_021), "15,3"),
            (Cell::Estimate(Box::new(Cell::Count(281))), "ước 281"),
            (Cell::Change(Box::new(money)), "+1.234,6"),
            (Cell::Change(Box::new(Cell::Count(-3))), "-3"),
            (Cell::Change(Box::new(Cell::Count(0))), "0"),
            (Cell::Change(Box::new(Cell::Percent(0.04))), "0,0"),
        ] {
            assert_eq!(cell.paper(Lang::Vi), vi);
        }
    }

    #[test]
    fn a_total_adds_up_or_does_not() {
        let table = |cells: &[Cell], total: Cell| Table {
            columns: vec![Column::numbers(text("a", "a"), 0)],
            rows: cells.iter().map(|cell| vec![cell.clone()]).collect(),
            total: Some(vec![total]),
            notes: Vec::new(),
        };
        let (a, b) = (Cell::Count(3), Cell::Count(4));
        assert!(table(&[a.clone(), Cell::Unknown, b.clone()], Cell::Count(7)).adds_up(0));
        assert!(!table(&[a.clone(), b], Cell::Count(8)).adds_up(0));
        assert!(!table(std::slice::from_ref(&a), Cell::Empty).adds_up(0));
        assert!(!table(&[a, Cell::Ratio(0.5)], Cell::Count(3)).adds_up(0));
        assert!(!table(&[Cell::Unknown], Cell::Count(0)).adds_up(0));
    }
}
