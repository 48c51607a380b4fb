//! An event dated before there were cooperatives.

use super::future_date::EVENTS;
use super::rule::CONVENTION;
use super::view::RecordView;
use super::{Fault, Parameter, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F303",
    name: "implausibly-old-date",
    severity: Severity::Warning,
    title: text("ngày quá xa", "an implausibly old date"),
    message: text(
        "{field} {value} trước năm {year}",
        "{field} {value} is before {year}",
    ),
    help: text(
        "kiểm tra năm; Excel có thể đổi năm 2020 thành ngày 12/7/1905",
        "see the year; Excel may have turned the year 2020 into 12 July 1905",
    ),
    why: text(
        "ngày sai làm sai số liệu theo năm",
        "wrong dates spoil the figures by year",
    ),
    source: CONVENTION,
    parameters: &[YEAR],
    scope: Scope::Record(rows::NAMED, check),
};

/// The first year a cooperative of today's law could go back to.
const YEAR: Parameter = Parameter {
    name: "year",
    meaning: text(
        "năm sớm nhất có thể thành lập",
        "the first year one may have been founded in",
    ),
    unit: text("năm", "year"),
    default: 1945.0,
    least: 1900.0,
    most: 2024.0,
};

fn check(record: &RecordView) -> Vec<Fault> {
    let year = record.number(&YEAR);
    let early = |field: &Field| {
        let when = record.filing.when(*field);
        when.is_some_and(|when| f64::from(when.last().year()) < year)
    };
    EVENTS
        .into_iter()
        .filter(early)
        .map(|field| record.fault(field).arg("year", &format!("{year:.0}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn dates_before_1945_are_found() {
        let book = Book::of(&[Field::Name, Field::Established])
            .row(&["HTX Một", "1905-07-12"])
            .row(&["HTX Hai", "1944"])
            .row(&["HTX Ba", "1945"])
            .row(&["HTX Bốn", "1976-05"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B2 ngày thành lập 1905-07-12 trước năm 1945",
                "B3 ngày thành lập 1944 trước năm 1945",
            ]
        );
    }
}
