//! More revenue with members than revenue.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R303",
    name: "members-revenue-exceeds-revenue",
    severity: Severity::Warning,
    title: text(
        "doanh thu với thành viên lớn hơn doanh thu",
        "revenue with members exceeds revenue",
    ),
    message: text(
        "doanh thu với thành viên ({part}) lớn hơn doanh thu ({whole_value})",
        "revenue with members ({part}) exceeds revenue ({whole_value})",
    ),
    help: text(
        "kiểm tra hai ô; doanh thu phải gồm cả giao dịch với thành viên và bên ngoài",
        "see both cells; revenue includes what is earned with members and with others",
    ),
    why: text(
        "doanh thu với thành viên là một phần của doanh thu",
        "revenue with members is a part of revenue",
    ),
    source: text(
        "Thông tư 71/2024/TT-BTC: doanh thu nội bộ và doanh thu bên ngoài",
        "Circular 71/2024/TT-BTC: internal and external revenue",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS.and_tallies(), check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    record
        .exceeds(Field::RevenueMembers, Field::Revenue)
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn only_more_than_all_is_found() {
        let book = Book::of(&[Field::Name, Field::Revenue, Field::RevenueMembers])
            .row(&["HTX Một", "1000", "1200"])
            .row(&["HTX Hai", "1000", "1000"]);
        assert_eq!(
            book.says(&RULE),
            ["C2 doanh thu với thành viên (1.200 triệu đồng) lớn hơn doanh thu (1.000 triệu đồng)"]
        );
    }
}
