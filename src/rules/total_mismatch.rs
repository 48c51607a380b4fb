//! A stated total that is not the sum of its rows.
//!
//! What is not known of the rows is `total-unverified`'s, unless the rest of them is too much already.

use super::difference::said;
use super::rule::CONVENTION;
use super::stated_sum::{StatedSum, Verdict, stated_sums};
use super::view::{TableView, quantity};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Total;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "T101",
    name: "total-mismatch",
    severity: Severity::Error,
    title: text("dòng cộng sai", "a total that does not add up"),
    message: text(
        "«{label}» ghi {field} {stated}, nhưng {rows} dòng cộng lại là {computed}; lệch {difference}[; có thể do {reasons}]",
        "'{label}' states {field} {stated}, but its {rows} rows add up to {computed}; off by {difference}[; it may be that {reasons}]",
    ),
    help: text(
        "cộng lại cột này; kiểm tra dòng bị thiếu, bị ẩn hoặc công thức cộng sai vùng",
        "add the column up again; look for missing or hidden rows and a formula over the wrong range",
    ),
    why: text(
        "tổng không khớp tức là thiếu hoặc thừa dòng, hoặc có số gõ sai",
        "a total that does not fit means that rows are missing or a number is mistyped",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Table(rows::COUNTED.and_tallies(), check),
};

fn check(table: &TableView) -> Vec<Fault> {
    let faults = |total| {
        let sums = stated_sums(table, total).into_iter();
        let wrong = sums.filter(|sum| sum.verdict() == Verdict::Wrong);
        wrong.map(move |sum| fault(table, total, sum))
    };
    table.table.totals.iter().flat_map(faults).collect()
}

