//! A small stock written by hand, for the tests of this room and of those that draw its figures.

use crate::model::{Field, Kind, Shape, Submission, UnitRef};
use crate::registry::{Holdings, Stock, StoredSubmission, Values};
use std::collections::BTreeMap;

const FIELDS: [Field; 13] = [
    Field::Form,
    Field::Status,
    Field::StatusDate,
    Field::Established,
    Field::Sector,
    Field::Members,
    Field::WomenMembers,
    Field::Workers,
    Field::CharterCapital,
    Field::ContributedCapital,
    Field::Revenue,
    Field::SizeClass,
    Field::Rating,
];

/// Twelve rows of two districts; amounts in million đồng, `-` where unknown.
pub(crate) const ROWS: &str = "
    967 -           active    -          2023-03-01 agriculture    10  4  5  100  50   1000 micro   good
    967 cooperative active    -          2015       aquaculture    25  5  -  300  -    -    small   fair
    967 -           suspended -          2023       trade_services 7   -  3  200  100  -    -       -
    967 credit_fund active    -          2005-06    credit         150 80 10 1000 1000 500  micro   unrated
    967 branch      active    -          2023-05-02 agriculture    9   9  9  9    9    9    -       -
    971 -           dormant   -          2022-12-31 -              -   -  -  -    -    -    unknown -
    971 -           -         -          -          agriculture    101 1  2  400  -    -    -       weak
    971 -           ended     2023-08-15 2010-01-01 agriculture    99  9  9  9    9    9    micro   weak
    971 -           ended     2023       2023-08-02 transport      50  9  9  9    9    9    micro   weak
    971 branch      ended     2022       2021-01-01 -              -   -  -  -    -    -    -       -
    971 union       active    -          2023-01-01 agriculture    6   -  -  -    -    -    -       -
    971 -           closing   -          2023-08-31 transport      12  0  4  50   50   20   -       average
";

/// A unit by its code; the codes of the samples have a name.
pub(crate) fn unit(code: &str) -> UnitRef {
    let name = match code {
        "96" => "Tỉnh Cà Mau",
        "967" => "Huyện Thới Bình",
        "971" => "Huyện Năm Căn",
        _ => "Huyện U Minh",
    };
    UnitRef {
        code: code.to_owned(),
        valid_from: None,
        name: name.to_owned(),
    }
}

/// One submission of a list of cooperatives.
pub(crate) fn submission(code: &str, day: &str) -> StoredSubmission {
    submission_of(Kind::Cooperatives, code, day)
}

fn submission_of(kind: Kind, code: &str, day: &str) -> StoredSubmission {
    StoredSubmission {
        id: 1,
        key: Submission {
            kind,
            unit: unit(code),
            source: None,
            first: None,
            tally: false,
            as_of: day.parse().expect("a day"),
        },
        path: format!("{code}.xlsx"),
        sha256: String::new(),
        records: 0,
    }
}

/// A stock of rows in the form of [`ROWS`], each unit's list dated `day`.
pub(crate) fn stock(rows: &str, day: &str) -> Stock {
    table(Kind::Cooperatives, &FIELDS, rows, day)
}

/// A stock of one kind: of each row the unit, with a star where the row only counts, and the fields.
pub(crate) fn table(kind: Kind, fields: &[Field], rows: &str, day: &str) -> Stock {
    let rows: Vec<Vec<&str>> = rows
        .lines()
        .map(|line| line.split_whitespace().collect())
        .filter(|row: &Vec<&str>| !row.is_empty())
        .collect();
    let code = |row: &Vec<&str>| row[0].trim_end_matches('*').to_owned();
    let mut codes: Vec<String> = rows.iter().map(code).collect();
    codes.sort();
    codes.dedup();
    let place = |row: &Vec<&str>| codes.iter().position(|known| *known == code(row));
    let sent = codes.iter().map(|code| submission_of(kind, code, day));
    Stock {
        submissions: sent.collect(),
        submission: rows.iter().filter_map(place).collect(),
        columns: columns(fields, &rows),
        tally: rows.iter().map(|row| row[0].ends_with('*')).collect(),
        ..Stock::default()
    }
}

/// A period that has nothing but these cooperatives.
pub(crate) fn holdings(stock: Stock) -> Holdings {
    Holdings {
        by_kind: [(Kind::Cooperatives, stock)].into(),
        ..Holdings::default()
    }
}

fn columns(fields: &[Field], rows: &[Vec<&str>]) -> BTreeMap<Field, Values> {
    let cells = |at: usize| {
        rows.iter()
            .map(move |row| Some(row[at]).filter(|cell| *cell != "-"))
    };
    let number = |cell: &str, field: Field| {
        let unit = if field.shape().is_money() {
            1_000_000
        } else {
            1
        };
        cell.parse::<i64>().expect("a number") * unit
    };
    let column = |(at, &field): (usize, &Field)| {
        let values = match field.shape() {
            Shape::Integer | Shape::Money => {
                let numbers = cells(at + 1).map(|cell| cell.map(|cell| number(cell, field)));
                Values::Integers(numbers.collect())
            }
            _ => Values::Texts(cells(at + 1).collect()),
        };
        (field, values)
    };
    fields.iter().enumerate().map(column).collect()
}
