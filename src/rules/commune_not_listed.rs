//! A commune no list of its province knows.
//!
//! Of communes before July 2025 only the last state is known, so one that is not in the list may have been merged
//! earlier: this stays a notice, told once for each name. Since July 2025 communes report themselves, and one that is
//! not known is `unknown-district`'s.

use super::commune_of_another_district::Places;
use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::geography::Meant;
use crate::model::Field;
use crate::text::normal::{self, WordList};
use crate::text::text;
use std::collections::HashSet;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G207",
    name: "commune-not-listed",
    severity: Severity::Info,
    title: text("xã không có trong danh mục", "a commune not in the list"),
    message: text(
        "{value} không có trong danh mục xã của {district} và của tỉnh trước ngày 1/7/2025",
        "{value} is not in the list of communes of {district}, nor of its province, before 1 July 2025",
    ),
    help: text(
        "xem xã này có thuộc huyện không, hoặc đã sáp nhập từ trước thì ghi tên mới (tra bằng htx units)",
        "see whether it belongs to the district; if it was merged earlier, write its new name (see htx units)",
    ),
    why: text(
        "dòng của nơi khác bị đếm cho huyện này",
        "a row of another place is counted for this district",
    ),
    source: text(
        "Danh mục đơn vị hành chính ban hành theo Quyết định 124/2004/QĐ-TTg, cập nhật đến ngày 30/6/2025",
        "List of administrative units by Decision 124/2004/QĐ-TTg, as of 30 June 2025",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::ORGANISATIONS, check),
};

/// Bytes of the longest text that may be a commune's name and no address.
const LONGEST: usize = 60;

/// What is no commune: parts of one, and several together.
static NO_COMMUNE: WordList = WordList::new(&[
    "ấp", "thôn", "xóm", "bản", "buôn", "làng", "khóm", "khu", "tổ", "liên", "toàn", "các", "nhiều",
]);

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let Some(places) = Places::of(submission) else {
        return Vec::new();
    };
    let mut told = HashSet::new();
    let unknown = |record: &RecordView| {
        let name = record.filing.text(Field::Commune)?;
        let known =
            places.all.meant(name) != Meant::Nothing || !places.all.mentions(name).is_empty();
        let new = !known && may_be_commune(name) && told.insert(normal::key(name));
        new.then(|| {
            let fault = record.fault(Field::Commune);
            fault.arg("district", &places.district.name)
        })
    };
    submission.records.iter().filter_map(unknown).collect()
}

fn may_be_commune(name: &str) -> bool {
    let key = normal::key(name);
    let first = key.split(' ').next().unwrap_or_default();
    name.len() <= LONGEST && !NO_COMMUNE.keys().iter().any(|word| word == first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn what_no_list_of_the_province_knows_is_told_once() {
        let book = Book::of(&[Field::Name, Field::Commune])
            .row(&["HTX Một", "Tân Phú"])
            .row(&["HTX Hai", "Xã Không Có"])
            .row(&["HTX Ba", "xã không có"])
            .row(&["HTX Bốn", "Khánh Lâm"])
            .row(&["HTX Năm", "ấp 5"])
            .row(&["HTX Sáu", "Liên xã"])
            .row(&["HTX Bảy", "Trí Phải và Tân Phú"]);
        assert_eq!(
            book.says(&RULE),
            [
                "B3 Xã Không Có không có trong danh mục xã của Huyện Thới Bình và của tỉnh trước ngày 1/7/2025"
            ]
        );
    }
}
