//! Figures as cells of a table.

use super::compare::Comparison;
use super::document::{Cell, Table};
use super::grammar::phrase;
use crate::indicators::{Figure, Indicator, Measure, Number, find};
use crate::model::{Money, Period};
use crate::text::{Phrase, Text, text};

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
        Some(share) if measure.is_share() => Cell::Percent(share.as_f64() * 100.0),
        Some(Number::Integer(amount)) if measure.is_money() => Cell::Money(Money(amount)),
        Some(Number::Integer(n)) => Cell::Count(n),
        Some(Number::Ratio(ratio)) => Cell::Ratio(ratio),
    }
}

/// The cell of a figure.
pub(super) fn figure(figure: &Figure) -> Cell {
    let cell = value(figure.indicator.measure, figure.value);
    match figure.estimate && cell != Cell::Unknown {
        true => Cell::Estimate(Box::new(cell)),
        false => cell,
    }
}

/// The heading, with the unit where it is not what the heading says.
pub(super) fn heading(id: &str, header: Text) -> Phrase {
    let measure = find(id).map(|indicator| indicator.measure);
    match measure.filter(|measure| measure.is_money() || measure.is_share()) {
        Some(measure) => phrase("{h} ({m})", &[("h", &header), ("m", &measure.label())]),
        None => header.into(),
    }
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

/// The cell of a share of a whole, or of a plan; empty over nothing.
pub(super) fn percent_of(part: Option<Number>, whole: Option<Number>) -> Cell {
    let pair = part.map(Number::as_f64).zip(whole.map(Number::as_f64));
    match pair.filter(|(_, whole)| *whole != 0.0) {
        Some((part, whole)) => Cell::Percent(part / whole * 100.0),
        None => Cell::Empty,
    }
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
