//! Text in an encoding older than Unicode, or broken in a known way.

use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S105",
    name: "legacy-encoding",
    severity: Severity::Info,
    title: text(
        "chữ trong trang tính không phải Unicode",
        "the letters of a sheet are not Unicode's",
    ),
    message: text(
        "chữ[ ở cột {columns}] viết bằng {encoding}[; «{before}» đã đọc là «{after}»]",
        "the letters[ in columns {columns}] are in {encoding}[; '{before}' was read as '{after}']",
    ),
    help: text(
        "xem lại vài tên có dấu; lần sau chuyển tệp sang Unicode (Times New Roman, Arial) rồi gửi",
        "look at a few names with diacritics; next time change the file to Unicode (Times New Roman, Arial) before sending it",
    ),
    why: text(
        "phông chữ cũ lưu chữ có dấu bằng ký tự khác; không chuyển mã thì tên thành chữ vô nghĩa",
        "old fonts keep letters with diacritics as other characters; without decoding them names are nonsense",
    ),
    source: text(
        "Quyết định 72/2002/QĐ-TTg (thống nhất dùng bộ mã TCVN 6909:2001)",
        "Decision 72/2002/QĐ-TTg (TCVN 6909:2001 as the one coded character set)",
    ),
    parameters: &[],
    scope: Scope::Reading(Matter::LegacyEncoding),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_encoding_is_said_with_an_example() {
        let met = met(Matter::LegacyEncoding).arg("encoding", text("VNI", "VNI"));
        assert_eq!(says(met.clone()), "S105 F17 chữ viết bằng VNI");
        assert_eq!(
            says(
                met.arg("columns", text("B, D", "B, D"))
                    .arg("before", text("Hôïp", "Hôïp"))
                    .arg("after", text("Hợp", "Hợp"))
            ),
            "S105 F17 chữ ở cột B, D viết bằng VNI; «Hôïp» đã đọc là «Hợp»"
        );
    }
}
