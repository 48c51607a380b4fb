//! A value as it was understood.

use super::{
    ActivityKind, Aim, Form, Membership, ModelRole, Money, Operator, Period, Rating, Scope, Sector,
    Size, Status, When,
};
use compact_str::CompactString;
use serde::Serialize;

/// Words of a cell. Most are short and need no memory of their own: there are millions.
pub type Words = CompactString;

/// One understood value of a record.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Words, names, codes.
    Text(Words),
    /// Persons, households, pieces.
    Integer(i64),
    /// đồng.
    Money(Money),
    /// A measure with decimals (hectares, tons, points).
    Decimal(f64),
    /// A day, month or year.
    Date(When),
    /// Yes or no.
    Flag(bool),
    /// Entry of the status list.
    Status(Status),
    /// Entry of the sector list.
    Sector(Sector),
    /// Entry of the rating list.
    Rating(Rating),
    /// Entry of the size list.
    Size(Size),
    /// Entry of the list of forms.
    Form(Form),
    /// Entry of the list of activity kinds.
    Activity(ActivityKind),
    /// A span of days: of an activity or a target.
    Span(Period),
    /// Entry of the list of operators.
    Operator(Operator),
    /// Entry of the list of scopes.
    Scope(Scope),
    /// Entry of the list of aims.
    Aim(Aim),
    /// Entry of the list of model roles.
    Model(ModelRole),
    /// Entry of the list of memberships.
    Membership(Membership),
}

impl Value {
    /// Counts and amounts as an integer; `None` for everything else.
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Value::Integer(n) | Value::Money(Money(n)) => Some(*n),
            _ => None,
        }
    }

    /// The value as stored and exported: codes, ISO dates, plain digits.
    pub fn plain(&self) -> String {
        match self {
            Value::Text(text) => text.to_string(),
            Value::Integer(n) | Value::Money(Money(n)) => n.to_string(),
            Value::Decimal(number) => number.to_string(),
            Value::Date(when) => when.to_string(),
            Value::Flag(yes) => u8::from(*yes).to_string(),
            Value::Status(code) => code.code().to_owned(),
            Value::Sector(code) => code.code().to_owned(),
            Value::Rating(code) => code.code().to_owned(),
            Value::Size(code) => code.code().to_owned(),
            Value::Form(code) => code.code().to_owned(),
            Value::Membership(code) => code.code().to_owned(),
            Value::Model(code) => code.code().to_owned(),
            Value::Aim(code) => code.code().to_owned(),
            Value::Scope(code) => code.code().to_owned(),
            Value::Operator(code) => code.code().to_owned(),
            Value::Span(period) => period.to_string(),
            Value::Activity(code) => code.code().to_owned(),
        }
    }
}
