//! One test of a row, as data.

use crate::model::{Field, Form};
use std::fmt;

/// One test of a row. A test of an unknown value is neither true nor false.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// The form of organisation is one of these; a row that names none is a cooperative. Never unknown.
    FormIn(&'static [Form]),
    /// Not known to have ended. Never unknown: a row without status counts.
    NotEnded,
    /// The code is one of these.
    Is(Field, &'static [&'static str]),
    /// The code is known and none of these.
    IsNot(Field, &'static [&'static str]),
    /// The code is one of these; a row without one is not, where its unit marks any row at all.
    Marked(Field, &'static [&'static str]),
    /// The claim is made: any word but `NO`; a row without one denies it, where its unit says it of any row at all.
    Claims(Field),
    /// The words stand in the text.
    Mentions(Field, &'static str),
    /// The date or span lies in the reported span; unknown where only a part of it does.
    Within(Field),
    /// The number is greater; unknown for a row that only counts.
    Above(Field, i64),
}

/// The word of a claim that is denied.
pub(super) const NO: &str = "không";

impl Filter {
    /// The field it looks at.
    pub const fn field(self) -> Field {
        match self {
            Filter::FormIn(_) => Field::Form,
            Filter::NotEnded => Field::Status,
            Filter::Is(field, _)
            | Filter::IsNot(field, _)
            | Filter::Marked(field, _)
            | Filter::Claims(field)
            | Filter::Mentions(field, _)
            | Filter::Within(field)
            | Filter::Above(field, _) => field,
        }
    }
}

/// In the words of SQL, with `:first` and `:last` for the days of the span.
impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.field().id();
        match *self {
            Filter::FormIn(forms) => {
                let codes: Vec<&str> = forms.iter().map(|form| form.code()).collect();
                write!(f, "coalesce({id}, 'cooperative') in ({})", quoted(&codes))
            }
            Filter::NotEnded => write!(f, "{id} is distinct from 'ended'"),
            Filter::Is(_, codes) => write!(f, "{id} in ({})", quoted(codes)),
            Filter::IsNot(_, codes) => write!(f, "{id} not in ({})", quoted(codes)),
            Filter::Marked(_, codes) => write!(f, "coalesce({id}, '') in ({})", quoted(codes)),
            Filter::Claims(_) => write!(f, "coalesce({id}, '{NO}') <> '{NO}'"),
            Filter::Mentions(_, words) => write!(f, "{id} like '%{words}%'"),
            Filter::Within(_) => write!(f, "{id} between :first and :last"),
            Filter::Above(_, limit) => write!(f, "{id} > {limit}"),
        }
    }
}

fn quoted(codes: &[&str]) -> String {
    let codes: Vec<String> = codes.iter().map(|code| format!("'{code}'")).collect();
    codes.join(", ")
}
