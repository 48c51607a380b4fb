//! An activity whose time nothing says.

use super::rule::CONVENTION;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "A101",
    name: "activity-without-date",
    severity: Severity::Error,
    title: text("hoạt động không có thời gian", "an activity without a date"),
    message: text(
        "không ghi {field} của hoạt động, danh sách cũng không ghi từ ngày nào đến ngày nào",
        "the {field} of the activity is missing, and the list does not say what span it is of",
    ),
    help: text(
        "ghi ngày hoặc tháng của hoạt động, hoặc ghi kỳ trong tiêu đề, ví dụ «6 tháng đầu năm 2023»",
        "enter the day or month, or put the span in the title, such as «6 tháng đầu năm 2023»",
    ),
    why: text(
        "hoạt động không có thời gian thì không thuộc kỳ báo cáo nào nên chưa được tính",
        "without a date an activity belongs to no period and is not counted",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Record(rows::ACTIVITIES, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    // Where nobody's or no day's figures are read, that is said already; so is a date that is none.
    let no_span = record
        .submission()
        .is_some_and(|submission| submission.first.is_none());
    let undated = !record.filing.entries.contains_key(&Field::HeldOn);
    (no_span && undated)
        .then(|| record.fault(Field::HeldOn))
        .into_iter()
        .collect()
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
            .row(&["Tập huấn Luật", "2023-05"])
            .row(&["Hội chợ", ""])
            .row(&["Dạy nghề", "?"])
    }

    #[test]
    fn the_empty_cell_is_named() {
        assert_eq!(
            book().says(&RULE),
            [
                "B3 không ghi thời gian của hoạt động, danh sách cũng không ghi từ ngày nào đến ngày nào"
            ]
        );
    }

    #[test]
    fn the_span_of_the_list_stands_for_it() {
        assert!(book().since(date(2023, 1, 1)).cells(&RULE).is_empty());
    }
}
