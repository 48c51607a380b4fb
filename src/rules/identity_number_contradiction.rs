//! An identity number that says another year of birth or sex than the row.

use super::identity_number::{Citizen, IdentityNumber};
use super::person::{PERSONS, Person};
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M302",
    name: "identity-number-contradiction",
    severity: Severity::Error,
    title: text(
        "số định danh mâu thuẫn với ngày sinh hoặc giới tính",
        "an identity number that contradicts birth or sex",
    ),
    message: text(
        "{field} {value} không khớp với {other}",
        "{field} {value} does not fit the {other}",
    ),
    help: text(
        "đối chiếu căn cước rồi sửa ô sai",
        "see the identity card and correct the wrong cell",
    ),
    why: text(
        "chữ số thứ tư đến thứ sáu là thế kỷ, giới tính và năm sinh; không khớp tức là một ô gõ sai hoặc của người khác",
        "digits four to six are century, sex and year of birth; if they do not fit, a cell is mistyped or is somebody else's",
    ),
    source: text(
        "Nghị định 137/2015/NĐ-CP, Điều 13; Luật Căn cước 26/2023/QH15",
        "Decree 137/2015/NĐ-CP, Article 13; Law on Identification 26/2023/QH15",
    ),
    parameters: &[],
    scope: Scope::Record(rows::NAMED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let faults = PERSONS.iter().filter_map(|person| fault(record, person));
    faults.collect()
}

fn fault(record: &RecordView, person: &Person) -> Option<Fault> {
    let IdentityNumber::Citizen(citizen) = IdentityNumber::of(record.filing.text(person.number)?)
    else {
        return None;
    };
    let contradicted = contradicted(record, person, citizen);
    let fault = record
        .fault(person.number)
        .arg("other", &contradicted.first()?.label());
    Some(fault.with(contradicted.iter().map(|field| record.cell(*field))))
}

/// The fields that say otherwise.
fn contradicted(record: &RecordView, person: &Person, citizen: Citizen) -> Vec<Field> {
    let year = person.birth_in(record).map(|birth| birth.first().year());
    let woman = person.is_woman_in(record);
    let says = [
        (person.birth, year.is_some_and(|year| year != citizen.year)),
        (
            person.gender,
            woman.is_some_and(|woman| woman != citizen.woman),
        ),
    ];
    let wrong = says.into_iter().filter(|(_, wrong)| *wrong);
    wrong.map(|(field, _)| field).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Address, Kind};
    use crate::rules::testing::Book;

    #[test]
    fn representatives_are_compared_with_their_own() {
        let book = Book::of(&[Field::Name, Field::RepId, Field::RepBirth, Field::RepGender])
            .row(&["HTX Một", "096090001234", "12/5/1990", "Nam"])
            .row(&["HTX Hai", "096090001234, cấp ngày 12/5/2021", "1997", "Nam"])
            .row(&["HTX Ba", "096090001234", "", "Nữ"]);
        assert_eq!(book.cells(&RULE), ["B3", "B4"]);
    }

    #[test]
    fn year_and_sex_are_compared() {
        let book = || {
            Book::of(&[Field::Name, Field::IdNumber, Field::Birth, Field::Gender])
                .kind(Kind::Members)
                .row(&["Một", "096090001234", "12/5/1990", "Nam"])
                .row(&["Hai", "096090001234", "12/5/1991", "Nam"])
                .row(&["Ba", "096090001234", "1990", "Nữ"])
                .row(&["Bốn", "96190001234", "1989", "nam"])
                .row(&["Năm", "096090001234", "", ""])
        };
        assert_eq!(
            book().says(&RULE),
            [
                "B3 số định danh cá nhân ••••••••••34 không khớp với ngày sinh",
                "B4 số định danh cá nhân ••••••••••34 không khớp với giới tính",
                "B5 số định danh cá nhân •••••••••34 không khớp với ngày sinh",
            ]
        );
        assert_eq!(
            book().findings(&RULE)[2].related,
            [Address::new(4, 2), Address::new(4, 3)]
        );
    }
}
