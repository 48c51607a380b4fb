//! A member with a larger share of the capital than the law allows.

use super::view::{RecordView, percent};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::law::{LAWS, NEW_LAW};
use crate::model::{Field, Value};
use crate::text::normal::{self, WordList};
use crate::text::{Text, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "M401",
    name: "share-above-cap",
    severity: Severity::Warning,
    title: text("tỷ lệ vốn góp vượt mức tối đa", "a share above the cap"),
    message: text(
        "tỷ lệ vốn góp {share} % vượt mức tối đa {cap} % theo {law}",
        "a capital share of {share} % is above the cap of {cap} % by the {law}",
    ),
    help: text(
        "kiểm tra tỷ lệ; nếu đúng, nhắc thành viên giảm vốn góp",
        "see the share; if it is right, have the member reduce it",
    ),
    why: text(
        "vượt mức 12 tháng liên tục là căn cứ thu hồi giấy chứng nhận đăng ký",
        "above the cap for 12 months running is a ground for revoking the registration",
    ),
    source: text(
        "Luật Hợp tác xã 23/2012/QH13, Điều 17; Luật Hợp tác xã 17/2023/QH15, Điều 74 và 103",
        "Law on Cooperatives 23/2012/QH13, Article 17; Law on Cooperatives 17/2023/QH15, Articles 74 and 103",
    ),
    parameters: &[],
    scope: Scope::Record(rows::MEMBERS, check),
};

/// Most a member may hold, in percent: before [`NEW_LAW`] and since, of a cooperative and of a union.
const CAPS: [[i64; 2]; 2] = [[20, 30], [30, 40]];

/// What the law of a day allows one member to hold.
pub(super) struct Cap {
    /// In percent of the capital.
    pub percent: i64,
    /// The law's name.
    pub law: Text,
}

fn check(record: &RecordView) -> Vec<Fault> {
    above(record).into_iter().collect()
}

fn above(record: &RecordView) -> Option<Fault> {
    let Some(Value::Decimal(share)) = record.filing.value(Field::Share) else {
        return None;
    };
    let cap = cap(record)?;
    // More than all of it is another rule's fault.
    (*share > cap.percent as f64 && *share <= 100.0).then(|| {
        record
            .fault(Field::Share)
            .arg("share", &percent(*share))
            .arg("cap", &cap.percent)
            .arg("law", &cap.law)
    })
}

/// The cap for a member on the day of the list.
pub(super) fn cap(record: &RecordView) -> Option<Cap> {
    let new = usize::from(record.as_of()? >= NEW_LAW);
    Some(Cap {
        percent: CAPS[new][usize::from(is_of_union(record))],
        law: LAWS[new],
    })
}

/// Whether it is a member of a union, by the union's name.
fn is_of_union(record: &RecordView) -> bool {
    static UNIONS: WordList = WordList::new(&["liên hiệp", "LHHTX"]);
    let key = record.filing.text(Field::Cooperative).map(normal::key);
    key.is_some_and(|key| UNIONS.start_of(&key).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;
    use jiff::civil::date;

    fn book() -> Book {
        Book::of(&[Field::Name, Field::Share, Field::Cooperative])
            .kind(Kind::Members)
            .row(&["Một", "20", "HTX Hòa Bình"])
            .row(&["Hai", "30", "HTX Hòa Bình"])
            .row(&["Ba", "30.5", "HTX Hòa Bình"])
            .row(&["Bốn", "35", "LHHTX Cà Mau"])
            .row(&["Năm", "40.1", "Liên hiệp HTX Cà Mau"])
    }

    #[test]
    fn the_law_of_the_day_and_the_organisation_set_the_cap() {
        for (day, cells) in [
            (date(2024, 6, 30), &["B3", "B4", "B5", "B6"][..]),
            (date(2024, 7, 1), &["B4", "B6"]),
        ] {
            assert_eq!(book().dated(day).cells(&RULE), cells, "{day}");
        }
    }

    #[test]
    fn the_share_and_the_cap_are_said() {
        assert_eq!(
            book().dated(date(2024, 7, 1)).says(&RULE)[0],
            "B4 tỷ lệ vốn góp 30,50 % vượt mức tối đa 30 % theo Luật Hợp tác xã 2023"
        );
    }
}
