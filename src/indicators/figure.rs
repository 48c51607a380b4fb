//! A computed figure with its coverage.

use super::Indicator;
use crate::model::UnitRef;
use crate::text::Phrase;
use serde::{Serialize, Serializer};

/// The value of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// A count, or an amount in đồng.
    Integer(i64),
    /// A sum divided by a count.
    Ratio(f64),
}

impl Number {
    /// As a number with decimals, for shares and percentages.
    #[allow(clippy::cast_precision_loss)] // Exact below 2^53; shares are shown with six digits at most.
    pub fn as_f64(self) -> f64 {
        match self {
            Number::Integer(n) => n as f64,
            Number::Ratio(ratio) => ratio,
        }
    }

    /// A count or an amount; `None` for a ratio.
    pub fn as_integer(self) -> Option<i64> {
        match self {
            Number::Integer(n) => Some(n),
            Number::Ratio(_) => None,
        }
    }

    /// Whether it is nothing at all.
    pub fn is_zero(self) -> bool {
        self.as_f64() == 0.0
    }
}

/// Integers as they are, ratios with at most six decimals.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Number::Integer(n) => serializer.serialize_i64(n),
            Number::Ratio(ratio) => serializer.serialize_f64(six_decimals(ratio)),
        }
    }
}

/// Rounded to six decimals, half away from zero; never a negative zero.
pub fn six_decimals(value: f64) -> f64 {
    (value * 1e6).round() / 1e6 + 0.0
}

/// One figure: its value and how much of its population it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it is.
    pub indicator: &'static Indicator,
    /// The value; `None` when nothing is known or nothing was sent.
    pub value: Option<Number>,
    /// Rows of the population whose value is known.
    pub known: usize,
    /// Rows of the population.
    pub of: usize,
    /// Whether any of what it counts was estimated by its sender.
    pub estimate: bool,
}

impl Figure {
    /// Whether some rows are unknown.
    pub fn is_partial(&self) -> bool {
        self.known < self.of
    }
}

/// One row of a breakdown: the count or sum of the rows with this key.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakdownRow {
    /// Code of the list, or of the unit; `unknown` for rows without one.
    pub key: String,
    /// What people call it.
    pub name: Phrase,
    /// The count, or the sum; `None` where nothing is known, as of a unit that sent nothing.
    pub value: Option<i64>,
    /// Rows whose value is known.
    pub known: usize,
    /// Rows with this key.
    pub of: usize,
}

/// Key of the rows whose code is unknown.
pub const UNKNOWN: &str = "unknown";

/// A count or sum parted by one dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Breakdown {
    /// What it is.
    pub indicator: &'static Indicator,
    /// Its rows: units by code, codes in the order of their list, `unknown` last.
    pub rows: Vec<BreakdownRow>,
}

/// The figures of one reporting unit.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFigures {
    /// The unit.
    pub unit: UnitRef,
    /// Every plain figure, in the order of the table.
    pub figures: Vec<Figure>,
}

/// Everything computed from the holdings of one period.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// Every plain figure, in the order of the table.
    pub figures: Vec<Figure>,
    /// Every breakdown, in the order of the table.
    pub breakdowns: Vec<Breakdown>,
    /// The same plain figures for each unit that sent anything, by code.
    pub units: Vec<UnitFigures>,
    /// Those of them that sent cooperatives.
    pub senders: Vec<UnitRef>,
}

impl Figures {
    /// The figure of an indicator.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        find(&self.figures, id)
    }

    /// A breakdown.
    pub fn breakdown(&self, id: &str) -> Option<&Breakdown> {
        self.breakdowns
            .iter()
            .find(|breakdown| breakdown.indicator.id == id)
    }
}

impl UnitFigures {
    /// The figure of an indicator.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        find(&self.figures, id)
    }
}

fn find<'a>(figures: &'a [Figure], id: &str) -> Option<&'a Figure> {
    figures.iter().find(|figure| figure.indicator.id == id)
}
