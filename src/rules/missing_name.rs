//! An organisation or a member with a code but no name.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Kind};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R103",
    name: "missing-name",
    severity: Severity::Error,
    title: text("thiếu tên", "the name is missing"),
    message: text("có {code} nhưng không có tên", "no name, only the {code}"),
    help: text(
        "ghi đầy đủ tên theo giấy chứng nhận đăng ký, hoặc họ và tên theo giấy tờ",
        "fill in the full name as registered, or as in the person's papers",
    ),
    why: text(
        "dòng này vẫn được tính theo mã số, nhưng báo cáo không thể nêu tên",
        "the row counts by its code, but the report cannot name it",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 50",
        "Law on Cooperatives 17/2023/QH15, Article 50",
    ),
    parameters: &[],
    scope: Scope::Record(rows::NAMED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let code = match record.kind() {
        Kind::Members => Field::IdNumber,
        _ => Field::TaxCode,
    };
    let nameless = record.filing.name().is_none() && record.filing.text(code).is_some();
    nameless
        .then(|| record.fault(Field::Name).arg("code", &code.label()))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn the_empty_name_cell_is_named() {
        let book = Book::of(&[Field::No, Field::Name, Field::TaxCode])
            .row(&["1", "HTX Tân Phú", "2000010001"])
            .row(&["2", "", "2000011372"])
            .row(&["3", "", ""]); // held back: another rule's fault
        assert_eq!(book.cells(&RULE), ["B3"]);
    }

    #[test]
    fn without_a_name_column_the_first_cell_of_the_row_is_named() {
        let book = Book::of(&[Field::No, Field::TaxCode]).row(&["1", "2000010001"]);
        assert_eq!(book.cells(&RULE), ["A2"]);
    }

    #[test]
    fn of_a_member_the_identity_number_is_the_code() {
        let book = Book::of(&[Field::Name, Field::IdNumber])
            .kind(Kind::Members)
            .row(&["", "096090001234"])
            .row(&["Nguyễn Văn A", ""]);
        assert_eq!(
            book.says(&RULE),
            ["A2 có số định danh cá nhân nhưng không có tên"]
        );
    }

    #[test]
    fn a_row_that_counts_needs_no_name() {
        let book = Book::of(&[Field::Name, Field::TaxCode, Field::Count])
            .row(&["", "2000010001", "12"])
            .tally();
        assert!(book.cells(&RULE).is_empty());
    }
}
