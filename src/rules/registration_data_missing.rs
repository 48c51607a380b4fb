//! Nothing in a cell for what has to be registered.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Status};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "L102",
    name: "registration-data-missing",
    severity: Severity::Info,
    title: text(
        "thiếu nội dung đăng ký bắt buộc",
        "missing registration data",
    ),
    message: text("thiếu {field}", "there is no {field}"),
    help: text(
        "bổ sung theo giấy chứng nhận đăng ký",
        "fill it in by the certificate",
    ),
    why: text(
        "cơ quan đăng ký phải rà soát và bổ sung dữ liệu còn thiếu",
        "registrars have to look through their data and complete them",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 43 và 45; Nghị định 92/2024/NĐ-CP, Điều 25 và 26",
        "Law on Cooperatives 17/2023/QH15, Articles 43 and 45; Decree 92/2024/NĐ-CP, Articles 25 and 26",
    ),
    parameters: &[],
    scope: Scope::Record(rows::COOPERATIVES, check),
};

/// What has to be registered, where the list has a column for it.
const WANTED: [Field; 4] = [
    Field::Address,
    Field::Phone,
    Field::Representative,
    Field::CharterCapital,
];

fn check(record: &RecordView) -> Vec<Fault> {
    if record.filing.held_back || record.filing.status() == Some(Status::Ended) {
        return Vec::new();
    }
    let missing = |field: &Field| {
        record.header(*field).is_some() && !record.filing.entries.contains_key(field)
    };
    WANTED
        .into_iter()
        .filter(missing)
        .map(|field| record.fault(field))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn only_empty_cells_of_columns_that_are_there() {
        let book = Book::of(&[
            Field::Name,
            Field::Address,
            Field::CharterCapital,
            Field::Status,
        ])
        .row(&["HTX Một", "", "500", ""])
        .row(&["HTX Hai", "Ấp 1", "?", ""])
        .row(&["HTX Ba", "", "", "ended"])
        .row(&["", "", "", ""]);
        assert_eq!(book.says(&RULE), ["B2 thiếu địa chỉ"]);
    }
}
