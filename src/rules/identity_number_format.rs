//! What cannot be an identity number.

use super::identity_number::IdentityNumber;
use super::person::PERSONS;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M301",
    name: "identity-number-format",
    severity: Severity::Error,
    title: text(
        "số định danh cá nhân sai",
        "an identity number that cannot be",
    ),
    message: text(
        "{field} {value} không đúng: {reason}",
        "{field} {value} cannot be one: {reason}",
    ),
    help: text(
        "đối chiếu căn cước; định dạng cột là văn bản (Text) trước khi nhập",
        "see the identity card; format the column as text before entering numbers",
    ),
    why: text(
        "số định danh cho biết một người có được ghi hai lần hay không",
        "the number tells whether a person is listed twice",
    ),
    source: text(
        "Nghị định 137/2015/NĐ-CP, Điều 13; Luật Căn cước 26/2023/QH15",
        "Decree 137/2015/NĐ-CP, Article 13; Law on Identification 26/2023/QH15",
    ),
    parameters: &[],
    scope: Scope::Record(rows::NAMED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let fault = |field: Field| match IdentityNumber::of(record.filing.text(field)?) {
        IdentityNumber::Wrong(reason) => Some(record.fault(field).arg("reason", &reason)),
        _ => None,
    };
    PERSONS
        .iter()
        .filter_map(|person| fault(person.number))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn representatives_have_one_too() {
        let book = Book::of(&[Field::Name, Field::RepId])
            .row(&["HTX Một", "09609000123"])
            .row(&["HTX Hai", "096090001234"])
            .row(&["HTX Ba", "096090001234, cấp ngày 12/5/2021"])
            .row(&["HTX Bốn", "096090001234 (Cục CSQLHC)"]);
        assert_eq!(
            book.says(&RULE),
            ["B2 số CCCD người đại diện •••••••••23 không đúng: phải có 12 chữ số (CMND cũ: 9)"]
        );
    }

    #[test]
    fn the_number_is_masked_and_the_reason_said() {
        let book = Book::of(&[Field::Name, Field::IdNumber])
            .kind(Kind::Members)
            .row(&["Một", "09609000123"])
            .row(&["Hai", "098090001234"])
            .row(&["Ba", "096090001234"])
            .row(&["Bốn", "381234567"])
            .row(&["Năm", "12345"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B2 số định danh cá nhân •••••••••23 không đúng: phải có 12 chữ số (CMND cũ: 9)",
                "B3 số định danh cá nhân ••••••••••34 không đúng: ba chữ số đầu không phải là mã tỉnh",
                "B6 số định danh cá nhân •••45 không đúng: phải có 12 chữ số (CMND cũ: 9)",
            ]
        );
    }
}
