//! An activity of which nothing says what kind it is.

use super::rule::CONVENTION;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "A103",
    name: "activity-kind-unknown",
    severity: Severity::Warning,
    title: text("hoạt động không rõ loại", "an activity of unknown kind"),
    message: text(
        "không rõ {field}; hoạt động này chưa được tính vào loại nào",
        "the {field} is not clear; this activity counts under no kind",
    ),
    help: text(
        "thêm cột «Loại hoạt động», ví dụ tập huấn, tuyên truyền, xúc tiến thương mại, vay quỹ, khen thưởng, khác",
        "add a column «Loại hoạt động», such as tập huấn, tuyên truyền, xúc tiến thương mại, vay quỹ, khen thưởng, khác",
    ),
    why: text(
        "báo cáo tính hoạt động theo loại; hoạt động không rõ loại sẽ không có trong báo cáo",
        "the report counts activities by kind; one of unknown kind would not be in it",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Record(rows::ACTIVITIES, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    // A kind that was written but not understood is said already.
    let unknown = !record.filing.entries.contains_key(&Field::ActivityKind);
    unknown
        .then(|| record.fault(Field::ActivityKind))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn a_kind_that_is_missing_is_said_and_one_not_understood_is_not() {
        let book = Book::of(&[Field::Title, Field::ActivityKind])
            .kind(Kind::Activities)
            .row(&["Đại hội điểm HTX", ""])
            .row(&["Tập huấn Luật", "training"])
            .row(&["Hội chợ", "?"]);
        assert_eq!(
            book.says(&RULE),
            ["B2 không rõ loại hoạt động; hoạt động này chưa được tính vào loại nào"]
        );
    }
}
