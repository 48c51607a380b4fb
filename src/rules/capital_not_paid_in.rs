//! Charter capital not paid in when the time for it is over.

use super::view::{RecordView, months_after, quantity, said};
use super::{Fault, Parameter, Rule, Scope, rows, spoken};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "L101",
    name: "capital-not-paid-in",
    severity: Severity::Info,
    title: text(
        "chưa góp đủ vốn điều lệ khi đã hết hạn",
        "charter capital not paid in in time",
    ),
    message: text(
        "mới góp {paid} trong {charter} vốn điều lệ, đã quá {months} tháng kể từ ngày {founded}",
        "only {paid} of {charter} charter capital is paid in, more than {months} months after {founded}",
    ),
    help: text(
        "nếu số đúng, nhắc đơn vị góp đủ hoặc đăng ký lại vốn điều lệ bằng số đã góp trong 30 ngày",
        "if the figures are right, have it pay in the rest or register the capital really paid within 30 days",
    ),
    why: text(
        "thành viên phải góp đủ trong 6 tháng kể từ ngày được cấp giấy chứng nhận",
        "members have six months from the certificate to pay in",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 74 khoản 4 và 7; Luật Hợp tác xã 23/2012/QH13, Điều 17",
        "Law on Cooperatives 17/2023/QH15, Article 74 clauses 4 and 7; Law on Cooperatives 23/2012/QH13, Article 17",
    ),
    parameters: &[MONTHS],
    scope: Scope::Record(rows::COOPERATIVES, check),
};

const MONTHS: Parameter = Parameter {
    name: "months",
    meaning: text("thời hạn góp đủ vốn", "the time there is to pay in"),
    unit: text("tháng", "months"),
    default: 6.0,
    least: 0.0,
    most: 60.0,
};

fn check(record: &RecordView) -> Vec<Fault> {
    late(record).into_iter().collect()
}

fn late(record: &RecordView) -> Option<Fault> {
    let amount = |field| record.filing.integer(field);
    let (paid, charter) = (
        amount(Field::ContributedCapital)?,
        amount(Field::CharterCapital)?,
    );
    let dated = |field: &Field| record.filing.when(*field);
    let founded = [Field::CertDate, Field::Established]
        .iter()
        .find_map(dated)?;
    let months = record.number(&MONTHS);
    let over = record.as_of()? > months_after(founded.last(), months)?;
    (paid < charter && over).then(|| {
        record
            .fault(Field::ContributedCapital)
            .with([record.cell(Field::CharterCapital)])
            .arg("paid", &quantity(Field::ContributedCapital, paid))
            .arg("charter", &quantity(Field::CharterCapital, charter))
            .arg("months", &spoken(months))
            .arg("founded", &said(founded))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn six_months_are_left_to_pay() {
        let fields = [
            Field::Name,
            Field::Established,
            Field::CharterCapital,
            Field::ContributedCapital,
        ];
        // as of 31 August 2023
        let book = Book::of(&fields)
            .row(&["HTX Một", "2023-02-27", "500", "450"])
            .row(&["HTX Hai", "2023-03-01", "500", "450"])
            .row(&["HTX Ba", "2020", "500", "500"]);
        assert_eq!(
            book.says(&RULE),
            [
                "D2 mới góp 450 triệu đồng trong 500 triệu đồng vốn điều lệ, đã quá 6 tháng kể từ ngày 27/2/2023"
            ]
        );
    }
}
