//! A column that is known by what stands in it.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S407",
    name: "column-by-content",
    severity: Severity::Warning,
    title: text(
        "cột được hiểu theo nội dung",
        "a column known by its content",
    ),
    message: text(
        "cột {column}[ «{value}»] được hiểu là {field}: {evidence}",
        "column {column}[ '{value}'] is taken for {field}: {evidence}",
    ),
    help: text(
        "kiểm tra; ghi tiêu đề cho cột, hoặc nhập lại với --map \"Tiêu đề=trường\"",
        "see whether it is right; give the column a header, or import with --map \"Header=field\"",
    ),
    why: text(
        "cột không có tiêu đề hoặc tiêu đề lạ mà nội dung nói rõ nó là gì thì không nên bỏ",
        "a column without a header, or with a strange one, is not to be lost where its content says what it is",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::ColumnByContent),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_share_of_the_cells_is_said() {
        assert_eq!(
            says(
                met(Matter::ColumnByContent)
                    .field(Field::TaxCode)
                    .arg("column", text("C", "C"))
                    .arg(
                        "evidence",
                        text(
                            "9 trong 10 ô đầu là mã số thuế đúng số kiểm tra",
                            "evidence"
                        )
                    )
            ),
            "S407 F17 cột C được hiểu là mã số thuế: 9 trong 10 ô đầu là mã số thuế đúng số kiểm tra"
        );
    }
}
