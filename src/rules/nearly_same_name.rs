//! Names in one commune that differ in their writing only: abbreviated, in another order, or typed without accents.
//!
//! Tones are respected: Hòa is not Hoa. Where no commune is known, tax codes tell cooperatives apart.

use super::duplicate_name::one_tax_code;
use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, groups, naming, rows};
use crate::finding::Severity;
use crate::model::{Field, tax_code_digits};
use crate::text::syllable::{is_syllable, is_syllable_without_accents};
use crate::text::{normal, text};
use std::collections::{BTreeMap, BTreeSet};

/// The rule.
pub const RULE: Rule = Rule {
    code: "U103",
    name: "nearly-same-name",
    severity: Severity::Warning,
    title: text("tên gần như trùng nhau", "names that are nearly the same"),
    message: text(
        "tên chỉ khác cách viết với {others}",
        "the name differs in its writing only from {others}",
    ),
    help: text(
        "nếu là một tổ chức, xóa dòng trùng; nếu là hai, ghi tên đầy đủ và mã số thuế của từng tổ chức",
        "if it is one organisation, delete the repeated row; if they are two, give the full name and tax code of each",
    ),
    why: text(
        "viết tắt, đảo chữ hoặc thiếu dấu làm một tổ chức bị đếm hai lần",
        "an abbreviation, another order or missing accents count one organisation twice",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 50; Nghị định 92/2024/NĐ-CP, Điều 17",
        "Law on Cooperatives 17/2023/QH15, Article 50; Decree 92/2024/NĐ-CP, Article 17",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::ORGANISATIONS, check),
};

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, |record| {
        in_any_order(record, normal::bare)
    });
    alike
        .into_iter()
        .flat_map(|group| parted(group, accented))
        .flat_map(|group| parted(group, naming::commune))
        .filter(|group| group.len() > 1 && !is_told_elsewhere(group) && !are_different(group))
        .map(|group| groups::fault(&group, Field::Name))
        .collect()
}

/// The words of a name of its own, abbreviations written out, in the order of the alphabet.
fn in_any_order(record: &RecordView, fold: fn(&str) -> String) -> Option<String> {
    let mut words = naming::words(record.filing.name()?, record.kind(), fold);
    words.sort_unstable();
    Some(words.join(" ")).filter(|words| !words.is_empty())
}

/// The same with its accents; none of a name typed without any.
fn accented(record: &RecordView) -> Option<String> {
    let name = record.filing.name()?;
    in_any_order(record, normal::key).filter(|_| !is_typed_without(name))
}

/// Whether a name was typed without accents: one of its words is no syllable unless it has lost them. "Hoa" may be
/// Hòa or Hoa, so that it proves nothing.
fn is_typed_without(name: &str) -> bool {
    let lost = |word: &str| !is_syllable(word) && is_syllable_without_accents(word);
    !normal::has_diacritics(name) && name.split(' ').any(lost)
}

/// A group parted by what its records say; those who say nothing stay only where all others agree.
fn parted<'a>(
    group: Vec<RecordView<'a>>,
    said: fn(&RecordView) -> Option<String>,
) -> Vec<Vec<RecordView<'a>>> {
    let mut parts: BTreeMap<String, Vec<RecordView<'a>>> = BTreeMap::new();
    for record in &group {
        if let Some(key) = said(record) {
            parts.entry(key).or_default().push(*record);
        }
    }
    match parts.len() {
        0 | 1 => vec![group],
        _ => parts.into_values().collect(),
    }
}

/// Whether the names, or the tax codes, are simply the same, which other rules look at.
fn is_told_elsewhere(group: &[RecordView]) -> bool {
    let own = |record: &RecordView| {
        let name = record.filing.name()?;
        Some(naming::own_name(name, record.kind(), normal::key))
    };
    let names: BTreeSet<_> = group.iter().map(own).collect();
    one_tax_code(group) || names.len() == 1
}

/// Whether nothing says that they are in one commune, and each has a tax code of its own.
fn are_different(group: &[RecordView]) -> bool {
    let code = |record: &RecordView| record.filing.tax_code().map(tax_code_digits);
    let codes: BTreeSet<_> = group.iter().filter_map(code).collect();
    let in_one_commune = group.iter().all(|record| naming::commune(record).is_some());
    !in_one_commune && codes.len() == group.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    fn told(rows: &[[&str; 3]]) -> Vec<String> {
        let book = Book::of(&[Field::Name, Field::Commune, Field::TaxCode]);
        rows.iter()
            .fold(book, |book, row| book.row(row))
            .says(&RULE)
    }

    #[test]
    fn abbreviations_order_and_missing_accents_are_seen_through() {
        for other in [
            "Hợp tác xã Dịch vụ nông nghiệp Tân Phú",
            "HTX NN-DV Tân Phú",
            "HTX dich vu nong nghiep Tan Phu",
            "HTX Tân Phú DVNN",
        ] {
            let rows = [
                ["HTX DVNN Tân Phú", "Tân Phú", ""],
                [other, "xã Tân Phú", ""],
            ];
            let said = format!("A2 tên chỉ khác cách viết với A3 ({other})");
            assert_eq!(told(&rows), [said]);
        }
    }

    #[test]
    fn tones_communes_and_tax_codes_tell_apart() {
        for (other, commune, code) in [
            ("HTX DVNN Thanh Hoa", "Tân Phú", ""),
            ("HTX Dịch vụ nông nghiệp Thanh Hòa", "Trí Phải", ""),
            ("HTX Dịch vụ nông nghiệp Thanh Hòa", "", "2000011372"),
            ("HTX DVNN Thanh Hoà", "Tân Phú", ""),
            ("HTX DVNN Thanh Hòa", "", ""),
        ] {
            let rows = [
                ["HTX DVNN Thanh Hòa", "Tân Phú", "2000010001"],
                [other, commune, code],
            ];
            assert!(told(&rows).is_empty(), "{other}");
        }
    }

    #[test]
    fn a_name_without_accents_that_may_be_two_is_left_alone() {
        let rows = [
            ["HTX Thanh Hòa", "", ""],
            ["HTX Thanh Hóa", "", ""],
            ["HTX Thanh Hoa", "", ""],
        ];
        assert!(told(&rows).is_empty());
    }
}
