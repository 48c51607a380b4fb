//! A tax code whose serial is 0000000 or whose branch is 000.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows, tax_code};
use crate::finding::Severity;
use crate::model::TaxCodeFault;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F103",
    name: "tax-code-zero-part",
    severity: Severity::Error,
    title: text(
        "mã số thuế có phần toàn số 0",
        "a tax code with a part of zeros",
    ),
    message: text(
        "mã số thuế[ {whose}] {value} không tồn tại: số thứ tự 0000000 và số chi nhánh 000 không được cấp",
        "tax code[ {whose}] {value} does not exist: serial 0000000 and branch 000 are not issued",
    ),
    help: text(
        "đối chiếu giấy chứng nhận đăng ký; nếu chưa có mã số thuế thì để trống ô",
        "see the certificate of registration; leave the cell empty if there is no code yet",
    ),
    why: text(
        "mã bịa cho đủ ô làm hai tổ chức khác nhau bị coi là một",
        "codes made up to fill the cell turn two organisations into one",
    ),
    source: text(
        "Thông tư 105/2020/TT-BTC, Điều 5",
        "Circular 105/2020/TT-BTC, Article 5",
    ),
    parameters: &[],
    scope: Scope::Record(rows::COUNTED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    tax_code::faulty(record, TaxCodeFault::ZeroPart)
        .map(|(fault, _)| fault)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::Book;

    #[test]
    fn zeros_for_a_serial_or_a_branch_are_found() {
        let book = Book::of(&[Field::Name, Field::TaxCode])
            .row(&["HTX Một", "0100000000"])
            .row(&["HTX Hai", "0164885087-000"])
            .row(&["HTX Ba", "0164885087-999"])
            .row(&["HTX Bốn", "2000010001"]);
        assert_eq!(book.cells(&RULE), ["B2", "B3"]);
    }
}
