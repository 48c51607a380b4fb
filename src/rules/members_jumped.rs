//! A number of members several times what it was, or a small part of it.

use super::standing::HistoryView;
use super::{Fault, Parameter, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H104",
    name: "members-jumped",
    severity: Severity::Warning,
    title: text(
        "số thành viên tăng, giảm đột ngột",
        "a sudden change of members",
    ),
    message: text(
        "số thành viên {value_now}; danh sách ngày {day_before} ghi {value_before}",
        "members {value_now}; the list of {day_before} says {value_before}",
    ),
    help: text(
        "kiểm tra số thành viên của kỳ này; nếu đúng, ghi lý do vào cột ghi chú",
        "see the number; if it is right, give the reason in the notes",
    ),
    why: text(
        "một chữ số gõ thừa làm sai số thành viên của cả huyện",
        "one digit too many spoils the members of a district",
    ),
    source: text(
        "Quy ước của htx: số liệu kỳ này đối chiếu với danh sách trước của chính đơn vị gửi",
        "htx's convention: figures are held against the list the same sender sent before",
    ),
    parameters: &[FACTOR, LEAST],
    scope: Scope::History(rows::ORGANISATIONS, check),
};

const FACTOR: Parameter = Parameter {
    name: "factor",
    meaning: text(
        "tăng hoặc giảm từ ngần này lần trở lên",
        "so many times more or less",
    ),
    unit: text("lần", "times"),
    default: 3.0,
    least: 1.1,
    most: 1000.0,
};

const LEAST: Parameter = Parameter {
    name: "least",
    meaning: text(
        "và chênh từ ngần này người trở lên",
        "and by so many persons at least",
    ),
    unit: text("người", "persons"),
    default: 20.0,
    least: 1.0,
    most: 100_000.0,
};

fn check(view: &HistoryView) -> Vec<Fault> {
    view.jumps(Field::Members, |less, more| {
        more - less >= view.number(&LEAST) && more >= less * view.number(&FACTOR)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, history};

    #[test]
    fn three_times_and_twenty_more_is_a_jump() {
        for (was, is, told) in [
            (10, 30, 1),
            (10, 29, 0),
            (5, 24, 0),
            (90, 30, 1),
            (0, 20, 1),
            (50, 120, 0),
        ] {
            let book =
                |n: i64| Book::of(&[Field::Name, Field::Members]).row(&["HTX Một", &n.to_string()]);
            let said = history(&RULE, (book(was), &[1]), (book(is), &[1]));
            assert_eq!(said.len(), told, "{was} {is}");
        }
    }

    #[test]
    fn both_numbers_are_said() {
        let book = |n| Book::of(&[Field::Name, Field::Members]).row(&["HTX Một", n]);
        let said = history(&RULE, (book("22"), &[1]), (book("220"), &[1]));
        assert_eq!(
            said,
            ["B2 số thành viên 220; danh sách ngày 31/7/2023 ghi 22"]
        );
    }
}
