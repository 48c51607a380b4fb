//! An amount a thousand times what the others of its column are, or a thousandth of them.

use super::range::{Range, sorted};
use super::view::{RecordView, TableView, quantity};
use super::{Fault, Parameter, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Form};
use crate::text::{Phrase, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "O102",
    name: "unit-slip",
    severity: Severity::Warning,
    title: text(
        "số tiền có lẽ ghi nhầm đơn vị tính",
        "an amount that seems to be in another unit",
    ),
    message: text(
        "{field} {amount} {how} mọi dòng khác của bảng; có lẽ ghi nhầm đơn vị tính, đúng là {meant}",
        "{field} {amount} is {how} all other rows; it seems to be in another unit of money, and meant as {meant}",
    ),
    help: text(
        "xem lại đơn vị tính và số chữ số 0; nếu đúng thì không cần sửa",
        "see the unit and the number of zeros; if it is right nothing has to be mended",
    ),
    why: text(
        "một số gõ nhầm hàng nghìn làm sai tổng và số bình quân của cả huyện",
        "one figure off by a thousand spoils the sum and the average of the whole district",
    ),
    source: text(
        "Cách tính: so với các dòng khác của bảng, không kể số lớn nhất và nhỏ nhất",
        "Method: beside the other rows of the table, without the largest and the smallest",
    ),
    parameters: &[TIMES, ENOUGH],
    scope: Scope::Table(rows::COOPERATIVES, check),
};

/// How far outside is far.
const TIMES: Parameter = Parameter {
    name: "times",
    meaning: text(
        "số lần ít nhất so với khoảng của các dòng khác",
        "how many times outside the range of the others, at least",
    ),
    unit: text("lần", "times"),
    default: 20.0,
    least: 5.0,
    most: 1000.0,
};

/// How many make a range.
const ENOUGH: Parameter = Parameter {
    name: "enough",
    meaning: text(
        "số dòng ít nhất để so sánh",
        "the least number of rows to compare with",
    ),
    unit: text("dòng", "rows"),
    default: 5.0,
    least: 4.0,
    most: 1000.0,
};

const AMOUNTS: [Field; 3] = [
    Field::CharterCapital,
    Field::ContributedCapital,
    Field::Revenue,
];

/// What units of money differ by.
const FACTOR: f64 = 1000.0;

fn check(table: &TableView) -> Vec<Fault> {
    AMOUNTS
        .iter()
        .flat_map(|field| slips(table, *field))
        .collect()
}

fn slips(table: &TableView, field: Field) -> Vec<Fault> {
    // Credit funds are larger by nature.
    let records = table
        .records()
        .filter(|record| record.filing.form() != Form::CreditFund);
    let amounts: Vec<(RecordView, f64)> = records
        .filter_map(|record| Some((record, table.written(&record, field)?)))
        .collect();
    if (amounts.len() as f64) <= table.parameters.number(&ENOUGH) {
        return Vec::new();
    }
    let all = sorted(amounts.iter().map(|(_, amount)| *amount));
    let times = table.parameters.number(&TIMES);
    let slip = |(record, amount): &(RecordView, f64)| {
        let range = Range::beside(&all, *amount);
        let too_large = *amount > range.most;
        let meant = match too_large {
            true => amount / FACTOR,
            false => amount * FACTOR,
        };
        let told = range.outside(*amount) >= times && range.holds(meant);
        told.then(|| fault(record, field, too_large))
    };
    amounts.iter().filter_map(slip).collect()
}

fn fault(record: &RecordView, field: Field, too_large: bool) -> Fault {
    let amount = record.filing.integer(field).unwrap_or_default();
    let (how, meant): (Phrase, i64) = match too_large {
        true => (text("lớn hơn hẳn", "far above").into(), amount / 1000),
        false => (
            text("nhỏ hơn hẳn", "far below").into(),
            amount.saturating_mul(1000),
        ),
    };
    record
        .fault(field)
        .arg("amount", &quantity(field, amount))
        .arg("how", &how)
        .arg("meant", &quantity(field, meant))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    fn says(charter: &str) -> Vec<String> {
        let book = Book::of(&[Field::Name, Field::CharterCapital]);
        let book = [90, 100, 120, 145, 250, 900]
            .iter()
            .fold(book, |book, amount| book.row(&["HTX", &amount.to_string()]));
        book.row(&["HTX Lạ", charter]).says(&RULE)
    }

    #[test]
    fn an_amount_in_another_unit_is_told_with_what_was_meant() {
        assert_eq!(
            says("100000"),
            [
                "B8 vốn điều lệ 100.000 triệu đồng lớn hơn hẳn mọi dòng khác của bảng; có lẽ ghi nhầm đơn vị tính, đúng là 100 triệu đồng"
            ]
        );
        assert_eq!(
            says("0.2"),
            [
                "B8 vốn điều lệ 200.000 đồng nhỏ hơn hẳn mọi dòng khác của bảng; có lẽ ghi nhầm đơn vị tính, đúng là 200 triệu đồng"
            ]
        );
    }

    #[test]
    fn large_and_small_ones_are_no_slips() {
        assert!(says("4000").is_empty(), "sixteen times the others");
        assert!(says("20000").is_empty(), "meant as 20 it would be small");
        assert!(says("3").is_empty());
    }
}
