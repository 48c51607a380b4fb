//! A profit that is not what revenue leaves over costs.
//!
//! The column may hold the profit before or after tax, so that anything between the two is right.

use super::view::{RecordView, quantity};
use super::{Fault, Parameter, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, MoneyUnit};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R308",
    name: "result-mismatch",
    severity: Severity::Warning,
    title: text(
        "lợi nhuận không bằng doanh thu trừ chi phí",
        "a profit that is not revenue less costs",
    ),
    message: text(
        "doanh thu {revenue} trừ chi phí {costs} còn {left}, nhưng lợi nhuận ghi {profit}",
        "revenue {revenue} less costs {costs} leaves {left}, but the profit is {profit}",
    ),
    help: text(
        "kiểm tra ba ô và đơn vị tính; sửa ô sai",
        "see the three cells and their unit; correct the wrong one",
    ),
    why: text(
        "lợi nhuận là phần còn lại của doanh thu sau khi trừ chi phí",
        "profit is what revenue leaves over costs",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 86; Luật Thuế thu nhập doanh nghiệp 14/2008/QH12, Điều 10: thuế suất",
        "Law on Cooperatives 17/2023/QH15, Article 86; Law on Corporate Income Tax 14/2008/QH12, Article 10: rates",
    ),
    parameters: &[TAX],
    scope: Scope::Record(rows::ORGANISATIONS.and_tallies(), check),
};

/// The part of a profit that tax may take.
const TAX: Parameter = Parameter {
    name: "tax",
    meaning: text(
        "phần lợi nhuận có thể đã nộp thuế",
        "the part of a profit that tax may have taken",
    ),
    unit: text("%", "%"),
    default: 20.0,
    least: 0.0,
    most: 50.0,
};

/// What rounding three amounts may come to, as a part of the revenue.
const ROUNDING: f64 = 0.001;

fn check(record: &RecordView) -> Vec<Fault> {
    mismatch(record).into_iter().collect()
}

fn mismatch(record: &RecordView) -> Option<Fault> {
    let amount = |field| record.filing.integer(field);
    let (revenue, costs) = (amount(Field::Revenue)?, amount(Field::Costs)?);
    let profit = amount(Field::Profit)?;
    let left = revenue - costs;
    let after_tax = left as f64 * (1.0 - record.number(&TAX) / 100.0);
    let rounding = (revenue as f64 * ROUNDING).max(MoneyUnit::Million.dong() as f64);
    let least = after_tax.min(left as f64) - rounding;
    let most = left as f64 + rounding;
    (!(least..=most).contains(&(profit as f64))).then(|| {
        let say = |field, amount| quantity(field, amount);
        record
            .fault(Field::Profit)
            .with([record.cell(Field::Revenue), record.cell(Field::Costs)])
            .arg("revenue", &say(Field::Revenue, revenue))
            .arg("costs", &say(Field::Costs, costs))
            .arg("left", &say(Field::Profit, left))
            .arg("profit", &say(Field::Profit, profit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn before_or_after_tax_is_right() {
        let book = Book::of(&[Field::Name, Field::Revenue, Field::Costs, Field::Profit])
            .row(&["HTX Một", "1000", "800", "200"])
            .row(&["HTX Hai", "1000", "800", "160"])
            .row(&["HTX Ba", "1000", "800", "120"])
            .row(&["HTX Bốn", "1000", "800", "250"])
            .row(&["HTX Năm", "500", "600", "-100"])
            .row(&["HTX Sáu", "500", "600", "100"])
            .row(&["HTX Bảy", "500", "", "100"]);
        assert_eq!(book.cells(&RULE), ["D4", "D5", "D7"]);
    }

    #[test]
    fn the_three_amounts_are_said() {
        let book = Book::of(&[Field::Name, Field::Revenue, Field::Costs, Field::Profit]).row(&[
            "HTX Một",
            "1000",
            "800",
            "20",
        ]);
        assert_eq!(
            book.says(&RULE),
            [
                "D2 doanh thu 1.000 triệu đồng trừ chi phí 800 triệu đồng còn 200 triệu đồng, nhưng lợi nhuận ghi 20 triệu đồng"
            ]
        );
    }
}
