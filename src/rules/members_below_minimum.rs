//! An active cooperative or union with fewer members than the law asks for.
//!
//! Which minimum holds follows from the day of the figures; a status that is not known counts as active, because the
//! law asks for the minimum whatever a list leaves out.

use super::view::RecordView;
use super::{Fault, Rule, Scope};
use crate::finding::Severity;
use crate::model::{Field, Form, Status};
use crate::text::{Text, text};
use jiff::civil::{Date, date};

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
        "kiểm tra số thành viên; nếu đúng, nhắc hợp tác xã kết nạp thêm hoặc xem xét chuyển đổi, giải thể",
        "see the number; if it is right, have it admit members or consider converting or dissolving it",
    ),
    why: text(
        "dưới mức tối thiểu 12 tháng liên tục là căn cứ thu hồi giấy chứng nhận đăng ký",
        "below the minimum for 12 months running is a ground for revoking the registration",
    ),
    source: text(
        "Luật Hợp tác xã 23/2012/QH13, Điều 3; Luật Hợp tác xã 17/2023/QH15, Điều 4 và 103",
        "Law on Cooperatives 23/2012/QH13, Article 3; Law on Cooperatives 17/2023/QH15, Articles 4 and 103",
    ),
    scope: Scope::Record(check),
};

/// What a law asks for: members of a cooperative, and cooperatives of a union.
struct Minimum {
    law: Text,
    cooperative: i64,
    union: i64,
    official_only: bool,
}

/// The day Luật Hợp tác xã 17/2023/QH15 came into force.
const NEW_LAW: Date = date(2024, 7, 1);

const LAW_2012: Minimum = Minimum {
    law: text("Luật Hợp tác xã 2012", "Law on Cooperatives of 2012"),
    cooperative: 7,
    union: 4,
    official_only: false,
};

const LAW_2023: Minimum = Minimum {
    law: text("Luật Hợp tác xã 2023", "Law on Cooperatives of 2023"),
    cooperative: 5,
    union: 3,
    official_only: true,
};

fn check(record: &RecordView) -> Vec<Fault> {
    below(record).into_iter().collect()
}

fn below(record: &RecordView) -> Option<Fault> {
    let filing = record.filing;
    if filing
        .status()
        .is_some_and(|status| status != Status::Active)
    {
        return None;
    }
    let law = match record.as_of()? {
        day if day < NEW_LAW => LAW_2012,
        _ => LAW_2023,
    };
    let minimum = match filing.form() {
        Form::Cooperative | Form::CreditFund => law.cooperative,
        Form::Union => law.union,
        Form::Branch | Form::Group | Form::Club => return None,
    };
    let field = counted(record, law.official_only);
    let members = filing.integer(field)?;
    // What is below zero is another rule's fault.
    (0..minimum).contains(&members).then(|| {
        record
            .fault(field)
            .arg("members", &members)
            .arg("minimum", &minimum)
            .arg("law", &law.law)
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
    use crate::rules::testing::Book;

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
            (date(2024, 6, 30), &["D2", "D3", "D5"][..]),
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
    fn the_law_is_said() {
        assert_eq!(
            book().says(&RULE)[0],
            "D2 chỉ có 6 thành viên; tối thiểu 7 theo Luật Hợp tác xã 2012"
        );
    }
}
