//! Tells what a row below a header is: a record, a section, a total, a note, or nothing of these.

use super::cell::{Cell, Row};
use super::header::{Header, is_numbering_row};
use super::section::{self, Mark, Places, Said};
use super::terms;
use crate::model::{Field, Kind, Shape};
use crate::text::normal::{WordList, bare, key};
use std::borrow::Cow;

/// What the label of a total begins with.
static TOTALS: WordList = WordList::new(&[
    "cộng",
    "tổng",
    "toàn huyện",
    "toàn tỉnh",
    "toàn xã",
    "toàn thành phố",
    "toàn thị xã",
    "toàn quận",
    "toàn phường",
    "toàn thị trấn",
    "tổng cộng",
    "tổng số",
]);

/// Words that begin like a total and are part of a name.
static NO_TOTALS: WordList = WordList::new(&[
    "tổng hợp",
    "tổng công ty",
    "tổng giám đốc",
    "tổng đại lý",
    "cộng hòa",
    "cộng đồng",
    "cộng sản",
    "tổng đội",
]);

/// What notes and signatures begin with.
static FOOTERS: WordList = WordList::new(&[
    "ghi chú",
    "người lập",
    "lập biểu",
    "người tổng hợp",
    "thủ trưởng",
    "trưởng phòng",
    "phó trưởng phòng",
    "chủ tịch",
    "phó chủ tịch",
    "TM",
    "KT",
    "TL",
    "nơi nhận",
    "xác nhận",
    "ký tên",
    "ký ghi rõ",
    "ký đóng dấu",
    "lãnh đạo",
    "cán bộ tổng hợp",
    "kế toán trưởng",
    "giám đốc",
    "người báo cáo",
    "lưu ý",
    "cán bộ lập biểu",
]);

/// The words of a date at a signature.
static DATED: WordList = WordList::new(&["ngày", "tháng", "năm"]);

/// What the names of organisations begin with.
static ORGANISATIONS: WordList =
    WordList::new(&["HTX", "hợp tác xã", "QTDND", "quỹ tín dụng", "chi nhánh"]);

/// What a row is.
#[derive(Debug, Clone, PartialEq)]
pub enum RowKind {
    /// A record.
    Record,
    /// A section; the column its text stands in.
    Section(u32, Said),
    /// A total; the column and text of its label.
    Total(u32, String),
    /// A note or a signature.
    Footer,
    /// A numbering row repeated.
    Numbering,
    /// Numbered beforehand, never filled in.
    Unfilled,
    /// Words that fit nothing.
    Unread,
}

/// What is known of the table a row stands in.
#[derive(Debug)]
pub struct Surroundings<'a> {
    /// Its header.
    pub header: &'a Header,
    /// Units a section may name.
    pub places: &'a Places,
    /// Whether records are numbered.
    pub numbered: bool,
    /// Whether its rows only count.
    pub tally: bool,
}

/// Tells what a row is.
pub fn tell(row: &Row, around: &Surroundings) -> RowKind {
    if is_numbering_row(row) {
        return RowKind::Numbering;
    }
    let parts = Parts::of(row, around);
    if !parts.is_numbered() {
        if around.header.kind != Kind::Targets
            && let Some((column, label)) = parts.total_label()
        {
            return RowKind::Total(column, label);
        }
        if parts.is_footer() {
            return RowKind::Footer;
        }
    }
    if let Some((column, said)) = parts.section(around) {
        return RowKind::Section(column, said);
    }
    if parts.is_unfilled() {
        return RowKind::Unfilled;
    }
    match parts.is_record(around) {
        true => RowKind::Record,
        false => RowKind::Unread,
    }
}

/// Whether a label begins like one of the words of totals; asked of every row, before anything is folded.
fn may_be_total(label: &str) -> bool {
    let mut letters = label.chars().skip_while(|c| !c.is_alphabetic());
    let begins = matches!(letters.next(), Some('c' | 'C' | 't' | 'T'));
    begins
        && letters
            .next()
            .is_some_and(|c| bare(c.encode_utf8(&mut [0; 4])) == "o")
}

