//! An income per worker that is likely one of a month in a column of years, or the other way round.

use super::view::{RecordView, quantity};
use super::{Fault, Parameter, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::normal::{self, WordList};
use crate::text::{Text, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "F206",
    name: "income-of-another-span",
    severity: Severity::Warning,
    title: text(
        "thu nhập tháng lẫn với thu nhập năm",
        "a monthly income among yearly ones",
    ),
    message: text(
        "{field} {amount} khó là thu nhập {span}[; có lẽ là thu nhập {other}]",
        "{field} {amount} is hardly an income {span}[; it may be one {other}]",
    ),
    help: text(
        "kiểm tra đơn vị tính; ghi rõ «tháng» hoặc «năm» ở tiêu đề cột và quy đổi cho thống nhất",
        "see the unit; say month or year in the header and convert all to one of them",
    ),
    why: text(
        "lẫn tháng với năm làm số bình quân của tỉnh sai tới mười hai lần",
        "months among years put the average of the province wrong by up to twelve times",
    ),
    source: text(
        "Khoảng thường gặp rút từ số liệu công bố của các tỉnh",
        "A range drawn from the published figures of provinces",
    ),
    parameters: &[LEAST, MOST],
    scope: Scope::Record(rows::COOPERATIVES, check),
};

const MILLIONS: Text = text("triệu đồng một năm", "million đồng a year");

const LEAST: Parameter = Parameter {
    name: "year_least",
    meaning: text(
        "thu nhập bình quân năm thấp nhất thường gặp",
        "the least income a year usually met",
    ),
    unit: MILLIONS,
    default: 12.0,
    least: 1.0,
    most: 100.0,
};

const MOST: Parameter = Parameter {
    name: "year_most",
    meaning: text(
        "thu nhập bình quân năm cao nhất thường gặp",
        "the most income a year usually met",
    ),
    unit: MILLIONS,
    default: 300.0,
    least: 100.0,
    most: 10_000.0,
};

const MONTH: Text = text("một tháng", "of a month");
const YEAR: Text = text("một năm", "of a year");
const EITHER: Text = text("một tháng hay một năm", "of a month or a year");

static MONTHLY: WordList = WordList::new(&["tháng"]);
static YEARLY: WordList = WordList::new(&["năm"]);

fn check(record: &RecordView) -> Vec<Fault> {
    odd(record).into_iter().collect()
}

fn odd(record: &RecordView) -> Option<Fault> {
    let income = record.filing.integer(Field::IncomeWorker)?;
    // Of none, and of less than none, others speak.
    let millions = Some(income as f64 / 1e6).filter(|millions| *millions > 0.0)?;
    let (least, most) = (record.number(&LEAST), record.number(&MOST));
    let of_year = (least..=most).contains(&millions);
    let of_month = (least..=most).contains(&(millions * 12.0));
    let header = record.header(Field::IncomeWorker).map(normal::key);
    let says = |words: &WordList| header.as_deref().is_some_and(|key| words.stands_in(key));
    let (right, span, other) = match (says(&MONTHLY), says(&YEARLY)) {
        (true, false) => (of_month, MONTH, of_year.then_some(YEAR)),
        (false, true) => (of_year, YEAR, of_month.then_some(MONTH)),
        _ => ((least / 12.0..=most).contains(&millions), EITHER, None),
    };
    if right {
        return None;
    }
    let fault = record
        .fault(Field::IncomeWorker)
        .arg("amount", &quantity(Field::IncomeWorker, income))
        .arg("span", &span);
    Some(match other {
        Some(other) => fault.arg("other", &other),
        None => fault,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    fn book(header: &str) -> Book {
        Book::of(&[Field::Name, Field::IncomeWorker])
            .headed(Field::IncomeWorker, header)
            .row(&["HTX Một", "5"])
            .row(&["HTX Hai", "60"])
            .row(&["HTX Ba", "0.5"])
            .row(&["HTX Bốn", "600"])
    }

    #[test]
    fn the_header_says_which_is_meant() {
        for (header, cells) in [
            ("Thu nhập BQ/tháng", &["B3", "B4", "B5"][..]),
            ("Thu nhập BQ/người/năm", &["B2", "B4", "B5"]),
            ("Thu nhập bình quân", &["B4", "B5"]),
        ] {
            assert_eq!(book(header).cells(&RULE), cells, "{header}");
        }
    }

    #[test]
    fn what_it_may_be_instead_is_offered() {
        assert_eq!(
            book("Thu nhập BQ/người/năm").says(&RULE)[0],
            "B2 thu nhập bình quân lao động 5 triệu đồng khó là thu nhập một năm; có lẽ là thu nhập một tháng"
        );
    }
}
