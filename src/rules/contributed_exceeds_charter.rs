//! More capital paid in than the charter provides for.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R302",
    name: "contributed-exceeds-charter",
    severity: Severity::Warning,
    title: text(
        "vốn thực góp lớn hơn vốn điều lệ",
        "contributed capital exceeds charter capital",
    ),
    message: text(
        "vốn thực góp ({part}) lớn hơn vốn điều lệ ({whole_value})",
        "contributed capital ({part}) exceeds charter capital ({whole_value})",
    ),
    help: text(
        "kiểm tra hai ô và đơn vị tính; nếu đúng thì phải đăng ký thay đổi vốn điều lệ",
        "see both cells and their unit; if they are right, the charter capital has to be registered anew",
    ),
    why: text(
        "vốn điều lệ là tổng vốn các thành viên góp hoặc cam kết góp",
        "charter capital is what the members have paid in or promised",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 47 và 74",
        "Law on Cooperatives 17/2023/QH15, Articles 47 and 74",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS.and_tallies(), check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    record
        .exceeds(Field::ContributedCapital, Field::CharterCapital)
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Address;
    use crate::rules::testing::Book;

    #[test]
    fn contributed_is_named_and_charter_related() {
        let book = Book::of(&[
            Field::Name,
            Field::CharterCapital,
            Field::ContributedCapital,
        ])
        .row(&["HTX Một", "450", "450.5"])
        .row(&["HTX Hai", "450", "450"])
        .row(&["HTX Ba", "", "450"]);
        let findings = book.findings(&RULE);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].cell, Some(Address::new(1, 2)));
        assert_eq!(findings[0].related, [Address::new(1, 1)]);
        assert_eq!(
            findings[0].message.vi,
            "vốn thực góp (450.500.000 đồng) lớn hơn vốn điều lệ (450 triệu đồng)"
        );
    }
}
