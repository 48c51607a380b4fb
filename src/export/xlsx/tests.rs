//! The workbook as a reader of workbooks finds it.

use super::*;
use crate::model::Money;
use crate::report::{Cell, Column, Shown, Table};
use crate::text::Phrase;
use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};
use std::io::Cursor;

fn words(written: &str) -> Cell {
    Cell::Text(Phrase::same(written))
}

fn section(id: &'static str, title: &str, table: Table) -> Section {
    Section {
        shown: Shown::Brief,
        part: None,
        id,
        title: Phrase::same(title),
        blocks: vec![
            Block::Paragraph(Phrase::same("=1+1 là chữ")),
            Block::Table(table),
        ],
    }
}

/// Two units, of which one is not known; a column that adds up and one that does not.
fn document() -> Document {
    let group = Phrase::same("So với 2022");
    let table = Table {
        columns: vec![
            Column::words(text("Đơn vị", "Unit"), 0),
            Column::numbers(text("Hợp tác xã", "Cooperatives"), 0),
            Column::numbers(text("Vốn", "Capital"), 0).under(&group),
            Column::numbers(text("Bình quân", "Mean"), 0).under(&group),
        ],
        rows: vec![
            vec![words("A"), Cell::Count(3), million(1_500), Cell::Ratio(2.5)],
            vec![words("B"), Cell::Count(4), Cell::Unknown, Cell::Empty],
        ],
        total: Some(vec![
            words("Tổng"),
            Cell::Count(7),
            million(2_000),
            Cell::Ratio(2.5),
        ]),
        notes: vec![Phrase::same("(…) chưa có số liệu.")],
    };
    Document {
        title: Phrase::same("Báo cáo"),
        subtitle: Phrase::same("Tháng 8"),
        sections: vec![
            section("figures", "Chỉ tiêu", table.clone()),
            section("units", "Theo đơn vị: huyện/xã", table.clone()),
            section("others", "theo đơn vị: huyện/xã", table),
        ],
        ..Document::default()
    }
}

fn million(n: i64) -> Cell {
    Cell::Money(Money(n * 1_000_000))
}

fn opened(options: &Options) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = workbook(&document(), options).expect("a workbook");
    open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook that opens")
}

fn shown<T: std::fmt::Display + calamine::CellType>(range: &Range<T>, row: u32) -> String {
    let cells = (0..4).map(|at| range.get_value((row, at)).map(ToString::to_string));
    let cells: Vec<String> = cells.map(Option::unwrap_or_default).collect();
    cells.join("|")
}

#[test]
fn sheets_have_names_of_their_own() {
    let book = opened(&Options::default());
    assert_eq!(
        book.sheet_names(),
        [
            "Tóm tắt",
            "Theo đơn vị_ huyện_xã",
            "theo đơn vị_ huyện_xã (2)"
        ]
    );
}

#[test]
fn tables_hold_numbers_below_headings_of_two_rows() {
    let mut book = opened(&Options::default());
    let values: Range<Data> = book.worksheet_range("Theo đơn vị_ huyện_xã").expect("it");
    let rows = ["Đơn vị|Hợp tác xã|So với 2022|", "||Vốn|Bình quân"];
    assert_eq!([shown(&values, 4), shown(&values, 5)], rows);
    assert_eq!(shown(&values, 3), "=1+1 là chữ|||");
    assert_eq!(shown(&values, 6), "A|3|1500|2.5");
    assert_eq!(shown(&values, 7), "B|4|…|");
    assert_eq!(shown(&values, 8), "Tổng|7|2000|2.5");
    assert_eq!(shown(&values, 9), "(…) chưa có số liệu.|||");
}

#[test]
fn a_total_is_a_formula_only_where_its_column_adds_up_to_it() {
    let mut book = opened(&Options::default());
    let formulas = book
        .worksheet_formula("Theo đơn vị_ huyện_xã")
        .expect("formulas");
    let found: Vec<&String> = formulas
        .used_cells()
        .map(|(_, _, formula)| formula)
        .filter(|formula| !formula.is_empty())
        .collect();
    assert_eq!(found, ["SUM(B7:B8)"]);
}

#[test]
fn a_day_that_is_asked_for_is_the_day_it_was_made() {
    let bytes = |made| {
        let options = Options {
            made,
            ..Options::default()
        };
        workbook(&document(), &options).expect("a workbook")
    };
    assert!(bytes(None) == bytes(None));
    assert!(bytes(Some(1_700_000_000)) == bytes(Some(1_700_000_000)));
    assert!(bytes(Some(1_700_000_000)) != bytes(None));
    // No such day: as if nothing was said.
    assert!(bytes(Some(i64::MAX)) == bytes(None));
}
