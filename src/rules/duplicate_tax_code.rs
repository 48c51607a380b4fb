//! One tax code for several records of a submission.
//!
//! Codes are compared by their digits; the 13 digits of a branch are another code than the 10 of its cooperative. A row
//! of the same name, too, is a repeated row, and its name is shown as well.

use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, groups, naming, rows};
use crate::finding::Severity;
use crate::model::{Address, Field, tax_code_digits};
use crate::text::{normal, text};

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
    let fault =
        |group: &Vec<RecordView>| groups::fault(group, Field::TaxCode).with(repeated_names(group));
    alike.iter().map(fault).collect()
}

/// The names of the rows that repeat the first, in its sheet.
fn repeated_names(group: &[RecordView]) -> Vec<Address> {
    let name = |record: &RecordView| {
        let name = record.filing.name()?;
        Some(naming::own_name(name, record.kind(), normal::key))
    };
    let Some((first, others)) = group.split_first() else {
        return Vec::new();
    };
    let repeats = |other: &&RecordView| {
        other.filing.sheet == first.filing.sheet
            && name(first).is_some()
            && name(other) == name(first)
    };
    let repeated = others.iter().filter(repeats).take(groups::RELATED);
    repeated.map(|other| other.cell(Field::Name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn of_a_repeated_row_the_name_is_shown_too() {
        let book = Book::of(&[Field::Name, Field::TaxCode])
            .row(&["HTX Một", "2000010001"])
            .row(&["Hợp tác xã MỘT", "2000010001"])
            .row(&["HTX Hai", "2000010001"]);
        let findings = book.findings(&RULE);
        assert_eq!(
            findings[0].related,
            [Address::new(2, 1), Address::new(3, 1), Address::new(2, 0)]
        );
    }

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
