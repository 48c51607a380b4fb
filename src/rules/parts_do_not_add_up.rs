//! Kinds of members that do not add up to the members.
//!
//! Only where every part is known: an empty cell may be none or forgotten.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::{Phrase, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "R306",
    name: "parts-do-not-add-up",
    severity: Severity::Error,
    title: text(
        "các loại thành viên cộng lại khác tổng số",
        "kinds of members that do not add up",
    ),
    message: text(
        "số thành viên ghi {stated}, nhưng {parts} cộng lại là {sum}",
        "the members are {stated}, but {parts} add up to {sum}",
    ),
    help: text(
        "kiểm tra ô tổng số và từng loại thành viên; sửa ô sai",
        "see the total and each kind of members; correct the wrong cell",
    ),
    why: text(
        "tổng số và các phần được công bố cạnh nhau; không khớp thì không biết tin số nào",
        "total and parts are published side by side; where they differ nobody knows which to believe",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 4 và 30",
        "Law on Cooperatives 17/2023/QH15, Articles 4 and 30",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS.and_tallies(), check),
};

/// The ways members are parted, each into all of them.
const PARTINGS: [[Field; 3]; 2] = [
    [
        Field::MembersOfficial,
        Field::MembersAssocCapital,
        Field::MembersAssocNocap,
    ],
    [
        Field::MembersPerson,
        Field::MembersHousehold,
        Field::MembersLegal,
    ],
];

fn check(record: &RecordView) -> Vec<Fault> {
    PARTINGS
        .iter()
        .filter_map(|parts| differing(record, parts))
        .collect()
}

fn differing(record: &RecordView, parts: &[Field]) -> Option<Fault> {
    let stated = record.filing.integer(Field::Members)?;
    let known = parts.iter().map(|part| record.filing.integer(*part));
    let sum: i64 = known.sum::<Option<i64>>()?;
    (sum != stated).then(|| {
        record
            .fault(Field::Members)
            .with(parts.iter().map(|part| record.cell(*part)))
            .arg("stated", &stated)
            .arg("parts", &names(parts))
            .arg("sum", &sum)
    })
}

fn names(fields: &[Field]) -> Phrase {
    let labels = fields.iter().map(|field| field.label());
    let (vi, en): (Vec<_>, Vec<_>) = labels.map(|label| (label.vi, label.en)).unzip();
    Phrase {
        vi: vi.join(", "),
        en: en.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn each_parting_is_summed_where_all_of_it_is_known() {
        let fields = [
            Field::Name,
            Field::Members,
            Field::MembersOfficial,
            Field::MembersAssocCapital,
            Field::MembersAssocNocap,
        ];
        let book = Book::of(&fields)
            .row(&["HTX Một", "20", "15", "3", "2"])
            .row(&["HTX Hai", "20", "15", "3", "3"])
            .row(&["HTX Ba", "20", "15", "3", ""])
            .row(&["HTX Bốn", "20", "?", "3", "2"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B3 số thành viên ghi 20, nhưng thành viên chính thức, thành viên liên kết góp vốn, thành viên liên kết không góp vốn cộng lại là 21"
            ]
        );
    }
}
