//! A plan's goals within a report's JSON.

use crate::model::{Aim, Operator, Period, Scope, UnitRef};
use crate::report::{self, Number, UnitResult, six_decimals};
use jiff::civil::Date;
use serde::Serialize;

/// A goal with what was reached of it; its value and what is reached are in the measure of the indicator.
#[derive(Serialize)]
pub(super) struct Target<'a> {
    /// The identifier; where no indicator is meant, the words as written.
    indicator: &'a str,
    operator: Option<Operator>,
    target: Option<Number>,
    actual: Option<Number>,
    met: Option<bool>,
    gap: Option<Number>,
    scope: Scope,
    decision: Option<&'a str>,
    aim: Aim,
    measure: Option<&'static str>,
    span: Option<Period>,
    /// Of a rise, the day it is counted from.
    since: Option<Date>,
    pace: Option<Pace>,
    estimate: bool,
    /// Why it was not held against anything.
    not_evaluated: Option<&'static str>,
    failing: Vec<&'a UnitRef>,
    units: Vec<Unit<'a>>,
    origin: Origin<'a>,
}

#[derive(Serialize)]
struct Pace {
    elapsed: f64,
    reached: Option<f64>,
}

#[derive(Serialize)]
struct Unit<'a> {
    unit: &'a UnitRef,
    actual: Option<Number>,
    met: Option<bool>,
}

/// Where the goal stands; rows count from one, as people see them.
#[derive(Serialize)]
struct Origin<'a> {
    file: &'a str,
    sheet: &'a str,
    row: u32,
}

impl<'a> Target<'a> {
    pub(super) fn new(target: &'a report::Target) -> Self {
        let row = &target.row;
        Target {
            indicator: target
                .indicator
                .map_or(row.indicator.as_str(), |indicator| indicator.id),
            operator: row.operator,
            target: target.value,
            actual: target.actual,
            met: target.met,
            gap: target.gap,
            scope: row.scope,
            decision: row.decision.as_deref(),
            aim: row.aim,
            measure: target.indicator.map(|indicator| indicator.measure.code()),
            span: row.span,
            since: target.since,
            pace: target.pace.map(|pace| Pace {
                elapsed: six_decimals(pace.elapsed),
                reached: pace.reached.map(six_decimals),
            }),
            estimate: row.estimate || target.estimate,
            not_evaluated: target.obstacle.map(report::Obstacle::code),
            failing: target.failing().map(|result| &result.unit).collect(),
            units: target.units.iter().map(Unit::new).collect(),
            origin: Origin {
                file: &row.file,
                sheet: &row.sheet,
                row: row.row + 1,
            },
        }
    }
}

impl<'a> Unit<'a> {
    fn new(result: &'a UnitResult) -> Self {
        Unit {
            unit: &result.unit,
            actual: result.actual,
            met: result.met,
        }
    }
}
