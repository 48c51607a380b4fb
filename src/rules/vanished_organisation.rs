//! An organisation of the sender's list before that no list names now and nobody said has ended.
//!
//! Where most of a list is gone they are told in one finding: it is another list, or a part of one.

use super::standing::HistoryView;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Filing;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H101",
    name: "vanished-organisation",
    severity: Severity::Warning,
    title: text(
        "có trong danh sách trước, nay không còn",
        "in the list before, in none now",
    ),
    message: text(
        "{names} có trong danh sách ngày {day_before}, nay không có trong danh sách nào; không thấy ghi đã giải thể",
        "{names}: in the list of {day_before}, in no list now; nothing says it was dissolved",
    ),
    help: text(
        "nếu đã giải thể, ghi vào danh sách với trạng thái và ngày giải thể; nếu bị sót, bổ sung dòng",
        "if it was dissolved, list it with status and day; if it was left out, add its row",
    ),
    why: text(
        "số hợp tác xã giảm mà không ai giải thích được khi báo cáo",
        "the number of cooperatives falls and nobody can say why",
    ),
    source: text(
        "Quy ước của htx: số liệu kỳ này đối chiếu với danh sách trước của chính đơn vị gửi",
        "htx's convention: figures are held against the list the same sender sent before",
    ),
    parameters: &[],
    scope: Scope::History(rows::ORGANISATIONS, check),
};

/// More than so many, and more than half of the list, are told together.
const MANY: usize = 10;

/// Names said of many.
const NAMED: usize = 5;

fn check(view: &HistoryView) -> Vec<Fault> {
    let gone = view.turnover().gone;
    let labels: Vec<String> = gone.iter().map(|gone| gone.filing.label()).collect();
    let together = gone.len() > MANY && gone.len() * 2 > view.before.records().count();
    let day = gone.first().and_then(RecordView::as_of);
    let fault = |names: String, record: Option<&Filing>, count: usize| {
        let fault = Fault {
            record: record.map(Filing::label),
            count,
            ..Fault::default()
        };
        let fault = fault.arg("names", &names);
        match day {
            Some(day) => fault.arg("day_before", &day),
            None => fault,
        }
    };
    if together {
        return vec![fault(labels[..NAMED].join(", ") + ", …", None, gone.len())];
    }
    let each = gone.iter().zip(labels);
    each.map(|(gone, label)| fault(label, Some(gone.filing), 1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{Book, history};

    fn book(names: &[&str]) -> Book {
        names
            .iter()
            .fold(Book::of(&[Field::Name, Field::Status]), |book, name| {
                let (name, status) = name.split_once('/').unwrap_or((name, ""));
                book.row(&[name, status])
            })
    }

    #[test]
    fn who_is_gone_without_an_end_is_told() {
        let before = book(&["HTX Một", "HTX Hai", "HTX Ba/ended"]);
        let said = history(&RULE, (before, &[1, 2, 3]), (book(&["HTX Một"]), &[1]));
        assert_eq!(
            said,
            [
                "- HTX Hai có trong danh sách ngày 31/7/2023, nay không có trong danh sách nào; không thấy ghi đã giải thể"
            ]
        );
    }

    #[test]
    fn of_a_list_that_is_another_one_only_one_thing_is_said() {
        let names: Vec<String> = (1..=12).map(|n| format!("HTX {n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let ids: Vec<i64> = (1..=12).collect();
        let said = history(&RULE, (book(&names), &ids), (book(&["HTX Mới"]), &[13]));
        assert_eq!(said.len(), 1);
        assert!(
            said[0].contains("HTX 1, HTX 2, HTX 3, HTX 4, HTX 5, …"),
            "{said:?}"
        );
    }
}
