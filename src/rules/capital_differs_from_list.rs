//! A contributed capital that is not the sum of what the people listed gave, where that is known of all.

use super::standing::ProvinceView;
use super::{Rule, RunFault, Scope, members_differ_from_list, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M104",
    name: "capital-differs-from-list",
    severity: Severity::Warning,
    title: text(
        "vốn góp khác tổng vốn góp trong danh sách thành viên",
        "a contributed capital that is not the sum of the list",
    ),
    message: text(
        "khai vốn góp {declared}, danh sách thành viên cộng được {listed}",
        "states {declared} contributed, the list of members adds up to {listed}",
    ),
    help: members_differ_from_list::HELP,
    why: members_differ_from_list::WHY,
    source: members_differ_from_list::SOURCE,
    parameters: &[],
    scope: Scope::Province(rows::COOPERATIVES, check),
};

/// Half a triệu đồng: what is written in triệu đồng may be rounded by as much.
const ROUNDING: i64 = 500_000;

fn check(view: &ProvinceView) -> Vec<RunFault> {
    view.differing(Field::ContributedCapital, ROUNDING, |people| {
        let all_known = people.members > 0 && people.capital_known == people.members;
        all_known.then_some(people.capital)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::ListedPeople;
    use crate::rules::testing::{Book, province};

    #[test]
    fn rounding_is_no_difference() {
        let book = Book::of(&[Field::Name, Field::ContributedCapital])
            .row(&["HTX Một", "450"])
            .row(&["HTX Hai", "450"])
            .row(&["HTX Ba", "450"]);
        let people = |capital, capital_known| ListedPeople {
            members: 9,
            capital_known,
            capital,
            ..ListedPeople::default()
        };
        let people = [
            (1, people(450_400_000, 9)),
            (2, people(405_000_000, 9)),
            (3, people(400_000_000, 8)),
        ];
        assert_eq!(
            province(&RULE, [(book, &[1, 2, 3][..])], &people),
            [
                "thoi-binh.xlsx B3 khai vốn góp 450 triệu đồng, danh sách thành viên cộng được 405 triệu đồng"
            ]
        );
    }
}
