//! What cannot be a telephone number.

use super::view::RecordView;
use super::{Fault, Rule, Scope, phone, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F601",
    name: "phone-malformed",
    severity: Severity::Warning,
    title: text("số điện thoại sai", "a telephone number that cannot be"),
    message: text(
        "{field} {value} không đúng: {reason}",
        "{field} {value} cannot be one: {reason}",
    ),
    help: text(
        "hỏi lại đơn vị; định dạng cột là văn bản (Text) để không mất số 0",
        "ask the cooperative; format the column as text so that no zero is lost",
    ),
    why: text(
        "khi cần xác minh số liệu phải gọi được cho đơn vị",
        "whoever has to verify figures must be able to call",
    ),
    source: text(
        "Thông tư 22/2014/TT-BTTTT: quy hoạch kho số viễn thông; Luật Hợp tác xã 17/2023/QH15, Điều 43",
        "Circular 22/2014/TT-BTTTT: plan of telephone numbers; Law on Cooperatives 17/2023/QH15, Article 43",
    ),
    parameters: &[],
    scope: Scope::Record(rows::NAMED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let written = record.filing.text(Field::Phone);
    let fault = written.and_then(phone::fault_of);
    fault
        .map(|reason| record.fault(Field::Phone).arg("reason", &reason))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn the_number_is_masked_and_the_reason_said() {
        let book = Book::of(&[Field::Name, Field::Phone])
            .row(&["HTX Một", "0912345678"])
            .row(&["HTX Hai", "912345678"])
            .row(&["HTX Ba", "091234567"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B3 điện thoại •••••••78 không đúng: mất số 0 ở đầu",
                "B4 điện thoại •••••••67 không đúng: phải có 10 chữ số (di động) hoặc 11 chữ số (cố định, bắt đầu bằng 02)",
            ]
        );
    }
}
