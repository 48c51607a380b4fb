//! A tax code whose first nine digits were never issued, completed with a 0.
//!
//! Remainder 0 would need the check digit "10". Some programs that make or check codes write 0 instead, so this is
//! a warning; with any other digit the code fails `tax-code-check-digit`.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows, tax_code};
use crate::finding::Severity;
use crate::model::TaxCodeFault;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F105",
    name: "tax-code-never-issued",
    severity: Severity::Warning,
    title: text(
        "mã số thuế thuộc loại không được cấp",
        "a tax code that is never issued",
    ),
    message: text(
        "mã số thuế[ {whose}] {value} thuộc dãy không được cấp (số kiểm tra sẽ phải là 10)",
        "tax code[ {whose}] {value} is one that is never issued (its check digit would have to be 10)",
    ),
    help: text(
        "đối chiếu giấy chứng nhận đăng ký; nếu giấy ghi đúng như vậy, báo cơ quan đăng ký",
        "see the certificate of registration; if it says the same, tell the registrar",
    ),
    why: text(
        "mã có thể do phần mềm tự sinh hoặc gõ sai",
        "the code may be made up by a program or mistyped",
    ),
    source: text(
        "Thông tư 105/2020/TT-BTC, Điều 5",
        "Circular 105/2020/TT-BTC, Article 5",
    ),
    parameters: &[],
    scope: Scope::Record(rows::COUNTED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    tax_code::faulty(record, TaxCodeFault::NeverIssued)
        .map(|(fault, _)| fault)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::Book;

    #[test]
    fn remainder_zero_with_a_zero_is_found() {
        let book = Book::of(&[Field::Name, Field::TaxCode])
            .row(&["HTX Một", "3323063010"])
            .row(&["HTX Hai", "4027158810"])
            .row(&["HTX Ba", "4027158811"])
            .row(&["HTX Bốn", "5847560100"]); // check digit 0 because of remainder 10
        assert_eq!(book.cells(&RULE), ["B2", "B3"]);
    }
}
