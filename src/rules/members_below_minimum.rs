//! An active cooperative or group with fewer members than the law asks for.
//!
//! Which minimum holds follows from the day of the figures; a status that is not known counts as active, because the
//! law asks for the minimum whatever a list leaves out.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::law::{LAWS, Minimum, NEW_LAW, fewest_members};
use crate::model::{Field, Form, Status};
use crate::text::{Text, text};
use jiff::civil::Date;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R401",
    name: "members-below-minimum",
    severity: Severity::Warning,
    title: text(
        "số thành viên dưới mức tối thiểu",
        "fewer members than the law asks for",
    ),
    message: text(
        "chỉ có {members} thành viên; tối thiểu {minimum} theo {law}",
        "only {members} members; at least {minimum} by the {law}",
    ),
    help: text(
        "kiểm tra số thành viên; nếu đúng, nhắc đơn vị kết nạp thêm hoặc xem xét chuyển đổi, giải thể",
        "see the number; if it is right, have it admit members or consider converting or dissolving it",
    ),
    why: text(
        "dưới mức tối thiểu 12 tháng liên tục là căn cứ thu hồi giấy chứng nhận đăng ký",
        "below the minimum for 12 months running is a ground for revoking the registration",
    ),
    source: text(
        "Luật Hợp tác xã 23/2012/QH13, Điều 3; Luật Hợp tác xã 17/2023/QH15, Điều 4 và 103; Nghị định 77/2019/NĐ-CP, Điều 3 (tổ hợp tác)",
        "Law on Cooperatives 23/2012/QH13, Article 3; Law on Cooperatives 17/2023/QH15, Articles 4 and 103; Decree 77/2019/NĐ-CP, Article 3 (groups)",
    ),
    parameters: &[],
    scope: Scope::Record(rows::WITH_MINIMUM, check),
};

/// What is asked of an organisation on a day; unions are `union-below-minimum`'s.
fn minimum(form: Form, day: Date) -> Option<Minimum> {
    match form {
        Form::Cooperative | Form::CreditFund => Some(fewest_members(day)),
        Form::Group => Some(Minimum {
            law: if day >= NEW_LAW {
                LAWS[1]
            } else {
                DECREE_ON_GROUPS
            },
            members: 2,
            official_only: false,
        }),
        Form::Union | Form::Branch | Form::Club | Form::Enterprise => None,
    }
}

const DECREE_ON_GROUPS: Text = text("Nghị định 77/2019/NĐ-CP", "Decree 77/2019/NĐ-CP");

fn check(record: &RecordView) -> Vec<Fault> {
    below(record).into_iter().collect()
}

fn below(record: &RecordView) -> Option<Fault> {
    if !may_be_active(record) {
        return None;
    }
    let minimum = minimum(record.form(), record.as_of()?)?;
    let field = counted(record, minimum.official_only);
    fewer(record, field, minimum.members, minimum.law)
}

/// Whether nothing says that it is not active.
pub(super) fn may_be_active(record: &RecordView) -> bool {
    let status = record.filing.status();
    status.is_none_or(|status| status == Status::Active)
}

/// The fault of a number below the minimum; fills `{members}`, `{minimum}` and `{law}`.
pub(super) fn fewer(record: &RecordView, field: Field, minimum: i64, law: Text) -> Option<Fault> {
    let members = record.filing.integer(field)?;
    // What is below zero is another rule's fault.
    (0..minimum).contains(&members).then(|| {
        record
            .fault(field)
            .arg("members", &members)
            .arg("minimum", &minimum)
            .arg("law", &law)
    })
}

/// Whom the law counts: since 2024 official members only, where a list tells them apart.
fn counted(record: &RecordView, official_only: bool) -> Field {
    match record.filing.integer(Field::MembersOfficial) {
        Some(_) if official_only => Field::MembersOfficial,
        _ => Field::Members,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;
    use jiff::civil::date;

    fn book() -> Book {
        Book::of(&[Field::Name, Field::Form, Field::Status, Field::Members])
            .row(&["HTX Một", "", "active", "6"])
            .row(&["HTX Hai", "", "", "4"])
            .row(&["HTX Ba", "", "suspended", "3"])
            .row(&["LHHTX Bốn", "union", "active", "3"])
            .row(&["Chi nhánh HTX Năm", "branch", "", "1"])
            .row(&["HTX Sáu", "", "active", "7"])
    }

    #[test]
    fn the_law_of_the_day_sets_the_minimum() {
        for (day, cells) in [
            (date(2024, 6, 30), &["D2", "D3"][..]),
            (date(2024, 7, 1), &["D3"]),
        ] {
            assert_eq!(book().dated(day).cells(&RULE), cells, "{day}");
        }
    }

    #[test]
    fn since_2024_official_members_count_where_they_are_told_apart() {
        for (day, cells) in [(date(2024, 6, 30), &[][..]), (date(2024, 12, 31), &["C2"])] {
            let book = Book::of(&[Field::Name, Field::Members, Field::MembersOfficial])
                .row(&["HTX Một", "12", "4"])
                .row(&["HTX Hai", "12", ""]);
            assert_eq!(book.dated(day).cells(&RULE), cells, "{day}");
        }
    }

    #[test]
    fn a_group_needs_two() {
        for (day, law) in [
            (date(2024, 6, 30), "Nghị định 77/2019/NĐ-CP"),
            (date(2024, 7, 1), "Luật Hợp tác xã 2023"),
        ] {
            let book = Book::of(&[Field::Name, Field::Members])
                .kind(Kind::Groups)
                .dated(day)
                .row(&["THT Một", "2"])
                .row(&["THT Hai", "1"]);
            let said = format!("B3 chỉ có 1 thành viên; tối thiểu 2 theo {law}");
            assert_eq!(book.says(&RULE), [said]);
        }
    }

    #[test]
    fn a_row_that_counts_or_a_club_is_asked_nothing() {
        let book = |kind| {
            Book::of(&[Field::Name, Field::Members])
                .kind(kind)
                .row(&["Một", "1"])
        };
        assert!(book(Kind::Cooperatives).tally().cells(&RULE).is_empty());
        assert!(book(Kind::Clubs).cells(&RULE).is_empty());
    }

    #[test]
    fn the_law_is_said() {
        assert_eq!(
            book().says(&RULE)[0],
            "D2 chỉ có 6 thành viên; tối thiểu 7 theo Luật Hợp tác xã 2012"
        );
    }
}
