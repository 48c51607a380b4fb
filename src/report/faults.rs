//! What the checks found, rule by rule, and what was accepted.

use crate::finding::waiver::{Decision, subject};
use crate::finding::{Finding, Severity};
use crate::text::Phrase;
use std::cmp::Reverse;

/// One rule's findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Code of the rule.
    pub code: String,
    /// What is wrong, in a few words.
    pub title: Phrase,
    /// How bad it is.
    pub severity: Severity,
    /// How often it was found, without what was accepted.
    pub count: usize,
}

/// One finding that is known and accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Code of the rule.
    pub code: String,
    /// The record, or the file.
    pub subject: String,
    /// Who decided it, when and why.
    pub decision: Decision,
}

/// All of them: the worst first, of one severity the most frequent first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults {
    /// The rules that found anything.
    pub found: Vec<Fault>,
    /// What was accepted, in the order it was found.
    pub accepted: Vec<Accepted>,
}

impl Faults {
    /// Sums up findings; `title` names a rule by its code.
    pub fn of<'a>(
        findings: impl Iterator<Item = &'a Finding>,
        title: impl Fn(&str) -> Phrase,
    ) -> Self {
        let mut faults = Faults::default();
        for finding in findings {
            match &finding.waived {
                Some(decision) => faults.accepted.push(Accepted {
                    code: finding.code.clone(),
                    subject: subject(finding).unwrap_or_default(),
                    decision: decision.clone(),
                }),
                None => faults.count(finding, &title),
            }
        }
        faults.found.sort_by(|a, b| {
            let order = |fault: &Fault| Reverse((fault.severity, fault.count));
            (order(a), &a.code).cmp(&(order(b), &b.code))
        });
        faults
    }

    fn count(&mut self, finding: &Finding, title: impl Fn(&str) -> Phrase) {
        let same =
            |fault: &&mut Fault| (&fault.code, fault.severity) == (&finding.code, finding.severity);
        match self.found.iter_mut().find(same) {
            Some(fault) => fault.count += finding.count,
            None => self.found.push(Fault {
                code: finding.code.clone(),
                title: title(&finding.code),
                severity: finding.severity,
                count: finding.count,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::text;

    fn finding(code: &str, severity: Severity, count: usize) -> Finding {
        Finding {
            code: code.to_owned(),
            rule: String::new(),
            severity,
            file: "a.xlsx".to_owned(),
            sheet: None,
            cell: None,
            related: Vec::new(),
            field: None,
            record: None,
            value: None,
            message: Phrase::default(),
            help: Phrase::default(),
            count,
            waived: None,
        }
    }

    #[test]
    fn the_worst_stand_first_and_the_accepted_apart() {
        let mut accepted = finding("F101", Severity::Error, 1);
        accepted.waived = Some(Decision {
            reason: "đã xác minh".to_owned(),
            by: "phòng nghiệp vụ".to_owned(),
            on: jiff::civil::date(2023, 9, 5),
            until: None,
        });
        let all = [
            finding("R302", Severity::Warning, 2),
            finding("F101", Severity::Error, 1),
            finding("R301", Severity::Warning, 1),
            finding("R301", Severity::Warning, 4),
            accepted,
        ];
        let faults = Faults::of(all.iter(), |_| text("a", "b").into());
        let told: Vec<(&str, usize)> = faults
            .found
            .iter()
            .map(|fault| (&*fault.code, fault.count))
            .collect();
        assert_eq!(told, [("F101", 1), ("R301", 5), ("R302", 2)]);
        assert_eq!(faults.accepted[0].subject, "a.xlsx");
    }
}
