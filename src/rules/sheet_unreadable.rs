//! A sheet that cannot be read in a workbook whose other sheets can.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S207",
    name: "sheet-unreadable",
    severity: Severity::Error,
    title: text("không đọc được trang tính", "the sheet cannot be read"),
    message: text(
        "không đọc được trang tính[: {reason}]",
        "the sheet cannot be read[: {reason}]",
    ),
    help: text(
        "mở tệp bằng Excel xem trang này còn đủ số liệu không, lưu lại dạng .xlsx rồi gửi lại",
        "open the file in Excel, see whether the sheet has all its figures, save it as .xlsx and send it again",
    ),
    why: text(
        "số liệu của trang này không có trong báo cáo, dù các trang khác vẫn được đọc",
        "nothing of this sheet is in the report, while the others are read",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::SheetUnreadable),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::says;

    #[test]
    fn the_reason_is_said() {
        let met = Observation::new(Matter::SheetUnreadable).sheet("Danh sách");
        assert_eq!(says(met.clone()), "S207 - không đọc được trang tính");
        assert_eq!(
            says(met.arg("reason", text("dữ liệu bị cắt cụt", "cut off"))),
            "S207 - không đọc được trang tính: dữ liệu bị cắt cụt"
        );
    }
}
