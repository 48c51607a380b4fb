//! What a rule is: a declaration with its texts, and the function that looks for the fault.

use super::census::Census;
use super::message;
use super::standing::{HistoryView, ProvinceView};
use super::summary::SummaryView;
use super::view::{RecordView, SubmissionView, TableView};
use super::{Fault, Parameter, Parameters, Rows, RuleSettings, RunFault};
use crate::finding::{Finding, Severity};
use crate::model::{Matter, Observation, Reading};
use crate::text::{Phrase, Speak, Text, text};

/// One fault that can be found in what senders write.
///
/// Placeholders of `message` and `help`: `{field}` `{record}` `{sheet}` `{file}` are always tried, `{value}` is
/// left for [`Finding::shown_message`] to fill or mask (in the message only), the others come with the fault.
/// A part in square brackets is said only if all its placeholders are known.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Code: the letter of a family of [`super::FAMILIES`] and a number.
    pub code: &'static str,
    /// Name of the fault in kebab case.
    pub name: &'static str,
    /// How bad it is unless the settings say otherwise.
    pub severity: Severity,
    /// What is wrong, in general.
    pub title: Text,
    /// What is wrong, in one case.
    pub message: Text,
    /// What the clerk does about it.
    pub help: Text,
    /// Why it matters.
    pub why: Text,
    /// The law, form or convention behind it.
    pub source: Text,
    /// The numbers it goes by.
    pub parameters: &'static [Parameter],
    /// What it looks at.
    pub scope: Scope,
}

/// What a rule looks at, and how.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// What a reader met: each observation of the matter is a fault.
    Reading(Matter),
    /// What a reader met, told with what the settings know.
    ReadingWith(Matter, fn(&Observation, &RuleSettings) -> Fault),
    /// Each record of these rows.
    Record(Rows, fn(&RecordView) -> Vec<Fault>),
    /// Each table of these rows with its records.
    Table(Rows, fn(&TableView) -> Vec<Fault>),
    /// All records of one submission of these rows.
    Submission(Rows, fn(&SubmissionView) -> Vec<Fault>),
    /// Each table that only counts, beside the lists of its file.
    Summary(fn(&SummaryView) -> Vec<Fault>),
    /// All people of a file, each looked at once.
    People(Rows, fn(Parameters) -> Box<dyn Census + Send>),
    /// All files of one import.
    Run(fn(&[&Reading]) -> Vec<RunFault>),
    /// The lists of all units of one kind that count on one day, side by side.
    Province(Rows, fn(&ProvinceView) -> Vec<RunFault>),
    /// A list and the one its sender sent before it.
    History(Rows, fn(&HistoryView) -> Vec<Fault>),
    /// What an import did to the registry; the command that imports asks for it.
    Import,
}

impl Scope {
    /// The matter whose observations are its faults.
    pub const fn matter(&self) -> Option<Matter> {
        match self {
            Scope::Reading(matter) | Scope::ReadingWith(matter, _) => Some(*matter),
            _ => None,
        }
    }

    /// The rows it looks at; `None` where the kind of a row makes no difference.
    pub const fn rows(&self) -> Option<Rows> {
        match self {
            Scope::Record(rows, _)
            | Scope::Table(rows, _)
            | Scope::Submission(rows, _)
            | Scope::People(rows, _)
            | Scope::Province(rows, _)
            | Scope::History(rows, _) => Some(*rows),
            _ => None,
        }
    }

    /// What it looks at, in words.
    pub const fn label(self) -> Text {
        match self {
            Scope::Reading(_) | Scope::ReadingWith(..) => {
                text("việc đọc tệp", "the reading of a file")
            }
            Scope::Record(..) => text("từng dòng", "each row"),
            Scope::Table(..) => text("từng bảng", "each table"),
            Scope::Summary(_) => text(
                "bảng tổng hợp và danh sách trong cùng tệp",
                "a summary and the lists of its file",
            ),
            Scope::Submission(..) | Scope::People(..) => text(
                "toàn bộ danh sách một đơn vị gửi cho một kỳ",
                "all a unit sent for one day",
            ),
            Scope::Run(_) => text(
                "tất cả các tệp nhập cùng một lần",
                "all files of one import",
            ),
            Scope::Province(..) => text(
                "danh sách của tất cả các đơn vị cho một ngày",
                "the lists of all units for one day",
            ),
            Scope::History(..) => text(
                "danh sách và danh sách trước của cùng đơn vị gửi",
                "a list and the one its sender sent before",
            ),
            Scope::Import => text("kết quả nhập vào sổ", "what an import did to the registry"),
        }
    }
}

/// The source of rules that follow from how files are read.
pub(super) const CONVENTION: Text = text(
    "Quy ước đọc tệp của htx: không đoán, không bỏ sót",
    "htx's convention for reading files: nothing guessed, nothing lost",
);

impl Rule {
    /// The message with an ellipsis for everything a case would fill in.
    pub fn pattern(&self) -> Phrase {
        message::say(self.message, &[])
    }

    /// How many alike (in one column of a sheet) are told one by one; beyond they become one finding.
    pub(super) const fn fold_beyond(&self) -> usize {
        match self.scope {
            // A list typed without accents is so from its first row to its last.
            Scope::Reading(Matter::TermWithoutAccents) => 1,
            _ => 1000,
        }
    }

    /// The fault as a finding on a file.
    pub(super) fn finding(&self, fault: Fault, file: &str, severity: Severity) -> Finding {
        let message = self.words(self.message, &fault, file);
        let help = self.words(self.help, &fault, file);
        Finding {
            code: self.code.to_owned(),
            rule: self.name.to_owned(),
            severity,
            file: file.to_owned(),
            sheet: fault.sheet,
            cell: fault.cell,
            related: fault.related,
            field: fault.field,
            record: fault.record,
            value: fault.value,
            message: message::with_count(message, fault.count),
            help,
            count: fault.count,
            waived: None,
        }
    }

    fn words(&self, template: Text, fault: &Fault, file: &str) -> Phrase {
        let field = fault
            .field
            .map_or(text("ô này", "this cell"), crate::model::Field::label);
        let mut args: Vec<(&str, &dyn Speak)> = vec![("file", &file), ("field", &field)];
        args.extend(fault.record.iter().map(|name| ("record", name as _)));
        args.extend(fault.sheet.iter().map(|name| ("sheet", name as _)));
        args.extend(fault.value.iter().map(|_| ("value", &"{value}" as _)));
        args.extend(fault.args.iter().map(|(key, phrase)| (*key, phrase as _)));
        message::say(template, &args)
    }
}
