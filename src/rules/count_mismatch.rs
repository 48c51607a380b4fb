//! A stated number of what a table lists that is not the number of its rows.
//!
//! It is right if it is the number of rows of one of its ranges, or of those of them that are of the table's kind:
//! senders leave branches and unions out of their cooperatives or not. Where rows count several it is a sum, and
//! `total-mismatch`'s.

use super::rule::CONVENTION;
use super::view::TableView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Address, Field, Total};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "T102",
    name: "count-mismatch",
    severity: Severity::Error,
    title: text(
        "số dòng ghi ở dòng cộng sai",
        "a stated number of rows that is wrong",
    ),
    message: text(
        "«{label}» ghi {stated} {kind}, nhưng danh sách có {rows} dòng",
        "'{label}' states {stated} {kind}, but the list has {rows} rows",
    ),
    help: text(
        "đếm lại; kiểm tra dòng bị thiếu, bị ẩn hoặc đã giải thể",
        "count again; look for missing, hidden or dissolved ones",
    ),
    why: text(
        "số ghi khác số dòng tức là danh sách thiếu hoặc thừa",
        "a number that is not the number of rows means that the list lacks some or has too many",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Table(rows::COUNTED, check),
};

fn check(table: &TableView) -> Vec<Fault> {
    let totals = table.table.totals.iter();
    totals
        .filter_map(|total| check_total(table, total))
        .collect()
}

fn check_total(table: &TableView, total: &Total) -> Option<Fault> {
    let (column, stated) = total.count?;
    let fits = |range: &(u32, u32)| {
        [table.rows(*range), table.rows_of_its_kind(*range)]
            .map(|n| i64::try_from(n).ok())
            .contains(&Some(stated))
    };
    let likeliest = *total.scopes.first()?;
    (!total.scopes.iter().any(fits)).then(|| {
        table
            .fault(Address::new(total.row, column), Field::Count)
            .arg("label", &total.label)
            .arg("kind", &table.table.kind.label())
            .arg("stated", &stated)
            .arg("rows", &table.rows(likeliest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::rules::testing::Book;

    fn says(stated: i64, scopes: &[(u32, u32)]) -> Vec<String> {
        Book::of(&[Field::Name, Field::Form])
            .row(&["HTX Một", ""])
            .row(&["HTX Hai", ""])
            .row(&["Chi nhánh HTX Hai", "branch"])
            .total(Some(stated), &[], scopes)
            .says(&RULE)
    }

    #[test]
    fn the_rows_are_counted_with_or_without_branches() {
        assert!(says(3, &[(1, 4)]).is_empty());
        assert!(says(2, &[(1, 4)]).is_empty());
        assert!(says(1, &[(1, 4), (2, 3)]).is_empty());
        assert_eq!(
            says(5, &[(1, 4), (2, 3)]),
            ["A5 «Cộng» ghi 5 hợp tác xã, nhưng danh sách có 3 dòng"]
        );
    }

    #[test]
    fn any_kind_of_list_is_counted_but_no_table_that_counts() {
        let book = |fields: &[Field], kind, stated| {
            Book::of(fields)
                .kind(kind)
                .row(&["Đoàn Kết", "3"])
                .row(&["Quyết Thắng", "2"])
                .total(Some(stated), &[], &[(1, 3)])
                .says(&RULE)
        };
        let listed = [Field::Name, Field::Members];
        assert_eq!(
            book(&listed, Kind::Groups, 3),
            ["A4 «Cộng» ghi 3 tổ hợp tác, nhưng danh sách có 2 dòng"]
        );
        assert!(book(&listed, Kind::Groups, 2).is_empty());
        assert!(book(&[Field::Title, Field::Count], Kind::Activities, 5).is_empty());
    }
}
