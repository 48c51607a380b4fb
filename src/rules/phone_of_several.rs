//! One telephone number for several cooperatives.

use super::duplicate_name::one_tax_code;
use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, groups, phone, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "U105",
    name: "phone-of-several",
    severity: Severity::Info,
    title: text(
        "một số điện thoại của nhiều đơn vị",
        "one telephone number for several",
    ),
    message: text(
        "{field} {value} còn là số của {others}",
        "{field} {value} is that of {others} as well",
    ),
    help: text(
        "nếu là số của cán bộ xã hoặc bị chép nhầm, thay bằng số của từng đơn vị",
        "if it is the number of a commune's officer or a slip, give each its own",
    ),
    why: text(
        "số chung thường là chép nhầm dòng, hoặc một tổ chức ghi hai lần",
        "a shared number is mostly a copied row, or one organisation listed twice",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 43",
        "Law on Cooperatives 17/2023/QH15, Article 43",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::ORGANISATIONS, check),
};

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, key);
    alike
        .iter()
        .filter(|group| !one_tax_code(group))
        .map(|group| groups::fault(group, Field::Phone))
        .collect()
}

fn key(record: &RecordView) -> Option<String> {
    phone::comparable(record.filing.text(Field::Phone)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn a_number_is_one_however_it_is_written() {
        let book = Book::of(&[Field::Name, Field::Phone])
            .row(&["HTX Một", "0912345678"])
            .row(&["HTX Hai", "0912.345.678"])
            .row(&["HTX Ba", "0912345679"]);
        assert_eq!(
            book.says(&RULE),
            ["B2 điện thoại ••••••••78 còn là số của B3 (HTX Hai)"]
        );
    }
}
