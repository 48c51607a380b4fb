//! Flag, title and file name give different as-of days.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S302",
    name: "day-contradiction",
    severity: Severity::Warning,
    title: text(
        "ngày chốt số liệu không thống nhất",
        "the as-of days disagree",
    ),
    message: text(
        "ngày chốt số liệu không thống nhất: {used}[ ({used_from})] và {other}[ ({other_from})]; dùng {used}",
        "the as-of days disagree: {used}[ ({used_from})] and {other}[ ({other_from})]; {used} is used",
    ),
    help: text(
        "kiểm tra ngày nào đúng; nếu ngày được dùng sai, nhập lại với --period",
        "see which is right; if the one used is wrong, import again with --period",
    ),
    why: text(
        "sai ngày thì số liệu vào nhầm kỳ báo cáo",
        "with the wrong day the figures go to the wrong period",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::DayContradiction),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn both_days_are_shown() {
        assert_eq!(
            says(
                met(Matter::DayContradiction)
                    .arg("used", text("31/08/2023", "31 August 2023"))
                    .arg("used_from", text("tiêu đề", "title"))
                    .arg("other", text("tháng 07 năm 2023", "2023-07"))
                    .arg("other_from", text("tên tệp", "file name"))
            ),
            "S302 F17 ngày chốt số liệu không thống nhất: 31/08/2023 (tiêu đề) và tháng 07 năm 2023 (tên tệp); dùng 31/08/2023"
        );
    }
}
