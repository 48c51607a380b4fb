//! A column of values that has no header.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S409",
    name: "column-without-header",
    severity: Severity::Warning,
    title: text(
        "cột có số liệu mà không có tiêu đề",
        "a column of values without a header",
    ),
    message: text(
        "cột {column} có {cells} ô số liệu mà không có tiêu đề nên không dùng[; có lẽ là {likely}]",
        "column {column} has {cells} cells of values and no header, so it is not used[; it may be {likely}]",
    ),
    help: text(
        "ghi tiêu đề cho cột rồi nhập lại",
        "give the column a header and import again",
    ),
    why: text(
        "htx không đoán nghĩa của cột; số liệu không có tiêu đề không được tính",
        "htx does not guess what a column means; values without a header are not counted",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::ColumnWithoutHeader),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_column_is_named_by_its_letter() {
        assert_eq!(
            says(
                met(Matter::ColumnWithoutHeader)
                    .arg("column", text("E", "E"))
                    .arg("cells", text("12", "12"))
            ),
            "S409 F17 cột E có 12 ô số liệu mà không có tiêu đề nên không dùng"
        );
    }
}
