//! A certificate issued before the cooperative was founded.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R501",
    name: "certificate-before-founding",
    severity: Severity::Warning,
    title: text(
        "giấy chứng nhận cấp trước ngày thành lập",
        "a certificate older than the cooperative",
    ),
    message: text(
        "{field} {value} trước ngày thành lập {founded}",
        "{field} {value} is before the founding on {founded}",
    ),
    help: text(
        "đối chiếu giấy chứng nhận đăng ký; có thể hai cột ngày bị đổi chỗ",
        "see the certificate; the two columns of dates may be swapped",
    ),
    why: text(
        "hợp tác xã được thành lập rồi mới được cấp giấy chứng nhận",
        "one is founded first and certified then",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 42 và 45",
        "Law on Cooperatives 17/2023/QH15, Articles 42 and 45",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    record
        .before_founding(Field::CertDate)
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn only_what_is_certain_is_told() {
        let book = Book::of(&[Field::Name, Field::Established, Field::CertDate])
            .row(&["HTX Một", "2016-05-12", "2016-05-11"])
            .row(&["HTX Hai", "2016-05-12", "2016-05-12"])
            .row(&["HTX Ba", "2016-05-12", "2016"])
            .row(&["HTX Bốn", "2016", "2015-12"]);
        assert_eq!(
            book.says(&RULE),
            [
                "C2 ngày cấp giấy chứng nhận 2016-05-11 trước ngày thành lập 12/5/2016",
                "C5 ngày cấp giấy chứng nhận 2015-12 trước ngày thành lập 2016",
            ]
        );
    }
}
