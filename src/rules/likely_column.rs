//! A header, or what stands below it, that may mean a field.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S406",
    name: "likely-column",
    severity: Severity::Warning,
    title: text(
        "cột có lẽ là một trường đã biết",
        "a column that may be a known field",
    ),
    message: text(
        "cột «{value}» có lẽ là {likely}[ ({evidence})], nhưng chưa chắc nên không dùng",
        "column '{value}' may be {likely}[ ({evidence})], but that is not certain, so it is not used",
    ),
    help: text(
        "nếu đúng, nhập lại với {map}; nếu không, không cần làm gì",
        "if it is, import with {map}; if not, there is nothing to do",
    ),
    why: text(
        "htx không đoán nghĩa của cột; cột chưa hiểu thì số liệu trong đó không được tính",
        "htx does not guess what a column means; what stands in it is not counted",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::LikelyColumn),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_likely_field_is_offered() {
        assert_eq!(
            says(
                met(Matter::LikelyColumn)
                    .value("Mức vốn điều lệ")
                    .arg("likely", text("vốn điều lệ", "charter capital"))
            ),
            "S406 F17 cột «Mức vốn điều lệ» có lẽ là vốn điều lệ, nhưng chưa chắc nên không dùng"
        );
    }
}
