//! A founding date that contradicts the one of the list before, however precise each is.

use super::standing::{HistoryView, since};
use super::{Fault, RecordView, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H106",
    name: "founding-date-changed",
    severity: Severity::Warning,
    title: text(
        "ngày thành lập khác kỳ trước",
        "a founding date that changed",
    ),
    message: text(
        "thành lập {founded}; danh sách ngày {day_before} ghi {founded_before}",
        "founded {founded}; the list of {day_before} says {founded_before}",
    ),
    help: text(
        "đối chiếu giấy chứng nhận đăng ký lần đầu; ngày thành lập không đổi khi đăng ký thay đổi",
        "look at the first certificate; the founding date stays when something else is registered anew",
    ),
    why: text(
        "số thành lập mới trong kỳ được đếm theo ngày này",
        "the number founded in a period is counted by this date",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 45: giấy chứng nhận đăng ký",
        "Law on Cooperatives 17/2023/QH15, Article 45: certificate of registration",
    ),
    parameters: &[],
    scope: Scope::History(rows::ORGANISATIONS, check),
};

fn check(view: &HistoryView) -> Vec<Fault> {
    let changed = |(before, now): (RecordView, RecordView)| {
        let field = Field::Established;
        let (was, is) = (before.filing.when(field)?, now.filing.when(field)?);
        let apart = was.last() < is.first() || is.last() < was.first();
        apart.then(|| {
            let fault = since(&before, &now, field).arg("founded", &is);
            fault.arg("founded_before", &was)
        })
    };
    view.pairs().into_iter().filter_map(changed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, history};

    #[test]
    fn dates_that_cannot_be_one_are_told() {
        for (was, is, told) in [
            ("2019-05-03", "2019-05-04", 1),
            ("2019", "2019-05-03", 0),
            ("2019-05", "2019-05-03", 0),
            ("2019-05", "2019", 0),
            ("2018", "2019-05-03", 1),
        ] {
            let book = |date| Book::of(&[Field::Name, Field::Established]).row(&["HTX Một", date]);
            let said = history(&RULE, (book(was), &[1]), (book(is), &[1]));
            assert_eq!(said.len(), told, "{was} {is}");
        }
    }
}
