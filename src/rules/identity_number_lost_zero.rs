//! An identity number that lost its leading zeros as a number.

use super::identity_number::IdentityNumber;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M303",
    name: "identity-number-lost-zero",
    severity: Severity::Warning,
    title: text(
        "số định danh cá nhân mất số 0 ở đầu",
        "an identity number without its leading zero",
    ),
    message: text(
        "{field} {value} thiếu {zeros} số 0 ở đầu",
        "{field} {value} has lost its leading zeros ({zeros})",
    ),
    help: text(
        "thêm số 0 cho đủ 12 chữ số; định dạng cột là văn bản (Text) trước khi nhập",
        "add zeros to make 12 digits; format the column as text before entering numbers",
    ),
    why: text(
        "Excel bỏ số 0 ở đầu khi coi số định danh là số",
        "Excel drops leading zeros of what it takes for a number",
    ),
    source: text(
        "Nghị định 137/2015/NĐ-CP, Điều 13; Luật Căn cước 26/2023/QH15",
        "Decree 137/2015/NĐ-CP, Article 13; Law on Identification 26/2023/QH15",
    ),
    parameters: &[],
    scope: Scope::Record(rows::MEMBERS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let written = record.filing.text(Field::IdNumber);
    match written.map(IdentityNumber::of) {
        Some(IdentityNumber::Citizen(citizen)) if citizen.lost_zeros > 0 => {
            vec![
                record
                    .fault(Field::IdNumber)
                    .arg("zeros", &citizen.lost_zeros),
            ]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn what_is_whole_with_zeros_in_front_is_found() {
        let book = Book::of(&[Field::Name, Field::IdNumber])
            .kind(Kind::Members)
            .row(&["Một", "96090001234"])
            .row(&["Hai", "1185004321"])
            .row(&["Ba", "096090001234"])
            .row(&["Bốn", "381234567"])
            .row(&["Năm", "99090001234"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B2 số định danh cá nhân •••••••••34 thiếu 1 số 0 ở đầu",
                "B3 số định danh cá nhân ••••••••21 thiếu 2 số 0 ở đầu",
            ]
        );
    }
}
