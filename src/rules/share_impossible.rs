//! A share of the capital that is no part of a whole.

use super::view::{RecordView, percent};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Value};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M403",
    name: "share-impossible",
    severity: Severity::Error,
    title: text("tỷ lệ vốn góp không thể có", "a share that cannot be"),
    message: text(
        "{field} {share} % phải từ 0 đến 100 %",
        "{field} {share} % has to be from 0 to 100 %",
    ),
    help: text(
        "kiểm tra cột; có thể ghi nhầm số tiền, hoặc thiếu dấu phẩy",
        "see the column; it may hold an amount, or a comma is missing",
    ),
    why: text(
        "không ai góp nhiều hơn toàn bộ vốn điều lệ",
        "nobody holds more than all of the capital",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15 và 74",
        "Law on Cooperatives 17/2023/QH15, Articles 15 and 74",
    ),
    parameters: &[],
    scope: Scope::Record(rows::MEMBERS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let Some(Value::Decimal(share)) = record.filing.value(Field::Share) else {
        return Vec::new();
    };
    let impossible = !(0.0..=100.0).contains(share);
    impossible
        .then(|| record.fault(Field::Share).arg("share", &percent(*share)))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn more_than_all_and_less_than_nothing_are_found() {
        let book = Book::of(&[Field::Name, Field::Share])
            .kind(Kind::Members)
            .row(&["Một", "100"])
            .row(&["Hai", "135"])
            .row(&["Ba", "-1"])
            .row(&["Bốn", "0"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B3 tỷ lệ vốn góp (%) 135,00 % phải từ 0 đến 100 %",
                "B4 tỷ lệ vốn góp (%) -1,00 % phải từ 0 đến 100 %",
            ]
        );
    }
}
