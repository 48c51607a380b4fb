//! A date of birth no calendar has.

use super::view::RecordView;
use super::{Fault, Rule, Scope, person, rows};
use crate::finding::Severity;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F304",
    name: "birth-day-impossible",
    severity: Severity::Error,
    title: text("ngày sinh không có thật", "a date of birth that never was"),
    message: text(
        "{field} {value} không có trong lịch",
        "{field} {value} is in no calendar",
    ),
    help: text(
        "sửa theo căn cước; nếu chỉ biết năm, ghi năm",
        "correct it by the identity card; if only the year is known, give the year",
    ),
    why: text(
        "ngày sinh cho biết thành viên đủ tuổi hay chưa",
        "the date of birth tells whether a member is of age",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15 và 30",
        "Law on Cooperatives 17/2023/QH15, Articles 15 and 30",
    ),
    parameters: &[],
    scope: Scope::Record(rows::NAMED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    person::PERSONS
        .iter()
        .map(|person| person.birth)
        .filter(|field| record.filing.text(*field).is_some_and(person::is_no_day))
        .map(|field| record.fault(field))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Field, Kind};
    use crate::rules::testing::Book;

    #[test]
    fn days_that_never_were_are_found_and_words_are_not() {
        let book = [
            "31/2/1990",
            "30/02/1990",
            "13/1990",
            "1990-02-30",
            "29/2/2000",
            "1990",
            "khoảng 1990",
            "12/5/90",
        ]
        .into_iter()
        .fold(
            Book::of(&[Field::Name, Field::Birth]).kind(Kind::Members),
            |book, birth| book.row(&["Một", birth]),
        );
        assert_eq!(book.cells(&RULE), ["B2", "B3", "B4", "B5"]);
    }

    #[test]
    fn the_day_is_masked() {
        let book = Book::of(&[Field::Name, Field::RepBirth]).row(&["HTX Một", "31/2/1990"]);
        assert_eq!(
            book.says(&RULE),
            ["B2 ngày sinh người đại diện •••••••90 không có trong lịch"]
        );
    }
}
