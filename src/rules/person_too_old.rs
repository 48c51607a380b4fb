//! A date of birth that makes someone older than people become.

use super::view::RecordView;
use super::{Fault, Parameter, Rule, Scope, person, rows, spoken};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M203",
    name: "person-too-old",
    severity: Severity::Warning,
    title: text("ngày sinh quá xa", "a date of birth too long ago"),
    message: text(
        "{field} {value}: đã quá {age} tuổi vào ngày {as_of}",
        "{field} {value}: older than {age} on {as_of}",
    ),
    help: text(
        "kiểm tra năm sinh theo căn cước; Excel có thể đổi ô trống hoặc số thành năm 1900",
        "see the year by the identity card; Excel may have turned a blank or a number into 1900",
    ),
    why: text(
        "ngày sinh sai làm sai việc xét tuổi và nhận ra một người",
        "a wrong date of birth misleads about age and about who someone is",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15",
        "Law on Cooperatives 17/2023/QH15, Article 15",
    ),
    parameters: &[AGE],
    scope: Scope::Record(rows::NAMED, check),
};

const AGE: Parameter = Parameter {
    name: "age",
    meaning: text(
        "tuổi cao nhất có thể gặp",
        "the greatest age that may be met",
    ),
    unit: text("tuổi", "years"),
    default: 105.0,
    least: 80.0,
    most: 130.0,
};

fn check(record: &RecordView) -> Vec<Fault> {
    let Some(as_of) = record.as_of() else {
        return Vec::new();
    };
    let age = record.number(&AGE);
    let older = |field: &Field| {
        let born = record.filing.text(*field).and_then(person::written_day);
        born.is_some_and(|born| f64::from(as_of.year() - born.last().year()) > age)
    };
    person::PERSONS
        .iter()
        .map(|person| person.birth)
        .filter(older)
        .map(|field| {
            let fault = record.fault(field);
            fault.arg("age", &spoken(age)).arg("as_of", &as_of)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn who_was_born_in_1900_is_told() {
        // as of 31 August 2023
        let book = Book::of(&[Field::Name, Field::Birth])
            .kind(Kind::Members)
            .row(&["Một", "1/1/1900"])
            .row(&["Hai", "1918"])
            .row(&["Ba", "1917"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B2 ngày sinh ••••••00: đã quá 105 tuổi vào ngày 31/8/2023",
                "B4 ngày sinh ••17: đã quá 105 tuổi vào ngày 31/8/2023",
            ]
        );
    }
}
