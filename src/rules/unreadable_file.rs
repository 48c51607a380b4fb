//! A file that cannot be read at all.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S101",
    name: "unreadable-file",
    severity: Severity::Error,
    title: text("không đọc được tệp", "the file cannot be read"),
    message: text(
        "không đọc được tệp[: {reason}]",
        "the file cannot be read[: {reason}]",
    ),
    help: text(
        "mở tệp bằng Excel, bỏ mật khẩu nếu có, lưu lại dạng .xlsx rồi gửi lại",
        "open it in Excel, remove any password, save it as .xlsx and send it again",
    ),
    why: text(
        "tệp không mở được thì số liệu của đơn vị không có trong báo cáo",
        "nothing of a file that cannot be opened is in the report",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::Unreadable),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::says;

    #[test]
    fn the_reason_is_said() {
        assert_eq!(
            says(
                Observation::new(Matter::Unreadable)
                    .arg("reason", text("tệp có mật khẩu", "it has a password"))
            ),
            "S101 - không đọc được tệp: tệp có mật khẩu"
        );
    }

    #[test]
    fn without_a_reason_the_fact_is_said() {
        assert_eq!(
            says(Observation::new(Matter::Unreadable)),
            "S101 - không đọc được tệp"
        );
    }
}
