//! A stated total that is not the sum of its rows.
//!
//! A total may be meant for one of several ranges of rows. An amount with an unknown cell among its rows is not
//! judged; the total is right if it agrees with one range in every amount that is judged, and in at least one.
//! Persons agree exactly. Money may be off by half a printed step for each row: a step is a tenth of the column's
//! unit where any of the amounts has decimals in that unit, and 1 đồng (what amounts are kept in) otherwise.
//! Of ranges that fit equally the one is told in which something explains the difference, else the likeliest.

use super::difference::{Difference, Reason, said};
use super::discrepancy::{Discrepancy, addends};
use super::ledger::Summed;
use super::rule::CONVENTION;
use super::view::{TableView, quantity};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Address, Field, Total};
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

/// One stated amount beside what its rows add up to.
struct Sum {
    range: (u32, u32),
    field: Field,
    column: u32,
    stated: i64,
    computed: i64,
    tolerance: u64,
    /// `None` where an unknown cell is among the rows.
    agrees: Option<bool>,
}

impl Sum {
    fn reasons(&self, table: &TableView, total: &Total) -> Vec<Reason> {
        let parts = addends(table, self.range, self.field);
        let discrepancy = Discrepancy {
            table,
            total,
            range: self.range,
            difference: Difference {
                field: self.field,
                stated: self.stated,
                computed: self.computed,
                tolerance: self.tolerance,
                parts: &parts,
            },
        };
        discrepancy.reasons()
    }
}

fn check(table: &TableView) -> Vec<Fault> {
    let totals = table.table.totals.iter();
    totals.flat_map(|total| check_total(table, total)).collect()
}

/// The amounts that disagree in the range that fits best; none if a range fits in all.
fn check_total(table: &TableView, total: &Total) -> Vec<Fault> {
    let ranges: Vec<Vec<Sum>> = total
        .scopes
        .iter()
        .map(|range| sums(table, total, *range))
        .collect();
    let count = |sums: &[Sum], verdict| sums.iter().filter(|sum| sum.agrees == verdict).count();
    let agreeing = |sums: &[Sum]| count(sums, Some(true));
    let right = |sums: &Vec<Sum>| agreeing(sums) > 0 && count(sums, Some(false)) == 0;
    if ranges.iter().any(right) {
        return Vec::new();
    }
    let told = |sums: &Vec<Sum>| -> Vec<(Fault, bool)> {
        let wrong = sums.iter().filter(|sum| sum.agrees == Some(false));
        wrong.map(|sum| fault(table, total, sum)).collect()
    };
    let explained = |faults: &[(Fault, bool)]| faults.iter().filter(|(_, why)| *why).count();
    let candidates = ranges.iter().map(|sums| (agreeing(sums), told(sums)));
    // Of equals the first, the likeliest: max_by_key takes the last, so it goes backwards.
    let best = candidates
        .rev()
        .max_by_key(|(agreeing, faults)| (*agreeing, explained(faults)));
    let faults = best.into_iter().flat_map(|(_, faults)| faults);
    faults.map(|(fault, _)| fault).collect()
}

fn sums(table: &TableView, total: &Total, range: (u32, u32)) -> Vec<Sum> {
    let sum = |&(field, column, stated): &(Field, u32, i64)| {
        let summed = table.summed(range, field);
        let tolerance = tolerance(table, field, stated, &summed);
        let fits = stated.abs_diff(summed.sum) <= tolerance;
        Sum {
            range,
            field,
            column,
            stated,
            computed: summed.sum,
            tolerance,
            agrees: (summed.unknown == 0).then_some(fits),
        }
    };
    // A number beside the label of a table that counts is a sum like the others.
    let count = total.count.filter(|_| table.counts());
    let stated = |field| total.amounts.iter().any(|(known, ..)| *known == field);
    let count = count.filter(|_| !stated(Field::Count));
    let count = count.map(|(column, stated)| (Field::Count, column, stated));
    total.amounts.iter().chain(&count).map(sum).collect()
}

/// How far a stated total may be off because its rows were rounded.
fn tolerance(table: &TableView, field: Field, stated: i64, rows: &Summed) -> u64 {
    if !field.shape().is_money() {
        return 0;
    }
    let unit = table.unit(field).dong();
    let with_decimals = rows.uneven > 0 || stated % unit != 0;
    let step = if with_decimals {
        unit.unsigned_abs() / 10
    } else {
        1
    };
    rows.cells as u64 * step / 2
}

/// The fault, and whether something explains it.
fn fault(table: &TableView, total: &Total, sum: &Sum) -> (Fault, bool) {
    let difference = sum.stated.saturating_sub(sum.computed).saturating_abs();
    let fault = table
        .fault(Address::new(total.row, sum.column), sum.field)
        .arg("label", &total.label)
        .arg("rows", &table.rows(sum.range))
        .arg("stated", &quantity(sum.field, sum.stated))
        .arg("computed", &quantity(sum.field, sum.computed))
        .arg("difference", &quantity(sum.field, difference));
    let reasons = sum.reasons(table, total);
    if reasons.is_empty() {
        return (fault, false);
    }
    let said = said(&reasons);
    let cells = reasons.into_iter().flat_map(|reason| reason.cells);
    (fault.with(cells).arg("reasons", &said), true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
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
