//! One certificate number for several cooperatives.

use super::duplicate_name::one_tax_code;
use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, groups, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::{normal, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "U104",
    name: "certificate-twice",
    severity: Severity::Warning,
    title: text("trùng số giấy chứng nhận", "one certificate number twice"),
    message: text(
        "{field} {value} còn ghi ở {others}",
        "{field} {value} stands at {others} as well",
    ),
    help: text(
        "đối chiếu giấy chứng nhận của từng đơn vị; xóa dòng trùng hoặc sửa số sai",
        "see the certificates; delete the repeated row or correct the wrong number",
    ),
    why: text(
        "mỗi giấy chứng nhận có một số riêng",
        "each certificate has a number of its own",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 45 và 46",
        "Law on Cooperatives 17/2023/QH15, Articles 45 and 46",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::ORGANISATIONS, check),
};

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, key);
    alike
        .iter()
        .filter(|group| !one_tax_code(group))
        .map(|group| groups::fault(group, Field::CertNo))
        .collect()
}

/// The number as compared. Short ones count from one in each office and year, and prove nothing.
fn key(record: &RecordView) -> Option<String> {
    let key = normal::key(record.filing.text(Field::CertNo)?);
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    (digits >= LEAST_DIGITS).then_some(key)
}

/// Digits of a number that is hardly given out twice.
const LEAST_DIGITS: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn long_numbers_are_compared_and_short_ones_are_not() {
        let book = Book::of(&[Field::Name, Field::CertNo])
            .row(&["HTX Một", "6107000012"])
            .row(&["HTX Hai", "6107 000012"])
            .row(&["HTX Ba", "6107000012"])
            .row(&["HTX Bốn", "12/GCN"])
            .row(&["HTX Năm", "12/GCN"]);
        assert_eq!(
            book.says(&RULE),
            ["B2 số giấy chứng nhận 6107000012 còn ghi ở B4 (HTX Ba)"]
        );
    }
}
