//! A record with a tax code but no name.

use super::view::RecordView;
use super::{Fault, Rule, Scope};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R103",
    name: "missing-name",
    severity: Severity::Error,
    title: text("thiếu tên hợp tác xã", "the name is missing"),
    message: text(
        "có mã số thuế nhưng không có tên hợp tác xã",
        "there is a tax code but no name",
    ),
    help: text(
        "ghi tên đầy đủ theo giấy chứng nhận đăng ký",
        "fill in the full name as registered",
    ),
    why: text(
        "dòng này vẫn được tính theo mã số, nhưng báo cáo không thể nêu tên",
        "the row counts by its code, but the report cannot name it",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 50",
        "Law on Cooperatives 17/2023/QH15, Article 50",
    ),
    scope: Scope::Record(check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let filing = record.filing;
    let nameless = filing.name().is_none() && filing.tax_code().is_some();
    nameless
        .then(|| record.fault(Field::Name))
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
}
