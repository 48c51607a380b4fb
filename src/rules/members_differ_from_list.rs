//! A number of members that is not that of the people listed.

use super::standing::ProvinceView;
use super::{Rule, RunFault, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::{Text, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "M102",
    name: "members-differ-from-list",
    severity: Severity::Warning,
    title: text(
        "số thành viên khác danh sách thành viên",
        "a number of members that is not that of the list",
    ),
    message: text(
        "khai {declared} thành viên, danh sách thành viên có {listed} người",
        "states {declared} members, the list of members has {listed}",
    ),
    help: HELP,
    why: WHY,
    source: SOURCE,
    parameters: &[],
    scope: Scope::Province(rows::COOPERATIVES, check),
};

/// What to do where a cooperative's figures and its list of members differ.
pub(super) const HELP: Text = text(
    "đối chiếu hai danh sách của hợp tác xã này; sửa con số sai hoặc gửi đủ danh sách thành viên",
    "compare both lists of this cooperative; correct the number, or send the whole list of members",
);

/// Why that matters.
pub(super) const WHY: Text = text(
    "hai con số của một hợp tác xã không khớp thì không biết báo cáo số nào",
    "with two numbers for one cooperative nobody knows which to report",
);

/// What asks for both.
pub(super) const SOURCE: Text = text(
    "Luật Hợp tác xã 17/2023/QH15, Điều 15: sổ đăng ký thành viên",
    "Law on Cooperatives 17/2023/QH15, Article 15: register of members",
);

fn check(view: &ProvinceView) -> Vec<RunFault> {
    view.differing(Field::Members, 0, |people| Some(people.members))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::ListedPeople;
    use crate::rules::testing::{Book, province};

    #[test]
    fn who_has_a_list_is_held_against_it() {
        let book = Book::of(&[Field::Name, Field::Members])
            .row(&["HTX Một", "15"])
            .row(&["HTX Hai", "15"])
            .row(&["HTX Ba", ""])
            .row(&["HTX Bốn", "9"]);
        let people = |members| ListedPeople {
            members,
            ..ListedPeople::default()
        };
        let people = [(1, people(15)), (2, people(14)), (3, people(8))];
        assert_eq!(
            province(&RULE, [(book, &[1, 2, 3, 4][..])], &people),
            ["thoi-binh.xlsx B3 khai 15 thành viên, danh sách thành viên có 14 người"]
        );
    }
}
