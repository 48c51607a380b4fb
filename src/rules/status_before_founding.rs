//! A cooperative that stopped or was dissolved before it was founded.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R503",
    name: "status-before-founding",
    severity: Severity::Error,
    title: text(
        "ngày ngừng, giải thể trước ngày thành lập",
        "ended before it was founded",
    ),
    message: text(
        "{field} {value} trước ngày thành lập {founded}",
        "{field} {value} is before the founding on {founded}",
    ),
    help: text(
        "kiểm tra hai ngày; sửa ngày sai theo giấy chứng nhận hoặc thông báo ngừng, giải thể",
        "see both dates; correct the wrong one by the certificate or the notice",
    ),
    why: text(
        "một trong hai ngày chắc chắn sai; số thành lập mới và giải thể của kỳ sẽ sai theo",
        "one of the two is certainly wrong, and with it the numbers of those founded and dissolved",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 96 và 99",
        "Law on Cooperatives 17/2023/QH15, Articles 96 and 99",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    record
        .before_founding(Field::StatusDate)
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn a_year_is_before_a_day_of_the_next_only() {
        let book = Book::of(&[Field::Name, Field::Established, Field::StatusDate])
            .row(&["HTX Một", "2016-05-12", "2015"])
            .row(&["HTX Hai", "2016-05-12", "2016"])
            .row(&["HTX Ba", "2016-05-12", "2020-01-31"]);
        assert_eq!(
            book.says(&RULE),
            ["C2 ngày ngừng, giải thể 2015 trước ngày thành lập 12/5/2016"]
        );
    }
}
