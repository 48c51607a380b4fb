//! Some of the people are more than all of them.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R301",
    name: "part-exceeds-whole",
    severity: Severity::Error,
    title: text("bộ phận lớn hơn tổng số", "a part exceeds its whole"),
    message: text(
        "{field} ({part}) lớn hơn {whole} ({whole_value})",
        "{field} ({part}) exceed {whole} ({whole_value})",
    ),
    help: text(
        "kiểm tra hai ô; có thể hai cột bị đổi chỗ hoặc tổng số chưa cập nhật",
        "see both cells; the columns may be swapped or the total out of date",
    ),
    why: text(
        "«trong đó» không bao giờ lớn hơn tổng số",
        "what is 'of which' never exceeds the whole",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 4: các loại thành viên",
        "Law on Cooperatives 17/2023/QH15, Article 4: kinds of members",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS.and_tallies(), check),
};

/// Part and whole, both counted in members or persons. Poor households are counted in households and left out.
const PARTS: [(Field, Field); 15] = [
    (Field::WomenMembers, Field::Members),
    (Field::MembersEthnic, Field::Members),
    (Field::MembersOfficial, Field::Members),
    (Field::MembersAssocCapital, Field::Members),
    (Field::MembersAssocNocap, Field::Members),
    (Field::MembersPerson, Field::Members),
    (Field::MembersHousehold, Field::Members),
    (Field::MembersLegal, Field::Members),
    (Field::MembersNew, Field::Members),
    (Field::MemberCooperatives, Field::Members),
    (Field::WomenWorkers, Field::Workers),
    (Field::WorkersMember, Field::Workers),
    (Field::WorkersHired, Field::Workers),
    (Field::ManagersBasic, Field::ManagersTotal),
    (Field::ManagersHigher, Field::ManagersTotal),
];

fn check(record: &RecordView) -> Vec<Fault> {
    PARTS
        .iter()
        .filter_map(|(part, whole)| record.exceeds(*part, *whole))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Address;
    use crate::rules::testing::Book;

    #[test]
    fn the_part_is_named_and_the_whole_related() {
        let fields = [
            Field::Name,
            Field::Members,
            Field::WomenMembers,
            Field::MembersPoor,
            Field::Workers,
            Field::WomenWorkers,
        ];
        let book = Book::of(&fields)
            .row(&["HTX Một", "20", "30", "45", "8", "8"])
            .row(&["HTX Hai", "20", "20", "", "", "9"])
            .row(&["HTX Ba", "?", "20", "", "8", "9"]);
        let findings = book.findings(&RULE);
        let cells: Vec<_> = findings
            .iter()
            .map(|f| (f.cell, f.related.clone()))
            .collect();
        assert_eq!(
            cells,
            [
                (Some(Address::new(1, 2)), vec![Address::new(1, 1)]),
                (Some(Address::new(3, 5)), vec![Address::new(3, 4)]),
            ]
        );
        assert_eq!(
            findings[0].message.vi,
            "thành viên nữ (30) lớn hơn số thành viên (20)"
        );
    }
}
