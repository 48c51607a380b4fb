//! What a check returns: where the fault is and what fills the blanks of the rule's message.

use crate::model::{Address, Field, Observation};
use crate::text::{Lang, Phrase, Speak};

/// One place where a rule's fault was found; the rule adds the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Sheet, where it is about one.
    pub sheet: Option<String>,
    /// Cell, where it is about one.
    pub cell: Option<Address>,
    /// Other cells of the same sheet it concerns.
    pub related: Vec<Address>,
    /// Field, where it is about one.
    pub field: Option<Field>,
    /// The record's name, where it is about one.
    pub record: Option<String>,
    /// The value as written.
    pub value: Option<String>,
    /// What fills the placeholders of the rule's texts.
    pub args: Vec<(&'static str, Phrase)>,
    /// How many alike it stands for.
    pub count: usize,
}

/// A fault found across files, with the path of the file it is told of.
pub type RunFault = (String, Fault);

impl Default for Fault {
    fn default() -> Self {
        Fault {
            sheet: None,
            cell: None,
            related: Vec::new(),
            field: None,
            record: None,
            value: None,
            args: Vec::new(),
            count: 1,
        }
    }
}

impl Fault {
    /// With something for a placeholder.
    #[must_use]
    pub fn arg(mut self, key: &'static str, value: &dyn Speak) -> Self {
        let phrase = Phrase {
            vi: value.speak(Lang::Vi),
            en: value.speak(Lang::En),
        };
        self.args.push((key, phrase));
        self
    }

    /// Concerning other cells, too.
    #[must_use]
    pub fn with(mut self, related: impl IntoIterator<Item = Address>) -> Self {
        self.related.extend(related);
        self
    }
}

impl From<&Observation> for Fault {
    fn from(met: &Observation) -> Self {
        Fault {
            sheet: met.sheet.clone(),
            cell: met.cell,
            related: met.related.clone(),
            field: met.field,
            record: met.record.clone(),
            value: met.value.clone(),
            args: met.args.clone(),
            count: 1,
        }
    }
}
