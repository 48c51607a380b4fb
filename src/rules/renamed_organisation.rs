//! An organisation that had another name in the list before.

use super::standing::{HistoryView, since};
use super::{Fault, RecordView, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, private_name};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H109",
    name: "renamed-organisation",
    severity: Severity::Info,
    title: text("tên khác kỳ trước", "a name that changed"),
    message: text(
        "tên nay là {value}; danh sách ngày {day_before} ghi {name_before}",
        "now {value}; the list of {day_before} says {name_before}",
    ),
    help: text(
        "nếu đã đăng ký đổi tên thì không cần làm gì; nếu gõ sai, sửa lại tên",
        "if the change is registered nothing is to be done; if it is a slip, correct the name",
    ),
    why: text(
        "đổi tên phải đăng ký; gõ sai tên làm người đọc tưởng là hai tổ chức",
        "a change of name is registered; a slip looks like two organisations",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 47 và 50",
        "Law on Cooperatives 17/2023/QH15, Articles 47 and 50",
    ),
    parameters: &[],
    scope: Scope::History(rows::ORGANISATIONS, check),
};

fn check(view: &HistoryView) -> Vec<Fault> {
    let renamed = |(before, now): (RecordView, RecordView)| {
        let (was, is) = (before.filing.name()?, now.filing.name()?);
        let differ = private_name(was) != private_name(is);
        differ.then(|| since(&before, &now, Field::Name).arg("name_before", &was))
    };
    view.pairs().into_iter().filter_map(renamed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, history};

    #[test]
    fn only_another_private_name_is_told() {
        let book = |name| Book::of(&[Field::Name]).row(&[name]);
        let said = |was, is| history(&RULE, (book(was), &[1]), (book(is), &[1]));
        assert_eq!(
            said("HTX Tân Phú", "HTX Tân Phát"),
            ["A2 tên nay là HTX Tân Phát; danh sách ngày 31/7/2023 ghi HTX Tân Phú"]
        );
        assert!(said("HTX Thanh Hoá", "Hợp tác xã THANH HÓA").is_empty());
    }
}
