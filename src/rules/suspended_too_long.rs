//! A cooperative that has been suspended longer than one notice allows.

use super::view::{RecordView, months_after, said};
use super::{Fault, Parameter, Rule, Scope, rows, spoken};
use crate::finding::Severity;
use crate::model::{Field, Status};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "L103",
    name: "suspended-too-long",
    severity: Severity::Warning,
    title: text("tạm ngừng quá thời hạn", "suspended for too long"),
    message: text(
        "{status} từ {since}, đã quá {months} tháng",
        "{status} since {since}, more than {months} months",
    ),
    help: text(
        "nếu ngày đúng, yêu cầu đơn vị thông báo tiếp tục tạm ngừng, hoạt động lại hoặc giải thể",
        "if the date is right, have it give notice again, resume or dissolve",
    ),
    why: text(
        "ngừng hoạt động 12 tháng liên tục mà không thông báo là căn cứ thu hồi giấy chứng nhận đăng ký",
        "12 months without work and without notice are a ground for revoking the registration",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 96 và 103 khoản 1; Nghị định 92/2024/NĐ-CP, Điều 47",
        "Law on Cooperatives 17/2023/QH15, Articles 96 and 103 clause 1; Decree 92/2024/NĐ-CP, Article 47",
    ),
    parameters: &[MONTHS],
    scope: Scope::Record(rows::COOPERATIVES, check),
};

const MONTHS: Parameter = Parameter {
    name: "months",
    meaning: text(
        "thời gian tạm ngừng nhiều nhất theo một thông báo",
        "the longest suspension by one notice",
    ),
    unit: text("tháng", "months"),
    default: 12.0,
    least: 1.0,
    most: 60.0,
};

fn check(record: &RecordView) -> Vec<Fault> {
    too_long(record).into_iter().collect()
}

fn too_long(record: &RecordView) -> Option<Fault> {
    let status = record.filing.status()?;
    let since = record.filing.when(Field::StatusDate)?;
    let stopped = matches!(status, Status::Suspended | Status::Dormant);
    // A date before the founding is wrong and tells nothing.
    let sound = record.before_founding(Field::StatusDate).is_none();
    let months = record.number(&MONTHS);
    let over = record.as_of()? > months_after(since.last(), months)?;
    (stopped && sound && over).then(|| {
        record
            .fault(Field::StatusDate)
            .with([record.cell(Field::Status)])
            .arg("status", &status.label())
            .arg("since", &said(since))
            .arg("months", &spoken(months))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn a_year_is_allowed() {
        let fields = [
            Field::Name,
            Field::Status,
            Field::StatusDate,
            Field::Established,
        ];
        // as of 31 August 2023
        let book = Book::of(&fields)
            .row(&["HTX Một", "suspended", "2022-08-30", ""])
            .row(&["HTX Hai", "suspended", "2022-08-31", ""])
            .row(&["HTX Ba", "ended", "2020", ""])
            .row(&["HTX Bốn", "dormant", "2020", ""])
            .row(&["HTX Năm", "dormant", "2014", "2015"]);
        assert_eq!(
            book.says(&RULE),
            [
                "C2 tạm ngừng hoạt động từ 30/8/2022, đã quá 12 tháng",
                "C5 ngừng hoạt động từ 2020, đã quá 12 tháng",
            ]
        );
    }
}
