//! An amount that is part of another and larger than it.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R305",
    name: "amount-exceeds-whole",
    severity: Severity::Warning,
    title: text(
        "khoản tiền lớn hơn tổng của nó",
        "an amount larger than what it is part of",
    ),
    message: text(
        "{field} ({part}) lớn hơn {whole} ({whole_value})",
        "{field} ({part}) exceeds {whole} ({whole_value})",
    ),
    help: text(
        "kiểm tra hai ô và đơn vị tính; có thể hai cột bị đổi chỗ",
        "see both cells and their unit; the columns may be swapped",
    ),
    why: text(
        "nợ, quỹ và vốn góp là phần của tổng nguồn vốn; tiền nộp ngân sách lấy từ doanh thu",
        "debts, funds and contributions are parts of the capital; taxes are paid out of the revenue",
    ),
    source: text(
        "Luật Kế toán 88/2015/QH13, Điều 29: báo cáo tài chính; Luật Hợp tác xã 17/2023/QH15, Điều 84",
        "Law on Accounting 88/2015/QH13, Article 29: financial reports; Law on Cooperatives 17/2023/QH15, Article 84",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS.and_tallies(), check),
};

/// Part and whole.
const PARTS: [(Field, Field); 4] = [
    (Field::ContributedCapital, Field::TotalCapital),
    (Field::Debt, Field::TotalCapital),
    (Field::FundCommon, Field::TotalCapital),
    (Field::TaxPaid, Field::Revenue),
];

fn check(record: &RecordView) -> Vec<Fault> {
    PARTS
        .iter()
        .filter_map(|(part, whole)| record.exceeds(*part, *whole))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn the_part_is_named() {
        let fields = [
            Field::Name,
            Field::TotalCapital,
            Field::Debt,
            Field::Revenue,
            Field::TaxPaid,
        ];
        let book = Book::of(&fields)
            .row(&["HTX Một", "900", "901", "500", "20"])
            .row(&["HTX Hai", "900", "900", "500", "501"])
            .row(&["HTX Ba", "", "900", "?", "501"]);
        assert_eq!(
            book.says(&RULE),
            [
                "C2 nợ phải trả (901 triệu đồng) lớn hơn tổng nguồn vốn (900 triệu đồng)",
                "E3 nộp ngân sách (501 triệu đồng) lớn hơn doanh thu (500 triệu đồng)",
            ]
        );
    }
}
