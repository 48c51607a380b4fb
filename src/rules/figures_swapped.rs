//! A number of persons and an amount of money that stand in each other's columns.
//!
//! As written, the one is larger than nearly all others of its column and the other smaller than nearly all of its
//! own, together several times so; exchanged both lie among the others or near them. The largest and the smallest of the other
//! rows are left out of account, for another wrong figure may be among them.

use super::range::{Range, sorted};
use super::view::{RecordView, TableView};
use super::{Fault, Parameter, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R309",
    name: "figures-swapped",
    severity: Severity::Warning,
    title: text(
        "hai con số có lẽ đổi chỗ cho nhau",
        "two figures that seem swapped",
    ),
    message: text(
        "{field} ghi {value} và {other} ghi {other_value} có lẽ đổi chỗ cho nhau: so với các dòng khác thì ngược lại mới hợp",
        "{field} {value} and {other} {other_value} seem swapped: beside the other rows only the reverse fits",
    ),
    help: text(
        "xem lại hai ô; nếu đúng là ghi nhầm cột thì đổi lại",
        "see both cells; if they were entered in the wrong columns, exchange them",
    ),
    why: text(
        "một dòng nhầm cột làm sai cả hai tổng",
        "one row in the wrong columns spoils both totals",
    ),
    source: text(
        "Cách tính: so với các dòng khác của bảng, không kể số lớn nhất và nhỏ nhất",
        "Method: beside the other rows of the table, without the largest and the smallest",
    ),
    parameters: &[TIMES, ENOUGH],
    scope: Scope::Table(rows::ORGANISATIONS, check),
};

/// How far outside is far.
const TIMES: Parameter = Parameter {
    name: "times",
    meaning: text(
        "hai con số cùng nhau nằm ngoài khoảng của các dòng khác ít nhất mấy lần",
        "how many times both figures together lie outside the range of the others, at least",
    ),
    unit: text("lần", "times"),
    default: 4.0,
    least: 1.0,
    most: 1000.0,
};

/// How many make a range.
const ENOUGH: Parameter = Parameter {
    name: "enough",
    meaning: text(
        "số dòng ít nhất có cả hai con số để so sánh",
        "the least number of rows with both figures to compare with",
    ),
    unit: text("dòng", "rows"),
    default: 8.0,
    least: 5.0,
    most: 1000.0,
};

/// What is compared: parts of them, and results, are often as small as the others are large.
const PERSONS: [Field; 2] = [Field::Members, Field::Workers];
const AMOUNTS: [Field; 3] = [
    Field::CharterCapital,
    Field::ContributedCapital,
    Field::Revenue,
];

/// A row with both figures, as they are written.
type Pair<'a> = (RecordView<'a>, f64, f64);

fn check(table: &TableView) -> Vec<Fault> {
    let known = |field: &&Field| table.table.column(**field).is_some();
    let persons = PERSONS.iter().filter(known);
    let pairs = persons.flat_map(|one| AMOUNTS.iter().filter(known).map(|other| (*one, *other)));
    pairs
        .flat_map(|(one, other)| swapped(table, one, other))
        .collect()
}

fn swapped(table: &TableView, one: Field, other: Field) -> Vec<Fault> {
    let pairs: Vec<Pair> = table
        .records()
        .filter_map(|record| {
            let figure = |field| table.written(&record, field);
            Some((record, figure(one)?, figure(other)?))
        })
        .collect();
    if (pairs.len() as f64) <= table.parameters.number(&ENOUGH) {
        return Vec::new();
    }
    let times = table.parameters.number(&TIMES);
    let [ones, others] = [
        sorted(pairs.iter().map(|(_, one, _)| *one)),
        sorted(pairs.iter().map(|(.., other)| *other)),
    ];
    let is_swapped = |(_, a, b): &&Pair| {
        let (own, its) = (Range::beside(&ones, *a), Range::beside(&others, *b));
        let outside = own.outside(*a) * its.outside(*b);
        let apart = (*a > own.most && *b < its.least) || (*a < own.least && *b > its.most);
        apart && outside >= times && own.nearly_holds(*b) && its.nearly_holds(*a)
    };
    let found = pairs.iter().filter(is_swapped);
    found
        .map(|(record, ..)| fault(record, one, other))
        .collect()
}

fn fault(record: &RecordView, one: Field, other: Field) -> Fault {
    let entry = record.filing.entries.get(&other);
    let raw = entry.map(|entry| entry.raw.as_str()).unwrap_or_default();
    record
        .fault(one)
        .with([record.cell(other)])
        .arg("other", &other.label())
        .arg("other_value", &raw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    /// Nine rows of 12 to 92 members and 200 to 1,000 triệu đồng, and one more.
    fn cells(members: &str, charter: &str) -> Vec<String> {
        let book = Book::of(&[Field::Name, Field::Members, Field::CharterCapital]);
        let book = (1..=9).fold(book, |book, n| {
            book.row(&[
                "HTX",
                &(2 + 10 * n).to_string(),
                &(100 + 100 * n).to_string(),
            ])
        });
        book.row(&["HTX Lạ", members, charter]).cells(&RULE)
    }

    #[test]
    fn only_what_fits_the_other_way_round_is_told() {
        assert_eq!(cells("600", "40"), ["B11"]);
        assert!(cells("40", "600").is_empty());
        assert!(cells("600", "600").is_empty(), "only one is odd");
        assert!(cells("6000", "40").is_empty(), "odd as capital, too");
        assert!(cells("300", "250").is_empty(), "250 members would be odd");
        assert!(cells("", "40").is_empty());
    }

    #[test]
    fn the_other_cell_is_shown() {
        let book = Book::of(&[Field::Name, Field::CharterCapital, Field::Members]);
        let book = (1..=9).fold(book, |book, n| {
            book.row(&[
                "HTX",
                &(100 + 100 * n).to_string(),
                &(2 + 10 * n).to_string(),
            ])
        });
        assert_eq!(
            book.row(&["HTX Lạ", "40", "600"]).says(&RULE),
            [
                "C11 số thành viên ghi 600 và vốn điều lệ ghi 40 có lẽ đổi chỗ cho nhau: so với các dòng khác thì ngược lại mới hợp"
            ]
        );
    }

    #[test]
    fn few_rows_and_close_columns_prove_nothing() {
        let book = |rows: usize| {
            let book = Book::of(&[Field::Name, Field::Members, Field::CharterCapital]);
            (0..rows).fold(book, |book, _| book.row(&["HTX", "20", "500"]))
        };
        assert_eq!(book(8).row(&["HTX Lạ", "500", "20"]).cells(&RULE), ["B10"]);
        assert!(
            book(7)
                .row(&["HTX Lạ", "500", "20"])
                .cells(&RULE)
                .is_empty()
        );
    }
}
