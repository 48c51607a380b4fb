//! One identity number for several members of a cooperative.
//!
//! In several cooperatives the same person may well be a member.

use super::view::SubmissionView;
use super::{Fault, Rule, Scope, groups, person, rows};
use crate::finding::Severity;
use crate::model::{Field, tax_code_digits};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M305",
    name: "identity-number-twice",
    severity: Severity::Error,
    title: text(
        "trùng số định danh trong một hợp tác xã",
        "an identity number used twice in a cooperative",
    ),
    message: text(
        "{field} {value} còn ghi ở {others}",
        "{field} {value} stands at {others} as well",
    ),
    help: text(
        "xóa dòng trùng, hoặc sửa số định danh của dòng sai theo căn cước",
        "delete the repeated row, or correct the wrong number by the identity card",
    ),
    why: text(
        "một người ghi hai lần làm tăng số thành viên",
        "a person listed twice makes the members more than they are",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15 và 30",
        "Law on Cooperatives 17/2023/QH15, Articles 15 and 30",
    ),
    scope: Scope::Submission(rows::MEMBERS, check),
};

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, |record| {
        let digits = tax_code_digits(record.filing.text(Field::IdNumber)?);
        let digits = digits.trim_start_matches('0');
        (!digits.is_empty()).then(|| format!("{digits}|{}", person::cooperative(record)))
    });
    alike
        .iter()
        .map(|group| groups::fault(group, Field::IdNumber))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn within_one_cooperative_only() {
        let book = Book::of(&[Field::Name, Field::IdNumber, Field::Cooperative])
            .kind(Kind::Members)
            .row(&["Một", "096090001234", "HTX Hoà Bình"])
            .row(&["Hai", "96 090 001 234", "HTX Hòa Bình"])
            .row(&["Ba", "096090001234", "HTX Đoàn Kết"])
            .row(&["Bốn", "", "HTX Hòa Bình"])
            .row(&["Năm", "", "HTX Hòa Bình"]);
        assert_eq!(
            book.says(&RULE),
            ["B2 số định danh cá nhân ••••••••••34 còn ghi ở B3 (Hai)"]
        );
    }
}
