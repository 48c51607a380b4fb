//! A number of women that is not that of the people listed, where the gender of all is known.

use super::standing::ProvinceView;
use super::{Rule, RunFault, Scope, members_differ_from_list, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M103",
    name: "women-differ-from-list",
    severity: Severity::Warning,
    title: text(
        "số nữ thành viên khác danh sách thành viên",
        "a number of women that is not that of the list",
    ),
    message: text(
        "khai {declared} nữ thành viên, danh sách thành viên có {listed} nữ",
        "states {declared} women, the list of members has {listed}",
    ),
    help: members_differ_from_list::HELP,
    why: members_differ_from_list::WHY,
    source: members_differ_from_list::SOURCE,
    parameters: &[],
    scope: Scope::Province(rows::COOPERATIVES, check),
};

fn check(view: &ProvinceView) -> Vec<RunFault> {
    view.differing(Field::WomenMembers, 0, |people| {
        (people.gender_known == people.members).then_some(people.women)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::ListedPeople;
    use crate::rules::testing::{Book, province};

    #[test]
    fn only_where_every_gender_is_known() {
        let book = Book::of(&[Field::Name, Field::WomenMembers])
            .row(&["HTX Một", "5"])
            .row(&["HTX Hai", "5"])
            .row(&["HTX Ba", "5"]);
        let people = |women, gender_known| ListedPeople {
            members: 15,
            gender_known,
            women,
            ..ListedPeople::default()
        };
        let people = [(1, people(5, 15)), (2, people(4, 15)), (3, people(4, 14))];
        assert_eq!(
            province(&RULE, [(book, &[1, 2, 3][..])], &people),
            ["thoi-binh.xlsx B3 khai 5 nữ thành viên, danh sách thành viên có 4 nữ"]
        );
    }
}
