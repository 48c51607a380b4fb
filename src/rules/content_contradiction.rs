//! A column whose values are not what its header says.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S408",
    name: "content-contradiction",
    severity: Severity::Warning,
    title: text(
        "nội dung cột trái với tiêu đề",
        "content that contradicts its header",
    ),
    message: text(
        "cột «{value}» được hiểu là {field}, nhưng {evidence}",
        "column '{value}' is taken for {field}, but {evidence}",
    ),
    help: text(
        "kiểm tra xem cột có bị lệch hoặc dán nhầm không; sửa tiêu đề, hoặc nhập lại với --map",
        "see whether columns were shifted or pasted wrongly; correct the header, or import with --map",
    ),
    why: text(
        "số liệu đứng nhầm cột thì mọi con số của cột đó đều sai",
        "where values stand in the wrong column every figure of it is wrong",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::ContentContradiction),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn header_and_content_are_said() {
        assert_eq!(
            says(
                met(Matter::ContentContradiction)
                    .field(Field::TaxCode)
                    .value("MST")
                    .arg(
                        "evidence",
                        text("9 trong 9 ô đầu là số điện thoại", "evidence")
                    )
            ),
            "S408 F17 cột «MST» được hiểu là mã số thuế, nhưng 9 trong 9 ô đầu là số điện thoại"
        );
    }
}
