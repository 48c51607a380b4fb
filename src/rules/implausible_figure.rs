//! A figure outside what any cooperative of its kind was seen to have; the bounds warn and never reject.

use super::view::{RecordView, quantity};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Form};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F204",
    name: "implausible-figure",
    severity: Severity::Warning,
    title: text("con số khó tin", "an implausible figure"),
    message: text(
        "{field} {amount} nằm ngoài khoảng thường gặp",
        "{field} {amount} is outside the usual range",
    ),
    help: text(
        "kiểm tra đơn vị tính của cột (đồng, nghìn, triệu, tỷ) và số chữ số 0",
        "see the unit of the column (đồng, thousand, million, billion) and the number of zeros",
    ),
    why: text(
        "nhầm đơn vị tính ở một dòng làm sai số bình quân của cả tỉnh",
        "one row in the wrong unit spoils the average of the province",
    ),
    source: text(
        "Khoảng thường gặp rút từ số liệu công bố của cả nước và các tỉnh",
        "Ranges drawn from the published figures of the nation and its provinces",
    ),
    scope: Scope::Record(rows::COOPERATIVES, check),
};

const MILLION: i64 = 1_000_000;

/// Field, least and most (persons, or đồng). Credit funds are larger by nature and left out.
const USUAL: [(Field, i64, i64); 4] = [
    (Field::Members, 0, 5_000),
    (Field::CharterCapital, MILLION, 100_000 * MILLION),
    (Field::ContributedCapital, 0, 100_000 * MILLION),
    (Field::Revenue, 0, 500_000 * MILLION),
];

fn check(record: &RecordView) -> Vec<Fault> {
    if record.filing.form() == Form::CreditFund {
        return Vec::new();
    }
    let fault = |&(field, least, most): &(Field, i64, i64)| {
        let value = record.filing.integer(field)?;
        // What is below zero is another rule's fault.
        let odd = value >= 0 && !(least..=most).contains(&value);
        odd.then(|| record.fault(field).arg("amount", &quantity(field, value)))
    };
    USUAL.iter().filter_map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn figures_off_by_a_thousand_are_found() {
        let book = Book::of(&[Field::Name, Field::CharterCapital, Field::Members])
            .row(&["HTX Một", "450", "22"])
            .row(&["HTX Hai", "450000", "22"])
            .row(&["HTX Ba", "0.45", "22000"])
            .row(&["HTX Bốn", "100000", "5000"])
            .row(&["HTX Năm", "-1", "0"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B3 vốn điều lệ 450.000 triệu đồng nằm ngoài khoảng thường gặp",
                "B4 vốn điều lệ 450.000 đồng nằm ngoài khoảng thường gặp",
                "C4 số thành viên 22.000 nằm ngoài khoảng thường gặp",
            ]
        );
    }

    #[test]
    fn credit_funds_are_left_out() {
        let book = Book::of(&[Field::Name, Field::Form, Field::Members]).row(&[
            "QTDND Năm Căn",
            "credit_fund",
            "9000",
        ]);
        assert!(book.cells(&RULE).is_empty());
    }
}
