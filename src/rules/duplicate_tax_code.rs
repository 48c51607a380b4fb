//! One tax code for several records of a submission.
//!
//! Codes are compared by their digits; the 13 digits of a branch are another code than the 10 of its cooperative.

use super::view::SubmissionView;
use super::{Fault, Rule, Scope, groups, rows};
use crate::finding::Severity;
use crate::model::{Field, tax_code_digits};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "U101",
    name: "duplicate-tax-code",
    severity: Severity::Error,
    title: text("trùng mã số thuế", "a tax code used twice"),
    message: text(
        "mã số thuế {value} còn ghi ở {others}",
        "tax code {value} stands at {others} as well",
    ),
    help: text(
        "xóa dòng trùng, hoặc sửa mã số thuế của dòng sai theo giấy chứng nhận đăng ký",
        "delete the repeated row, or correct the wrong code by the certificate of registration",
    ),
    why: text(
        "mỗi mã số thuế chỉ cấp cho một tổ chức; hai dòng cùng mã bị tính hai lần",
        "a code is issued to one organisation only; two rows with it count twice",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 46; Nghị định 92/2024/NĐ-CP, Điều 14",
        "Law on Cooperatives 17/2023/QH15, Article 46; Decree 92/2024/NĐ-CP, Article 14",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::ORGANISATIONS, check),
};

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, |record| {
        let digits = tax_code_digits(record.filing.tax_code()?);
        (!digits.is_empty()).then_some(digits)
    });
    alike
        .iter()
        .map(|group| groups::fault(group, Field::TaxCode))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Address;
    use crate::rules::testing::Book;

    #[test]
    fn the_first_is_named_and_the_others_related() {
        let book = Book::of(&[Field::Name, Field::TaxCode])
            .row(&["HTX Một", "2000010001"])
            .row(&["HTX Hai", "2000011372"])
            .row(&["HTX Ba", "2000 010 001"])
            .row(&["HTX Bốn", ""])
            .row(&["HTX Năm", ""])
            .row(&["Chi nhánh HTX Một", "2000010001-001"])
            .row(&["HTX Sáu", "2000010001"]);
        let findings = book.findings(&RULE);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].cell, Some(Address::new(1, 1)));
        assert_eq!(
            findings[0].related,
            [Address::new(3, 1), Address::new(7, 1)]
        );
        assert_eq!(
            findings[0].message.vi,
            "mã số thuế {value} còn ghi ở B4 (HTX Ba), B8 (HTX Sáu)"
        );
    }
}
