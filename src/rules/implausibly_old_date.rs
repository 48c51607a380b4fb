//! An event dated before there were cooperatives.

use super::future_date::EVENTS;
use super::rule::CONVENTION;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;
use jiff::civil::{Date, date};

/// The rule.
pub const RULE: Rule = Rule {
    code: "F303",
    name: "implausibly-old-date",
    severity: Severity::Warning,
    title: text("ngày quá xa", "an implausibly old date"),
    message: text(
        "{field} {value} trước năm 1945",
        "{field} {value} is before 1945",
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
    scope: Scope::Record(rows::NAMED, check),
};

/// The first day a cooperative of today's law could go back to.
const EARLIEST: Date = date(1945, 1, 1);

fn check(record: &RecordView) -> Vec<Fault> {
    let early = |field: &Field| {
        let when = record.filing.when(*field);
        when.is_some_and(|when| when.last() < EARLIEST)
    };
    EVENTS
        .into_iter()
        .filter(early)
        .map(|field| record.fault(field))
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
        assert_eq!(book.cells(&RULE), ["B2", "B3"]);
    }
}
