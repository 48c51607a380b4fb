//! Members of a young cooperative that do not follow from its founders, those who came and those who left.
//!
//! Numbers of those who came are of one year, so that they tell of all since the founding only of one founded
//! within it.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;
use jiff::ToSpan;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R307",
    name: "member-flow-mismatch",
    severity: Severity::Warning,
    title: text(
        "số thành viên không khớp số tăng, giảm",
        "members that do not follow from those who came and left",
    ),
    message: text(
        "có {start} thành viên khi thành lập, thêm {new}, bớt {left} thì phải là {computed}, nhưng ghi {stated}",
        "{start} founding members, {new} new and {left} who left make {computed}, but {stated} are stated",
    ),
    help: text(
        "kiểm tra bốn ô; số thành viên bằng số khi thành lập cộng số mới, trừ số ra khỏi",
        "see the four cells; the members are those at the founding and the new ones without those who left",
    ),
    why: text(
        "số thành viên mới và ra khỏi được cộng thành số tăng, giảm của tỉnh",
        "those who came and left are added up to the changes in the province",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15: sổ đăng ký thành viên",
        "Law on Cooperatives 17/2023/QH15, Article 15: register of members",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    mismatch(record).into_iter().collect()
}

fn mismatch(record: &RecordView) -> Option<Fault> {
    let filing = record.filing;
    let founded = filing.when(Field::Established)?.first();
    let within_a_year = founded.checked_add(1.year()).ok()? > record.as_of()?;
    let start = filing.integer(Field::MembersStart)?;
    let new = filing.integer(Field::MembersNew)?;
    let left = filing.integer(Field::MembersLeft).unwrap_or(0);
    let stated = filing.integer(Field::Members)?;
    let computed = start + new - left;
    (within_a_year && computed != stated).then(|| {
        let parts = [Field::MembersStart, Field::MembersNew, Field::MembersLeft];
        let related = parts
            .into_iter()
            .filter(|part| filing.integer(*part).is_some());
        record
            .fault(Field::Members)
            .with(related.map(|part| record.cell(part)))
            .arg("start", &start)
            .arg("new", &new)
            .arg("left", &left)
            .arg("computed", &computed)
            .arg("stated", &stated)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn only_of_those_founded_within_the_year() {
        let fields = [
            Field::Name,
            Field::Established,
            Field::Members,
            Field::MembersStart,
            Field::MembersNew,
            Field::MembersLeft,
        ];
        let book = Book::of(&fields)
            .row(&["HTX Một", "2023-03-01", "14", "10", "5", "1"])
            .row(&["HTX Hai", "2023-03-01", "15", "10", "5", "1"])
            .row(&["HTX Ba", "2022-08-31", "15", "10", "5", "1"])
            .row(&["HTX Bốn", "2022-09-01", "16", "10", "5", ""]);
        assert_eq!(
            book.says(&RULE),
            [
                "C3 có 10 thành viên khi thành lập, thêm 5, bớt 1 thì phải là 14, nhưng ghi 15",
                "C5 có 10 thành viên khi thành lập, thêm 5, bớt 0 thì phải là 15, nhưng ghi 16",
            ]
        );
    }
}
