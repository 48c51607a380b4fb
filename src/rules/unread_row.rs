//! A row that is neither data nor section, total or note.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R101",
    name: "unread-row",
    severity: Severity::Warning,
    title: text("dòng không hiểu được", "a row that is not understood"),
    message: text(
        "dòng này không phải số liệu, tiêu đề nhóm, dòng cộng hay ghi chú nên bỏ qua[: «{value}»]",
        "this row is neither data nor section, total or note and is passed over[: '{value}']",
    ),
    help: text(
        "nếu là số liệu, ghi đủ tên vào cột tên; nếu là ghi chú, chuyển xuống dưới bảng",
        "if it is data, put its name in the name column; if it is a note, move it below the table",
    ),
    why: text(
        "dòng bị bỏ qua có thể là một hợp tác xã, một tổ hợp tác bị sót",
        "a row passed over may be a cooperative or a group left out",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::UnreadRow),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_text_is_shown() {
        assert_eq!(
            says(met(Matter::UnreadRow).value("xem phụ lục 3")),
            "R101 F17 dòng này không phải số liệu, tiêu đề nhóm, dòng cộng hay ghi chú nên bỏ qua: «xem phụ lục 3»"
        );
    }
}
