//! A tax code that has neither 10 nor 13 digits.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows, tax_code};
use crate::finding::Severity;
use crate::model::{TaxCodeFault, tax_code_digits};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F102",
    name: "tax-code-length",
    severity: Severity::Error,
    title: text("mã số thuế sai số chữ số", "a tax code of the wrong length"),
    message: text(
        "mã số thuế[ {whose}] {value} có {digits} chữ số; phải có 10, hoặc 13 nếu là chi nhánh",
        "tax code[ {whose}] {value} has {digits} digits; it takes 10, or 13 for a branch",
    ),
    help: text(
        "đối chiếu giấy chứng nhận đăng ký; Excel hay làm mất số 0 ở đầu",
        "see the certificate of registration; Excel likes to drop a leading zero",
    ),
    why: text(
        "mã số thuế là khóa để nhận ra cùng một tổ chức qua các kỳ",
        "the tax code tells that it is the same organisation in every period",
    ),
    source: text(
        "Thông tư 105/2020/TT-BTC, Điều 5",
        "Circular 105/2020/TT-BTC, Article 5",
    ),
    parameters: &[],
    scope: Scope::Record(rows::COUNTED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    tax_code::faulty(record, TaxCodeFault::Length)
        .map(|(fault, code)| fault.arg("digits", &tax_code_digits(code).len()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::Book;

    #[test]
    fn only_10_and_13_digits_pass() {
        let book = Book::of(&[Field::Name, Field::TaxCode])
            .row(&["HTX Một", "164885087"])
            .row(&["HTX Hai", "0164885087-1000"])
            .row(&["HTX Ba", "0164885087"])
            .row(&["HTX Bốn", "0164885087-001"])
            .row(&["HTX Năm", "0164885088"]) // wrong check digit: another rule's fault
            .row(&["HTX Sáu", "?"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B2 mã số thuế 164885087 có 9 chữ số; phải có 10, hoặc 13 nếu là chi nhánh",
                "B3 mã số thuế 0164885087-1000 có 14 chữ số; phải có 10, hoặc 13 nếu là chi nhánh",
            ]
        );
    }
}
