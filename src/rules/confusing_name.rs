//! Names the law calls confusing: they differ by a number, a letter, "tân", "mới" or the part of the country, or are
//! the same in two communes.

use super::duplicate_name::{name_in_commune, one_tax_code};
use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, groups, naming, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::{normal, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "L106",
    name: "confusing-name",
    severity: Severity::Info,
    title: text("tên gây nhầm lẫn", "names that may be mistaken"),
    message: text(
        "tên dễ nhầm với {others}",
        "the name may be mistaken for {others}",
    ),
    help: text(
        "nếu đăng ký sau ngày 01/7/2024, nhắc đơn vị đổi tên; nếu là một tổ chức, xóa dòng trùng",
        "if registered since 1 July 2024, have it change its name; if it is one organisation, delete the repeated row",
    ),
    why: text(
        "tên riêng không được trùng hoặc gây nhầm lẫn trong phạm vi cả nước",
        "a name must not be the same as another in the country, nor be mistaken for it",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 50; Nghị định 92/2024/NĐ-CP, Điều 17",
        "Law on Cooperatives 17/2023/QH15, Article 50; Decree 92/2024/NĐ-CP, Article 17",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::UNIONS, check),
};

/// Parts of the country behind "miền".
const PARTS: [&str; 5] = ["bắc", "nam", "trung", "tây", "đông"];

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, stem);
    alike
        .iter()
        .filter(|group| !one_tax_code(group) && !are_one(group))
        .map(|group| groups::fault(group, Field::Name))
        .collect()
}

/// The words of a name without those by which none may differ.
fn stem(record: &RecordView) -> Option<String> {
    let words = naming::words(record.filing.name()?, record.kind(), normal::key);
    let mut words: &[String] = &words;
    let is = |word: &str, written: &str| word == normal::key(written);
    if let [rest @ .., region, part] = words
        && is(region, "miền")
        && PARTS.iter().any(|known| is(part, known))
    {
        words = rest;
    }
    if let [rest @ .., last] = words
        && (last.chars().count() == 1 || last.parse::<u32>().is_ok() || is(last, "mới"))
    {
        words = rest;
    }
    if let [first, rest @ ..] = words
        && is(first, "tân")
        && !rest.is_empty()
    {
        words = rest;
    }
    Some(words.join(" ")).filter(|stem| !stem.is_empty())
}

/// Whether the names are the same in one commune, which others tell.
fn are_one(group: &[RecordView]) -> bool {
    let mut names = group.iter().map(name_in_commune);
    let first = names.next().flatten();
    first.is_some() && names.all(|name| name == first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn numbers_tan_moi_and_regions_do_not_tell_names_apart() {
        for (other, confusing) in [
            ("HTX Bình Minh 2", true),
            ("HTX Bình Minh A", true),
            ("HTX Tân Bình Minh", true),
            ("HTX Bình Minh Mới", true),
            ("HTX Bình Minh miền Tây", true),
            ("HTX Bình Minh", true),
            ("HTX Bình Minh Xanh", false),
            ("HTX Bình Mình", false),
        ] {
            let book = Book::of(&[Field::Name, Field::Commune])
                .row(&["HTX Bình Minh", "Trí Phải"])
                .row(&[other, "Tân Phú"]);
            let expected: &[String] = match confusing {
                true => &[format!("A2 tên dễ nhầm với A3 ({other})")],
                false => &[],
            };
            assert_eq!(book.says(&RULE), expected);
        }
    }
}
