//! Two files of one import that claim the same submission: neither can be stored.
//!
//! A copy of a file claims it as well: nobody can say which of the two is meant to be kept.

use super::{Fault, Rule, RunFault, Scope};
use crate::finding::Severity;
use crate::model::{Reading, Submission};
use crate::text::text;
use std::collections::HashMap;

/// The rule.
pub const RULE: Rule = Rule {
    code: "U201",
    name: "two-files-one-submission",
    severity: Severity::Error,
    title: text(
        "hai tệp cho cùng một số liệu",
        "two files for the same figures",
    ),
    message: text(
        "{unit}, {as_of}: danh sách {kind} có trong cả {files}; không lưu tệp nào",
        "{unit}, {as_of}: the list of {kind} is in all of {files}; none of them is stored",
    ),
    help: text(
        "chỉ giữ lại tệp đúng rồi nhập lại",
        "keep the right one and import again",
    ),
    why: text(
        "lưu tệp này thì tệp kia bị thay thế mà không ai biết",
        "to store one would silently replace the other",
    ),
    source: text(
        "Quy ước nhập của htx: mỗi đơn vị, loại và ngày chốt chỉ có một danh sách",
        "htx's convention for imports: one list for a unit, a kind and a day",
    ),
    parameters: &[],
    scope: Scope::Run(check),
};

/// The submissions that more than one file claims, with the indices of those files, in the order of files.
pub fn claimed_twice<'a>(readings: &[&'a Reading]) -> Vec<(&'a Submission, Vec<usize>)> {
    let mut claims: Vec<(&Submission, Vec<usize>)> = Vec::new();
    let mut place = HashMap::new();
    for (file, reading) in readings.iter().enumerate() {
        for submission in &reading.submissions {
            let at = *place.entry(submission).or_insert(claims.len());
            if at == claims.len() {
                claims.push((submission, Vec::new()));
            }
            if !claims[at].1.contains(&file) {
                claims[at].1.push(file);
            }
        }
    }
    claims.retain(|(_, files)| files.len() > 1);
    claims
}

fn check(readings: &[&Reading]) -> Vec<RunFault> {
    let told = |(submission, files): (&Submission, Vec<usize>)| {
        let paths: Vec<_> = files
            .iter()
            .map(|file| readings[*file].path.as_str())
            .collect();
        let fault = Fault::default()
            .arg("unit", &submission.unit.name)
            .arg("as_of", &submission.as_of)
            .arg("kind", &submission.kind.label())
            .arg("files", &paths.join(", "));
        (paths[0].to_owned(), fault)
    };
    claimed_twice(readings).into_iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::Book;
    use crate::rules::{RuleSettings, check_run};
    use jiff::civil::date;

    #[test]
    fn all_files_are_named_once() {
        let july = date(2023, 7, 31);
        let file = |path: &str| Book::of(&[Field::Name]).path(path);
        let readings = [
            file("a.xlsx").reading(),
            file("b.xlsx").dated(july).reading(),
            file("c.xlsx").reading(),
        ];
        let readings: Vec<&Reading> = readings.iter().collect();
        let findings = check_run(&readings, &RuleSettings::default());
        assert_eq!(findings.len(), 1);
        assert_eq!(
            (findings[0].code.as_str(), findings[0].file.as_str()),
            ("U201", "a.xlsx")
        );
        let message = &findings[0].message.vi;
        assert!(message.starts_with("Huyện Thới Bình, "), "{message}");
        assert!(message.contains("a.xlsx, c.xlsx"), "{message}");
        assert_eq!(claimed_twice(&readings)[0].1, [0, 2]);
        assert!(check_run(&readings[..2], &RuleSettings::default()).is_empty());
    }
}
