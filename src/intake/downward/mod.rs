//! Summaries written downwards: "Chỉ tiêu | Đơn vị tính | Số lượng", a figure in each row.
//!
//! A label means a figure only where an indicator's words explain all of it, by itself or with what it is a part of
//! ("Tổng số HTX", below it "- Đang hoạt động"). All other rows are passed over. Such a table is held against the
//! lists of its file and not used.

mod label;

use super::Request;
use super::cell::{Cell, Grid, Row};
use super::header::can_be_header;
use super::heading::{Heading, UnitNote};
use super::number::{self, Separators, money_unit};
use super::sender::{self, Sender, TitleLines};
use super::title::money_unit_stated;
use crate::model::{
    Address, Column, Entry, Field, Filing, Kind, MoneyUnit, Period, Reading, Summary, Table, Value,
};
use crate::text::normal::{WordList, key};
use jiff::civil::Date;
use label::{Context, Label};
use std::ops::Range;

/// How far down a sheet such a header may stand.
const DEPTH: usize = 60;

/// So many figures make a table.
const ENOUGH: usize = 2;

/// What stands above the labels.
static LABELS: WordList = WordList::new(&[
    "chỉ tiêu",
    "các chỉ tiêu",
    "tên chỉ tiêu",
    "chỉ tiêu chủ yếu",
    "nội dung",
    "nội dung chỉ tiêu",
    "diễn giải",
    "tiêu chí",
    "khoản mục",
    "danh mục",
    "thông tin",
    "loại hình",
    "phân loại",
    "tình trạng",
    "tình trạng hoạt động",
    "trạng thái",
]);

/// What stands above the units.
static UNITS: WordList = WordList::new(&["đơn vị tính", "ĐVT", "đơn vị"]);

/// What the header of figures of the day begins with, where there are others beside it.
static FIGURES: WordList = WordList::new(&[
    "số lượng",
    "thực hiện",
    "ước thực hiện",
    "kết quả",
    "số liệu",
    "hiện có",
    "tổng số",
]);

/// What the header of other figures begins with: plans, comparisons, other days.
static PLANS: WordList = WordList::new(&[
    "kế hoạch",
    "KH",
    "mục tiêu",
    "dự kiến",
    "so sánh",
    "so với",
    "tỷ lệ",
    "tăng",
    "giảm",
    "cùng kỳ",
    "kỳ trước",
    "ghi chú",
]);

/// Where such a table stands in a sheet.
#[derive(Debug)]
struct Downward {
    /// Position of its header in `Grid::rows`.
    at: usize,
    labels: u32,
    units: Option<u32>,
    /// The columns that hold figures.
    figures: Vec<(u32, Heading)>,
}

/// What its rows state of one kind of organisation.
#[derive(Debug)]
struct Stated {
    /// Its header, with a column for each figure.
    table: Table,
    /// The rows that are understood.
    rows: Vec<Filing>,
}

impl Downward {
    /// The first such table of a sheet.
    fn find(grid: &Grid) -> Option<Self> {
        let rows = grid.rows.iter().enumerate().take(DEPTH);
        let mut headers = rows.filter(|(_, row)| can_be_header(row));
        headers.find_map(|(at, row)| Downward::at(grid, at, row))
    }

    fn at(grid: &Grid, at: usize, row: &Row) -> Option<Self> {
        let headers: Vec<(u32, Heading)> = row
            .texts()
            .map(|(column, text)| (column, Heading::of(&text)))
            .collect();
        let of = |list: &WordList| {
            let mut found = headers
                .iter()
                .filter(|(_, heading)| list.has(&key(&heading.words)));
            found.next().map(|(column, _)| *column)
        };
        let labels = of(&LABELS)?;
        let units = of(&UNITS);
        let body = &grid.rows[at + 1..];
        let labelled = |row: &&Row| row.cell(labels).is_some_and(Cell::is_words);
        let numbers = |column: u32| {
            let cells = body
                .iter()
                .filter(labelled)
                .filter_map(|row| row.cell(column));
            cells.filter(|cell| figure(cell).is_some()).count()
        };
        let right = |(column, _): &(u32, Heading)| {
            *column > labels && Some(*column) != units && numbers(*column) >= ENOUGH
        };
        let counted: Vec<(u32, Heading)> = headers
            .iter()
            .filter(|header| right(header))
            .cloned()
            .collect();
        (!counted.is_empty()).then_some(Downward {
            at,
            labels,
            units,
            figures: counted,
        })
    }

