//! A branch in a list of cooperatives.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Form};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R202",
    name: "branch-in-list",
    severity: Severity::Info,
    title: text(
        "chi nhánh trong danh sách hợp tác xã",
        "a branch in a list of cooperatives",
    ),
    message: text(
        "đây là chi nhánh; không tính vào số hợp tác xã",
        "this is a branch; it does not count as a cooperative",
    ),
    help: text(
        "không cần sửa nếu đúng là chi nhánh",
        "nothing, if it is a branch",
    ),
    why: text(
        "chi nhánh thuộc về hợp tác xã mẹ; cộng cả hai là tính hai lần",
        "a branch belongs to its cooperative; counting both counts it twice",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 50 khoản 4",
        "Law on Cooperatives 17/2023/QH15, Article 50(4)",
    ),
    parameters: &[],
    scope: Scope::Record(rows::COOPERATIVES, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let branch = record.filing.form() == Form::Branch;
    branch
        .then(|| record.fault(Field::Name))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn branches_are_told_at_their_name() {
        let book = Book::of(&[Field::No, Field::Name, Field::Form])
            .row(&["1", "HTX Tân Phú", "cooperative"])
            .row(&["2", "Chi nhánh HTX Tân Phú", "branch"])
            .row(&["3", "HTX Đoàn Kết", ""]);
        assert_eq!(
            book.says(&RULE),
            ["B3 đây là chi nhánh; không tính vào số hợp tác xã"]
        );
    }
}
