//! A member who joined before being born.

use super::view::RecordView;
use super::{Fault, Rule, Scope, person, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M204",
    name: "joined-before-birth",
    severity: Severity::Error,
    title: text("gia nhập trước khi sinh", "joined before being born"),
    message: text(
        "{field} {value} không sau ngày sinh",
        "{field} {value} is not after the date of birth",
    ),
    help: text(
        "sửa một trong hai ngày; có thể hai cột bị đổi chỗ",
        "correct one of the dates; the columns may be swapped",
    ),
    why: text(
        "hai ngày mâu thuẫn thì một ngày sai, và tuổi của thành viên không biết được",
        "of dates that contradict each other one is wrong, and nobody knows how old the member is",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15: sổ đăng ký thành viên",
        "Law on Cooperatives 17/2023/QH15, Article 15: register of members",
    ),
    parameters: &[],
    scope: Scope::Record(rows::MEMBERS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let joined = record.filing.when(Field::Joined);
    let born = person::MEMBER.birth_in(record);
    let dates = joined.zip(born);
    dates
        .filter(|(joined, born)| joined.last() <= born.first())
        .map(|_| {
            record
                .fault(Field::Joined)
                .with([record.cell(Field::Birth)])
        })
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn only_dates_that_certainly_contradict_are_found() {
        let book = Book::of(&[Field::Name, Field::Birth, Field::Joined])
            .kind(Kind::Members)
            .row(&["Lê Mẫu", "2/7/1972", "1970-01-14"])
            .row(&["Trần Mẫu", "2/7/1972", "1995-01-14"])
            .row(&["Hồ Mẫu", "1972", "1972-12-31"])
            .row(&["Võ Mẫu", "", "1970-01-14"]);
        assert_eq!(book.cells(&RULE), ["C2"]);
    }
}
