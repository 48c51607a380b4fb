//! Words of a list typed without their accents.

use super::rule::CONVENTION;
use super::{Rule, Scope};
use crate::finding::Severity;
use crate::model::Matter;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F403",
    name: "term-without-accents",
    severity: Severity::Info,
    title: text(
        "từ trong danh mục gõ không dấu",
        "words of a list typed without accents",
    ),
    message: text(
        "{field} «{value}» gõ không dấu, được hiểu là «{meant}»",
        "{field} '{value}' is typed without accents and taken for '{meant}'",
    ),
    help: text(
        "gõ lại có dấu; nếu hiểu sai thì sửa ô này",
        "type it again with accents; change the cell if something else is meant",
    ),
    why: text(
        "không dấu thì một chữ có thể là nhiều từ; chỉ hiểu khi trong danh mục có đúng một từ như vậy",
        "without accents a word may be several; it is understood only where the list has but one like it",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Reading(Matter::TermWithoutAccents),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Address, Field};
    use crate::rules::testing::{Book, met, says};
    use crate::rules::{RuleSettings, check};

    fn typed(row: u32) -> crate::model::Observation {
        met(Matter::TermWithoutAccents)
            .at(Address::new(row, 5))
            .field(Field::Status)
            .value("dang hoat dong")
            .arg("meant", text("đang hoạt động", "đang hoạt động"))
    }

    #[test]
    fn what_was_typed_and_what_was_understood_are_said() {
        assert_eq!(
            says(typed(16)),
            "F403 F17 tình trạng «dang hoat dong» gõ không dấu, được hiểu là «đang hoạt động»"
        );
    }

    #[test]
    fn a_column_is_told_of_once() {
        let mut reading = Book::of(&[Field::Status]).reading();
        reading.observations = (1..=12).map(typed).collect();
        let found = check(&reading, &RuleSettings::default());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].count, 12);
        assert_eq!(found[0].cell, Some(Address::new(1, 5)));
    }
}
