//! A commune no list of its province knows.
//!
//! Of communes before July 2025 only the last state is known, so one that is not in the list may have been merged
//! earlier: this stays a notice, told once for each name. Since July 2025 communes report themselves: in a list of one
//! of them another name says little, in a list of several it is `unknown-district`'s.

use super::commune_of_another_district::Places;
use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::geography::{Level, Meant, Unit};
use crate::model::Field;
use crate::text::normal::{self, WordList};
use crate::text::{Phrase, text};
use std::collections::HashSet;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G207",
    name: "commune-not-listed",
    severity: Severity::Info,
    title: text("xã không có trong danh mục", "a commune not in the list"),
    message: text(
        "{value} không có trong danh mục xã của {place}",
        "{value} is not in the list of communes of {place}",
    ),
    help: text(
        "xem dòng này có thuộc đơn vị gửi không; xã đã sáp nhập thì ghi tên mới (tra bằng htx units)",
        "see whether the row belongs to the sender; of a commune that was merged write the new name (see htx units)",
    ),
    why: text(
        "dòng của nơi khác bị đếm cho đơn vị này",
        "a row of another place is counted for this unit",
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
    let place = searched(places.unit);
    let mut told = HashSet::new();
    let unknown = |record: &RecordView| {
        let mut fields = names(places.unit.level).iter();
        let (field, name) = fields.find_map(|field| Some((*field, record.filing.text(*field)?)))?;
        let known =
            places.all.meant(name) != Meant::Nothing || !places.all.mentions(name).is_empty();
        let new = !known && may_be_commune(name) && told.insert(normal::key(name));
        new.then(|| record.fault(field).arg("place", &place))
    };
    submission.records.iter().filter_map(unknown).collect()
}

/// Where a row names the commune its sender would know it by.
const fn names(level: Level) -> &'static [Field] {
    match level {
        Level::Commune => &[Field::Commune, Field::NewCommune],
        _ => &[Field::Commune],
    }
}

/// Where names were looked for, in words that follow "communes of".
fn searched(unit: &Unit) -> Phrase {
    match unit.level {
        Level::District => text(
            "{unit} và của tỉnh trước ngày 1/7/2025",
            "{unit}, nor of its province, before 1 July 2025",
        )
        .fill(&[("unit", &unit.name)]),
        _ => Phrase::same(unit.parent().map_or("", |province| province.name)),
    }
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
