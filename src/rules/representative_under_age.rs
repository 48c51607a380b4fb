//! A representative by law who is not of age.

use super::view::RecordView;
use super::{Fault, Rule, Scope, person, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;
use jiff::ToSpan;

/// The rule.
pub const RULE: Rule = Rule {
    code: "L105",
    name: "representative-under-age",
    severity: Severity::Warning,
    title: text(
        "người đại diện chưa đủ 18 tuổi",
        "a representative under 18",
    ),
    message: text(
        "{field} {value}: chưa đủ 18 tuổi vào ngày {as_of}",
        "{field} {value}: not yet 18 on {as_of}",
    ),
    help: text(
        "kiểm tra ngày sinh theo căn cước",
        "see the date of birth by the identity card",
    ),
    why: text(
        "người đại diện theo pháp luật phải là người thành niên, từ đủ 18 tuổi",
        "a representative by law has to be of age",
    ),
    source: text(
        "Bộ luật Dân sự 91/2015/QH13, Điều 20; Luật Hợp tác xã 17/2023/QH15, Điều 43 và 45",
        "Civil Code 91/2015/QH13, Article 20; Law on Cooperatives 17/2023/QH15, Articles 43 and 45",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    under_age(record).into_iter().collect()
}

fn under_age(record: &RecordView) -> Option<Fault> {
    let as_of = record.as_of()?;
    let birth = person::written_day(record.filing.text(Field::RepBirth)?)?;
    let of_age = birth.first().checked_add(18.years()).ok()?;
    (of_age > as_of).then(|| record.fault(Field::RepBirth).arg("as_of", &as_of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn the_day_of_the_figures_counts() {
        // as of 31 August 2023
        let book = Book::of(&[Field::Name, Field::RepBirth])
            .row(&["HTX Một", "01/9/2005"])
            .row(&["HTX Hai", "31/8/2005"])
            .row(&["HTX Ba", "2005"])
            .row(&["HTX Bốn", "12/5/2023"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B2 ngày sinh người đại diện •••••••05: chưa đủ 18 tuổi vào ngày 31/8/2023",
                "B5 ngày sinh người đại diện •••••••23: chưa đủ 18 tuổi vào ngày 31/8/2023",
            ]
        );
    }
}
