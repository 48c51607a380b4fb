//! A header that means none of the known fields.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S401",
    name: "unmapped-column",
    severity: Severity::Info,
    title: text("cột chưa hiểu", "a column that is not understood"),
    message: text(
        "cột «{value}» không khớp trường nào nên không dùng",
        "column '{value}' means no known field and is not used",
    ),
    help: text(
        "nếu cần dùng cột này, nhập lại với --map \"Tiêu đề=trường\" (xem htx columns)",
        "if it is needed, import with --map \"Header=field\" (see htx columns)",
    ),
    why: text(
        "htx không đoán nghĩa của cột; cột chưa hiểu thì số liệu trong đó không được tính",
        "htx does not guess what a column means; what stands in it is not counted",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::UnmappedColumn),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_header_is_shown() {
        assert_eq!(
            says(met(Matter::UnmappedColumn).value("Màu sơn")),
            "S401 F17 cột «Màu sơn» không khớp trường nào nên không dùng"
        );
    }
}
