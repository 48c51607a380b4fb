//! An activity dated outside the span its list is of.

use super::rule::CONVENTION;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Period, Value};
use crate::text::{Phrase, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "A201",
    name: "activity-outside-span",
    severity: Severity::Warning,
    title: text(
        "hoạt động ngoài kỳ của danh sách",
        "an activity outside the span of its list",
    ),
    message: text(
        "{field} {value} nằm ngoài kỳ của danh sách, {span}",
        "{field} {value} is outside the span of its list, {span}",
    ),
    help: text(
        "kiểm tra ngày; nếu đúng, kiểm tra kỳ ghi trong tiêu đề",
        "see the date; if it is right, see the span in the title",
    ),
    why: text(
        "hoạt động ngoài kỳ không được tính vào kỳ này, hoặc bị tính hai lần khi kỳ kia cũng gửi",
        "what lies outside does not count in this period, or counts twice if it was sent for the other one, too",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Record(rows::ACTIVITIES, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    outside(record).into_iter().collect()
}

/// A span that reaches into the list's is inside: nobody can say of a year which part of it is meant.
fn outside(record: &RecordView) -> Option<Fault> {
    let Some(Value::Span(held)) = record.filing.value(Field::HeldOn) else {
        return None;
    };
    let submission = record.submission()?;
    let early = submission.first.is_some_and(|first| held.last() < first);
    let late = held.first() > submission.as_of;
    let span = match submission.first {
        Some(first) => Period::Span(first, submission.as_of).phrase(),
        None => until(submission.as_of),
    };
    (early || late).then(|| record.fault(Field::HeldOn).arg("span", &span))
}

fn until(last: jiff::civil::Date) -> Phrase {
    text("đến {day}", "until {day}").fill(&[("day", &last)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;
    use jiff::civil::date;

    fn book() -> Book {
        Book::of(&[Field::Title, Field::HeldOn])
            .kind(Kind::Activities)
            .row(&["Một", "2022-12-31..2022-12-31"])
            .row(&["Hai", "2022-12-31..2023-01-01"])
            .row(&["Ba", "2023"])
            .row(&["Bốn", "2023-09"])
            .row(&["Năm", "2022"])
    }

    #[test]
    fn only_what_lies_wholly_outside_is_found() {
        let book = || book().since(date(2023, 1, 1));
        assert_eq!(book().cells(&RULE), ["B2", "B5", "B6"]);
        assert_eq!(
            book().says(&RULE)[1],
            "B5 thời gian 2023-09 nằm ngoài kỳ của danh sách, từ 1/1/2023 đến 31/8/2023"
        );
    }

    #[test]
    fn without_a_span_only_the_future_is() {
        assert_eq!(
            book().says(&RULE),
            ["B5 thời gian 2023-09 nằm ngoài kỳ của danh sách, đến 31/8/2023"]
        );
    }
}
