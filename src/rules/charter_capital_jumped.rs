//! A charter capital many times what it was, or a small part of it: mostly another unit of money.

use super::standing::HistoryView;
use super::{Fault, Parameter, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H105",
    name: "charter-capital-jumped",
    severity: Severity::Warning,
    title: text(
        "vốn điều lệ tăng, giảm đột ngột",
        "a sudden change of the charter capital",
    ),
    message: text(
        "vốn điều lệ {value_now}; danh sách ngày {day_before} ghi {value_before}",
        "charter capital {value_now}; the list of {day_before} says {value_before}",
    ),
    help: text(
        "kiểm tra đơn vị tính (đồng, nghìn, triệu, tỷ) của cột; nếu đúng, đối chiếu đăng ký thay đổi vốn",
        "see the unit of the column (đồng, thousand, million, billion); if it is right, look at the registered change",
    ),
    why: text(
        "nhầm đơn vị tính ở một dòng làm sai vốn bình quân của cả tỉnh",
        "one row in the wrong unit spoils the average of the province",
    ),
    source: text(
        "Quy ước của htx: số liệu kỳ này đối chiếu với danh sách trước của chính đơn vị gửi",
        "htx's convention: figures are held against the list the same sender sent before",
    ),
    parameters: &[FACTOR],
    scope: Scope::History(rows::ORGANISATIONS, check),
};

const FACTOR: Parameter = Parameter {
    name: "factor",
    meaning: text(
        "tăng hoặc giảm từ ngần này lần trở lên",
        "so many times more or less",
    ),
    unit: text("lần", "times"),
    default: 10.0,
    least: 1.1,
    most: 1_000_000.0,
};

fn check(view: &HistoryView) -> Vec<Fault> {
    view.jumps(Field::CharterCapital, |less, more| {
        less > 0.0 && more >= less * view.number(&FACTOR)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, history};

    #[test]
    fn ten_times_is_a_jump() {
        for (was, is, told) in [
            ("450", "4500", 1),
            ("450", "4499", 0),
            ("450", "0.45", 1),
            ("0", "450", 0),
        ] {
            let book = |n| Book::of(&[Field::Name, Field::CharterCapital]).row(&["HTX Một", n]);
            let said = history(&RULE, (book(was), &[1]), (book(is), &[1]));
            assert_eq!(said.len(), told, "{was} {is}");
        }
    }

    #[test]
    fn both_amounts_are_said() {
        let book = |n| Book::of(&[Field::Name, Field::CharterCapital]).row(&["HTX Một", n]);
        let said = history(&RULE, (book("450"), &[1]), (book("450000"), &[1]));
        assert_eq!(
            said,
            ["B2 vốn điều lệ 450.000 triệu đồng; danh sách ngày 31/7/2023 ghi 450 triệu đồng"]
        );
    }

    #[test]
    fn a_whole_list_in_another_unit_is_told_once() {
        let ids: Vec<i64> = (1..=1001).collect();
        let book = |amount| {
            let book = Book::of(&[Field::Name, Field::CharterCapital]);
            ids.iter().fold(book, |book, _| book.row(&["HTX", amount]))
        };
        let said = history(&RULE, (book("450"), &ids), (book("450000"), &ids));
        assert_eq!(said.len(), 1);
        assert!(
            said[0].ends_with("(và 1.000 ô khác cùng lỗi trong cột này)"),
            "{said:?}"
        );
    }
}
