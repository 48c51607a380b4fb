//! Headers that mean one thing as an amount and another as an area ("DT": doanh thu, diện tích), settled by the
//! column beside them.

use super::columns;
use super::header::Header;
use super::heading::{Heading, UnitNote};
use crate::model::{Column, Field, MoneyUnit};
use crate::text::{Phrase, text};

/// What is reckoned from a revenue and stands next to it.
const RECKONED: [Field; 2] = [Field::Profit, Field::Costs];

/// The amount that a column without a meaning or a unit is, for it stands beside what is reckoned from it; and the
/// header that says so.
pub fn amount(header: &Header, column: &Column) -> Option<(Field, Phrase)> {
    let beside = |other: &&Column| {
        other.index.abs_diff(column.index) == 1
            && other.field.is_some_and(|field| RECKONED.contains(&field))
    };
    let neighbour = header.columns.iter().find(beside)?;
    let mut path: Vec<Heading> = column.header.split(" > ").map(Heading::of).collect();
    let own = path.last_mut().filter(|own| own.unit.is_none())?;
    own.unit = Some(UnitNote::Money(MoneyUnit::Dong));
    let field = columns::meaning(header.kind, &path)?.field;
    let said =
        text("nằm cạnh cột «{h}»", "it stands beside '{h}'").fill(&[("h", &neighbour.header)]);
    field.shape().is_money().then_some((field, said))
}
