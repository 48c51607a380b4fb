//! A plan's goals held against what was reached.

mod needs;
mod scale;
#[cfg(test)]
mod tests;
mod verdict;

pub(super) use needs::last_year;
pub use needs::{Days, spans_needed};
use needs::{base_day, to_date};

use super::calendar::is_same_days;
use crate::indicators::{Figures, Indicator, Number, named};
use crate::model::{Aim, Operator, Period, Scope, UnitRef};
use crate::registry::TargetRow;
use crate::text::{Text, text};
use jiff::civil::Date;
use scale::in_measure;
use verdict::{gap, is_met, rise};

/// A goal with what has been reached of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The goal as it was sent.
    pub row: TargetRow,
    /// What it speaks of; `None` where no indicator is meant.
    pub indicator: Option<&'static Indicator>,
    /// Why it is not held against anything; `None` where it is.
    pub obstacle: Option<Obstacle>,
    /// Its value in the measure of the indicator: money in đồng, shares from 0 to 1.
    pub value: Option<Number>,
    /// What is reached; of a goal for each unit, that of the unit furthest from it.
    pub actual: Option<Number>,
    /// Whether it is met; `None` where that is not known yet.
    pub met: Option<bool>,
    /// How far beyond the value in the direction of the operator; negative where it is not reached.
    pub gap: Option<Number>,
    /// How far the span has gone and how much is reached; `None` for a goal without a span.
    pub pace: Option<Pace>,
    /// Of a rise, the day it is counted from.
    pub since: Option<Date>,
    /// Of a goal for each unit, every unit by code.
    pub units: Vec<UnitResult>,
    /// Whether what is reached rests on estimates.
    pub estimate: bool,
}

/// What one unit has reached of a goal for each unit.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitResult {
    /// The unit.
    pub unit: UnitRef,
    /// What it reached.
    pub actual: Option<Number>,
    /// Whether it meets the goal; `None` where that is not known.
    pub met: Option<bool>,
}

/// Time gone and way gone, each from 0 to 1; the way may be beyond.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// Days gone over days of the span.
    pub elapsed: f64,
    /// What is reached over the value; of a goal for each unit, units that meet it over all. `None` where it cannot
    /// be said, as of a limit.
    pub reached: Option<f64>,
}

/// Why a goal cannot be held against a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// It says what it expects the year to bring, not what is to be reached.
    Estimate,
    /// No indicator is meant by its words.
    Indicator,
    /// Nothing says whether it is to be reached or not to be passed.
    Operator,
    /// It has no value.
    Value,
    /// Its value has no unit, or one the indicator is not stated in.
    Measure,
}

impl Obstacle {
    /// The word of the contract.
    pub const fn code(self) -> &'static str {
        match self {
            Obstacle::Estimate => "estimate",
            Obstacle::Indicator => "unknown_indicator",
            Obstacle::Operator => "no_operator",
            Obstacle::Value => "no_value",
            Obstacle::Measure => "no_measure",
        }
    }

    /// What people read.
    pub const fn label(self) -> Text {
        match self {
            Obstacle::Estimate => text("là số ước thực hiện", "an estimate, not a goal"),
            Obstacle::Indicator => text("không có chỉ tiêu này", "no such indicator"),
            Obstacle::Operator => text("chưa rõ mức yêu cầu", "no operator"),
            Obstacle::Value => text("chưa có giá trị", "no value"),
            Obstacle::Measure => text(
                "đơn vị tính thiếu hoặc không hợp với chỉ tiêu",
                "its unit of measure is missing or does not fit",
            ),
        }
    }
}

/// What goals are held against.
#[derive(Debug)]
pub(super) struct Ground<'a> {
    /// The period reported.
    pub(super) period: Period,
    /// The days stored.
    pub(super) days: &'a Days,
    /// Figures of the period and of every other span at hand; the period's come first.
    pub(super) figures: &'a [(Period, Figures)],
    /// The units a goal for each unit binds.
    pub(super) units: &'a [UnitRef],
}

/// The goals whose span holds the period's last day, in the order they were sent.
pub(super) fn targets(rows: &[TargetRow], ground: &Ground) -> Vec<Target> {
    rows.iter()
        .filter(|row| is_due(row, ground.period.last()))
        .map(|row| target(row, ground))
        .collect()
}

/// A goal without a span is one of the period.
pub(super) fn is_due(row: &TargetRow, day: Date) -> bool {
    row.span
        .is_none_or(|span| (span.first()..=span.last()).contains(&day))
}

/// The plain indicator a goal speaks of.
pub(super) fn indicator(row: &TargetRow) -> Option<&'static Indicator> {
    named(&row.indicator).filter(|indicator| indicator.dimension().is_none())
}

fn target(row: &TargetRow, ground: &Ground) -> Target {
    let indicator = indicator(row);
    let value = indicator.zip(row.value).and_then(|(indicator, value)| {
        in_measure(value, row.measure.as_deref(), indicator.measure)
    });
    let goal = goal(row, indicator, value);
    let mut target = Target {
        row: row.clone(),
        indicator,
        obstacle: goal.err(),
        value,
        actual: None,
        met: None,
        gap: None,
        pace: None,
        since: None,
        units: Vec::new(),
        estimate: false,
    };
    if let Ok(goal) = goal {
        target.hold(goal, ground);
    }
    target
}

/// What a goal needs to be held against anything.
#[derive(Clone, Copy)]
struct Goal {
    indicator: &'static Indicator,
    operator: Operator,
    value: Number,
}