fn fault(table: &TableView, total: &Total, sum: StatedSum) -> Fault {
    let fault = sum.fault(table, total).arg(
        "difference",
        &quantity(sum.field, sum.difference().saturating_abs()),
    );
    if sum.reasons.is_empty() {
        return fault;
    }
    let said = said(&sum.reasons);
    let cells = sum.reasons.into_iter().flat_map(|reason| reason.cells);
    fault.with(cells).arg("reasons", &said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Field, Kind};
    use crate::rules::testing::Book;

    /// Rows 2 to 5: 10 + 20 + 30 + 40 members, 100.5 + 200.5 + 300 + 400 triệu đồng.
    fn book() -> Book {
        Book::of(&[Field::Name, Field::Members, Field::CharterCapital])
            .row(&["HTX Một", "10", "100.5"])
            .row(&["HTX Hai", "20", "200.5"])
            .row(&["HTX Ba", "30", "300"])
            .row(&["HTX Bốn", "40", "400"])
    }

    #[test]
    fn a_total_that_adds_up_is_right() {
        let amounts = [
            (Field::Members, 100),
            (Field::CharterCapital, 1_001_000_000),
        ];
        assert!(
            book()
                .total(None, &amounts, &[(1, 5)])
                .cells(&RULE)
                .is_empty()
        );
    }

    #[test]
    fn a_wrong_amount_is_named_in_its_cell() {
        let amounts = [(Field::Members, 99), (Field::CharterCapital, 1_001_000_000)];
        assert_eq!(
            book().total(None, &amounts, &[(1, 5)]).says(&RULE),
            ["B6 «Cộng» ghi số thành viên 99, nhưng 4 dòng cộng lại là 100; lệch 1"]
        );
    }

    #[test]
    fn one_fitting_range_is_enough() {
        let total = |members, scopes: &[(u32, u32)]| {
            let amounts = [
                (Field::Members, members),
                (Field::CharterCapital, 700_000_000),
            ];
            book().total(None, &amounts, scopes).says(&RULE)
        };
        assert!(total(70, &[(1, 5), (3, 5)]).is_empty());
        assert_eq!(
            total(71, &[(1, 5), (3, 5)]),
            ["B6 «Cộng» ghi số thành viên 71, nhưng 2 dòng cộng lại là 70; lệch 1"],
            "told against the range that fits best"
        );
        assert!(total(71, &[]).is_empty(), "a total of no rows says nothing");
    }

    #[test]
    fn of_ranges_that_fit_equally_the_first_is_told() {
        let says = book()
            .total(None, &[(Field::Members, 5)], &[(1, 3), (3, 5)])
            .says(&RULE);
        assert_eq!(
            says,
            ["B6 «Cộng» ghi số thành viên 5, nhưng 2 dòng cộng lại là 30; lệch 25"]
        );
    }

    #[test]
    fn money_with_decimals_may_be_off_by_half_a_tenth_for_each_row() {
        for (stated, right) in [
            (1_001_200_000, true), // four rows of 0.05 triệu
            (1_001_200_001, false),
            (1_000_800_000, true),
            (1_000_799_999, false),
        ] {
            let book = book().total(None, &[(Field::CharterCapital, stated)], &[(1, 5)]);
            assert_eq!(book.cells(&RULE).is_empty(), right, "{stated}");
        }
    }

    #[test]
    fn whole_amounts_agree_to_the_unit() {
        for (stated, right) in [(700_000_000, true), (701_000_000, false)] {
            let book = book().total(None, &[(Field::CharterCapital, stated)], &[(3, 5)]);
            assert_eq!(book.cells(&RULE).is_empty(), right, "{stated}");
        }
    }

    #[test]
    fn an_unknown_cell_leaves_its_amount_unjudged() {
        let book = Book::of(&[Field::Name, Field::Members, Field::Workers])
            .row(&["HTX Một", "10", "4"])
            .row(&["HTX Hai", "?", ""])
            .total(
                None,
                &[(Field::Members, 99), (Field::Workers, 5)],
                &[(1, 3)],
            );
        assert_eq!(book.cells(&RULE), ["C4"]);
    }

    #[test]
    fn less_than_what_is_known_is_wrong_whatever_the_rest_is() {
        let book = Book::of(&[Field::Name, Field::Members, Field::Profit])
            .row(&["HTX Một", "10", "4"])
            .row(&["HTX Hai", "?", "?"])
            .total(
                None,
                &[(Field::Members, 9), (Field::Profit, 3_000_000)],
                &[(1, 3)],
            );
        assert_eq!(
            book.cells(&RULE),
            ["B4"],
            "the unknown result may be a loss"
        );
    }

    #[test]
    fn a_range_of_which_nothing_is_known_excuses_nothing() {
        let book = Book::of(&[Field::Name, Field::Members])
            .row(&["HTX Một", "10"])
            .row(&["HTX Hai", "?"])
            .total(None, &[(Field::Members, 11)], &[(1, 2), (1, 3)]);
        assert_eq!(book.cells(&RULE), ["B4"]);
    }

    #[test]
    fn rows_that_count_add_up_to_their_total() {
        let book = |count, amounts: &[(Field, i64)]| {
            Book::of(&[Field::Commune, Field::Count, Field::Members])
                .kind(Kind::Groups)
                .row(&["Trí Phải", "12", "140"])
                .tally()
                .row(&["Tân Phú", "9", "95"])
                .tally()
                .total(count, amounts, &[(1, 3)])
                .says(&RULE)
        };
        assert!(book(None, &[(Field::Count, 21), (Field::Members, 235)]).is_empty());
        assert!(book(Some(21), &[(Field::Members, 235)]).is_empty());
        assert_eq!(
            book(Some(22), &[(Field::Members, 236)]),
            [
                "A4 «Cộng» ghi số lượng 22, nhưng 2 dòng cộng lại là 21; lệch 1",
                "C4 «Cộng» ghi số thành viên 236, nhưng 2 dòng cộng lại là 235; lệch 1",
            ]
        );
    }

    #[test]
    fn a_cell_that_serves_several_rows_counts_once() {
        let book = Book::of(&[Field::Name, Field::Members])
            .row(&["HTX Một", "10"])
            .row(&["HTX Hai", ""])
            .sectioned(Field::Workers, "7")
            .row(&["HTX Ba", ""])
            .sectioned(Field::Workers, "7")
            .total(None, &[(Field::Workers, 7)], &[(1, 4)]);
        assert!(book.cells(&RULE).is_empty());
    }
}
