//! Shares of a cooperative's members that add up to more than all of its capital.

use super::census::{Census, Cooperatives};
use super::view::{RecordView, percent};
use super::{Fault, Parameter, Parameters, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Value};
use crate::text::text;
use std::collections::BTreeMap;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M402",
    name: "shares-exceed-whole",
    severity: Severity::Error,
    title: text("tổng tỷ lệ vốn góp vượt 100 %", "shares of more than 100 %"),
    message: text(
        "tỷ lệ vốn góp của {members} thành viên cộng lại là {sum} %",
        "the capital shares of {members} members add up to {sum} %",
    ),
    help: text(
        "kiểm tra từng tỷ lệ; có thể cột này ghi số tiền hoặc hai hợp tác xã bị ghi chung",
        "see each share; the column may hold amounts, or two cooperatives may be listed as one",
    ),
    why: text(
        "các tỷ lệ là phần của cùng một vốn điều lệ",
        "shares are parts of one charter capital",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15 và 74",
        "Law on Cooperatives 17/2023/QH15, Articles 15 and 74",
    ),
    parameters: &[MOST],
    scope: Scope::People(rows::MEMBERS, |set| Box::new(Shares::within(set))),
};

/// What rounded shares may add up to.
const MOST: Parameter = Parameter {
    name: "most",
    meaning: text(
        "tổng tỷ lệ nhiều nhất còn coi là do làm tròn",
        "the largest sum that is put down to rounding",
    ),
    unit: text("%", "%"),
    default: 100.5,
    least: 100.0,
    most: 110.0,
};

/// The shares of each cooperative.
struct Shares {
    most: f64,
    cooperatives: Cooperatives,
    sums: BTreeMap<u32, Sum>,
}

/// Members of a cooperative who have a share, what their shares add up to, and where the first stands.
struct Sum {
    members: usize,
    shares: f64,
    first: Fault,
}

impl Shares {
    fn within(set: Parameters) -> Self {
        Shares {
            most: set.number(&MOST),
            cooperatives: Cooperatives::default(),
            sums: BTreeMap::new(),
        }
    }
}

impl Census for Shares {
    fn add(&mut self, person: &RecordView) {
        let Some(share) = share(person) else { return };
        let cooperative = self.cooperatives.of(person);
        let sum = self.sums.entry(cooperative).or_insert_with(|| Sum {
            members: 0,
            shares: 0.0,
            first: person.fault(Field::Share),
        });
        sum.members += 1;
        sum.shares += share;
    }

    fn faults(&mut self) -> Vec<Fault> {
        let sums = std::mem::take(&mut self.sums).into_values();
        sums.filter(|sum| sum.members > 1 && sum.shares > self.most)
            .map(|sum| {
                let fault = sum.first.arg("members", &sum.members);
                fault.arg("sum", &percent(sum.shares))
            })
            .collect()
    }
}

fn share(record: &RecordView) -> Option<f64> {
    match record.filing.value(Field::Share)? {
        Value::Decimal(share) => Some(*share),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn each_cooperative_is_summed_alone() {
        let book = Book::of(&[Field::Name, Field::Share, Field::Cooperative])
            .kind(Kind::Members)
            .row(&["Một", "60.25", "HTX Hòa Bình"])
            .row(&["Hai", "50.5", "HTX Đoàn Kết"])
            .row(&["Ba", "40.5", "HTX Hòa Bình"])
            .row(&["Bốn", "50", "HTX Đoàn Kết"]);
        assert_eq!(
            book.says(&RULE),
            ["B2 tỷ lệ vốn góp của 2 thành viên cộng lại là 100,75 %"]
        );
    }
}
