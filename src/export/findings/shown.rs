//! A finding as it may be shown: in one language, personal data masked unless it is to be revealed.

use crate::finding::waiver::Decision;
use crate::finding::{Finding, Severity};
use crate::model::{Address, Field};
use crate::text::{Lang, text};
use serde::Serialize;

/// A finding as every format writes it; its names in JSON are the contract's.
#[derive(Debug, Clone, Serialize)]
pub struct Shown {
    /// Code of the rule.
    pub code: String,
    /// Name of the fault.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// Path of the file as given.
    pub file: String,
    /// Sheet, where it is about one.
    pub sheet: Option<String>,
    /// Cell, where it is about one.
    pub cell: Option<Address>,
    /// Other cells it concerns.
    pub related: Vec<Address>,
    /// Field, where it is about one.
    pub field: Option<Field>,
    /// The record's name, where it is about one.
    pub record: Option<String>,
    /// The value as it may be shown.
    pub value: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// How many such findings this one stands for.
    pub count: usize,
    /// The decision that it is known and accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waived: Option<Decision>,
}

impl Shown {
    /// The finding in a language.
    pub fn of(finding: &Finding, lang: Lang, reveal: bool) -> Self {
        Shown {
            code: finding.code.clone(),
            rule: finding.rule.clone(),
            severity: finding.severity,
            file: finding.file.clone(),
            sheet: finding.sheet.clone(),
            cell: finding.cell,
            related: finding.related.clone(),
            field: finding.field,
            record: finding.record.clone(),
            value: finding.shown_value(reveal),
            message: finding.shown_message(lang, reveal),
            help: finding.help.pick(lang).to_owned(),
            count: finding.count,
            waived: finding.waived.clone(),
        }
    }

    /// That it was accepted, why and by whom; empty where it was not.
    pub(super) fn accepted(&self, lang: Lang) -> String {
        let said = text(
            "đã chấp nhận: {reason} ({by}, {on})",
            "accepted: {reason} ({by}, {on})",
        );
        self.waived.as_ref().map_or_else(String::new, |decision| {
            let said = said.fill(&[
                ("reason", &decision.reason),
                ("by", &decision.by),
                ("on", &decision.on),
            ]);
            said.pick(lang).to_owned()
        })
    }

    /// The file's name without its folders.
    pub fn file_name(&self) -> &str {
        self.file
            .rsplit(['/', '\\'])
            .next()
            .unwrap_or(self.file.as_str())
    }

    /// The other cells it concerns: `C4, D4`.
    pub(super) fn related_cells(&self) -> String {
        let cells: Vec<String> = self.related.iter().map(ToString::to_string).collect();
        cells.join(", ")
    }
}
