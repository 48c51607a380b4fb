//! A figure far from those of all others of its sector in the list.
//!
//! Distances are measured on a logarithmic scale by the median and the median absolute deviation, which a few wrong
//! figures cannot move, and by how many times the median they are. Small ones are measured by those below the median
//! and large ones by those above, for there are always more small ones far from it.

use super::view::{RecordView, SubmissionView, middle, quantity};
use super::{Fault, Parameter, Parameters, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Form, Sector};
use crate::text::{Phrase, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "O101",
    name: "outlier",
    severity: Severity::Warning,
    title: text(
        "con số khác xa các đơn vị cùng lĩnh vực",
        "a figure far from those of its sector",
    ),
    message: text(
        "{field} {amount} {how} mức giữa ({median}) của {n} đơn vị khác cùng lĩnh vực {sector}",
        "{field} {amount} is {how} the median ({median}) of {n} others of the sector {sector}",
    ),
    help: text(
        "kiểm tra đơn vị tính và số chữ số 0; nếu đúng thì không cần sửa",
        "see the unit and the number of zeros; if it is right nothing has to be mended",
    ),
    why: text(
        "một số gõ nhầm hàng nghìn kéo lệch số bình quân của cả lĩnh vực",
        "one figure off by a thousand moves the average of the whole sector",
    ),
    source: text(
        "Cách tính: điểm z bền vững theo trung vị và độ lệch tuyệt đối trung vị, trên thang logarit",
        "Method: robust z-score by median and median absolute deviation, on a logarithmic scale",
    ),
    parameters: &[Z, TIMES, ENOUGH],
    scope: Scope::Submission(rows::COOPERATIVES, check),
};

/// How far is far.
const Z: Parameter = Parameter {
    name: "z",
    meaning: text(
        "điểm z từ đó coi là khác thường",
        "the z-score from which a figure stands out",
    ),
    unit: text("lần độ lệch", "deviations"),
    default: 3.5,
    least: 2.0,
    most: 20.0,
};

/// How many make a measure.
const ENOUGH: Parameter = Parameter {
    name: "enough",
    meaning: text(
        "số đơn vị ít nhất trong một lĩnh vực để so sánh",
        "the least number of a sector to compare with",
    ),
    unit: text("đơn vị", "cooperatives"),
    default: 20.0,
    least: 5.0,
    most: 1000.0,
};

/// And how many times the others.
const TIMES: Parameter = Parameter {
    name: "times",
    meaning: text(
        "số lần ít nhất so với mức giữa, lớn hơn hay nhỏ hơn",
        "how many times the median, or what part of it, at least",
    ),
    unit: text("lần", "times"),
    default: 10.0,
    least: 1.0,
    most: 1000.0,
};

const FIELDS: [Field; 5] = [
    Field::Members,
    Field::CharterCapital,
    Field::ContributedCapital,
    Field::Revenue,
    Field::IncomeWorker,
];

/// The median absolute deviation of a normal distribution, in standard deviations.
const NORMAL: f64 = 0.6745;

/// A record, its figure and the logarithm of it.
type Point<'r, 'a> = (&'r RecordView<'a>, i64, f64);

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let mut faults = Vec::new();
    for field in FIELDS {
        for sector in Sector::ALL {
            let points = points(submission, field, *sector);
            if points.len() as f64 >= submission.parameters.number(&ENOUGH) {
                faults.extend(outliers(field, *sector, &points, submission.parameters));
            }
        }
    }
    faults
}

fn points<'r, 'a>(
    submission: &'r SubmissionView<'a>,
    field: Field,
    sector: Sector,
) -> Vec<Point<'r, 'a>> {
    let point = |record: &'r RecordView<'a>| {
        let filing = record.filing;
        let of_sector = filing.sector() == Some(sector) && filing.form() == Form::Cooperative;
        let figure = filing.integer(field).filter(|figure| *figure > 0)?;
        of_sector.then(|| (record, figure, (figure as f64).ln()))
    };
    submission.records.iter().filter_map(point).collect()
}

