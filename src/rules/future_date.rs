//! An event dated after the day the figures are of.

use super::rule::CONVENTION;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F302",
    name: "future-date",
    severity: Severity::Error,
    title: text("ngày ở tương lai", "a date in the future"),
    message: text(
        "{field} {value} sau ngày chốt số liệu {as_of}",
        "{field} {value} is after the day of the figures, {as_of}",
    ),
    help: text(
        "sửa ngày; nếu ngày đúng, kiểm tra ngày chốt số liệu của danh sách",
        "correct the date; if it is right, see what day the list is of",
    ),
    why: text(
        "việc chưa xảy ra thì chưa được tính trong kỳ này",
        "what has not yet happened does not belong to the period",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Record(rows::NAMED, check),
};

/// Dates of what must have happened already.
pub(super) const EVENTS: [Field; 5] = [
    Field::Established,
    Field::CertDate,
    Field::StatusDate,
    Field::Joined,
    Field::Left,
];

fn check(record: &RecordView) -> Vec<Fault> {
    let Some(as_of) = record.as_of() else {
        return Vec::new();
    };
    // A year or a month is after the day only if all of it is.
    let later = |field: &Field| {
        record
            .filing
            .when(*field)
            .is_some_and(|when| when.first() > as_of)
    };
    EVENTS
        .into_iter()
        .filter(later)
        .map(|field| record.fault(field).arg("as_of", &as_of))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn what_lies_wholly_after_the_day_is_found() {
        // as of 31 August 2023
        let book = Book::of(&[Field::Name, Field::Established, Field::CertDate])
            .row(&["HTX Một", "2023-09-01", "2023"])
            .row(&["HTX Hai", "2023-08-31", "2023-08"])
            .row(&["HTX Ba", "2024", "2023-09"]);
        assert_eq!(book.cells(&RULE), ["B2", "B4", "C4"]);
    }
}
