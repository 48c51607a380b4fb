//! A text file whose encoding nothing proves.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S102",
    name: "encoding-assumed",
    severity: Severity::Warning,
    title: text(
        "bảng mã của tệp văn bản được giả định",
        "the encoding of a text file is assumed",
    ),
    message: text(
        "tệp không ghi rõ bảng mã và quá ít chữ có dấu để biết; đọc theo {encoding}",
        "the file does not say its encoding and has too few letters with diacritics to tell; read as {encoding}",
    ),
    help: text(
        "xem lại vài tên có dấu; nếu sai, lưu lại tệp dạng CSV UTF-8",
        "look at a few names with diacritics; if they are wrong, save the file as CSV UTF-8",
    ),
    why: text(
        "đọc sai bảng mã thì tên thành chữ vô nghĩa",
        "read in the wrong encoding, names turn into nonsense",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::EncodingAssumed),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;
    use crate::rules::testing::says;

    #[test]
    fn the_encoding_is_said() {
        assert_eq!(
            says(
                Observation::new(Matter::EncodingAssumed)
                    .arg("encoding", text("windows-1258", "windows-1258"))
            ),
            "S102 - tệp không ghi rõ bảng mã và quá ít chữ có dấu để biết; đọc theo windows-1258"
        );
    }
}
