//! A tax code whose tenth digit is not the one the first nine require.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows, tax_code};
use crate::finding::Severity;
use crate::model::TaxCodeFault;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F104",
    name: "tax-code-check-digit",
    severity: Severity::Error,
    title: text(
        "mã số thuế sai số kiểm tra",
        "the check digit of a tax code is wrong",
    ),
    message: text(
        "mã số thuế[ {whose}] {value} sai số kiểm tra",
        "the check digit of tax code[ {whose}] {value} is wrong",
    ),
    help: text(
        "đối chiếu giấy chứng nhận đăng ký; Excel hay làm mất số 0 ở đầu",
        "see the certificate of registration; Excel likes to drop a leading zero",
    ),
    why: text(
        "chữ số thứ mười tính từ chín chữ số đầu; không khớp tức là có chữ số gõ sai",
        "the tenth digit follows from the first nine; if it does not fit, a digit is mistyped",
    ),
    source: text(
        "Thông tư 105/2020/TT-BTC, Điều 5",
        "Circular 105/2020/TT-BTC, Article 5",
    ),
    parameters: &[],
    scope: Scope::Record(rows::COUNTED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    tax_code::faulty(record, TaxCodeFault::CheckDigit)
        .map(|(fault, _)| fault)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::Book;

    #[test]
    fn a_mistyped_digit_is_found() {
        let book = Book::of(&[Field::Name, Field::TaxCode])
            .row(&["HTX Một", "8302935082"])
            .row(&["HTX Hai", "8302935083"])
            .row(&["HTX Ba", "1567077087"]) // two digits swapped
            .row(&["HTX Bốn", "1046769840"]) // remainder 10: check digit 0
            .row(&["HTX Năm", "3323063011"]) // remainder 0: no digit would do
            .row(&["HTX Sáu", "3323063010"]); // the 0 some programs write: another rule's fault
        assert_eq!(
            book.says(&RULE),
            [
                "B3 mã số thuế 8302935083 sai số kiểm tra",
                "B4 mã số thuế 1567077087 sai số kiểm tra",
                "B6 mã số thuế 3323063011 sai số kiểm tra",
            ]
        );
    }
}
