//! A member who left before joining.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M202",
    name: "left-before-joined",
    severity: Severity::Error,
    title: text("ra khỏi trước khi gia nhập", "left before joining"),
    message: text(
        "{field} {value} trước ngày gia nhập {joined}",
        "{field} {value} is before the date of joining, {joined}",
    ),
    help: text(
        "sửa một trong hai ngày; có thể hai cột bị đổi chỗ",
        "correct one of the dates; the columns may be swapped",
    ),
    why: text(
        "hai ngày mâu thuẫn thì không biết ai là thành viên trong kỳ",
        "with dates that contradict each other nobody knows who was a member in the period",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15: sổ đăng ký thành viên",
        "Law on Cooperatives 17/2023/QH15, Article 15: register of members",
    ),
    parameters: &[],
    scope: Scope::Record(rows::MEMBERS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let dates = record
        .filing
        .when(Field::Left)
        .zip(record.filing.when(Field::Joined));
    dates
        .filter(|(left, joined)| left.last() < joined.first())
        .map(|_| {
            let joined = &record.filing.entries[&Field::Joined].raw;
            let fault = record.fault(Field::Left).arg("joined", &joined.as_str());
            fault.with([record.cell(Field::Joined)])
        })
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Address, Kind};
    use crate::rules::testing::Book;

    #[test]
    fn only_dates_that_cannot_follow_each_other_are_found() {
        let book = || {
            Book::of(&[Field::Name, Field::Joined, Field::Left])
                .kind(Kind::Members)
                .row(&["Một", "2020-05-03", "2020-05-02"])
                .row(&["Hai", "2020-05-03", "2020-05-03"])
                .row(&["Ba", "2020-05-03", "2020"])
                .row(&["Bốn", "2020", "2019-12"])
                .row(&["Năm", "", "2019"])
        };
        assert_eq!(
            book().says(&RULE),
            [
                "C2 ngày ra khỏi 2020-05-02 trước ngày gia nhập 2020-05-03",
                "C5 ngày ra khỏi 2019-12 trước ngày gia nhập 2020",
            ]
        );
        assert_eq!(book().findings(&RULE)[0].related, [Address::new(1, 1)]);
    }
}
