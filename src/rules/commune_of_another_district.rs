//! A commune that lies in another district than the row says.
//!
//! Before July 2025 communes were merged and renamed; only one that is known in another district, and not in the
//! stated one, is told.

use super::view::{RecordView, SubmissionView};
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::geography::{self, Gazetteer, Level, Meant, Unit};
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G205",
    name: "commune-of-another-district",
    severity: Severity::Warning,
    title: text("xã không thuộc huyện", "a commune of another district"),
    message: text(
        "{value} không thuộc {district}; có ở {others}",
        "{value} is not in {district}; there is one in {others}",
    ),
    help: text(
        "sửa tên xã, hoặc chuyển dòng sang danh sách của huyện đúng",
        "correct the commune, or move the row to the list of its district",
    ),
    why: text(
        "đơn vị bị đếm cho huyện khác",
        "it is counted for another district",
    ),
    source: text(
        "Danh mục đơn vị hành chính ban hành theo Quyết định 124/2004/QĐ-TTg, cập nhật đến ngày 30/6/2025",
        "List of administrative units by Decision 124/2004/QĐ-TTg, as of 30 June 2025",
    ),
    parameters: &[],
    scope: Scope::Submission(rows::ORGANISATIONS, check),
};

fn check(submission: &SubmissionView) -> Vec<Fault> {
    let Some(places) = Places::of(submission).filter(|places| places.unit.level == Level::District)
    else {
        return Vec::new();
    };
    let fault = |record: &RecordView| elsewhere(record, &places);
    submission.records.iter().filter_map(fault).collect()
}

/// The communes of the unit a list is of, and of its province.
pub(super) struct Places {
    pub(super) unit: &'static Unit,
    pub(super) own: Gazetteer,
    pub(super) all: Gazetteer,
}

impl Places {
    /// `None` of a list that is of no unit below the province.
    pub(super) fn of(submission: &SubmissionView) -> Option<Self> {
        let day = submission.submission.as_of;
        let unit = geography::by_reference(&submission.submission.unit)
            .filter(|unit| unit.is_valid(day))?;
        Some(Places {
            unit,
            own: Gazetteer::of(geography::communes(unit, day)),
            all: Gazetteer::of(geography::communes(unit.parent()?, day)),
        })
    }
}

fn elsewhere(record: &RecordView, places: &Places) -> Option<Fault> {
    let name = record.filing.text(Field::Commune)?;
    if places.own.meant(name) != Meant::Nothing {
        return None;
    }
    let others = match places.all.meant(name) {
        Meant::Named(unit) => vec![unit],
        Meant::Several(units) => units,
        _ => return None,
    };
    let districts: Vec<&str> = others
        .iter()
        .filter_map(|unit| Some(unit.parent()?.name))
        .collect();
    Some(
        record
            .fault(Field::Commune)
            .arg("district", &places.unit.name)
            .arg("others", &districts.join(", ")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn only_what_is_known_elsewhere_is_told() {
        // Huyện Thới Bình has Tân Phú and Trí Phải; Khánh Lâm is in Huyện U Minh, Tam Giang in Huyện Năm Căn.
        let book = Book::of(&[Field::Name, Field::Commune])
            .row(&["HTX Một", "Tân Phú"])
            .row(&["HTX Hai", "xã Khánh Lâm"])
            .row(&["HTX Ba", "Xã Không Có"])
            .row(&["HTX Bốn", ""]);
        assert_eq!(
            book.says(&RULE),
            ["B3 xã Khánh Lâm không thuộc Huyện Thới Bình; có ở Huyện U Minh"]
        );
    }
}
