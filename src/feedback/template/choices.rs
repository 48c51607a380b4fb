//! What may be chosen in a column.

use super::Template;
use super::columns::Column;
use super::words::capitalised;
use crate::geography::{self, Level, Unit};
use crate::model::{
    ActivityKind, Aim, Field, Form, Kind, Membership, ModelRole, Operator, Rating, Scope, Sector,
    Shape, Size, Status,
};
use crate::text::Text;
use jiff::civil::Date;

/// The words one column offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// The column.
    pub(super) field: Field,
    /// What is offered, in its order.
    pub(super) words: Vec<String>,
}

/// The choices of all columns that have some, in their order.
pub(super) fn of(template: &Template, columns: &[Column]) -> Vec<Choice> {
    let of_column = |column: &Column| {
        let words = words(template, column.field);
        (!words.is_empty()).then_some(Choice {
            field: column.field,
            words,
        })
    };
    columns.iter().filter_map(of_column).collect()
}

fn words(template: &Template, field: Field) -> Vec<String> {
    let day = template.day_of_map();
    match field {
        Field::Commune => names(&communes(template.unit, day)),
        Field::District => names(&districts(template.unit, day)),
        Field::Gender | Field::RepGender => vec!["Nam".to_owned(), "Nữ".to_owned()],
        field => {
            let labels = labels(field.shape(), template.kind);
            labels.iter().map(|label| capitalised(label.vi)).collect()
        }
    }
}

/// The names of the entries of a list of words.
fn labels(shape: Shape, kind: Kind) -> Vec<Text> {
    match shape {
        Shape::Status => Status::ALL.iter().map(|entry| entry.label()).collect(),
        Shape::Sector => Sector::ALL.iter().map(|entry| entry.label()).collect(),
        Shape::Rating => Rating::ALL.iter().map(|entry| entry.label()).collect(),
        Shape::Size => Size::ALL.iter().map(|entry| entry.label()).collect(),
        Shape::Activity => ActivityKind::ALL
            .iter()
            .map(|entry| entry.label())
            .collect(),
        Shape::Operator => Operator::ALL.iter().map(|entry| entry.label()).collect(),
        Shape::Scope => Scope::ALL.iter().map(|entry| entry.label()).collect(),
        Shape::Aim => Aim::ALL.iter().map(|entry| entry.label()).collect(),
        Shape::Model => ModelRole::ALL.iter().map(|entry| entry.label()).collect(),
        Shape::Membership => Membership::ALL.iter().map(|entry| entry.label()).collect(),
        Shape::Form => forms(kind).iter().map(|form| form.label()).collect(),
        _ => Vec::new(),
    }
}

/// The forms a list of a kind may hold.
const fn forms(kind: Kind) -> &'static [Form] {
    match kind {
        Kind::Cooperatives => &[Form::Cooperative, Form::CreditFund, Form::Branch],
        Kind::Unions => &[Form::Union],
        Kind::Groups => &[Form::Group],
        Kind::Clubs => &[Form::Club],
        _ => &[],
    }
}

fn communes(unit: &'static Unit, day: Date) -> Vec<&'static Unit> {
    match unit.level {
        Level::Commune => vec![unit],
        _ => geography::communes(unit, day),
    }
}

fn districts(unit: &'static Unit, day: Date) -> Vec<&'static Unit> {
    match unit.level {
        Level::District => vec![unit],
        _ => geography::districts(unit, day),
    }
}

/// The names of units, each once: before the reform two districts could have communes of one name.
fn names(units: &[&'static Unit]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for unit in units {
        if names.iter().all(|name| name != unit.name) {
            names.push(unit.name.to_owned());
        }
    }
    names
}
