//! A cell for the status that says another one than the section the row stands in.

use super::rule::CONVENTION;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Address, Field, Status, Value};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R506",
    name: "status-contradicts-section",
    severity: Severity::Warning,
    title: text(
        "tình trạng khác đề mục của dòng",
        "a status other than its section's",
    ),
    message: text(
        "tình trạng «{status}» nhưng dòng đứng dưới đề mục «{section}»",
        "the status is '{status}', but the row stands in the section '{section}'",
    ),
    help: text(
        "sửa cột tình trạng, hoặc chuyển dòng sang đúng đề mục",
        "correct the status, or move the row to its section",
    ),
    why: text(
        "số cộng của đề mục và số đếm theo cột tình trạng sẽ khác nhau",
        "the total of the section and the count by status will differ",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    contradiction(record).into_iter().collect()
}

fn contradiction(record: &RecordView) -> Option<Fault> {
    let status = record.filing.status()?;
    let (section, said) = record.section(Field::Status)?;
    // A section of those who have stopped holds all who have, in whichever way.
    let both_stopped = said != &Value::Status(Status::Active) && status != Status::Active;
    (said != &Value::Status(status) && !both_stopped).then(|| {
        record
            .fault(Field::Status)
            .with([Address::new(section.row, section.column)])
            .arg("status", &status.label())
            .arg("section", &section.text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Section;
    use crate::rules::testing::Book;

    fn section(row: u32, level: usize, text: &str, status: Option<Status>) -> Section {
        Section {
            row,
            column: 0,
            text: text.to_owned(),
            sets: status
                .map(|status| (Field::Status, Value::Status(status)))
                .into_iter()
                .collect(),
            level,
        }
    }

    #[test]
    fn the_section_above_counts_until_the_next_of_its_level() {
        let mut reading = Book::of(&[Field::Name, Field::Status])
            .row(&["HTX Một", "active"])
            .row(&["HTX Hai", "suspended"])
            .row(&["HTX Ba", "active"])
            .reading();
        // Rows 1 to 3 become rows 3, 5, 7 below sections in rows 1, 2 and 6.
        for (filing, row) in reading.filings.iter_mut().zip([3, 5, 7]) {
            filing.row = row;
            for entry in filing.entries.values_mut() {
                entry.cell.row = row;
            }
        }
        reading.sheets[0].tables[0].sections = vec![
            section(1, 0, "I. Đang hoạt động", Some(Status::Active)),
            section(2, 1, "1. Nông nghiệp", None),
            section(6, 0, "II. Tạm ngừng", Some(Status::Suspended)),
        ];
        let findings = crate::rules::check(&reading, &crate::rules::RuleSettings::default());
        let said: Vec<_> = findings
            .iter()
            .filter(|finding| finding.code == RULE.code)
            .map(|finding| {
                (
                    finding.cell.map(|cell| cell.to_string()),
                    &finding.message.vi[..],
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                (
                    Some("B6".to_owned()),
                    "tình trạng «tạm ngừng hoạt động» nhưng dòng đứng dưới đề mục «I. Đang hoạt động»"
                ),
                (
                    Some("B8".to_owned()),
                    "tình trạng «đang hoạt động» nhưng dòng đứng dưới đề mục «II. Tạm ngừng»"
                ),
            ]
        );
    }
}
