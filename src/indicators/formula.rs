//! The little language formulas are written in: which rows, what condition, what is made of them.
//!
//! It is data, so that one definition is computed here and can be printed as SQL elsewhere.

use crate::model::{Field, Form, Sector};
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
    /// The date lies in the reported span; unknown where only part of its year or month does.
    Within(Field),
    /// The number is greater.
    Above(Field, i64),
}

/// What the rows of a figure are parted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Reporting unit.
    Unit,
    /// Field of activity.
    Sector,
    /// Status.
    Status,
    /// Size class.
    Size,
    /// Rating.
    Rating,
}

/// What is made of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aggregate {
    /// How many rows meet the condition.
    Count,
    /// Sum of a field.
    Sum(Field),
    /// Sum over the number of known values, divided last.
    Mean(Field),
    /// The value in the middle; of an even number, half-way between the two.
    Median(Field),
    /// How many rows fall on each key.
    CountBy(Dimension),
}

/// How a figure comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formula {
    /// The rows the figure speaks of: its coverage is out of these. All must hold; none may be unknown.
    pub population: &'static [Filter],
    /// Of these, the rows that are counted. All must hold.
    pub condition: &'static [Filter],
    /// What is made of them.
    pub result: Aggregate,
}

const COOPERATIVE: &[Form] = &[Form::Cooperative, Form::CreditFund];
const BRANCH: &[Form] = &[Form::Branch];

/// Cooperatives of any status, people's credit funds in, branches out.
pub(super) const EVERY_COOPERATIVE: &[Filter] = &[Filter::FormIn(COOPERATIVE)];
/// Cooperatives that have not ended: the population of most figures.
pub(super) const COOPERATIVES: &[Filter] = &[Filter::FormIn(COOPERATIVE), Filter::NotEnded];
/// Codes of the sectors reports call agricultural: see [`Sector::is_agricultural`].
pub(super) const AGRICULTURAL: &[&str] = &[Sector::Agriculture.code(), Sector::Aquaculture.code()];

/// Branches of any status.
pub(super) const EVERY_BRANCH: &[Filter] = &[Filter::FormIn(BRANCH)];
/// Branches that have not ended.
pub(super) const BRANCHES: &[Filter] = &[Filter::FormIn(BRANCH), Filter::NotEnded];

impl Filter {
    /// The field it looks at.
    pub const fn field(self) -> Field {
        match self {
            Filter::FormIn(_) => Field::Form,
            Filter::NotEnded => Field::Status,
            Filter::Is(field, _)
            | Filter::IsNot(field, _)
            | Filter::Within(field)
            | Filter::Above(field, _) => field,
        }
    }
}

impl Dimension {
    /// The word of the contract.
    pub const fn code(self) -> &'static str {
        match self {
            Dimension::Unit => "unit",
            Dimension::Sector => "sector",
            Dimension::Status => "status",
            Dimension::Size => "size",
            Dimension::Rating => "rating",
        }
    }

    /// The field it looks at; the unit is that of the submission.
    pub const fn field(self) -> Option<Field> {
        match self {
            Dimension::Unit => None,
            Dimension::Sector => Some(Field::Sector),
            Dimension::Status => Some(Field::Status),
            Dimension::Size => Some(Field::SizeClass),
            Dimension::Rating => Some(Field::Rating),
        }
    }
}

impl Aggregate {
    /// The field it looks at.
    pub const fn field(self) -> Option<Field> {
        match self {
            Aggregate::Count => None,
            Aggregate::Sum(field) | Aggregate::Mean(field) | Aggregate::Median(field) => {
                Some(field)
            }
            Aggregate::CountBy(dimension) => dimension.field(),
        }
    }
}

impl Formula {
    /// The fields whose unknown values leave the figure incomplete.
    pub fn value_fields(&self) -> Vec<Field> {
        let conditions = self.condition.iter().map(|filter| filter.field());
        conditions.chain(self.result.field()).collect()
    }

    /// Every field it looks at.
    pub fn fields(&self) -> Vec<Field> {
        let population = self.population.iter().map(|filter| filter.field());
        population.chain(self.value_fields()).collect()
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
            Filter::Within(_) => write!(f, "{id} between :first and :last"),
            Filter::Above(_, limit) => write!(f, "{id} > {limit}"),
        }
    }
}

fn quoted(codes: &[&str]) -> String {
    let codes: Vec<String> = codes.iter().map(|code| format!("'{code}'")).collect();
    codes.join(", ")
}

/// In the words of SQL.
impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.result {
            Aggregate::Count => f.write_str("count(*)")?,
            Aggregate::Sum(field) => write!(f, "sum({})", field.id())?,
            Aggregate::Mean(field) => write!(f, "sum({0}) / count({0})", field.id())?,
            Aggregate::Median(field) => write!(f, "median({})", field.id())?,
            Aggregate::CountBy(dimension) => write!(f, "{}, count(*)", dimension.code())?,
        }
        let filters = self.population.iter().chain(self.condition);
        let tests: Vec<String> = filters.map(Filter::to_string).collect();
        write!(f, " where {}", tests.join(" and "))?;
        match self.result {
            Aggregate::CountBy(dimension) => write!(f, " group by {}", dimension.code()),
            _ => Ok(()),
        }
    }
}
