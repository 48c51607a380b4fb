//! Findings grouped by rule, the worst and most frequent first: what a letter has room for.

use super::About;
use crate::finding::{Finding, Severity};
use crate::text::{Lang, Speak};

/// Cells named of one group.
const CELLS: usize = 5;

/// What one rule found.
#[derive(Debug)]
pub struct Group<'a> {
    code: &'a str,
    severity: Severity,
    title: String,
    count: usize,
    cells: Vec<String>,
}

impl<'a> Group<'a> {
    /// The groups of a letter. Notices ask for nothing and are left to the workbook.
    pub fn of(about: &'a About<'_>) -> Vec<Self> {
        let mut groups: Vec<Group<'a>> = Vec::new();
        for finding in about
            .findings
            .iter()
            .filter(|one| one.severity > Severity::Info)
        {
            let same = |group: &&mut Group<'_>| {
                (group.code, group.severity) == (&finding.code, finding.severity)
            };
            match groups.iter_mut().find(same) {
                Some(group) => group.add(finding),
                None => {
                    let mut group = Group::new(finding, about);
                    group.add(finding);
                    groups.push(group);
                }
            }
        }
        groups.sort_by_key(|group| (std::cmp::Reverse((group.severity, group.count)), group.code));
        groups
    }

    fn new(finding: &'a Finding, about: &About<'_>) -> Self {
        let title = (about.title_of)(&finding.code).map(|title| title.pick(about.lang).to_owned());
        Group {
            code: &finding.code,
            severity: finding.severity,
            title: title.unwrap_or_else(|| finding.shown_message(about.lang, true)),
            count: 0,
            cells: Vec::new(),
        }
    }

    fn add(&mut self, finding: &Finding) {
        self.count += finding.count;
        if self.cells.len() >= CELLS {
            return;
        }
        if let (Some(sheet), Some(cell)) = (&finding.sheet, finding.cell) {
            self.cells.push(format!("{sheet}!{cell}"));
        }
    }

    /// Its row in the letter's table.
    pub fn row(&self, lang: Lang) -> [String; 4] {
        let more = if self.count > self.cells.len() && !self.cells.is_empty() {
            ", …"
        } else {
            ""
        };
        [
            format!("{}: {}", self.code, self.title),
            self.severity.label().pick(lang).to_owned(),
            self.count.speak(lang),
            self.cells.join(", ") + more,
        ]
    }
}
