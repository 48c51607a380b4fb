//! The little language formulas are written in: which rows, what condition, what is made of them.
//!
//! It is data, so that one definition is computed here and can be printed as SQL elsewhere.

use super::filter::Filter;
use super::size_class::{SizeBasis, SizeFacts};
use crate::model::{Field, Kind};
use std::fmt;

/// What the rows of a figure are parted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Reporting unit.
    Unit,
    /// Field of activity.
    Sector,
    /// Status.
    Status,
    /// Size class as the lists state it.
    Size,
    /// Size class as the law tells it from figures.
    LegalSize(SizeBasis),
    /// Rating.
    Rating,
    /// Class of the number of members.
    Members,
}

/// What is made of the rows. A row that only counts stands for as many as it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aggregate {
    /// How many meet the condition.
    Count,
    /// Sum of a field.
    Sum(Field),
    /// Sum over the number of known values, divided last.
    Mean(Field),
    /// The value in the middle, of rows that stand for one; of an even number, half-way between the two.
    Median(Field),
    /// How many fall on each key.
    CountBy(Dimension),
    /// Sum of a field for each key.
    SumBy(Field, Dimension),
    /// How many meet the condition, over those of which that is known.
    Share,
    /// How many meet the condition, over this many for each unit.
    OfEachUnit(i64),
    /// How many units have at least one that meets the condition.
    Units,
}

/// The rows a figure speaks of: its coverage is out of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Population {
    /// What they are lists of.
    pub kind: Kind,
    /// All must hold; none may be unknown.
    pub filters: &'static [Filter],
}

/// How a figure comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formula {
    /// The rows the figure speaks of.
    pub population: Population,
    /// Of these, the rows that are counted. All must hold.
    pub condition: &'static [Filter],
    /// What is made of them.
    pub result: Aggregate,
}

impl Dimension {
    /// The word of the contract.
    pub const fn code(self) -> &'static str {
        match self {
            Dimension::Unit => "unit",
            Dimension::Sector => "sector",
            Dimension::Status => "status",
            Dimension::Size => "size",
            Dimension::LegalSize(SizeBasis::Members) => "member_size",
            Dimension::LegalSize(SizeBasis::Capital) => "capital_size",
            Dimension::LegalSize(SizeBasis::Together) => "legal_size",
            Dimension::Rating => "rating",
            Dimension::Members => "members",
        }
    }

    /// The field whose codes it parts by; none for the unit, which is that of the submission, and for what is decided
    /// from several fields.
    pub const fn field(self) -> Option<Field> {
        match self {
            Dimension::Unit | Dimension::LegalSize(_) | Dimension::Members => None,
            Dimension::Sector => Some(Field::Sector),
            Dimension::Status => Some(Field::Status),
            Dimension::Size => Some(Field::SizeClass),
            Dimension::Rating => Some(Field::Rating),
        }
    }

    /// Every field it looks at.
    fn fields(self) -> Vec<Field> {
        match self {
            Dimension::LegalSize(_) => SizeFacts::FIELDS.to_vec(),
            Dimension::Members => vec![Field::Members],
            // One too young, or at rest for too long, is not rated.
            Dimension::Rating => vec![
                Field::Rating,
                Field::Established,
                Field::Status,
                Field::StatusDate,
            ],
            other => other.field().into_iter().collect(),
        }
    }
}

impl Aggregate {
    /// The field it makes something of.
    pub const fn field(self) -> Option<Field> {
        match self {
            Aggregate::Sum(field)
            | Aggregate::Mean(field)
            | Aggregate::Median(field)
            | Aggregate::SumBy(field, _) => Some(field),
            _ => None,
        }
    }

    /// What it parts the rows by.
    pub const fn dimension(self) -> Option<Dimension> {
        match self {
            Aggregate::CountBy(dimension) | Aggregate::SumBy(_, dimension) => Some(dimension),
            _ => None,
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
        let population = self.population.filters.iter().map(|filter| filter.field());
        let key = self.result.dimension().into_iter();
        let key = key.flat_map(Dimension::fields);
        population.chain(self.value_fields()).chain(key).collect()
    }

    /// How many things the rows stand for, in the words of SQL.
    fn rows(&self) -> &'static str {
        match self.population.kind {
            Kind::Activities => "sum(coalesce(count, 1))",
            Kind::Members | Kind::Targets => "count(*)",
            _ => "sum(case when tally then count else 1 end)",
        }
    }

    fn select(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.rows();
        match self.result {
            Aggregate::Count => f.write_str(rows),
            Aggregate::Sum(field) => write!(f, "sum({})", field.id()),
            Aggregate::Mean(field) => {
                let id = field.id();
                write!(f, "sum({id}) / {rows} filter (where {id} is not null)")
            }
            Aggregate::Median(field) => {
                write!(f, "median({}) filter (where not tally)", field.id())
            }
            Aggregate::CountBy(dimension) => write!(f, "{}, {rows}", dimension.code()),
            Aggregate::SumBy(field, dimension) => {
                write!(f, "{}, sum({})", dimension.code(), field.id())
            }
            Aggregate::Share => {
                let test = all(self.condition);
                write!(
                    f,
                    "{rows} filter (where {test}) / {rows} filter (where ({test}) is not null)"
                )
            }
            Aggregate::OfEachUnit(n) => write!(f, "{rows} / ({n} * :units)"),
            Aggregate::Units => f.write_str("count(distinct unit)"),
        }
    }
}

fn all<'a>(filters: impl IntoIterator<Item = &'a Filter>) -> String {
    let tests: Vec<String> = filters.into_iter().map(Filter::to_string).collect();
    tests.join(" and ")
}

/// In the words of SQL, with `:units` for the number of reporting units.
impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.select(f)?;
        write!(f, " from {}", self.population.kind.code())?;
        let tests = match self.result {
            Aggregate::Share => all(self.population.filters),
            _ => all(self.population.filters.iter().chain(self.condition)),
        };
        if !tests.is_empty() {
            write!(f, " where {tests}")?;
        }
        match self.result.dimension() {
            Some(dimension) => write!(f, " group by {}", dimension.code()),
            None => Ok(()),
        }
    }
}
