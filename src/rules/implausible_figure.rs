//! A figure outside what any cooperative of its kind was seen to have; the bounds warn and never reject.

use super::view::{RecordView, quantity};
use super::{Fault, Parameter, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Form};
use crate::text::{Text, text};

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
    parameters: &[MEMBERS_MOST, CHARTER_LEAST, CAPITAL_MOST, REVENUE_MOST],
    scope: Scope::Record(rows::COOPERATIVES, check),
};

const MILLION: f64 = 1e6;
const PEOPLE: Text = text("người", "people");
const MILLIONS: Text = text("triệu đồng", "million đồng");

const MEMBERS_MOST: Parameter = Parameter {
    name: "members_most",
    meaning: text(
        "số thành viên nhiều nhất thường gặp",
        "the most members usually met",
    ),
    unit: PEOPLE,
    default: 5_000.0,
    least: 10.0,
    most: 1_000_000.0,
};

const CHARTER_LEAST: Parameter = Parameter {
    name: "charter_least",
    meaning: text(
        "vốn điều lệ ít nhất thường gặp",
        "the least charter capital usually met",
    ),
    unit: MILLIONS,
    default: 1.0,
    least: 0.0,
    most: 1_000_000.0,
};

const CAPITAL_MOST: Parameter = Parameter {
    name: "capital_most",
    meaning: text(
        "vốn điều lệ và vốn thực góp nhiều nhất thường gặp",
        "the most charter and contributed capital usually met",
    ),
    unit: MILLIONS,
    default: 100_000.0,
    least: 1.0,
    most: 100_000_000.0,
};

const REVENUE_MOST: Parameter = Parameter {
    name: "revenue_most",
    meaning: text(
        "doanh thu nhiều nhất thường gặp",
        "the most revenue usually met",
    ),
    unit: MILLIONS,
    default: 500_000.0,
    least: 1.0,
    most: 100_000_000.0,
};

/// Credit funds are larger by nature and left out.
fn check(record: &RecordView) -> Vec<Fault> {
    if record.filing.form() == Form::CreditFund {
        return Vec::new();
    }
    let capital_most = record.number(&CAPITAL_MOST) * MILLION;
    let charter_least = record.number(&CHARTER_LEAST) * MILLION;
    let usual = [
        (Field::Members, 0.0, record.number(&MEMBERS_MOST)),
        (Field::CharterCapital, charter_least, capital_most),
        (Field::ContributedCapital, 0.0, capital_most),
        (Field::Revenue, 0.0, record.number(&REVENUE_MOST) * MILLION),
    ];
    let fault = |(field, least, most): (Field, f64, f64)| {
        let value = record.filing.integer(field)?;
        // What is below zero is another rule's fault.
        let odd = value >= 0 && !(least..=most).contains(&(value as f64));
        odd.then(|| record.fault(field).arg("amount", &quantity(field, value)))
    };
    usual.into_iter().filter_map(fault).collect()
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
    fn an_office_sets_other_bounds() {
        let book = Book::of(&[Field::Name, Field::Members])
            .row(&["HTX Một", "101"])
            .row(&["HTX Hai", "100"])
            .set(&RULE, "members_most", 100.0);
        assert_eq!(book.cells(&RULE), ["B2"]);
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
