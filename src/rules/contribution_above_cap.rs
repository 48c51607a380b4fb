//! A member whose contribution is a larger part of all contributions than the law allows.
//!
//! Only where no share is given, and where the list is long enough that nobody is above the cap by its shortness alone.

use super::census::{Census, Cooperatives};
use super::share_above_cap::{Cap, cap};
use super::view::{RecordView, percent, quantity};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M404",
    name: "contribution-above-cap",
    severity: Severity::Warning,
    title: text("vốn góp vượt mức tối đa", "a contribution above the cap"),
    message: text(
        "góp {amount}, bằng {share} % vốn góp của {members} thành viên trong danh sách; tối đa {cap} % theo {law}",
        "contributed {amount}, {share} % of the contributions of {members} members listed; at most {cap} % by the {law}",
    ),
    help: text(
        "kiểm tra số tiền và đơn vị tính; nếu đúng, nhắc thành viên giảm vốn góp",
        "see the amount and its unit; if it is right, have the member reduce it",
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
    scope: Scope::People(rows::MEMBERS, |_| Box::new(Contributions::default())),
};

/// Fewer members than every law asks of a cooperative are no whole list.
const LEAST_MEMBERS: usize = 7;

/// What the members of each cooperative have contributed.
#[derive(Default)]
struct Contributions {
    cooperatives: Cooperatives,
    /// By the number of the cooperative.
    sums: Vec<Sum>,
}

/// The contributions to one cooperative, and the largest among them.
struct Sum {
    members: usize,
    amount: i64,
    largest: i64,
    /// None where the day of the list is not known.
    cap: Option<Cap>,
    first: Fault,
}

impl Census for Contributions {
    fn add(&mut self, person: &RecordView) {
        let amount = person.filing.integer(Field::ContributedCapital);
        let Some(amount) = amount.filter(|amount| *amount > 0) else {
            return;
        };
        if person.filing.value(Field::Share).is_some() {
            return;
        }
        // Numbers are given from 0 on, each when it is first asked for.
        let cooperative = self.cooperatives.of(person) as usize;
        if cooperative == self.sums.len() {
            self.sums.push(Sum {
                members: 0,
                amount: 0,
                largest: 0,
                cap: cap(person),
                first: Fault::default(),
            });
        }
        let Some(sum) = self.sums.get_mut(cooperative) else {
            return;
        };
        sum.members += 1;
        sum.amount = sum.amount.saturating_add(amount);
        if amount > sum.largest {
            sum.largest = amount;
            sum.first = person.fault(Field::ContributedCapital);
        }
    }

    fn faults(&mut self) -> Vec<Fault> {
        let sums = std::mem::take(&mut self.sums).into_iter();
        sums.filter(|sum| sum.members >= LEAST_MEMBERS)
            .filter_map(Sum::above)
            .collect()
    }
}

impl Sum {
    fn above(self) -> Option<Fault> {
        let cap = self.cap?;
        let share = self.largest as f64 * 100.0 / self.amount as f64;
        let amount = quantity(Field::ContributedCapital, self.largest);
        (share > cap.percent as f64).then(|| {
            self.first
                .arg("amount", &amount)
                .arg("share", &percent(share))
                .arg("members", &self.members)
                .arg("cap", &cap.percent)
                .arg("law", &cap.law)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    fn book(largest: &str, members: usize) -> Book {
        let book = Book::of(&[Field::Name, Field::ContributedCapital])
            .kind(Kind::Members)
            .row(&["Một", largest]);
        (1..members).fold(book, |book, _| book.row(&["Hai", "10"]))
    }

    #[test]
    fn the_largest_is_held_against_all() {
        // 16 of 76 are 21.05 %, 15 of 75 are 20 %.
        assert_eq!(
            book("16", 7).says(&RULE),
            [
                "B2 góp 16 triệu đồng, bằng 21,05 % vốn góp của 7 thành viên trong danh sách; tối đa 20 % theo Luật Hợp tác xã 2012"
            ]
        );
        assert!(book("15", 7).cells(&RULE).is_empty());
        assert!(book("50", 6).cells(&RULE).is_empty(), "no whole list");
    }
}
