//! A number of an old identity card of nine digits.

use super::identity_number::IdentityNumber;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M304",
    name: "identity-number-old",
    severity: Severity::Info,
    title: text(
        "số chứng minh nhân dân cũ",
        "a number of an old identity card",
    ),
    message: text(
        "{field} {value} là số chứng minh nhân dân 9 chữ số",
        "{field} {value} is the nine-digit number of an old card",
    ),
    help: text(
        "ghi số căn cước 12 chữ số khi có",
        "enter the number of twelve digits when it is known",
    ),
    why: text(
        "chứng minh nhân dân hết hiệu lực từ 01/01/2025; số cũ không so được với số mới",
        "the old cards went out of force on 1 January 2025; old numbers cannot be compared with new ones",
    ),
    source: text(
        "Luật Căn cước 26/2023/QH15, Điều 46",
        "Law on Identification 26/2023/QH15, Article 46",
    ),
    parameters: &[],
    scope: Scope::Record(rows::MEMBERS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let written = record.filing.text(Field::IdNumber);
    written
        .filter(|written| IdentityNumber::of(written) == IdentityNumber::Old)
        .map(|_| record.fault(Field::IdNumber))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn nine_digits_are_found() {
        let book = Book::of(&[Field::Name, Field::IdNumber])
            .kind(Kind::Members)
            .row(&["Một", "381234567"])
            .row(&["Hai", "096090001234"])
            .row(&["Ba", "B1234567"])
            .row(&["Bốn", ""]);
        assert_eq!(
            book.says(&RULE),
            ["B2 số định danh cá nhân •••••••67 là số chứng minh nhân dân 9 chữ số"]
        );
    }
}
