//! A row that counts whose parts are more than the whole.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "T104",
    name: "parts-exceed-count",
    severity: Severity::Error,
    title: text(
        "các phần cộng lại lớn hơn tổng số",
        "parts that exceed their count",
    ),
    message: text(
        "{field} ghi {value}, nhưng các phần «trong đó» cộng lại là {parts}",
        "{field} is {value}, but its parts add up to {parts}",
    ),
    help: text(
        "kiểm tra ô tổng số và từng phần theo lĩnh vực",
        "see the cell of the whole and each part by sector",
    ),
    why: text(
        "«trong đó» không bao giờ lớn hơn tổng số; số liệu theo lĩnh vực sẽ sai",
        "what is 'of which' never exceeds the whole; the figures by sector would be wrong",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::PartsExceedCount),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::{met, says};

    #[test]
    fn the_whole_and_the_sum_of_its_parts_are_said() {
        assert_eq!(
            says(
                met(Matter::PartsExceedCount)
                    .field(Field::Count)
                    .value("12")
                    .arg("parts", text("13", "13"))
            ),
            "T104 F17 số lượng ghi 12, nhưng các phần «trong đó» cộng lại là 13"
        );
    }
}
