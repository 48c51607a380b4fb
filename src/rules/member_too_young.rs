//! A member too young for the kind of membership.

use super::view::RecordView;
use super::{Fault, Rule, Scope, person, rows};
use crate::finding::Severity;
use crate::model::{Field, Membership, Value};
use crate::text::{Text, text};
use jiff::ToSpan;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M201",
    name: "member-too-young",
    severity: Severity::Error,
    title: text("thành viên chưa đủ tuổi", "a member under age"),
    message: text(
        "{field} {value}: chưa đủ {age} tuổi vào ngày {as_of}[, không thể {what}]",
        "{field} {value}: not yet {age} on {as_of}[ and cannot {what}]",
    ),
    help: text(
        "kiểm tra ngày sinh; nếu đúng, xem lại loại thành viên và vốn góp",
        "see the date of birth; if it is right, see the kind of membership and the capital",
    ),
    why: text(
        "từ đủ 15 đến dưới 18 tuổi chỉ được là thành viên liên kết không góp vốn",
        "from 15 to under 18 one can only be an associate member without capital",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 30",
        "Law on Cooperatives 17/2023/QH15, Article 30",
    ),
    parameters: &[],
    scope: Scope::Record(rows::MEMBERS, check),
};

/// Age from which one can be a member at all, and from which in any way.
const AGES: [i16; 2] = [15, 18];

const OFFICIAL: Text = text("là thành viên chính thức", "be an official member");
const WITH_CAPITAL: Text = text("góp vốn", "contribute capital");

fn check(record: &RecordView) -> Vec<Fault> {
    too_young(record).into_iter().collect()
}

fn too_young(record: &RecordView) -> Option<Fault> {
    let as_of = record.as_of()?;
    // Of a year or a month the first day: nobody is called too young who may be old enough.
    let birth = person::MEMBER.birth_in(record)?.first();
    let younger = |age: i16| birth.checked_add(age.years()).is_ok_and(|day| day > as_of);
    let [least, full] = AGES;
    let fault = |age: i16| {
        let fault = record.fault(Field::Birth);
        fault.arg("age", &i64::from(age)).arg("as_of", &as_of)
    };
    if younger(least) {
        return Some(fault(least));
    }
    let what = reserved(record).filter(|_| younger(full))?;
    Some(fault(full).arg("what", &what))
}

/// What the member does that is for those of full age.
fn reserved(record: &RecordView) -> Option<Text> {
    let filing = record.filing;
    let share = matches!(filing.value(Field::Share), Some(Value::Decimal(share)) if *share > 0.0);
    let capital = filing.integer(Field::ContributedCapital).unwrap_or(0) > 0;
    match filing.value(Field::Membership) {
        Some(Value::Membership(Membership::Official)) => Some(OFFICIAL),
        Some(Value::Membership(Membership::AssociateCapital)) => Some(WITH_CAPITAL),
        _ => (share || capital).then_some(WITH_CAPITAL),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;
    use crate::text::Lang;

    fn book() -> Book {
        let fields = [
            Field::Name,
            Field::Birth,
            Field::Membership,
            Field::ContributedCapital,
        ];
        // as of 31 August 2023
        Book::of(&fields).kind(Kind::Members)
    }

    #[test]
    fn under_15_nobody_is_a_member() {
        let book = book()
            .row(&["Một", "1/9/2008", "associate_no_capital", ""])
            .row(&["Hai", "31/8/2008", "associate_no_capital", ""])
            .row(&["Ba", "2009", "", ""])
            .row(&["Bốn", "2008", "", ""]);
        assert_eq!(book.cells(&RULE), ["B2", "B4"]);
    }

    #[test]
    fn under_18_nobody_is_official_or_gives_capital() {
        let book = book()
            .row(&["Một", "1/9/2005", "official", ""])
            .row(&["Hai", "31/8/2005", "official", "10"])
            .row(&["Ba", "1/9/2005", "associate_capital", ""])
            .row(&["Bốn", "1/9/2005", "", "0.5"])
            .row(&["Năm", "1/9/2005", "associate_no_capital", ""]);
        assert_eq!(
            book.says(&RULE),
            [
                "B2 ngày sinh ••••••05: chưa đủ 18 tuổi vào ngày 31/8/2023, không thể là thành viên chính thức",
                "B4 ngày sinh ••••••05: chưa đủ 18 tuổi vào ngày 31/8/2023, không thể góp vốn",
                "B5 ngày sinh ••••••05: chưa đủ 18 tuổi vào ngày 31/8/2023, không thể góp vốn",
            ]
        );
    }

    #[test]
    fn the_birth_is_shown_only_if_asked_for() {
        let findings = book().row(&["Một", "1/9/2010", "", ""]).findings(&RULE);
        assert_eq!(
            findings[0].shown_message(Lang::Vi, true),
            "ngày sinh 1/9/2010: chưa đủ 15 tuổi vào ngày 31/8/2023"
        );
        assert!(!findings[0].message.vi.contains("2010"));
    }
}
