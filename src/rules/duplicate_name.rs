//! Two organisations of one name in one commune.
//!
//! Names are compared without "hợp tác xã", "tổ hợp tác" in front; without a commune a name is no key, for favourite names are
//! found in every district. Records of one tax code are `duplicate-tax-code`'s.

use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, groups, naming, rows};
use crate::finding::Severity;
use crate::model::{Field, tax_code_digits};
use crate::text::{normal, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "U102",
    name: "duplicate-name",
    severity: Severity::Warning,
    title: text("trùng tên trong cùng một xã", "one name twice in a commune"),
    message: text(
        "trùng tên trong cùng xã với {others}",
        "the same name in the same commune as {others}",
    ),
    help: text(
        "nếu là một tổ chức, xóa dòng trùng; nếu là hai, ghi tên đầy đủ và mã số thuế của từng tổ chức",
        "if it is one organisation, delete the repeated row; if they are two, give the full name and tax code of each",
    ),
    why: text(
        "tên không được trùng; hai dòng cùng tên cùng xã thường là một tổ chức ghi hai lần",
        "names must differ; two rows of one name in a commune are mostly one organisation listed twice",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 50; Nghị định 92/2024/NĐ-CP, Điều 17; Nghị định 77/2019/NĐ-CP, Điều 13 (tổ hợp tác)",
        "Law on Cooperatives 17/2023/QH15, Article 50; Decree 92/2024/NĐ-CP, Article 17; Decree 77/2019/NĐ-CP, Article 13 (groups)",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::ORGANISATIONS, check),
};

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let alike = groups::alike(&submission.records, name_in_commune);
    alike
        .iter()
        .filter(|group| !one_tax_code(group))
        .map(|group| groups::fault(group, Field::Name))
        .collect()
}

/// What no two may share: the name without the word for the kind, and the commune.
pub(super) fn name_in_commune(record: &RecordView) -> Option<String> {
    let name = naming::own_name(record.filing.name()?, record.kind(), normal::key);
    let commune = naming::commune(record)?;
    (!name.is_empty()).then(|| format!("{name}|{commune}"))
}

/// Whether all have the same tax code.
pub(super) fn one_tax_code(group: &[RecordView]) -> bool {
    let code = |record: &RecordView| record.filing.tax_code().map(tax_code_digits);
    let first = code(&group[0]);
    first.is_some() && group.iter().all(|record| code(record) == first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Address, Kind};
    use crate::rules::Parameters;
    use crate::rules::testing::Book;

    #[test]
    fn spelling_and_prefix_do_not_matter_and_the_commune_does() {
        let book = Book::of(&[Field::Name, Field::Commune, Field::TaxCode])
            .row(&["HTX Thanh Hoá", "Trí Phải", ""])
            .row(&["Hợp tác xã THANH HÓA", "xã Trí Phải", ""])
            .row(&["HTX Thanh Hóa", "Tân Phú", ""])
            .row(&["HTX Thanh Hòa", "Trí Phải", ""])
            .row(&["HTX Nông nghiệp Thanh Hóa", "Trí Phải", ""]);
        let findings = book.findings(&RULE);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].cell, Some(Address::new(1, 0)));
        assert_eq!(findings[0].related, [Address::new(2, 0)]);
        assert_eq!(
            findings[0].message.vi,
            "trùng tên trong cùng xã với A3 (Hợp tác xã THANH HÓA)"
        );
    }

    #[test]
    fn without_a_commune_or_with_one_tax_code_nothing_is_said() {
        let book = Book::of(&[Field::Name, Field::Commune, Field::TaxCode])
            .row(&["HTX Quyết Thắng", "", "2000010001"])
            .row(&["HTX Quyết Thắng", "", "2000011372"])
            .row(&["HTX Đoàn Kết", "Tân Lộc", "2000012746"])
            .row(&["HTX Đoàn Kết", "Tân Lộc", "2000012746"]);
        assert!(book.cells(&RULE).is_empty());
    }

    #[test]
    fn groups_are_compared_without_their_own_words() {
        let book = Book::of(&[Field::Name, Field::Commune])
            .kind(Kind::Groups)
            .row(&["THT Đoàn Kết", "Trí Phải"])
            .row(&["Tổ hợp tác Đoàn Kết", "Trí Phải"])
            .row(&["HTX Đoàn Kết", "Trí Phải"]);
        assert_eq!(
            book.says(&RULE),
            ["A2 trùng tên trong cùng xã với A3 (Tổ hợp tác Đoàn Kết)"]
        );
    }

    #[test]
    fn members_may_have_one_name() {
        let book = Book::of(&[Field::Name, Field::Commune])
            .kind(Kind::Members)
            .row(&["Nguyễn Văn A", "Trí Phải"])
            .row(&["Nguyễn Văn A", "Trí Phải"]);
        assert!(book.cells(&RULE).is_empty());
    }

    #[test]
    fn in_a_communes_own_list_the_name_is_enough() {
        let mut reading = Book::of(&[Field::Name])
            .row(&["HTX Quyết Thắng"])
            .row(&["HTX Quyết Thắng"])
            .reading();
        reading.submissions[0].unit.code = "32065".to_owned();
        let views = SubmissionView::all(&reading, Parameters::default());
        assert_eq!(check(&views[0]).len(), 1);
    }
}
