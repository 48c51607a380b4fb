//! What a total states, beside what its rows add up to.
//!
//! A total may be meant for one of several ranges of rows. It is right if it agrees with one of them in every amount
//! that can be judged, and in at least one. Of ranges that fit equally the one counts in which something explains the
//! difference, else the likeliest.
//!
//! Persons agree exactly. Money may be off by half a printed step for each row: a step is the last decimal of the
//! column's unit that any of the amounts has, and 1 đồng (what amounts are kept in) where none has any.

use super::Fault;
use super::difference::{Difference, Reason};
use super::discrepancy::{Discrepancy, addends};
use super::ledger::{Summed, decimals};
use super::view::{TableView, quantity};
use crate::model::{Address, Field, Shape, Total};

/// One stated amount and the rows it is held against.
#[derive(Debug)]
pub struct StatedSum {
    /// The rows, `(first, after last)`.
    pub range: (u32, u32),
    /// What is summed.
    pub field: Field,
    /// The column it stands in.
    pub column: u32,
    /// Persons, or đồng, as stated.
    pub stated: i64,
    /// What the known rows add up to.
    pub summed: Summed,
    /// How far off it may be because of rounding.
    pub tolerance: u64,
    /// What would explain that it is wrong.
    pub reasons: Vec<Reason>,
}

/// What can be said of a stated amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is the sum.
    Right,
    /// It cannot be.
    Wrong,
    /// It is not the sum of what is known, and some cells are not.
    Open,
}

/// The amounts of a total beside the range of rows it fits best.
pub fn stated_sums(table: &TableView, total: &Total) -> Vec<StatedSum> {
    let mut ranges: Vec<Vec<StatedSum>> = total
        .scopes
        .iter()
        .map(|range| in_range(table, total, *range))
        .collect();
    let count = |sums: &[StatedSum], verdict| {
        let alike = sums.iter().filter(|sum| sum.verdict() == verdict);
        alike.count()
    };
    let fits =
        |sums: &Vec<StatedSum>| count(sums, Verdict::Right) > 0 && count(sums, Verdict::Wrong) == 0;
    if let Some(at) = ranges.iter().position(fits) {
        return ranges.swap_remove(at);
    }
    for sum in ranges.iter_mut().flatten() {
        if sum.verdict() == Verdict::Wrong {
            sum.reasons = sum.explained(table, total);
        }
    }
    let explained = |sums: &[StatedSum]| sums.iter().filter(|sum| !sum.reasons.is_empty()).count();
    // Of equals the first, the likeliest: max_by_key takes the last, so it goes backwards.
    let best = ranges
        .into_iter()
        .rev()
        .max_by_key(|sums| (count(sums, Verdict::Right), explained(sums)));
    best.unwrap_or_default()
}

fn in_range(table: &TableView, total: &Total, range: (u32, u32)) -> Vec<StatedSum> {
    let sum = |&(field, column, stated): &(Field, u32, i64)| {
        let summed = table.summed(range, field);
        StatedSum {
            range,
            field,
            column,
            stated,
            summed,
            tolerance: tolerance(table, field, stated, &summed),
            reasons: Vec::new(),
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
    let places = rows.decimals.max(decimals(stated, unit));
    let step = match places {
        0 => 1,
        _ => (unit / 10_i64.pow(places)).max(1).unsigned_abs(),
    };
    rows.cells as u64 * step / 2
}

impl StatedSum {
    /// Whether it is the sum of its rows. Where some are unknown it is wrong only if the others are too much already.
    pub fn verdict(&self) -> Verdict {
        let too_small = || self.difference() < 0 && self.field.shape() != Shape::SignedMoney;
        match self.difference().unsigned_abs() <= self.tolerance {
            true => Verdict::Right,
            false if self.summed.unknown == 0 || too_small() => Verdict::Wrong,
            false => Verdict::Open,
        }
    }

    /// By how much it is more than what is known of its rows.
    pub fn difference(&self) -> i64 {
        self.stated.saturating_sub(self.summed.sum)
    }

    /// A fault of it; fills `{label}`, `{rows}`, `{stated}` and `{computed}`.
    pub fn fault(&self, table: &TableView, total: &Total) -> Fault {
        table
            .fault(Address::new(total.row, self.column), self.field)
            .arg("label", &total.label)
            .arg("rows", &table.rows(self.range))
            .arg("stated", &quantity(self.field, self.stated))
            .arg("computed", &quantity(self.field, self.summed.sum))
    }

    fn explained(&self, table: &TableView, total: &Total) -> Vec<Reason> {
        let parts = addends(table, self.range, self.field);
        let discrepancy = Discrepancy {
            table,
            total,
            range: self.range,
            difference: Difference {
                field: self.field,
                stated: self.stated,
                computed: self.summed.sum,
                tolerance: self.tolerance,
                parts: &parts,
            },
        };
        discrepancy.reasons()
    }
}
