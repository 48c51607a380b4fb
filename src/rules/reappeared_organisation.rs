//! An organisation that had ended by the list before and is listed as if it had not.

use super::standing::{HistoryView, has_ended, since};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H102",
    name: "reappeared-organisation",
    severity: Severity::Warning,
    title: text(
        "đã giải thể kỳ trước, nay lại có trong danh sách",
        "ended before, listed again now",
    ),
    message: text(
        "danh sách ngày {day_before} ghi đã giải thể hoặc chấm dứt, nay ghi {status_now}",
        "the list of {day_before} says it has ended, now it is {status_now}",
    ),
    help: text(
        "xem lại quyết định giải thể; nếu đã giải thể, ghi đúng trạng thái; nếu là tổ chức mới, ghi mã số mới",
        "look at the decision; if it has ended, give that status; if it is a new one, give its own code",
    ),
    why: text(
        "tổ chức đã chấm dứt mà còn tính là tính thừa",
        "one that has ended must not be counted",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 99 đến 103: giải thể, thu hồi giấy chứng nhận",
        "Law on Cooperatives 17/2023/QH15, Articles 99 to 103: dissolution, revocation",
    ),
    parameters: &[],
    scope: Scope::History(rows::ORGANISATIONS, check),
};

fn check(view: &HistoryView) -> Vec<Fault> {
    let pairs = view.pairs().into_iter();
    pairs
        .filter(|(before, now)| has_ended(before.filing) && !has_ended(now.filing))
        .map(|(before, now)| {
            let status = now.filing.status();
            let label = status.map_or(text("không rõ", "not said"), crate::model::Status::label);
            since(&before, &now, Field::Status).arg("status_now", &label)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, history};

    #[test]
    fn who_had_ended_and_works_again_is_told() {
        let book = |a, b| {
            let book = Book::of(&[Field::Name, Field::Status]);
            book.row(&["HTX Một", a]).row(&["HTX Hai", b])
        };
        let ids: &[i64] = &[1, 2];
        let said = history(
            &RULE,
            (book("ended", "ended"), ids),
            (book("active", "ended"), ids),
        );
        assert_eq!(
            said,
            ["B2 danh sách ngày 31/7/2023 ghi đã giải thể hoặc chấm dứt, nay ghi đang hoạt động"]
        );
    }
}
