//! A share of the capital that does not go with the contribution beside it.
//!
//! Share and contribution of each member tell how large the capital would be; the middle of what all members of a
//! cooperative tell is taken for it.

use super::census::{Census, Cooperatives, Places};
use super::view::{RecordView, middle, percent, quantity};
use super::{Fault, Parameter, Parameters, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Value};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M405",
    name: "share-contradicts-contribution",
    severity: Severity::Warning,
    title: text(
        "tỷ lệ vốn góp không khớp số tiền góp",
        "a share that contradicts the contribution",
    ),
    message: text(
        "góp {amount} là {computed} % vốn, nhưng ghi {share} %",
        "{amount} are {computed} % of the capital, but {share} % is stated",
    ),
    help: text(
        "kiểm tra số tiền góp và tỷ lệ; tỷ lệ bằng số tiền góp chia cho vốn điều lệ",
        "see amount and share; the share is the amount divided by the charter capital",
    ),
    why: text(
        "số tiền và tỷ lệ đều ghi vào sổ đăng ký thành viên, phải khớp nhau",
        "both stand in the register of members and have to agree",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15 và 74",
        "Law on Cooperatives 17/2023/QH15, Articles 15 and 74",
    ),
    parameters: &[POINTS],
    scope: Scope::People(rows::MEMBERS, |set| Box::new(Shares::within(set))),
};

/// How far a share may be off.
const POINTS: Parameter = Parameter {
    name: "points",
    meaning: text(
        "chênh lệch nhiều nhất còn coi là do làm tròn",
        "the most that is put down to rounding",
    ),
    unit: text("điểm phần trăm", "percentage points"),
    default: 0.5,
    least: 0.0,
    most: 10.0,
};

/// Fewer cannot outvote a wrong one.
const LEAST_MEMBERS: usize = 3;

/// The members who have both a share and a contribution.
struct Shares {
    points: f64,
    cooperatives: Cooperatives,
    members: Vec<Member>,
    places: Places,
}

/// The cooperative, the contribution in đồng, and the share it is said to be, in percent.
#[derive(Clone, Copy)]
struct Member {
    cooperative: u32,
    amount: i64,
    share: f32,
}

impl Member {
    /// The capital of which the contribution would be that share.
    fn whole(self) -> f64 {
        self.amount as f64 * 100.0 / f64::from(self.share)
    }
}

impl Shares {
    fn within(set: Parameters) -> Self {
        Shares {
            points: set.number(&POINTS),
            cooperatives: Cooperatives::default(),
            members: Vec::new(),
            places: Places::default(),
        }
    }

    /// The fault of a member, if the share is not that of the contribution in the whole.
    fn fault(&self, at: usize, whole: f64) -> Option<Fault> {
        let member = self.members[at];
        let share = f64::from(member.share);
        let computed = member.amount as f64 * 100.0 / whole;
        ((computed - share).abs() > self.points).then(|| {
            self.places
                .fault(at, Field::Share)
                .arg(
                    "amount",
                    &quantity(Field::ContributedCapital, member.amount),
                )
                .arg("computed", &percent(computed))
                .arg("share", &percent(share))
        })
    }
}

impl Census for Shares {
    #[allow(clippy::cast_possible_truncation)]
    fn add(&mut self, person: &RecordView) {
        let amount = person.filing.integer(Field::ContributedCapital);
        let (Some(amount), Some(Value::Decimal(share))) =
            (amount, person.filing.value(Field::Share))
        else {
            return;
        };
        // Impossible shares are another rule's fault.
        if amount <= 0 || *share <= 0.0 || *share > 100.0 {
            return;
        }
        self.members.push(Member {
            cooperative: self.cooperatives.of(person),
            amount,
            share: *share as f32,
        });
        self.places.push(person, Field::Share);
    }

    fn faults(&mut self) -> Vec<Fault> {
        let shares: &Shares = self;
        let cooperative = |at: &usize| shares.members[*at].cooperative;
        let mut order: Vec<usize> = (0..shares.members.len()).collect();
        order.sort_by_key(cooperative);
        order
            .chunk_by(|a, b| cooperative(a) == cooperative(b))
            .filter(|members| members.len() >= LEAST_MEMBERS)
            .flat_map(|members| {
                let wholes = members.iter().map(|at| shares.members[*at].whole());
                let whole = middle(wholes.collect());
                members
                    .iter()
                    .filter_map(move |at| shares.fault(*at, whole))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    fn book(rows: &[[&str; 3]]) -> Book {
        let fields = [Field::Name, Field::ContributedCapital, Field::Share];
        let book = Book::of(&fields).kind(Kind::Members);
        rows.iter().fold(book, |book, row| book.row(row))
    }

    #[test]
    fn the_one_that_goes_with_no_other_is_told() {
        let rows = [
            ["Một", "60", "13"],
            ["Hai", "50", "11"],
            ["Ba", "40", "19"],
            ["Bốn", "40", "9"],
        ];
        // The middle of 461.54, 454.55, 210.53 and 444.44 triệu đồng is 449.49.
        assert_eq!(
            book(&rows).says(&RULE),
            ["C4 góp 40 triệu đồng là 8,90 % vốn, nhưng ghi 19,00 %"]
        );
    }

    #[test]
    fn rounding_and_two_who_differ_are_left_alone() {
        assert!(
            book(&[["Một", "60", "13"], ["Hai", "50", "11"], ["Ba", "40", "9"]])
                .cells(&RULE)
                .is_empty()
        );
        assert!(
            book(&[["Một", "60", "13"], ["Hai", "50", "30"]])
                .cells(&RULE)
                .is_empty()
        );
    }
}
