//! A stated total that cannot be held against its rows, for some of them cannot be read.
//!
//! What the unreadable cells would have to be is told, which often says what was meant there.

use super::rule::CONVENTION;
use super::stated_sum::{StatedSum, Verdict, stated_sums};
use super::view::{Part, TableView, quantity};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Total;
use crate::text::text;

/// How many unreadable cells a message names.
const NAMED: usize = 5;

/// The rule.
pub const RULE: Rule = Rule {
    code: "T106",
    name: "total-unverified",
    severity: Severity::Info,
    title: text(
        "dòng cộng chưa kiểm tra được",
        "a total that cannot be verified",
    ),
    message: text(
        "«{label}» ghi {field} {stated}, các ô đọc được cộng lại là {computed}[; nếu dòng cộng đúng thì {cells} phải là {difference}]",
        "'{label}' states {field} {stated}, and the cells that can be read add up to {computed}[; if the total is right, {cells} must be {difference}]",
    ),
    help: text(
        "sửa các ô không đọc được trước, rồi xem lại dòng cộng",
        "mend the cells that cannot be read, then see whether the total is right",
    ),
    why: text(
        "chỉ khi đọc được mọi dòng mới biết dòng cộng đúng hay sai",
        "only when every row can be read is it known whether the total is right",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Table(rows::COUNTED.and_tallies(), check),
};

fn check(table: &TableView) -> Vec<Fault> {
    let faults = |total| {
        let sums = stated_sums(table, total).into_iter();
        let open = sums.filter(|sum| sum.verdict() == Verdict::Open);
        open.map(move |sum| fault(table, total, &sum))
    };
    table.table.totals.iter().flat_map(faults).collect()
}

fn fault(table: &TableView, total: &Total, sum: &StatedSum) -> Fault {
    let parts = table.parts(sum.range, sum.field);
    let unread: Vec<&Part> = parts.iter().filter(|part| part.amount.is_none()).collect();
    let fault = sum.fault(table, total);
    if unread.is_empty() || unread.len() > NAMED {
        return fault;
    }
    let cells: Vec<String> = unread.iter().map(|part| part.cell.to_string()).collect();
    fault
        .with(unread.iter().map(|part| part.cell))
        .arg("cells", &cells.join(" + "))
        .arg("difference", &quantity(sum.field, sum.difference()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::Book;

    fn says(rows: &[&str], stated: i64) -> Vec<String> {
        let book = Book::of(&[Field::Name, Field::Members]);
        let book = rows
            .iter()
            .fold(book, |book, members| book.row(&["HTX", members]));
        let end = u32::try_from(rows.len() + 1).expect("a small table");
        let total = [(Field::Members, stated)];
        book.total(None, &total, &[(1, end)]).says(&RULE)
    }

    #[test]
    fn what_the_unread_cells_must_be_is_told() {
        assert_eq!(
            says(&["10", "?", "20"], 49),
            [
                "B5 «Cộng» ghi số thành viên 49, các ô đọc được cộng lại là 30; nếu dòng cộng đúng thì B3 phải là 19"
            ]
        );
        assert_eq!(
            says(&["10", "?", "?"], 49),
            [
                "B5 «Cộng» ghi số thành viên 49, các ô đọc được cộng lại là 10; nếu dòng cộng đúng thì B3 + B4 phải là 39"
            ]
        );
    }

    #[test]
    fn a_total_of_what_is_known_or_less_is_open_no_more() {
        assert!(
            says(&["10", "?", "20"], 30).is_empty(),
            "the sender left it out, too"
        );
        assert!(
            says(&["10", "?", "20"], 29).is_empty(),
            "wrong whatever it is"
        );
        assert!(says(&["10", "15", "20"], 44).is_empty());
    }
}