fn goal(
    row: &TargetRow,
    indicator: Option<&'static Indicator>,
    value: Option<Number>,
) -> Result<Goal, Obstacle> {
    let without_operator = match row.estimate {
        true => Obstacle::Estimate,
        false => Obstacle::Operator,
    };
    let without_value = match row.value {
        Some(_) => Obstacle::Measure,
        None => Obstacle::Value,
    };
    Ok(Goal {
        indicator: indicator.ok_or(Obstacle::Indicator)?,
        operator: row.operator.ok_or(without_operator)?,
        value: value.ok_or(without_value)?,
    })
}

impl Target {
    fn hold(&mut self, goal: Goal, ground: &Ground) {
        let reached = Reached::new(&self.row, goal.indicator, ground);
        self.since = reached.since();
        self.estimate = reached.is_estimate();
        match self.row.scope {
            Scope::Province => {
                self.actual = reached.by_all();
                self.met = self
                    .actual
                    .map(|actual| is_met(goal.operator, actual, goal.value));
            }
            Scope::EachUnit => self.hold_units(goal, &reached, ground.units),
        }
        self.gap = self
            .actual
            .map(|actual| gap(goal.operator, actual, goal.value));
        self.pace = self.row.span.map(|span| Pace {
            elapsed: elapsed(span, ground.period.last()),
            reached: self.reached(goal),
        });
    }

    fn hold_units(&mut self, goal: Goal, reached: &Reached, units: &[UnitRef]) {
        self.units = units
            .iter()
            .map(|unit| {
                let actual = reached.by(unit);
                UnitResult {
                    unit: unit.clone(),
                    actual,
                    met: actual.map(|actual| is_met(goal.operator, actual, goal.value)),
                }
            })
            .collect();
        let states = || self.units.iter().map(|unit| unit.met);
        let distance = |actual: &Number| gap(goal.operator, *actual, goal.value).as_f64();
        let known = self.units.iter().filter_map(|unit| unit.actual);
        self.actual = known.min_by(|a, b| distance(a).total_cmp(&distance(b)));
        self.met = match states().any(|met| met == Some(false)) {
            true => Some(false),
            false => {
                (!self.units.is_empty() && states().all(|met| met == Some(true))).then_some(true)
            }
        };
    }

    fn reached(&self, goal: Goal) -> Option<f64> {
        if self.row.scope == Scope::EachUnit {
            let share = |part: usize| part as f64 / self.units.len() as f64;
            return (!self.units.is_empty()).then(|| share(self.count(Some(true))));
        }
        let limits = matches!(goal.operator, Operator::AtMost | Operator::Below);
        let value = Some(goal.value.as_f64()).filter(|value| *value > 0.0 && !limits)?;
        Some(self.actual?.as_f64() / value)
    }

    /// How many units meet it, fail it, or are not known to.
    pub fn count(&self, met: Option<bool>) -> usize {
        self.units.iter().filter(|unit| unit.met == met).count()
    }

    /// The units that fail it, by code.
    pub fn failing(&self) -> impl Iterator<Item = &UnitResult> {
        self.units.iter().filter(|unit| unit.met == Some(false))
    }
}

/// The figures a goal is held against: of the period or of its span to date; of a rise, less those before.
struct Reached<'a> {
    indicator: &'static Indicator,
    now: Option<&'a Figures>,
    /// `None` where the level counts; of a rise, the day before and its figures.
    before: Option<(Option<Date>, Option<&'a Figures>)>,
}

impl<'a> Reached<'a> {
    fn new(row: &TargetRow, indicator: &'static Indicator, ground: &Ground<'a>) -> Self {
        let figures = |period: Period| {
            let mut all = ground.figures.iter();
            all.find(|(other, _)| is_same_days(*other, period))
                .map(|(_, figures)| figures)
        };
        let now = match row.span.filter(|_| indicator.is_flow()) {
            Some(span) => figures(to_date(span, ground.period)),
            None => figures(ground.period),
        };
        // What happens within a span is its own rise.
        let before = (row.aim == Aim::Rise && !indicator.is_flow()).then(|| {
            let day = base_day(row.span, indicator.kind(), ground.period, ground.days);
            (day, day.and_then(|day| figures(Period::Span(day, day))))
        });
        Reached {
            indicator,
            now,
            before,
        }
    }

    fn since(&self) -> Option<Date> {
        self.before.and_then(|(day, _)| day)
    }

    fn is_estimate(&self) -> bool {
        let figure = self.now.and_then(|now| now.figure(self.indicator.id));
        figure.is_some_and(|figure| figure.estimate)
    }

    fn by_all(&self) -> Option<Number> {
        self.value(|figures| figures.figure(self.indicator.id)?.value)
    }

    fn by(&self, unit: &UnitRef) -> Option<Number> {
        self.value(|figures| {
            let part = figures.units.iter().find(|part| part.unit.is_same(unit))?;
            part.figure(self.indicator.id)?.value
        })
    }

    fn value(&self, of: impl Fn(&Figures) -> Option<Number>) -> Option<Number> {
        let now = of(self.now?)?;
        match self.before {
            None => Some(now),
            Some((_, before)) => Some(rise(now, of(before?)?)),
        }
    }
}

/// Days gone over days of the span.
fn elapsed(span: Period, day: Date) -> f64 {
    let days =
        |last: Date| f64::from(span.first().until(last).map_or(0, |gone| gone.get_days()) + 1);
    (days(day) / days(span.last())).clamp(0.0, 1.0)
}
