//! Flag, title and file name name different units.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "G102",
    name: "unit-contradiction",
    severity: Severity::Warning,
    title: text("đơn vị gửi không thống nhất", "the units disagree"),
    message: text(
        "đơn vị không thống nhất: {used}[ ({used_from})] và {other}[ ({other_from})]; dùng {used}",
        "the units disagree: {used}[ ({used_from})] and {other}[ ({other_from})]; {used} is used",
    ),
    help: text(
        "kiểm tra đơn vị nào đúng; nếu đơn vị được dùng sai, nhập lại với --unit",
        "see which is right; if the one used is wrong, import again with --unit",
    ),
    why: text(
        "sai đơn vị thì số liệu của đơn vị khác bị thay thế",
        "with the wrong unit, another one's figures would be replaced",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::UnitContradiction),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn both_units_are_shown() {
        assert_eq!(
            says(
                met(Matter::UnitContradiction)
                    .arg("used", text("Huyện Thới Bình", "Huyện Thới Bình"))
                    .arg("other", text("Huyện U Minh", "Huyện U Minh"))
                    .arg("other_from", text("tên tệp", "file name"))
            ),
            "G102 F17 đơn vị không thống nhất: Huyện Thới Bình và Huyện U Minh (tên tệp); dùng Huyện Thới Bình"
        );
    }
}
