//! A figure beside the same figure of other periods.

use crate::indicators::{BreakdownRow, Figure, Indicator, Number};
use crate::model::Period;

/// The value of another period and how far the present one is from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// The other period.
    pub period: Period,
    /// Its value.
    pub value: Option<Number>,
    /// The present value less the other.
    pub change: Option<Number>,
    /// The change in hundredths of the other value; `None` where that is zero or unknown.
    pub change_percent: Option<f64>,
}

impl Comparison {
    /// Holds `now` against the value of another period.
    pub fn new(period: Period, now: Option<Number>, then: Option<Number>) -> Self {
        let change = now.zip(then).and_then(|(now, then)| difference(now, then));
        let base = then.map(Number::as_f64).filter(|base| *base != 0.0);
        Comparison {
            period,
            value: then,
            change,
            change_percent: change
                .zip(base)
                .map(|(change, base)| change.as_f64() / base * 100.0),
        }
    }
}

fn difference(now: Number, then: Number) -> Option<Number> {
    match (now, then) {
        (Number::Integer(now), Number::Integer(then)) => now.checked_sub(then).map(Number::Integer),
        _ => Some(Number::Ratio(now.as_f64() - then.as_f64())),
    }
}

/// A figure, or a row of a breakdown, with its comparisons.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared<T> {
    /// The present one.
    pub now: T,
    /// One for each period compared with, in the order asked for.
    pub compare: Vec<Comparison>,
}

/// A breakdown with its comparisons.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedBreakdown {
    /// What it is.
    pub indicator: &'static Indicator,
    /// Its rows.
    pub rows: Vec<Compared<BreakdownRow>>,
}

impl Compared<Figure> {
    /// The present value.
    pub fn value(&self) -> Option<Number> {
        self.now.value
    }

    /// Whether the figure is known in any of the periods.
    pub fn is_known(&self) -> bool {
        self.values().any(|value| value.is_some())
    }

    /// Whether the figure is more than zero in any of the periods.
    pub fn is_some_where(&self) -> bool {
        self.values().flatten().any(|value| !value.is_zero())
    }

    fn values(&self) -> impl Iterator<Item = Option<Number>> {
        let others = self.compare.iter().map(|comparison| comparison.value);
        std::iter::once(self.now.value).chain(others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(now: Option<Number>, then: Option<Number>) -> (Option<Number>, Option<f64>) {
        let comparison = Comparison::new(Period::Year(2022), now, then);
        (comparison.change, comparison.change_percent)
    }

    #[test]
    fn changes_and_their_percentages() {
        let n = |n| Some(Number::Integer(n));
        assert_eq!(compared(n(281), n(275)), (n(6), Some(6.0 / 275.0 * 100.0)));
        assert_eq!(compared(n(5), n(10)), (n(-5), Some(-50.0)));
        assert_eq!(compared(n(4), n(0)), (n(4), None));
        assert_eq!(compared(n(4), None), (None, None));
        assert_eq!(compared(None, n(4)), (None, None));
        let ratio = |r| Some(Number::Ratio(r));
        assert_eq!(compared(ratio(15.0), ratio(12.0)), (ratio(3.0), Some(25.0)));
    }
}
