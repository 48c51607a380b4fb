//! A list whose every revenue is that of a list of another year.

use super::standing::{HistoryView, since};
use super::{Fault, RecordView, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H108",
    name: "copied-revenue",
    severity: Severity::Warning,
    title: text(
        "doanh thu chép lại của năm trước",
        "revenue copied from another year",
    ),
    message: text(
        "doanh thu của cả {pairs} hợp tác xã giống hệt danh sách ngày {day_before}",
        "the revenue of all {pairs} cooperatives is that of the list of {day_before}",
    ),
    help: text(
        "đề nghị đơn vị gửi số liệu của năm nay, không dùng lại bảng cũ",
        "ask for this year's figures; last year's table was used again",
    ),
    why: text(
        "số cũ chép lại làm báo cáo nói rằng không có gì thay đổi",
        "figures copied make the report say that nothing changed",
    ),
    source: text(
        "Quy ước của htx: số liệu kỳ này đối chiếu với danh sách trước của chính đơn vị gửi",
        "htx's convention: figures are held against the list the same sender sent before",
    ),
    parameters: &[],
    scope: Scope::History(rows::COOPERATIVES, check),
};

/// With fewer it may be chance.
const LEAST: usize = 5;

fn check(view: &HistoryView) -> Vec<Fault> {
    let pairs: Vec<_> = view
        .pairs()
        .into_iter()
        .filter_map(|(before, now)| {
            let amounts = (revenue(&before)?, revenue(&now)?);
            Some((before, now, amounts))
        })
        .collect();
    let another_year = pairs.first().is_some_and(|(before, now, _)| {
        before.as_of().map(|day| day.year()) != now.as_of().map(|day| day.year())
    });
    let all_alike = pairs.iter().all(|(_, _, (was, is))| was == is);
    if !another_year || !all_alike || pairs.len() < LEAST {
        return Vec::new();
    }
    let (before, now, _) = &pairs[0];
    let fault = since(before, now, Field::Revenue).arg("pairs", &pairs.len());
    vec![Fault {
        record: None,
        value: None,
        ..fault
    }]
}

/// A revenue that says something.
fn revenue(record: &RecordView) -> Option<i64> {
    record
        .filing
        .integer(Field::Revenue)
        .filter(|amount| *amount > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, history};
    use jiff::civil::{Date, date};

    fn book(day: Date, amounts: &[&str]) -> Book {
        let book = Book::of(&[Field::Name, Field::Revenue]).dated(day);
        amounts
            .iter()
            .fold(book, |book, amount| book.row(&["HTX", amount]))
    }

    #[test]
    fn five_alike_in_another_year_are_told() {
        let ids: &[i64] = &[1, 2, 3, 4, 5, 6];
        let said = |year, now: &[&str]| {
            let before = book(date(2022, 6, 30), &["100", "200", "300", "400", "500", "0"]);
            history(&RULE, (before, ids), (book(date(year, 12, 31), now), ids)).len()
        };
        assert_eq!(said(2023, &["100", "200", "300", "400", "500", "0"]), 1);
        assert_eq!(said(2023, &["100", "200", "300", "400", "510", "0"]), 0);
        assert_eq!(said(2022, &["100", "200", "300", "400", "500", "0"]), 0);
        assert_eq!(said(2023, &["100", "200", "300", "400", "", "0"]), 0);
    }
}
