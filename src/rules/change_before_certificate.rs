//! A change of registration dated before the registration itself.

use super::view::{RecordView, said};
use super::{Fault, Rule, Scope, person, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R502",
    name: "change-before-certificate",
    severity: Severity::Warning,
    title: text(
        "đăng ký thay đổi trước đăng ký lần đầu",
        "a change of registration before the first one",
    ),
    message: text(
        "đăng ký thay đổi {value} trước {earlier} {first}",
        "the change of registration {value} is before the {earlier}, {first}",
    ),
    help: text(
        "đối chiếu giấy chứng nhận đăng ký; có thể hai cột ngày bị đổi chỗ",
        "see the certificate; the two columns of dates may be swapped",
    ),
    why: text(
        "chỉ đăng ký đã có mới thay đổi được",
        "only a registration that is there can be changed",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 47",
        "Law on Cooperatives 17/2023/QH15, Article 47",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    earlier(record).into_iter().collect()
}

fn earlier(record: &RecordView) -> Option<Fault> {
    // The column may say how often instead of when.
    let changed = person::written_day(record.filing.text(Field::CertChangeDate)?)?;
    let before = |field: &Field| {
        let first = record.filing.when(*field);
        first.is_some_and(|first| changed.last() < first.first())
    };
    let field = [Field::CertDate, Field::Established]
        .into_iter()
        .find(before)?;
    let first = said(record.filing.when(field)?);
    Some(
        record
            .fault(Field::CertChangeDate)
            .with([record.cell(field)])
            .arg("earlier", &field.label())
            .arg("first", &first),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn a_day_is_compared_and_a_number_of_times_is_not() {
        let book = Book::of(&[Field::Name, Field::CertDate, Field::CertChangeDate])
            .row(&["HTX Một", "2016-05-12", "20/10/2015"])
            .row(&["HTX Hai", "2016-05-12", "20/10/2018"])
            .row(&["HTX Ba", "2016-05-12", "lần 2"])
            .row(&["HTX Bốn", "2016-05-12", "2"]);
        assert_eq!(
            book.says(&RULE),
            ["C2 đăng ký thay đổi 20/10/2015 trước ngày cấp giấy chứng nhận 12/5/2016"]
        );
    }
}
