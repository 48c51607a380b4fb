//! An organisation founded long before the list before, which no list named.

use super::standing::HistoryView;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H110",
    name: "reported-late",
    severity: Severity::Warning,
    title: text(
        "thành lập từ trước nhưng kỳ trước không có",
        "founded earlier, but not in the list before",
    ),
    message: text(
        "thành lập {founded}, nhưng không có trong danh sách ngày {day_before}",
        "founded {founded}, but not in the list of {day_before}",
    ),
    help: text(
        "nếu kỳ trước bị sót, ghi vào cột ghi chú; nếu chuyển từ nơi khác đến hoặc mới thành lập, sửa cho đúng",
        "if it was left out before, say so in the notes; if it moved here or is new, correct the row",
    ),
    why: text(
        "số hợp tác xã tăng nhiều hơn số thành lập mới mà không giải thích được",
        "the number rises by more than were founded, and nobody can say why",
    ),
    source: text(
        "Quy ước của htx: số liệu kỳ này đối chiếu với danh sách trước của chính đơn vị gửi",
        "htx's convention: figures are held against the list the same sender sent before",
    ),
    parameters: &[],
    scope: Scope::History(rows::ORGANISATIONS, check),
};

fn check(view: &HistoryView) -> Vec<Fault> {
    let Some(key) = view.before.reading.submissions.first() else {
        return Vec::new();
    };
    let late = |come: &RecordView| {
        let founded = come.filing.when(Field::Established)?;
        // Registered in the last days of a period, it is often told only in the next.
        let told = key.as_of.first_of_month();
        (founded.last() < told).then(|| {
            come.fault(Field::Established)
                .arg("founded", &founded)
                .arg("day_before", &key.as_of)
        })
    };
    view.turnover().come.iter().filter_map(late).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, history};

    #[test]
    fn who_was_there_and_not_listed_is_told() {
        let book = |rows: &[(&str, &str)]| {
            let book = Book::of(&[Field::Name, Field::Established]);
            rows.iter()
                .fold(book, |book, (name, date)| book.row(&[name, date]))
        };
        let before = book(&[("HTX Một", "2019")]);
        let now = book(&[
            ("HTX Một", "2019"),
            ("HTX Hai", "2020-03-01"),
            ("HTX Ba", "2023-08-10"),
            ("HTX Bốn", "2023-07-20"),
            ("HTX Năm", "2023"),
        ]);
        let said = history(&RULE, (before, &[1]), (now, &[1, 2, 3, 4, 5]));
        assert_eq!(
            said,
            ["B3 thành lập 1/3/2020, nhưng không có trong danh sách ngày 31/7/2023"]
        );
    }
}
