//! The name of an organisation that is gone under another tax code.

use super::standing::{HistoryView, since};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "H107",
    name: "tax-code-changed",
    severity: Severity::Warning,
    title: text("mã số thuế khác kỳ trước", "a tax code that changed"),
    message: text(
        "mã số {value}; danh sách ngày {day_before} ghi {code_before} cho cùng tên này",
        "code {value}; the list of {day_before} says {code_before} for the same name",
    ),
    help: text(
        "đối chiếu giấy chứng nhận đăng ký, sửa mã sai; mã số thuế của một tổ chức không bao giờ đổi",
        "look at the certificate and correct the wrong one; the tax code of an organisation never changes",
    ),
    why: text(
        "khác mã là một tổ chức khác: một giảm, một tăng mà thật ra không có gì đổi",
        "another code is another organisation: one less, one more, though nothing happened",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 46; Nghị định 92/2024/NĐ-CP, Điều 14",
        "Law on Cooperatives 17/2023/QH15, Article 46; Decree 92/2024/NĐ-CP, Article 14",
    ),
    parameters: &[],
    scope: Scope::History(rows::ORGANISATIONS, check),
};

fn check(view: &HistoryView) -> Vec<Fault> {
    let changed = view.turnover().renumbered.into_iter();
    changed
        .filter_map(|(before, now)| {
            let code = before.filing.tax_code()?;
            now.filing.tax_code()?;
            Some(since(&before, &now, Field::TaxCode).arg("code_before", &code))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, history};

    #[test]
    fn one_name_under_two_codes_is_told() {
        let book = |name, code| Book::of(&[Field::Name, Field::TaxCode]).row(&[name, code]);
        let before = || (book("HTX Một", "2000010001"), &[1i64][..]);
        let said = history(
            &RULE,
            before(),
            (book("Hợp tác xã Một", "2000011372"), &[2]),
        );
        assert_eq!(
            said,
            ["B2 mã số 2000011372; danh sách ngày 31/7/2023 ghi 2000010001 cho cùng tên này"]
        );
        assert!(history(&RULE, before(), (book("HTX Hai", "2000011372"), &[2])).is_empty());
    }
}
