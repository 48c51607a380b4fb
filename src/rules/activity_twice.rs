//! One activity listed twice.

use super::rule::CONVENTION;
use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, groups, rows};
use crate::finding::Severity;
use crate::model::{Field, Value};
use crate::text::{normal, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "A202",
    name: "activity-twice",
    severity: Severity::Warning,
    title: text("hoạt động ghi hai lần", "an activity listed twice"),
    message: text(
        "hoạt động này còn ghi ở {others}",
        "this activity stands at {others} as well",
    ),
    help: text(
        "nếu là một hoạt động, xóa dòng trùng; nếu là hai, ghi rõ nơi tổ chức hoặc ngày của từng hoạt động",
        "if it is one, delete the repeated row; if they are two, say where or when each was held",
    ),
    why: text(
        "ghi hai lần làm tăng số lớp, số người và kinh phí",
        "listed twice it adds to classes, people and amounts",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Submission(rows::ACTIVITIES, check),
};

/// What two activities may not have alike, all of it.
const ALL: [Field; 9] = [
    Field::HeldOn,
    Field::Address,
    Field::Commune,
    Field::District,
    Field::Cooperative,
    Field::Count,
    Field::Cooperatives,
    Field::People,
    Field::Amount,
];

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, key);
    let fault = |group: &Vec<RecordView>| groups::fault(group, Field::Title);
    alike.iter().map(fault).collect()
}

fn key(record: &RecordView) -> Option<String> {
    let title = normal::key(record.filing.text(Field::Title)?);
    record.filing.value(Field::HeldOn)?;
    let rest = ALL.map(|field| {
        let value = record.filing.value(field);
        value.map(Value::plain).unwrap_or_default()
    });
    Some(format!("{title}|{}", rest.join("|")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn one_difference_makes_two() {
        let book = Book::of(&[Field::Title, Field::HeldOn, Field::People])
            .kind(Kind::Activities)
            .row(&["Tập huấn Luật Hợp tác xã", "2023-03", "40"])
            .row(&["tập huấn luật hợp tác xã", "2023-03", "40"])
            .row(&["Tập huấn Luật Hợp tác xã", "2023-04", "40"])
            .row(&["Tập huấn Luật Hợp tác xã", "2023-03", "35"]);
        assert_eq!(
            book.says(&RULE),
            ["A2 hoạt động này còn ghi ở A3 (tập huấn luật hợp tác xã)"]
        );
    }
}
