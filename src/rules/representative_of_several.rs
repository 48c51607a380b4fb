//! One person as the representative of several cooperatives, by the identity number.

use super::duplicate_name::one_tax_code;
use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, groups, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::model::tax_code_digits;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "U106",
    name: "representative-of-several",
    severity: Severity::Info,
    title: text(
        "một người đại diện nhiều đơn vị",
        "one representative for several",
    ),
    message: text(
        "{field} {value} còn là của người đại diện {others}",
        "{field} {value} is that of the representative of {others} as well",
    ),
    help: text(
        "kiểm tra có phải chép nhầm dòng không; nếu đúng là một người thì không cần sửa",
        "see whether a row was copied by mistake; if it is one person nothing has to be mended",
    ),
    why: text(
        "một người có thể đại diện nhiều đơn vị, nhưng thường đó là một tổ chức ghi hai lần",
        "one person may represent several, but mostly it is one organisation listed twice",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 43 và 45",
        "Law on Cooperatives 17/2023/QH15, Articles 43 and 45",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::ORGANISATIONS, check),
};

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, key);
    alike
        .iter()
        .filter(|group| !one_tax_code(group))
        .map(|group| groups::fault(group, Field::RepId))
        .collect()
}

fn key(record: &RecordView) -> Option<String> {
    let digits = record.filing.text(Field::RepId).map(tax_code_digits)?;
    let digits = digits.trim_start_matches('0').to_owned();
    (digits.len() >= LEAST_DIGITS).then_some(digits)
}

/// Fewer are no identity number.
const LEAST_DIGITS: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn the_number_is_masked() {
        let book = Book::of(&[Field::Name, Field::RepId])
            .row(&["HTX Một", "096067000123"])
            .row(&["HTX Hai", "96067000123"])
            .row(&["HTX Ba", "096067000124"]);
        assert_eq!(
            book.says(&RULE),
            ["B2 số CCCD người đại diện ••••••••••23 còn là của người đại diện B3 (HTX Hai)"]
        );
    }
}
