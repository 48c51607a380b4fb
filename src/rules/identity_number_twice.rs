//! One identity number for several members of a cooperative.
//!
//! In several cooperatives the same person may well be a member.

use super::census::{Census, Cooperatives, Places};
use super::view::RecordView;
use super::{Fault, Rule, Scope, groups, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;
use std::collections::HashMap;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M305",
    name: "identity-number-twice",
    severity: Severity::Error,
    title: text(
        "trùng số định danh trong một hợp tác xã",
        "an identity number used twice in a cooperative",
    ),
    message: text(
        "{field} {value} còn ghi ở {others}",
        "{field} {value} stands at {others} as well",
    ),
    help: text(
        "xóa dòng trùng, hoặc sửa số định danh của dòng sai theo căn cước",
        "delete the repeated row, or correct the wrong number by the identity card",
    ),
    why: text(
        "một người ghi hai lần làm tăng số thành viên",
        "a person listed twice makes the members more than they are",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15 và 30",
        "Law on Cooperatives 17/2023/QH15, Articles 15 and 30",
    ),
    parameters: &[],
    scope: Scope::People(rows::MEMBERS, |_| Box::new(Numbers::default())),
};

/// Identity numbers of all people, eight bytes each.
#[derive(Default)]
struct Numbers {
    /// Number and cooperative of each who has a number.
    keys: Vec<Vec<u64>>,
    cooperatives: Cooperatives,
    places: Places,
}

/// Bits for the number of the cooperative, beside 40 for a number of twelve digits.
const BITS: u32 = 23;

/// Keys kept in one piece: a piece that grows is copied, so that it is not to be all of them.
const CHUNK: usize = 1 << 18;

/// Parts the keys are compared in, so that only a part of them is held twice.
const PARTS: u64 = 16;

impl Census for Numbers {
    fn add(&mut self, person: &RecordView) {
        let key = number(person).and_then(|number| {
            let cooperative = u64::from(self.cooperatives.of(person));
            (cooperative < 1 << BITS).then_some(number << BITS | cooperative)
        });
        // People without a number are not told of, so their places matter to nobody.
        if let Some(key) = key {
            if self.keys.last().is_none_or(|chunk| chunk.len() == CHUNK) {
                self.keys.push(Vec::new());
            }
            self.keys
                .last_mut()
                .into_iter()
                .for_each(|chunk| chunk.push(key));
            self.places.push(person, Field::IdNumber);
        }
    }

    fn faults(&mut self) -> Vec<Fault> {
        let mut alike: HashMap<u64, Vec<usize>> = HashMap::new();
        for part in 0..PARTS {
            let mut keys: Vec<u64> = self
                .keys
                .iter()
                .flatten()
                .copied()
                .filter(|key| key % PARTS == part)
                .collect();
            keys.sort_unstable();
            let twice = keys.windows(2).filter(|pair| pair[0] == pair[1]);
            alike.extend(twice.map(|pair| (pair[0], Vec::new())));
        }
        for (person, key) in self.keys.iter().flatten().enumerate() {
            if let Some(people) = alike.get_mut(key) {
                people.push(person);
            }
        }
        let mut groups: Vec<(u64, Vec<usize>)> = alike.into_iter().collect();
        groups.sort_unstable_by_key(|(_, people)| people[0]);
        groups
            .iter()
            .map(|(key, people)| {
                groups::told(&self.places, people, &written(*key), Field::IdNumber)
            })
            .collect()
    }
}

/// A key's identity number as it ought to be written.
fn written(key: u64) -> String {
    match key >> BITS {
        old @ ..1_000_000_000 => format!("{old:09}"),
        number => format!("{number:012}"),
    }
}

/// The digits of a number, zeros in front left out, if they are no more than an identity number has.
fn number(person: &RecordView) -> Option<u64> {
    let text = person.filing.text(Field::IdNumber)?;
    let digits = text.bytes().filter(u8::is_ascii_digit);
    let number = digits.fold(0_u64, |number, digit| {
        number
            .saturating_mul(10)
            .saturating_add(u64::from(digit - b'0'))
    });
    (1..1_000_000_000_000).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    #[test]
    fn within_one_cooperative_only() {
        let book = Book::of(&[Field::Name, Field::IdNumber, Field::Cooperative])
            .kind(Kind::Members)
            .row(&["Một", "096090001234", "HTX Hoà Bình"])
            .row(&["Hai", "96 090 001 234", "HTX Hòa Bình"])
            .row(&["Ba", "096090001234", "HTX Đoàn Kết"])
            .row(&["Bốn", "", "HTX Hòa Bình"])
            .row(&["Năm", "", "HTX Hòa Bình"]);
        assert_eq!(
            book.says(&RULE),
            ["B2 số định danh cá nhân ••••••••••34 còn ghi ở B3 (Hai)"]
        );
    }
}
