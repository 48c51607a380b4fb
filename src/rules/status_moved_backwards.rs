//! A status that cannot follow the one before: not started after having worked, at work again while being wound up.

use super::standing::{HistoryView, since};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Status};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H103",
    name: "status-moved-backwards",
    severity: Severity::Warning,
    title: text(
        "trạng thái đi ngược so với kỳ trước",
        "a status that goes back",
    ),
    message: text(
        "{status_now}, nhưng danh sách ngày {day_before} ghi {status_before}",
        "{status_now}, but the list of {day_before} says {status_before}",
    ),
    help: text(
        "đối chiếu với hồ sơ đăng ký; sửa trạng thái sai ở kỳ này hoặc báo lại kỳ trước",
        "look at the registration; correct the status here, or tell that the one before was wrong",
    ),
    why: text(
        "số đang hoạt động, tạm ngừng lên xuống theo lỗi ghi chép chứ không theo thực tế",
        "the numbers of active and suspended move by slips of the pen",
    ),
    source: text(
        "Nghị định 92/2024/NĐ-CP, Điều 27: các tình trạng pháp lý",
        "Decree 92/2024/NĐ-CP, Article 27: legal statuses",
    ),
    parameters: &[],
    scope: Scope::History(rows::ORGANISATIONS, check),
};

fn check(view: &HistoryView) -> Vec<Fault> {
    let moved = |(before, now): (super::RecordView, super::RecordView)| {
        let (was, is) = (before.filing.status()?, now.filing.status()?);
        goes_back(was, is).then(|| {
            since(&before, &now, Field::Status)
                .arg("status_before", &was.label())
                .arg("status_now", &is.label())
        })
    };
    view.pairs().into_iter().filter_map(moved).collect()
}

/// Whether one that was of a status cannot well be of another later.
const fn goes_back(was: Status, is: Status) -> bool {
    use Status::{Active, Bankrupting, Closing, Dormant, NotStarted, RevokedTax, Suspended};
    match is {
        NotStarted => matches!(was, Active | Suspended | Dormant | Closing | Bankrupting),
        Active | Suspended => matches!(was, Closing | Bankrupting | RevokedTax),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, history};

    #[test]
    fn only_what_goes_back_is_told() {
        for (was, is, told) in [
            ("active", "not_started", 1),
            ("closing", "active", 1),
            ("suspended", "active", 0),
            ("active", "suspended", 0),
            ("not_started", "active", 0),
            ("closing", "ended", 0),
        ] {
            let book = |status| Book::of(&[Field::Name, Field::Status]).row(&["HTX Một", status]);
            let said = history(&RULE, (book(was), &[1]), (book(is), &[1]));
            assert_eq!(said.len(), told, "{was} {is}: {said:?}");
        }
    }
}
