//! What an office writes above and below its reports, as `[report]` of `htx.toml` says it.

use jiff::civil::Date;
use toml::{Table, Value};

/// The words of an office around its reports; what is not said stays open on paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// The body above the one that issues.
    pub superior: Option<String>,
    /// The body that issues, in lines.
    pub body: Vec<String>,
    /// Number and sign, `05/BC-LMHTX`.
    pub number: Option<String>,
    /// Where it is signed.
    pub place: Option<String>,
    /// When it is signed.
    pub date: Option<Date>,
    /// In whose name and in what office it is signed, in lines.
    pub signature: Vec<String>,
    /// Who signs.
    pub signatory: Option<String>,
    /// Who gets it, without the dash and the semicolon that stand around each.
    pub recipients: Vec<String>,
}

/// The keys below `[report]`.
pub(super) const KEYS: [&str; 8] = [
    "superior",
    "body",
    "number",
    "place",
    "date",
    "signature",
    "signatory",
    "recipients",
];

impl Profile {
    pub(super) fn table(&self) -> Table {
        let word = |word: &Option<String>| word.clone().map(Value::from);
        let list = |list: &[String]| (!list.is_empty()).then(|| list.to_vec().into());
        let values = [
            word(&self.superior),
            list(&self.body),
            word(&self.number),
            word(&self.place),
            self.date.map(|date| date.to_string().into()),
            list(&self.signature),
            word(&self.signatory),
            list(&self.recipients),
        ];
        let set = KEYS.into_iter().zip(values);
        set.filter_map(|(key, value)| Some((key.to_owned(), value?)))
            .collect()
    }
}
