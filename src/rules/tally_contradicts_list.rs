//! Rows that count and a list of the same unit that give different numbers.

use super::{Fault, Rule, RuleSettings, Scope};
use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::text::text;
use jiff::civil::Date;

/// The rule.
pub const RULE: Rule = Rule {
    code: "T103",
    name: "tally-contradicts-list",
    severity: Severity::Warning,
    title: text(
        "số tổng hợp khác số trong danh sách",
        "a count that contradicts the list",
    ),
    message: text(
        "{unit}, {as_of}: bảng tổng hợp {tally_file} ghi {tally} {kind}, danh sách {list_file} có {list}; dùng danh sách",
        "{unit}, {as_of}: the tally {tally_file} states {tally} {kind}, the list {list_file} has {list}; the list is used",
    ),
    help: text(
        "đối chiếu hai bảng; bổ sung dòng thiếu vào danh sách hoặc sửa số tổng hợp",
        "compare both; complete the list or correct the count",
    ),
    why: text(
        "hai con số của một đơn vị không khớp tức là một bảng thiếu hoặc thừa",
        "two numbers of one unit that do not agree mean that one lacks some or has too many",
    ),
    source: text(
        "Quy ước của htx: có danh sách thì dùng danh sách, số tổng hợp chỉ để đối chiếu",
        "htx's convention: where there is a list it is used, and the tally is held against it",
    ),
    parameters: &[],
    scope: Scope::Import,
};

/// What a unit stated twice.
#[derive(Debug, Clone, Copy)]
pub struct Stated<'a> {
    /// Official name of the unit with its kind word.
    pub unit: &'a str,
    /// What is counted.
    pub kind: Kind,
    /// The day of both.
    pub as_of: Date,
    /// Path of the list, and how many it lists.
    pub list: (&'a str, i64),
    /// Path of the tally, and how many it states.
    pub tally: (&'a str, i64),
}

/// The finding on the tally's file, if the two do not agree.
pub fn finding(stated: Stated, settings: &RuleSettings) -> Option<Finding> {
    let severity = settings.severity(&RULE)?;
    let ((list_file, list), (tally_file, tally)) = (stated.list, stated.tally);
    (list != tally).then(|| {
        let fault = Fault::default()
            .arg("unit", &stated.unit)
            .arg("as_of", &stated.as_of)
            .arg("kind", &stated.kind.label())
            .arg("list_file", &list_file)
            .arg("list", &list)
            .arg("tally_file", &tally_file)
            .arg("tally", &tally);
        RULE.finding(fault, tally_file, severity)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use jiff::civil::date;

    #[test]
    fn numbers_that_differ_are_told_on_the_tally() {
        let told = |listed| {
            let stated = Stated {
                unit: "Huyện Thới Bình",
                kind: Kind::Groups,
                as_of: date(2023, 8, 31),
                list: ("tho.xlsx", listed),
                tally: ("tong-hop.xlsx", 12),
            };
            finding(stated, &RuleSettings::default())
        };
        assert_eq!(told(12), None);
        let finding = told(11).expect("11 are not 12");
        assert_eq!(finding.file, "tong-hop.xlsx");
        assert_eq!(
            finding.shown_message(Lang::Vi, false),
            "Huyện Thới Bình, 31/8/2023: bảng tổng hợp tong-hop.xlsx ghi 12 tổ hợp tác, danh sách tho.xlsx có 11; dùng danh sách"
        );
    }
}