/// A row's cells by what they are for.
struct Parts<'a> {
    row: &'a Row,
    /// Text of the numbering column.
    number: Cow<'a, str>,
    name_column: Option<u32>,
    /// Cells with words outside the numbering column.
    words: Vec<(u32, Cow<'a, str>)>,
    /// Cells without words outside the numbering column.
    figures: Vec<(u32, &'a Cell)>,
}

/// Whether a cell with words is an amount all the same: "162 người", "1,2 tỷ" in a column of such.
fn is_amount(cell: &Cell, column: u32, header: &Header) -> bool {
    let begins = matches!(cell, Cell::Text(text) if text.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let mut fields = header.columns.iter().filter(|known| known.index == column);
    begins && fields.any(|known| known.field.is_some_and(|field| field.shape().is_summable()))
}

impl<'a> Parts<'a> {
    fn of(row: &'a Row, around: &Surroundings) -> Self {
        let number_column = around.header.column(Field::No);
        let mut parts = Parts {
            row,
            number: number_column
                .map(|column| row.text(column))
                .unwrap_or_default(),
            name_column: around.header.subject(),
            words: Vec::new(),
            figures: Vec::new(),
        };
        for (column, cell) in &row.cells {
            if cell.is_blank() || Some(*column) == number_column {
                continue;
            }
            match cell.is_words() && !is_amount(cell, *column, around.header) {
                true => parts.words.push((*column, cell.text())),
                false => parts.figures.push((*column, cell)),
            }
        }
        // A label merged from the first column on stands in the numbering column.
        if section::mark_of(parts.number.trim_end_matches(['.', ')'])).is_none()
            && parts.number.chars().any(char::is_alphabetic)
            && let Some(column) = number_column
        {
            parts
                .words
                .insert(0, (column, std::mem::take(&mut parts.number)));
        }
        parts
    }

    /// Whether it carries a whole number as records do.
    fn is_numbered(&self) -> bool {
        let number = self.number.trim_end_matches(['.', ')']);
        !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
    }

    fn label(&self) -> Option<&(u32, Cow<'a, str>)> {
        self.words.first()
    }

    /// The label of a total: Cộng, Tổng cộng, Tổng số, Toàn huyện. "Tổng hợp" is part of a name.
    fn total_label(&self) -> Option<(u32, String)> {
        let (column, text) = self.label()?;
        let stray_column = self.name_column.is_some_and(|name| *column > name + 1);
        if stray_column {
            return None;
        }
        let text_of_label = section::take_mark(text).1;
        if !may_be_total(text_of_label) {
            return None;
        }
        let words = key(text_of_label);
        let total = TOTALS.start_of(&words).is_some() && NO_TOTALS.start_of(&words).is_none();
        total.then(|| (*column, text.to_string()))
    }

    /// Notes and signatures below a table.
    fn is_footer(&self) -> bool {
        let Some((_, text)) = self.label() else {
            return false;
        };
        if self.words.len() > 3 || !self.figures.is_empty() {
            return false;
        }
        let words = key(text);
        let dated = |word: &String| words.split(' ').any(|said| said == word);
        FOOTERS.start_of(&words).is_some() || DATED.keys().iter().all(dated)
    }

    /// A row with one text that gives a value to the rows below: numbered I, A, or meaning something by itself.
    fn section(&self, around: &Surroundings) -> Option<(u32, Said)> {
        let [(column, text)] = &self.words[..] else {
            return None;
        };
        if self.name_column.is_some_and(|name| *column > name) {
            return None;
        }
        let mark = section::mark_of(self.number.trim_end_matches(['.', ')', '/']));
        let said = section::read(around.header.kind, &self.number, text, around.places);
        let outline = matches!(
            mark,
            Some(Mark::Roman | Mark::Upper | Mark::Lower | Mark::Dotted)
        ) || (mark.is_none() && !matches!(said.mark, Mark::Plain | Mark::Digit));
        let has_details = self
            .figures
            .iter()
            .any(|(column, _)| self.is_detail(*column, around));
        if around.tally && !self.figures.is_empty() {
            return None;
        }
        let means = !said.sets.is_empty() && !has_details && !self.is_record_with_figures(mark);
        ((outline && !has_details) || means).then_some((*column, said))
    }

    /// A numbered row with figures is a record even if its name means something ("1 | Thủy sản | 12 | 500").
    fn is_record_with_figures(&self, mark: Option<Mark>) -> bool {
        mark == Some(Mark::Digit) && !self.figures.is_empty()
    }

    /// A figure that only a record has: a code, a date, a phone.
    fn is_detail(&self, column: u32, around: &Surroundings) -> bool {
        around.header.columns.iter().any(|known| {
            known.index == column
                && known.field.is_some_and(|field| {
                    matches!(
                        field.shape(),
                        Shape::TaxCode | Shape::Personal | Shape::Date
                    ) || matches!(field, Field::RegistrationCode | Field::CertNo)
                })
        })
    }

    /// Nothing but a number, or a number and zeros from formulas.
    fn is_unfilled(&self) -> bool {
        self.words.is_empty()
            && self
                .figures
                .iter()
                .all(|(_, cell)| matches!(&*cell.text(), "0" | "-"))
    }

    fn is_record(&self, around: &Surroundings) -> bool {
        let holds = |field| {
            around
                .header
                .column(field)
                .is_some_and(|column| self.row.cell(column).is_some())
        };
        let named = self
            .name_column
            .is_some_and(|column| self.row.cell(column).is_some());
        if !(named || holds(Field::TaxCode)) {
            // Something of a record without its name: kept, and held back with a finding.
            return self.is_numbered() || self.words.len() + self.figures.len() >= 3;
        }
        if self.is_numbered() || !around.numbered {
            return true;
        }
        // Unnumbered among numbered rows: a record if it says more than one thing.
        self.words.len() + self.figures.len() >= 2 || self.names_an_organisation()
    }

    fn names_an_organisation(&self) -> bool {
        let name = self
            .name_column
            .map(|column| key(&self.row.text(column)))
            .unwrap_or_default();
        ORGANISATIONS.start_of(&name).is_some() && terms::whole(Shape::Status, &name).is_none()
    }
}
