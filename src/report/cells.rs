//! Figures as cells of a table.

use super::compare::Comparison;
use super::document::{Cell, Table};
use crate::indicators::{Figure, Indicator, Measure, Number};
use crate::model::{Money, Period};
use crate::text::text;

/// How soon a column goes where width is short: what was asked for goes last, the periods in the order asked for.
pub(super) mod priority {
    /// How much of a figure is known.
    pub const COVERAGE: u8 = 9;
    /// A share, or a change in hundredths.
    pub const PERCENT: u8 = 8;
    /// A change.
    pub const CHANGE: u8 = 7;

    /// The value of the period compared with at this place.
    pub fn period(at: usize) -> u8 {
        u8::try_from(at + 1).map_or(CHANGE - 1, |place| place.min(CHANGE - 1))
    }
}

/// The cell of a value in a measure.
pub(super) fn value(measure: Measure, value: Option<Number>) -> Cell {
    match value {
        None => Cell::Unknown,
        Some(Number::Integer(amount)) if measure.is_money() => Cell::Money(Money(amount)),
        Some(Number::Integer(n)) => Cell::Count(n),
        Some(Number::Ratio(ratio)) => Cell::Ratio(ratio),
    }
}

/// The cell of a figure.
pub(super) fn figure(figure: &Figure) -> Cell {
    value(figure.indicator.measure, figure.value)
}

/// Whether a change says anything: what happened in a month does not compare with what happened in a year.
pub(super) fn is_comparable(indicator: &Indicator, a: Period, b: Period) -> bool {
    !indicator.is_flow() || std::mem::discriminant(&a) == std::mem::discriminant(&b)
}

/// The cell of a change; empty where there is none to state.
pub(super) fn change(measure: Measure, comparison: &Comparison) -> Cell {
    match comparison.change {
        None => Cell::Empty,
        change => Cell::Change(Box::new(value(measure, change))),
    }
}

/// The cell of a change in hundredths.
pub(super) fn change_percent(comparison: &Comparison) -> Cell {
    let percent = |share| Cell::Change(Box::new(Cell::Percent(share)));
    comparison.change_percent.map_or(Cell::Empty, percent)
}

/// The table, with the sign for unknown figures explained where it stands.
pub(super) fn explained(mut table: Table) -> Table {
    if table.has_unknown() {
        table
            .notes
            .push(text("(…) chưa có số liệu.", "(…) not known.").into());
    }
    table
}