    /// The column of the figures of a day: the only one, that of the year, or the one headed so.
    fn figures(&self, day: Option<Date>) -> Option<u32> {
        let only = |fits: &dyn Fn(&Heading) -> bool| {
            let mut fitting = self.figures.iter().filter(|(_, heading)| fits(heading));
            let (column, _) = fitting.next()?;
            fitting.next().is_none().then_some(*column)
        };
        let year = day.map(Date::year);
        let states = |heading: &Heading| PLANS.start_of(&key(&heading.words)).is_none();
        only(&states)
            .or_else(|| only(&|heading| FIGURES.start_of(&key(&heading.words)).is_some()))
            .or_else(|| {
                only(&|heading| states(heading) && heading.year.is_some() && heading.year == year)
            })
    }

    /// The rows above its header.
    fn titles<'g>(&self, grid: &'g Grid) -> &'g [Row] {
        &grid.rows[..self.at]
    }

    /// The rows that have a label.
    fn labelled<'g>(&self, grid: &'g Grid) -> Vec<(&'g Row, Label)> {
        let rows = grid.rows[self.at + 1..].iter();
        let labelled = rows.filter_map(|row| Some((row, Label::of(row, self.labels)?)));
        labelled.collect()
    }

    /// What it states, of each kind whose figures are understood.
    fn read(&self, grid: &Grid, figures: u32) -> Vec<Stated> {
        let header = &grid.rows[self.at];
        let lines = self.titles(grid).iter().flat_map(Row::texts);
        let unit = lines
            .filter_map(|(_, line)| money_unit_stated(&line))
            .last();
        let mut stated: Vec<Stated> = Vec::new();
        let (rows, labels): (Vec<&Row>, Vec<Label>) = self.labelled(grid).into_iter().unzip();
        let mut context = Context::of(&labels);
        for (row, label) in rows.into_iter().zip(&labels) {
            let Some((kind, field, status)) = context.meaning(label) else {
                continue;
            };
            let Some(cell) = row.cell(figures) else {
                continue;
            };
            let Some((value, unit)) = self.value(row, cell, field, unit) else {
                continue;
            };
            let text = row.text(self.labels);
            let entry = |value, raw: &str, column| Entry {
                value: Some(value),
                raw: raw.into(),
                cell: Address::new(row.index, column),
            };
            let said = entry(Value::Text((&*text).into()), &text, self.labels);
            let status = status.map(|status| entry(Value::Status(status), &text, self.labels));
            let entries = [
                Some((Field::Indicator, said)),
                Some((field, entry(value, &cell.text(), figures))),
                status.map(|status| (Field::Status, status)),
            ];
            let filing = Filing {
                row: row.index,
                entries: entries.into_iter().flatten().collect(),
                ..Filing::default()
            };
            let at = match stated.iter().position(|own| own.table.kind == kind) {
                Some(at) => at,
                None => {
                    stated.push(Stated::of(kind, header.index));
                    stated.len() - 1
                }
            };
            stated[at].rows.push(filing);
            stated[at].add_column(figures, header, field, unit);
        }
        stated
    }

    /// What a cell states of a field, and in what unit; money without a unit is nothing.
    fn value(
        &self,
        row: &Row,
        cell: &Cell,
        field: Field,
        unit: Option<MoneyUnit>,
    ) -> Option<(Value, Option<MoneyUnit>)> {
        if !field.shape().is_money() {
            return Some((Value::Integer(figure(cell)?), None));
        }
        let beside = self.units.and_then(|column| money_unit(&row.text(column)));
        let in_label = match Heading::of(&row.text(self.labels)).unit {
            Some(UnitNote::Money(unit)) => Some(unit),
            _ => None,
        };
        let (number, in_cell) = number::amount(cell, Separators::default()).ok()?;
        let unit = in_cell.or(beside).or(in_label).or(unit)?;
        Some((Value::Money(number.money(unit)?), Some(unit)))
    }
}

