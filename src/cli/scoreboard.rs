//! How the units stand for a period: who has sent, when, with how many faults, and how good that is.

use super::place;
use super::standing;
use crate::finding::{Finding, Tally};
use crate::model::{Kind, Period, UnitRef};
use crate::registry::{Registry, StoredSubmission};
use crate::rules::RuleSettings;
use crate::settings::Settings;
use anyhow::Result;
use jiff::ToSpan;
use jiff::civil::Date;

/// How the units stand for a period.
#[derive(Debug)]
pub struct Scoreboard {
    /// The last day to send; `None` where the settings say nothing.
    pub deadline: Option<Date>,
    /// The units expected, then any other that has sent.
    pub states: Vec<State>,
    /// Units expected.
    pub expected: usize,
}

/// How one unit stands.
#[derive(Debug)]
pub struct State {
    /// The unit.
    pub unit: UnitRef,
    /// What counts of what it sent; `None`: nothing.
    pub submission: Option<StoredSubmission>,
    /// The day the first of it came.
    pub received_on: Option<Date>,
    /// Whether that was after the deadline.
    pub late: bool,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// By how much its score has risen since the period before; `None` where it has none of one of them.
    pub trend: Option<f64>,
}

/// What a warning weighs, an error being 1.
const WARNING: f64 = 0.2;

impl State {
    /// 100 less a point for each fault in a hundred records: an error counts 1, a warning 0.2, a notice and what was
    /// accepted nothing; at least 0. `None` where nothing was sent.
    pub fn score(&self) -> Option<f64> {
        let records = self.submission.as_ref()?.records.max(1);
        let found = Tally::of(&self.findings);
        let weight = found.errors as f64 + WARNING * found.warnings as f64;
        Some((100.0 - 100.0 * weight / records as f64).max(0.0))
    }
}

impl Scoreboard {
    /// The scoreboard of a period, held against the one before.
    pub fn of(
        registry: &Registry,
        settings: &Settings,
        rules: &RuleSettings,
        kind: Kind,
        period: Period,
    ) -> Result<Self> {
        let mut board = Self::without_trend(registry, settings, rules, kind, period)?;
        let days = registry.days(kind)?;
        let before = days.into_iter().rev().find(|day| *day < period.first());
        let Some(before) = before else {
            return Ok(board);
        };
        let before = Period::month_of(before);
        let before = Self::without_trend(registry, settings, rules, kind, before)?;
        for state in &mut board.states {
            let same = |other: &&State| other.unit.is_same(&state.unit);
            let earlier = before.states.iter().find(same).and_then(State::score);
            state.trend = state.score().zip(earlier).map(|(now, then)| now - then);
        }
        Ok(board)
    }

    fn without_trend(
        registry: &Registry,
        settings: &Settings,
        rules: &RuleSettings,
        kind: Kind,
        period: Period,
    ) -> Result<Self> {
        let expected = place::expected_units(settings, period.last()).into_iter();
        let mut units: Vec<UnitRef> = expected.map(|unit| unit.reference()).collect();
        let expected = units.len();
        let days = settings.deadlines.send.map(i64::from);
        let deadline = days.map(|days| period.last().saturating_add(days.days()));
        let mut sent = registry.stock(kind, period.last(), &[])?.submissions;
        for stored in &sent {
            let unit = &stored.key.unit;
            if !units.iter().any(|one| one.is_same(unit)) {
                units.push(unit.clone());
            }
        }
        let mut found = standing::findings(registry, period, rules)?;
        let mut states = Vec::new();
        for unit in units {
            let of_unit = |stored: &StoredSubmission| stored.key.unit.is_same(&unit);
            let submission = sent.iter().position(of_unit).map(|at| sent.remove(at));
            let number = submission.as_ref().map(|stored| stored.id);
            let own = found.extract_if(.., |(of, _)| Some(*of) == number);
            let findings = own.map(|(_, finding)| finding).collect();
            let received_on = match &submission {
                Some(stored) => registry.received_on(&stored.key)?,
                None => None,
            };
            states.push(State {
                late: deadline.is_some_and(|last| received_on.is_some_and(|day| day > last)),
                unit,
                submission,
                received_on,
                findings,
                trend: None,
            });
        }
        Ok(Scoreboard {
            deadline,
            states,
            expected,
        })
    }

    /// The units nothing was received of.
    pub fn missing(&self) -> impl Iterator<Item = &UnitRef> {
        let silent = self
            .states
            .iter()
            .filter(|state| state.submission.is_none());
        silent.map(|state| &state.unit)
    }

    /// The average score of all units; of one that has sent nothing it is 0. `None` without any unit.
    pub fn score(&self) -> Option<f64> {
        let sum: f64 = self.states.iter().filter_map(State::score).sum();
        (!self.states.is_empty()).then(|| sum / self.states.len() as f64)
    }
}
