//! A count or an amount below zero that cannot be; only a profit can.

use super::rule::CONVENTION;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Shape, Value};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F203",
    name: "negative-number",
    severity: Severity::Error,
    title: text("số âm", "a negative number"),
    message: text("{field} {value} là số âm", "{field} {value} is below zero"),
    help: text(
        "sửa thành số không âm; lỗ thì ghi ở cột lợi nhuận",
        "correct it; a loss belongs in the column of profit",
    ),
    why: text(
        "số âm làm giảm tổng của cả huyện",
        "a negative number lowers the whole district's sum",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Record(rows::COUNTED.and_tallies(), check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let negative = |field: &Field| {
        let value = record.filing.value(*field);
        match field.shape() {
            Shape::Integer | Shape::Money => {
                value.and_then(Value::as_integer).is_some_and(|n| n < 0)
            }
            Shape::Decimal => matches!(value, Some(Value::Decimal(number)) if *number < 0.0),
            _ => false,
        }
    };
    let fields = record.filing.entries.keys().copied();
    fields
        .filter(negative)
        .map(|field| record.fault(field))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn all_but_profits_are_found() {
        let fields = [
            Field::Name,
            Field::Members,
            Field::CharterCapital,
            Field::Profit,
            Field::AreaHa,
        ];
        let book = Book::of(&fields)
            .row(&["HTX Một", "-3", "-0.5", "-20", "-1.5"])
            .row(&["HTX Hai", "0", "0", "0", "0"])
            .row(&["HTX Ba", "?", "", "", ""]);
        assert_eq!(
            book.says(&RULE),
            [
                "B2 số thành viên -3 là số âm",
                "C2 vốn điều lệ -0.5 là số âm",
                "E2 diện tích (ha) -1.5 là số âm",
            ]
        );
    }
}
