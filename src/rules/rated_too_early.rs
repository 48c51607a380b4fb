//! A rating for one founded less than a year ago, or at rest for more than three months.

use super::view::{RecordView, months_after, said};
use super::{Fault, Parameter, Rule, Scope, rows, spoken};
use crate::finding::Severity;
use crate::model::{Field, Rating, Status, Value, When};
use crate::text::{Phrase, Text, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "L104",
    name: "rated-too-early",
    severity: Severity::Warning,
    title: text(
        "xếp loại đơn vị chưa đủ điều kiện",
        "a rating for one that is not rated",
    ),
    message: text(
        "xếp loại «{rating}» nhưng {why}",
        "rated '{rating}', but {why}",
    ),
    help: text(
        "xóa xếp loại hoặc ghi «chưa xếp loại»; nếu đúng, kiểm tra ngày thành lập và tình trạng",
        "delete the rating or write that there is none; if it is right, see the founding and the status",
    ),
    why: text(
        "đơn vị thành lập dưới 12 tháng hoặc ngừng quá 3 tháng trong năm không thuộc diện xếp loại",
        "those founded less than 12 months ago or at rest for more than 3 months in the year are not rated",
    ),
    source: text(
        "Thông tư 01/2020/TT-BKHĐT: phân loại và đánh giá hợp tác xã",
        "Circular 01/2020/TT-BKHĐT: classes and ratings of cooperatives",
    ),
    parameters: &[YOUNG, AT_REST],
    scope: Scope::Record(rows::COOPERATIVES, check),
};

const YOUNG: Parameter = Parameter {
    name: "founded_months",
    meaning: text(
        "số tháng từ khi thành lập trước khi được xếp loại",
        "months from the founding before one is rated",
    ),
    unit: text("tháng", "months"),
    default: 12.0,
    least: 0.0,
    most: 36.0,
};

const AT_REST: Parameter = Parameter {
    name: "stopped_months",
    meaning: text(
        "số tháng ngừng hoạt động còn được xếp loại",
        "months at rest with which one is still rated",
    ),
    unit: text("tháng", "months"),
    default: 3.0,
    least: 0.0,
    most: 12.0,
};

const FOUNDED: Text = text(
    "mới thành lập ngày {day}, chưa đủ {months} tháng",
    "founded on {day}, less than {months} months ago",
);
const STOPPED: Text = text(
    "đã ngừng từ {day}, quá {months} tháng",
    "at rest since {day}, more than {months} months",
);

fn check(record: &RecordView) -> Vec<Fault> {
    not_rated(record).into_iter().collect()
}

fn not_rated(record: &RecordView) -> Option<Fault> {
    let Value::Rating(rating) = record.filing.value(Field::Rating)? else {
        return None;
    };
    let (field, why) = young(record).or_else(|| at_rest(record))?;
    (*rating != Rating::Unrated).then(|| {
        record
            .fault(Field::Rating)
            .with([record.cell(field)])
            .arg("rating", &rating.label())
            .arg("why", &why)
    })
}

fn young(record: &RecordView) -> Option<(Field, Phrase)> {
    let founded = record.filing.when(Field::Established)?;
    let months = record.number(&YOUNG);
    let young = record.as_of()? < months_after(founded.first(), months)?;
    young.then(|| (Field::Established, why(FOUNDED, founded, months)))
}

fn at_rest(record: &RecordView) -> Option<(Field, Phrase)> {
    let stopped = matches!(record.filing.status()?, Status::Suspended | Status::Dormant);
    let since = record.filing.when(Field::StatusDate)?;
    let months = record.number(&AT_REST);
    let long = record.as_of()? > months_after(since.last(), months)?;
    (stopped && long).then(|| (Field::StatusDate, why(STOPPED, since, months)))
}

fn why(said_of: Text, day: When, months: f64) -> Phrase {
    said_of.fill(&[("day", &said(day)), ("months", &spoken(months))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn the_young_and_those_at_rest_are_not_rated() {
        let fields = [
            Field::Name,
            Field::Established,
            Field::Status,
            Field::StatusDate,
            Field::Rating,
        ];
        // as of 31 August 2023
        let book = Book::of(&fields)
            .row(&["HTX Một", "2022-09-01", "active", "", "good"])
            .row(&["HTX Hai", "2022-08-31", "active", "", "good"])
            .row(&["HTX Ba", "2015", "suspended", "2023-05-01", "fair"])
            .row(&["HTX Bốn", "2015", "suspended", "2023-06-01", "fair"])
            .row(&["HTX Năm", "2023-05-01", "active", "", "unrated"]);
        assert_eq!(
            book.says(&RULE),
            [
                "E2 xếp loại «tốt» nhưng mới thành lập ngày 1/9/2022, chưa đủ 12 tháng",
                "E4 xếp loại «khá» nhưng đã ngừng từ 1/5/2023, quá 3 tháng",
            ]
        );
    }
}
