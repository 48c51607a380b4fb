//! Figures whose as-of day is nowhere stated.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S301",
    name: "day-unknown",
    severity: Severity::Error,
    title: text("không rõ ngày chốt số liệu", "the as-of day is unknown"),
    message: text(
        "không thấy ngày chốt số liệu trong tiêu đề hay tên tệp[ («{value}» không phải là ngày)]",
        "neither title nor file name says what day the figures are of[ ('{value}' is no day)]",
    ),
    help: text(
        "ghi «Tính đến ngày …/…/…» dưới tiêu đề, hoặc nhập lại với --period, ví dụ --period 2023-08",
        "write 'Tính đến ngày …/…/…' below the title, or import with --period, for instance --period 2023-08",
    ),
    why: text(
        "số liệu không có ngày thì không biết thuộc kỳ báo cáo nào; ngày ký không phải là ngày chốt số liệu",
        "figures without a day belong to no period; the day of signing is not the day of the figures",
    ),
    source: text(
        "Thông tư 09/2024/TT-BKHĐT, Điều 6 và 7: số liệu theo kỳ",
        "Circular 09/2024/TT-BKHĐT, Articles 6 and 7: figures belong to a period",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::DayUnknown),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_remedy_does_not_hang_on_a_value() {
        assert_eq!(
            says(Observation::new(Matter::DayUnknown).sheet("Danh sách")),
            "S301 - không thấy ngày chốt số liệu trong tiêu đề hay tên tệp"
        );
    }

    #[test]
    fn what_was_taken_for_a_day_is_shown() {
        assert_eq!(
            says(met(Matter::DayUnknown).value("31/9/2023")),
            "S301 F17 không thấy ngày chốt số liệu trong tiêu đề hay tên tệp («31/9/2023» không phải là ngày)"
        );
    }
}
