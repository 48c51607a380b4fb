//! Activities without a date of their own, in a list that is of one span.

use super::rule::CONVENTION;
use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Period};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "A102",
    name: "activity-dated-by-span",
    severity: Severity::Info,
    title: text(
        "hoạt động tính theo kỳ của danh sách",
        "activities dated by their list",
    ),
    message: text(
        "{rows} hoạt động không ghi thời gian; tính vào kỳ của danh sách, {span}",
        "activities without a date: {rows}; they count within the span of their list, {span}",
    ),
    help: text(
        "không cần sửa; ghi thời gian của từng hoạt động nếu cần số liệu theo tháng, quý",
        "nothing; enter the date of each if figures by month or quarter are wanted",
    ),
    why: text(
        "không có ngày thì hoạt động chỉ được tính khi kỳ báo cáo gồm cả kỳ của danh sách",
        "without a date an activity counts only where the period holds the whole span of the list",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Submission(rows::ACTIVITIES, check),
};

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let Some(first) = submission.submission.first else {
        return Vec::new();
    };
    let undated = |record: &&RecordView| !has_date(record);
    let undated: Vec<_> = submission.records.iter().filter(undated).collect();
    let Some((told, others)) = undated.split_first() else {
        return Vec::new();
    };
    let same_sheet = others
        .iter()
        .filter(|other| other.filing.sheet == told.filing.sheet);
    let span = Period::Span(first, submission.submission.as_of).phrase();
    let fault = told
        .fault(Field::HeldOn)
        .with(same_sheet.map(|other| other.cell(Field::HeldOn)))
        .arg("rows", &undated.len())
        .arg("span", &span);
    vec![Fault {
        record: None,
        ..fault
    }]
}

fn has_date(record: &RecordView) -> bool {
    record.filing.entries.contains_key(&Field::HeldOn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Address, Kind};
    use crate::rules::testing::Book;
    use jiff::civil::date;

    fn book() -> Book {
        Book::of(&[Field::Title, Field::HeldOn])
            .kind(Kind::Activities)
            .row(&["Tập huấn Luật", "2023-05"])
            .row(&["Hội chợ", ""])
            .row(&["Dạy nghề", ""])
    }

    #[test]
    fn they_are_told_of_together() {
        let book = || book().since(date(2023, 1, 1));
        assert_eq!(
            book().says(&RULE),
            [
                "B3 2 hoạt động không ghi thời gian; tính vào kỳ của danh sách, từ 1/1/2023 đến 31/8/2023"
            ]
        );
        assert_eq!(book().findings(&RULE)[0].related, [Address::new(3, 1)]);
    }

    #[test]
    fn a_list_without_a_span_or_with_all_dates_is_no_case() {
        assert!(book().cells(&RULE).is_empty());
        let dated = Book::of(&[Field::Title, Field::HeldOn])
            .kind(Kind::Activities)
            .since(date(2023, 1, 1))
            .row(&["Tập huấn Luật", "2023-05"]);
        assert!(dated.cells(&RULE).is_empty());
    }
}
