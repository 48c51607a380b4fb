//! What a reader understood of one file: sheets, tables, columns, sections, rows.

use super::{Field, Filing, Kind, MoneyUnit, Observation, Submission, UnitRef, Value};
use crate::text::normal::key;
use crate::text::{Text, text};
use jiff::civil::Date;

/// One file as understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Path as given.
    pub path: String,
    /// Hash of the bytes.
    pub sha256: String,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
    /// Its records, in the order of sheets and rows.
    pub filings: Vec<Filing>,
    /// The submissions its records belong to.
    pub submissions: Vec<Submission>,
    /// Its tables that only count what its lists hold; they are in no figures.
    pub summaries: Vec<Summary>,
    /// What was met on the way.
    pub observations: Vec<Observation>,
    /// What the user said of headers that were met, to be remembered of their senders.
    pub lessons: Vec<Lesson>,
}

/// A header whose meaning the user said, met in a file of a sender.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lesson {
    /// The unit, the department or the province that sent it.
    pub sender: String,
    /// The header as the user wrote it.
    pub header: String,
    /// What it means.
    pub field: Field,
}

impl Reading {
    /// Takes in the next page of the same file.
    pub fn turn(&mut self, page: Reading) {
        for (sheet, next) in self.sheets.iter_mut().zip(page.sheets) {
            sheet.tables = next.tables;
            sheet.skipped.extend(next.skipped);
        }
        self.submissions = page.submissions;
        self.filings.extend(page.filings);
        self.observations.extend(page.observations);
    }

    /// Records of one submission that are not held back.
    pub fn accepted(&self, submission: usize) -> impl Iterator<Item = &Filing> {
        self.filings
            .iter()
            .filter(move |filing| filing.submission == Some(submission) && !filing.held_back)
    }
}

/// One sheet as understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name; of a CSV, the file's name without ending.
    pub name: String,
    /// Its tables, from top to bottom.
    pub tables: Vec<Table>,
    /// Rows that are no records, and why.
    pub skipped: Vec<Skipped>,
}

/// One table of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it lists.
    pub kind: Kind,
    /// Rows of the header, from zero.
    pub header_rows: Vec<u32>,
    /// Its columns, from left to right.
    pub columns: Vec<Column>,
    /// Rows that give a value to the rows below.
    pub sections: Vec<Section>,
    /// Totals the sheet states.
    pub totals: Vec<Total>,
}

impl Table {
    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns
            .iter()
            .find(|column| column.field == Some(field))
    }
}

/// One column as understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// Column in the sheet, from zero.
    pub index: u32,
    /// Its header, parent headers first; empty where there is none.
    pub header: String,
    /// What it means; `None` if unknown.
    pub field: Option<Field>,
    /// How sure: 1 for a known header, less for an abbreviated or unaccented one, 0 for an unknown one.
    pub confidence: f64,
    /// How it is known, where it is.
    pub known_by: KnownBy,
    /// Where it is not, what it may be.
    pub likely: Option<Field>,
    /// Its first value, as written.
    pub example: Option<String>,
    /// Unit of its amounts.
    pub unit: Option<MoneyUnit>,
    /// Of a tick column, the value a tick stands for.
    pub tick: Option<Value>,
}

impl Column {
    /// Whether its header says that it holds averages, which are no sums.
    pub fn is_average(&self) -> bool {
        let words = key(&self.header);
        words.contains(&key("bình quân")) || words.split(' ').any(|word| word == "bq")
    }
}

/// How a column is known to mean what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum KnownBy {
    /// Its header is in the table of headers.
    #[default]
    Header,
    /// Its header is one of these with a slip in it.
    Slip,
    /// What stands in it.
    Content,
    /// The user says so.
    Taught,
    /// It was said of an earlier file of the sender.
    Learned,
}

impl KnownBy {
    /// The word of the contract.
    pub const fn code(self) -> &'static str {
        match self {
            KnownBy::Header => "synonym",
            KnownBy::Slip => "fuzzy",
            KnownBy::Content => "content",
            KnownBy::Taught => "taught",
            KnownBy::Learned => "learned",
        }
    }

    /// The words people read.
    pub const fn label(self) -> Text {
        match self {
            KnownBy::Header => text("tiêu đề", "header"),
            KnownBy::Slip => text("tiêu đề gần đúng", "header, nearly"),
            KnownBy::Content => text("nội dung", "content"),
            KnownBy::Taught => text("--map", "--map"),
            KnownBy::Learned => text("đã ghi nhớ", "remembered"),
        }
    }
}

/// A row that is no record but says something of the rows below it.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its row, from zero; of a title, the title's row.
    pub row: u32,
    /// The column of its text.
    pub column: u32,
    /// Its text.
    pub text: String,
    /// What it says.
    pub sets: Vec<(Field, Value)>,
    /// Depth: 0 for I, A; 1 for 1., a) below it.
    pub level: usize,
}

/// A total the sheet states itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// Its row, from zero.
    pub row: u32,
    /// The column of its label.
    pub column: u32,
    /// Its label: "Cộng", "TỔNG CỘNG (I+II)".
    pub label: String,
    /// Number of records it states, with the column it stands in.
    pub count: Option<(u32, i64)>,
    /// Amounts it states: field, column, value (persons, or đồng).
    pub amounts: Vec<(Field, u32, i64)>,
    /// The sets of rows it may be the total of, as row ranges `(first, after last)`; the likeliest first.
    pub scopes: Vec<(u32, u32)>,
}

/// A table that only counts what lists of the same file hold. It is held against them and not used.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Index of its sheet.
    pub sheet: usize,
    /// Index of the table in its sheet.
    pub table: usize,
    /// The unit it speaks of, where that is said.
    pub unit: Option<UnitRef>,
    /// The day it speaks of, where that is said.
    pub as_of: Option<Date>,
    /// Whether each of its rows is a figure of its own, said by its label.
    pub downward: bool,
    /// Its rows.
    pub rows: Vec<Filing>,
    /// The totals it states.
    pub totals: Vec<Total>,
}

/// A row that is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skipped {
    /// Its row, from zero.
    pub row: u32,
    /// Why it is none.
    pub why: Why,
}

/// Why a row is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// Letterhead or title above the header.
    Title,
    /// `(1) (2) (3)` below the header.
    Numbering,
    /// The header once more.
    RepeatedHeader,
    /// A section.
    Section,
    /// A total or subtotal.
    Total,
    /// Notes and signatures.
    Footer,
    /// Not understood; an observation says so.
    Unread,
    /// Numbered beforehand, never filled in.
    Unfilled,
    /// More lines of the record above, whose name is merged over them.
    Continuation,
    /// Belongs to a table that is not counted (a summary, or another kind).
    NotCounted,
    /// Explains how a template is filled in.
    Guide,
}

impl Why {
    /// The word of the contract.
    pub const fn code(self) -> &'static str {
        match self {
            Why::Title => "title",
            Why::Numbering => "numbering",
            Why::RepeatedHeader => "repeated_header",
            Why::Section => "section",
            Why::Total => "total",
            Why::Footer => "footer",
            Why::Unread => "unread",
            Why::Unfilled => "unfilled",
            Why::Continuation => "continuation",
            Why::NotCounted => "not_counted",
            Why::Guide => "guide",
        }
    }
}