fn outliers(field: Field, sector: Sector, points: &[Point], set: Parameters) -> Vec<Fault> {
    let median = middle(points.iter().map(|(.., log)| *log).collect());
    let deviations = [f64::ge, f64::le].map(|side| {
        let logs = points.iter().map(|(.., log)| log);
        let of_side = logs.filter(|log| side(log, &median));
        middle(of_side.map(|log| (log - median).abs()).collect())
    });
    let (z, times) = (set.number(&Z), set.number(&TIMES).ln());
    let far = |(.., log): &&Point| {
        let distance = (log - median).abs();
        let deviation = deviations[usize::from(*log < median)];
        // Where half of them are alike there is no measure.
        deviation > f64::EPSILON && NORMAL * distance / deviation > z && distance >= times
    };
    points
        .iter()
        .filter(far)
        .map(|(record, figure, log)| {
            record
                .fault(field)
                .arg("amount", &quantity(field, *figure))
                .arg("how", &how_far(log - median))
                .arg("n", &(points.len() - 1))
                .arg("sector", &sector.label())
                .arg("median", &quantity(field, rounded(field, median.exp())))
        })
        .collect()
}

/// How many times the median a figure is, by the logarithm of that.
#[allow(clippy::cast_possible_truncation)]
fn how_far(distance: f64) -> Phrase {
    let times = distance.abs().exp().round() as i64;
    let said = match distance > 0.0 {
        true => text("gấp {n} lần", "{n} times"),
        false => text("chỉ bằng 1/{n}", "1/{n} of"),
    };
    said.fill(&[("n", &times)])
}

/// A median as it is worth telling: whole persons, whole triệu đồng.
#[allow(clippy::cast_possible_truncation)]
fn rounded(field: Field, figure: f64) -> i64 {
    let step = match field.shape().is_money() && figure >= 1e6 {
        true => 1e6,
        false => 1.0,
    };
    ((figure / step).round() * step) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    /// So many cooperatives of one sector with 10, 11, … members, and one more.
    fn book(others: usize, members: &str) -> Book {
        let book = Book::of(&[Field::Name, Field::Sector, Field::Members]);
        let book = (0..others).fold(book, |book, at| {
            book.row(&["HTX", "agriculture", &(10 + at).to_string()])
        });
        book.row(&["HTX Lạ", "agriculture", members])
    }

    #[test]
    fn far_is_far_on_a_logarithmic_scale() {
        assert_eq!(
            book(19, "1800").says(&RULE),
            [
                "C21 số thành viên 1.800 gấp 92 lần mức giữa (19) của 19 đơn vị khác cùng lĩnh vực nông, lâm, diêm nghiệp"
            ]
        );
        assert!(
            book(19, "180").cells(&RULE).is_empty(),
            "nine times as many"
        );
        assert_eq!(
            book(19, "1").says(&RULE),
            [
                "C21 số thành viên 1 chỉ bằng 1/18 mức giữa (18) của 19 đơn vị khác cùng lĩnh vực nông, lâm, diêm nghiệp"
            ]
        );
    }

    #[test]
    fn few_and_those_alike_are_no_measure() {
        assert!(book(18, "1800").cells(&RULE).is_empty());
        let alike = (0..30).fold(
            Book::of(&[Field::Name, Field::Sector, Field::Members]),
            |book, _| book.row(&["HTX", "agriculture", "15"]),
        );
        assert!(
            alike
                .row(&["HTX Lạ", "agriculture", "1800"])
                .cells(&RULE)
                .is_empty()
        );
    }

    #[test]
    fn an_office_may_ask_for_more() {
        assert!(
            book(19, "1800")
                .set(&RULE, "times", 100.0)
                .cells(&RULE)
                .is_empty()
        );
        assert_eq!(
            book(18, "1800").set(&RULE, "enough", 10.0).cells(&RULE),
            ["C20"]
        );
    }
}
