//! Something else where a date should stand, or a day that does not exist.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F301",
    name: "bad-date",
    severity: Severity::Error,
    title: text("ngày không hợp lệ", "not a date"),
    message: text(
        "{field} «{value}» không phải là ngày có thật",
        "{field} '{value}' is no day that exists",
    ),
    help: text(
        "ghi theo ngày/tháng/năm, ví dụ 22/12/2023; chỉ biết năm thì ghi 2023",
        "write day/month/year such as 22/12/2023; if only the year is known, 2023",
    ),
    why: text(
        "ngày quyết định một việc (thành lập, tập huấn) có được tính trong kỳ hay không",
        "the date decides whether something (a founding, a class) counts in the period",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::BadDate),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_value_is_shown() {
        assert_eq!(
            says(
                met(Matter::BadDate)
                    .field(Field::Established)
                    .value("31/02/2020")
            ),
            "F301 F17 ngày thành lập «31/02/2020» không phải là ngày có thật"
        );
    }
}
