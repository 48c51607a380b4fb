//! A figure against a value.

use crate::indicators::{Number, six_decimals};
use crate::model::Operator;

/// Whether the figure stands to the value as the operator asks; shares are compared with six decimals.
pub(super) fn is_met(operator: Operator, actual: Number, value: Number) -> bool {
    let (actual, value) = (six_decimals(actual.as_f64()), six_decimals(value.as_f64()));
    match operator {
        Operator::AtLeast => actual >= value,
        Operator::Above => actual > value,
        Operator::AtMost => actual <= value,
        Operator::Below => actual < value,
        Operator::Equal => actual == value,
    }
}

/// How far the figure is beyond the value in the direction of the operator; negative where it falls short.
pub(super) fn gap(operator: Operator, actual: Number, value: Number) -> Number {
    let (over, under) = (rise(actual, value), rise(value, actual));
    match operator {
        Operator::AtLeast | Operator::Above => over,
        Operator::AtMost | Operator::Below => under,
        Operator::Equal if over.as_f64() < 0.0 => over,
        Operator::Equal => under,
    }
}

/// What is more now than before.
pub(super) fn rise(now: Number, before: Number) -> Number {
    let whole = now.as_integer().zip(before.as_integer());
    let difference = whole.and_then(|(now, before)| now.checked_sub(before));
    match difference {
        Some(difference) => Number::Integer(difference),
        None => Number::Ratio(now.as_f64() - before.as_f64()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_operator_with_its_gap() {
        let n = Number::Integer;
        for (operator, actual, value, met, missing) in [
            (Operator::AtLeast, 22, 22, true, 0),
            (Operator::AtLeast, 15, 22, false, -7),
            (Operator::Above, 22, 22, false, 0),
            (Operator::Above, 23, 22, true, 1),
            (Operator::AtMost, 5, 7, true, 2),
            (Operator::AtMost, 9, 7, false, -2),
            (Operator::Below, 7, 7, false, 0),
            (Operator::Equal, 7, 7, true, 0),
            (Operator::Equal, 5, 7, false, -2),
            (Operator::Equal, 9, 7, false, -2),
        ] {
            assert_eq!(is_met(operator, n(actual), n(value)), met);
            assert_eq!(gap(operator, n(actual), n(value)), n(missing));
        }
        let third = Number::Ratio(0.8 + 1e-9);
        assert!(!is_met(Operator::Above, third, Number::Ratio(0.8)));
    }
}
