//! More profit than revenue.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R304",
    name: "profit-exceeds-revenue",
    severity: Severity::Warning,
    title: text("lợi nhuận lớn hơn doanh thu", "profit exceeds revenue"),
    message: text(
        "lợi nhuận ({part}) lớn hơn doanh thu ({whole_value})",
        "profit ({part}) exceeds revenue ({whole_value})",
    ),
    help: text(
        "kiểm tra hai ô và đơn vị tính; có thể hai cột bị đổi chỗ",
        "see both cells and their unit; the columns may be swapped",
    ),
    why: text(
        "lợi nhuận là phần còn lại của doanh thu sau khi trừ chi phí",
        "profit is what costs leave of revenue",
    ),
    source: text(
        "Thông tư 71/2024/TT-BTC: báo cáo kết quả hoạt động (B02-HTX)",
        "Circular 71/2024/TT-BTC: income statement (B02-HTX)",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS.and_tallies(), check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    record
        .exceeds(Field::Profit, Field::Revenue)
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn a_loss_or_a_usual_profit_is_none() {
        let book = Book::of(&[Field::Name, Field::Revenue, Field::Profit])
            .row(&["HTX Một", "1000", "1001"])
            .row(&["HTX Hai", "1000", "200"])
            .row(&["HTX Ba", "1000", "-2000"]);
        assert_eq!(book.cells(&RULE), ["C2"]);
    }
}
