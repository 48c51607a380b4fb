//! A stated number of cooperatives that is not the number of rows.
//!
//! It is right if it is the number of rows of one of its ranges, or of those of them that count as cooperatives:
//! senders leave branches and unions out or not.

use super::rule::CONVENTION;
use super::view::TableView;
use super::{Fault, Rule, Scope};
use crate::finding::Severity;
use crate::model::{Address, Field, Total};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "T102",
    name: "count-mismatch",
    severity: Severity::Error,
    title: text(
        "số hợp tác xã ghi ở dòng cộng sai",
        "a stated number of cooperatives that is wrong",
    ),
    message: text(
        "«{label}» ghi {stated} hợp tác xã, nhưng danh sách có {rows} dòng",
        "'{label}' states {stated} cooperatives, but the list has {rows} rows",
    ),
    help: text(
        "đếm lại; kiểm tra dòng bị thiếu, bị ẩn hoặc hợp tác xã đã giải thể",
        "count again; look for missing or hidden rows and dissolved cooperatives",
    ),
    why: text(
        "số ghi khác số dòng tức là danh sách thiếu hoặc thừa hợp tác xã",
        "a number that is not the number of rows means that the list lacks some or has too many",
    ),
    source: CONVENTION,
    scope: Scope::Table(check),
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
        let rows = table.within(*range);
        let counted = rows.iter().filter(|row| row.form().is_cooperative());
        [rows.len(), counted.count()]
            .map(|n| i64::try_from(n).ok())
            .contains(&Some(stated))
    };
    let likeliest = *total.scopes.first()?;
    (!total.scopes.iter().any(fits)).then(|| {
        table
            .fault(Address::new(total.row, column), Field::Count)
            .arg("label", &total.label)
            .arg("stated", &stated)
            .arg("rows", &table.within(likeliest).len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
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
}
