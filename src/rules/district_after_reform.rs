//! A district in a list of a day when there were none.
//!
//! Said once for a table: districts of before belong into a column for the old address.

use super::view::{RecordView, TableView};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::geography::REFORM;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G206",
    name: "district-after-reform",
    severity: Severity::Warning,
    title: text(
        "ghi huyện cho ngày không còn cấp huyện",
        "a district on a day without districts",
    ),
    message: text(
        "{rows} dòng ghi huyện, ví dụ {value}, nhưng từ ngày 01/7/2025 không còn cấp huyện",
        "{rows} rows name a district, such as {value}, but there have been none since 1 July 2025",
    ),
    help: text(
        "ghi xã, phường mới; huyện cũ để ở cột «Huyện cũ»",
        "give the new commune; the old district goes into a column for it",
    ),
    why: text(
        "từ ngày 01/7/2025 số liệu thuộc về xã, phường, đặc khu",
        "since 1 July 2025 figures belong to communes",
    ),
    source: text(
        "Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 1; Nghị quyết 203/2025/QH15",
        "Law on Local Government 72/2025/QH15, Article 1; Resolution 203/2025/QH15",
    ),
    parameters: &[],
    scope: Scope::Table(rows::ORGANISATIONS.and_tallies(), check),
};

fn check(table: &TableView) -> Vec<Fault> {
    let names_one = |record: &RecordView| {
        let after = record.as_of().is_some_and(|day| day >= REFORM);
        after && record.filing.text(Field::District).is_some()
    };
    let mut naming = table.records().filter(names_one);
    let Some(first) = naming.next() else {
        return Vec::new();
    };
    let rows = 1 + naming.count();
    vec![first.fault(Field::District).arg("rows", &rows)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;
    use jiff::civil::date;

    fn book() -> Book {
        Book::of(&[Field::Name, Field::District])
            .row(&["HTX Một", ""])
            .row(&["HTX Hai", "Thới Bình"])
            .row(&["HTX Ba", "Thới Bình"])
    }

    #[test]
    fn it_is_said_once_and_since_the_reform_only() {
        assert!(book().dated(date(2025, 6, 30)).cells(&RULE).is_empty());
        assert_eq!(
            book().dated(date(2025, 7, 1)).says(&RULE),
            ["B3 2 dòng ghi huyện, ví dụ Thới Bình, nhưng từ ngày 01/7/2025 không còn cấp huyện"]
        );
    }
}