/// A whole number.
fn figure(cell: &Cell) -> Option<i64> {
    number::count(cell, Separators::default()).ok()
}

/// Whether the rows below a header that may be one of activities are figures of organisations after all.
pub fn stands_at(grid: &Grid, header: &Range<usize>) -> bool {
    let table = header
        .clone()
        .find_map(|at| Downward::at(grid, at, &grid.rows[at]));
    table.is_some_and(|table| {
        let labels = table.labelled(grid);
        let labels: Vec<Label> = labels.into_iter().map(|(_, label)| label).collect();
        let mut context = Context::of(&labels);
        let figures = labels
            .iter()
            .filter(|label| context.meaning(label).is_some() || label.is_group());
        figures.count() * 2 > labels.len()
    })
}

/// Holds what a sheet without a list states downwards against the lists of the book, if it does; false if it does not.
pub fn summarise(
    grid: &Grid,
    sheet: usize,
    lists: &[Kind],
    from: &From,
    reading: &mut Reading,
) -> bool {
    let Some(table) = Downward::find(grid) else {
        return false;
    };
    let titles = table.titles(grid);
    let lines = titles.iter().flat_map(|row| {
        let texts = row.texts();
        texts.map(|(column, text)| (Address::new(row.index, column), text.into_owned()))
    });
    let titles = TitleLines {
        sheet: grid.name.clone(),
        lines: lines.collect(),
    };
    // The lists tell whatever is wrong with these.
    let mut met = Vec::new();
    let period = sender::time(from.request, &titles, &titles, from.stem, &mut met);
    let figures = table.figures(period.map(Period::last));
    let mut stated = figures.map_or_else(Vec::new, |figures| table.read(grid, figures));
    stated.retain(|of_kind| lists.contains(&of_kind.table.kind));
    if stated.is_empty() {
        stated.push(Stated::of(Kind::Cooperatives, grid.rows[table.at].index));
    }
    for of_kind in stated {
        let day = period.map(|period| sender::day_of_map(of_kind.table.kind, period));
        let kind = of_kind.table.kind;
        let unit = sender::unit(
            from.request,
            kind,
            &titles,
            &titles,
            from.stem,
            day,
            &mut met,
        );
        let tables = &mut reading.sheets[sheet].tables;
        tables.push(of_kind.table);
        reading.summaries.push(Summary {
            sheet,
            table: tables.len() - 1,
            downward: true,
            unit: match unit {
                Sender::Unit(unit) => Some(unit.reference()),
                Sender::Silent | Sender::Foreign => None,
            },
            as_of: period.map(Period::last),
            rows: of_kind.rows,
            totals: Vec::new(),
        });
    }
    true
}

/// What is known of a book besides its sheets.
#[derive(Debug, Clone, Copy)]
pub struct From<'a> {
    /// What was known before it was opened.
    pub request: &'a Request,
    /// The file's name.
    pub stem: &'a str,
}

impl Stated {
    fn of(kind: Kind, header: u32) -> Self {
        let table = Table {
            kind,
            header_rows: vec![header],
            columns: Vec::new(),
            sections: Vec::new(),
            totals: Vec::new(),
        };
        Stated {
            table,
            rows: Vec::new(),
        }
    }

