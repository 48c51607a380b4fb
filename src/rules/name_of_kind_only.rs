//! A name that only says what kind of organisation it is, or that is a number.

use super::view::RecordView;
use super::{Fault, Rule, Scope, naming, rows};
use crate::finding::Severity;
use crate::model::{Field, Kind};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R104",
    name: "name-of-kind-only",
    severity: Severity::Error,
    title: text(
        "tên không có phần riêng",
        "a name without a name of its own",
    ),
    message: text(
        "{field} «{value}» không cho biết là {what} nào",
        "the {field} '{value}' does not tell which {what} it is",
    ),
    help: text(
        "ghi tên đầy đủ như trong giấy đăng ký",
        "give the full name as registered",
    ),
    why: text(
        "không có tên riêng thì không nhận ra đơn vị ở kỳ sau",
        "without a name of its own nobody finds it again in the next period",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 50: tên gồm loại hình và tên riêng",
        "Law on Cooperatives 17/2023/QH15, Article 50: a name is the kind and a name of its own",
    ),
    parameters: &[],
    scope: Scope::Record(rows::NAMED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let kind = record.kind();
    let is_kind = |name| kind != Kind::Members && naming::is_kind_alone(name);
    let name = record.filing.name();
    name.filter(|name| is_number(name) || is_kind(name))
        .map(|_| record.fault(Field::Name).arg("what", &kind.label()))
        .into_iter()
        .collect()
}

/// Whether it has no letter at all.
fn is_number(name: &str) -> bool {
    !name.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn kinds_and_numbers_are_no_names() {
        let book = [
            "Hợp tác xã",
            "HTX",
            "15",
            "htx.",
            "HTX 15",
            "HTX A",
            "Liên hiệp HTX",
        ]
        .into_iter()
        .fold(Book::of(&[Field::Name, Field::TaxCode]), |book, name| {
            book.row(&[name, ""])
        });
        assert_eq!(book.cells(&RULE), ["A2", "A3", "A4", "A5", "A8"]);
    }

    #[test]
    fn people_have_names_too() {
        let book = Book::of(&[Field::Name]).kind(Kind::Members).row(&["12"]);
        assert_eq!(
            book.says(&RULE),
            ["A2 tên «12» không cho biết là thành viên nào"]
        );
    }
}
