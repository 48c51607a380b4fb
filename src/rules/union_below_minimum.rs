//! An active union with fewer member cooperatives than the law asks for.

use super::members_below_minimum::{fewer, may_be_active};
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::law::{LAWS, NEW_LAW};
use crate::model::{Field, Form};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R402",
    name: "union-below-minimum",
    severity: Severity::Warning,
    title: text(
        "liên hiệp có quá ít hợp tác xã thành viên",
        "a union of too few cooperatives",
    ),
    message: text(
        "liên hiệp chỉ có {members} hợp tác xã thành viên; tối thiểu {minimum} theo {law}",
        "the union has only {members} member cooperatives; at least {minimum} by the {law}",
    ),
    help: text(
        "kiểm tra số hợp tác xã thành viên; nếu đúng, nhắc liên hiệp kết nạp thêm hoặc xem xét chuyển đổi, giải thể",
        "see the number; if it is right, have the union admit cooperatives or consider converting or dissolving it",
    ),
    why: text(
        "dưới mức tối thiểu 12 tháng liên tục là căn cứ thu hồi giấy chứng nhận đăng ký",
        "below the minimum for 12 months running is a ground for revoking the registration",
    ),
    source: text(
        "Luật Hợp tác xã 23/2012/QH13, Điều 3; Luật Hợp tác xã 17/2023/QH15, Điều 4 và 103",
        "Law on Cooperatives 23/2012/QH13, Article 3; Law on Cooperatives 17/2023/QH15, Articles 4 and 103",
    ),
    parameters: &[],
    scope: Scope::Record(rows::UNIONS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    below(record).into_iter().collect()
}

fn below(record: &RecordView) -> Option<Fault> {
    if record.form() != Form::Union || !may_be_active(record) {
        return None;
    }
    let new = record.as_of()? >= NEW_LAW;
    let minimum = if new { 3 } else { 4 };
    fewer(record, counted(record), minimum, LAWS[usize::from(new)])
}

/// The members of a union are cooperatives, whichever column says how many.
fn counted(record: &RecordView) -> Field {
    let known = |field: &Field| record.filing.integer(*field).is_some();
    [Field::MemberCooperatives, Field::MembersOfficial]
        .into_iter()
        .find(known)
        .unwrap_or(Field::Members)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;
    use jiff::civil::date;

    #[test]
    fn the_law_of_the_day_sets_the_minimum() {
        for (day, cells) in [
            (date(2024, 6, 30), &["B2", "B3"][..]),
            (date(2024, 7, 1), &["B2"]),
        ] {
            let book = Book::of(&[Field::Name, Field::MemberCooperatives, Field::Members])
                .kind(Kind::Unions)
                .dated(day)
                .row(&["LHHTX Một", "2", "59"])
                .row(&["LHHTX Hai", "3", ""])
                .row(&["LHHTX Ba", "6", "2"]);
            assert_eq!(book.cells(&RULE), cells, "{day}");
        }
    }

    #[test]
    fn a_union_among_cooperatives_is_held_to_it_with_the_members_it_states() {
        let book = Book::of(&[Field::Name, Field::Form, Field::Members])
            .row(&["LHHTX Một", "union", "3"])
            .row(&["HTX Hai", "", "3"]);
        assert_eq!(
            book.says(&RULE),
            ["C2 liên hiệp chỉ có 3 hợp tác xã thành viên; tối thiểu 4 theo Luật Hợp tác xã 2012"]
        );
    }
}