    /// Adds the column of a field, all of which stand in one column of the sheet.
    fn add_column(&mut self, index: u32, header: &Row, field: Field, unit: Option<MoneyUnit>) {
        if self.table.column(field).is_some() {
            return;
        }
        let header = header.cell(index).map(|cell| cell.text().to_string());
        self.table.columns.push(Column {
            index,
            header: header.unwrap_or_default(),
            field: Some(field),
            confidence: 1.0,
            unit,
            ..Column::default()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn grid(rows: &[&[&str]]) -> Grid {
        let mut grid = Grid::default();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                if !text.is_empty() {
                    let number = text.parse::<f64>();
                    let cell = number.map_or_else(|_| Cell::Text((*text).into()), Cell::Number);
                    grid.push(row, column, cell);
                }
            }
        }
        grid
    }

    /// What is read of a table as of 31 August 2023: "C4 members=65".
    fn read(rows: &[&[&str]]) -> Option<Vec<String>> {
        let grid = grid(rows);
        let table = Downward::find(&grid)?;
        let Some(figures) = table.figures(Some(date(2023, 8, 31))) else {
            return Some(Vec::new());
        };
        let stated = table.read(&grid, figures);
        let said = stated.iter().flat_map(|of_kind| &of_kind.rows).map(|row| {
            let status = row
                .value(Field::Status)
                .map(|status| format!(" {}", status.plain()));
            let others = [Field::Indicator, Field::Status];
            let mut figures = row
                .entries
                .iter()
                .filter(|(field, _)| !others.contains(field));
            let (field, entry) = figures.next().expect("every row has a figure");
            let value = entry.value.as_ref().expect("it is understood").plain();
            format!(
                "{} {}={value}{}",
                entry.cell,
                field.id(),
                status.unwrap_or_default()
            )
        });
        Some(said.collect())
    }

    #[test]
    fn labels_mean_what_they_say_by_themselves_or_with_those_above() {
        let rows: &[&[&str]] = &[
            &["TỔNG HỢP HUYỆN THỚI BÌNH"],
            &["TT", "Chỉ tiêu", "ĐVT", "Số lượng"],
            &["1", "Tổng số HTX", "HTX", "3"],
            &["", "- Đang hoạt động", "HTX", "2"],
            &["", "- Tạm ngừng", "HTX", "1"],
            &["", "- Thành lập mới", "HTX", "1"],
            &["2", "Tổng số thành viên", "người", "65"],
            &["", "Trong đó: nữ", "người", "20"],
            &["3", "Vốn điều lệ", "triệu đồng", "1500"],
            &["4", "Vốn điều lệ bình quân", "triệu đồng", "500"],
            &["5", "Doanh thu (tỷ đồng)", "", "2.5"],
        ];
        let said = read(rows).expect("a table");
        assert_eq!(
            said,
            [
                "D3 count=3",
                "D4 count=2 active",
                "D5 count=1 suspended",
                "D7 members=65",
                "D8 women_members=20",
                "D9 charter_capital=1500000000",
                "D11 revenue=2500000000",
            ]
        );
    }

    #[test]
    fn each_kind_of_organisation_has_its_own() {
        let rows: &[&[&str]] = &[
            &["Nội dung", "Thực hiện"],
            &["I. Hợp tác xã", ""],
            &["1. Số lượng", "3"],
            &["2. Số thành viên", "65"],
            &["II. Tổ hợp tác", ""],
            &["1. Số THT", "4"],
            &["2. Số thành viên", "33"],
        ];
        let said = read(rows).expect("a table");
        assert_eq!(
            said,
            ["B3 count=3", "B4 members=65", "B6 count=4", "B7 members=33"]
        );
        // Of whom "Số thành viên" is one, nobody says.
        let silent: &[&[&str]] = &[
            &["Nội dung", "Kết quả"],
            &["Số thành viên", "65"],
            &["Số THT", "4"],
        ];
        assert_eq!(read(silent).expect("a table"), ["B3 count=4"]);
    }

    #[test]
    fn of_several_columns_that_of_the_day_is_read_or_none() {
        let with = |headers: [&str; 3]| {
            let head = ["Chỉ tiêu", headers[0], headers[1], headers[2]];
            read(&[
                &head,
                &["Tổng số HTX", "5", "3", "60"],
                &["Thành viên HTX", "80", "65", "81"],
            ])
        };
        let second = Some(vec!["C2 count=3".to_owned(), "C3 members=65".to_owned()]);
        assert_eq!(with(["Kế hoạch năm 2023", "Thực hiện", "Tỷ lệ %"]), second);
        assert_eq!(with(["Năm 2022", "Năm 2023", "So sánh (%)"]), second);
        assert_eq!(with(["Đầu kỳ", "Cuối kỳ", "Tăng, giảm"]), Some(Vec::new()));
        assert_eq!(
            read(&[
                &["Tên HTX", "Số lượng"],
                &["HTX Một", "3"],
                &["HTX Hai", "3"]
            ]),
            None
        );
    }
}
