//! A cooperative said to be active that has a date of its end.
//!
//! A column for changes of status of any kind proves nothing.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Status};
use crate::text::{normal, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "R504",
    name: "active-with-end-date",
    severity: Severity::Warning,
    title: text(
        "đang hoạt động mà có ngày ngừng, giải thể",
        "active, with a date of its end",
    ),
    message: text(
        "tình trạng «{status}» nhưng có ngày ngừng, giải thể {value}",
        "the status is '{status}', but there is a date of the end, {value}",
    ),
    help: text(
        "sửa tình trạng hoặc xóa ngày; nếu đã hoạt động lại, ghi ngày hoạt động lại vào cột ghi chú",
        "correct the status or delete the date; if it is active again, say so in the note",
    ),
    why: text(
        "số đang hoạt động và số giải thể đều đếm theo hai ô này",
        "those active and those dissolved are counted by these two cells",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 96, 99 và 103; Nghị định 92/2024/NĐ-CP, Điều 27",
        "Law on Cooperatives 17/2023/QH15, Articles 96, 99 and 103; Decree 92/2024/NĐ-CP, Article 27",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    contradiction(record).into_iter().collect()
}

fn contradiction(record: &RecordView) -> Option<Fault> {
    record.filing.when(Field::StatusDate)?;
    let status = record
        .filing
        .status()
        .filter(|status| *status == Status::Active)?;
    let of_any_change = record
        .header(Field::StatusDate)
        .is_some_and(|header| normal::key(header).contains(&normal::key("thay đổi")));
    (!of_any_change).then(|| {
        record
            .fault(Field::StatusDate)
            .with([record.cell(Field::Status)])
            .arg("status", &status.label())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn only_the_active_are_told() {
        let book = Book::of(&[Field::Name, Field::Status, Field::StatusDate])
            .row(&["HTX Một", "active", "2022-05-01"])
            .row(&["HTX Hai", "ended", "2022-05-01"])
            .row(&["HTX Ba", "active", ""])
            .row(&["HTX Bốn", "", "2022-05-01"]);
        assert_eq!(
            book.says(&RULE),
            ["C2 tình trạng «đang hoạt động» nhưng có ngày ngừng, giải thể 2022-05-01"]
        );
    }

    #[test]
    fn a_column_of_changes_proves_nothing() {
        let book = Book::of(&[Field::Name, Field::Status, Field::StatusDate])
            .row(&["HTX Một", "active", "2022-05-01"])
            .headed(Field::StatusDate, "Ngày thay đổi trạng thái");
        assert!(book.cells(&RULE).is_empty());
    }
}
