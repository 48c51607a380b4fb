//! Everything the registry holds of one period, as reports ask for it.

use super::stock::{Stock, StoredSubmission, Unused};
use super::{ActivityRows, Registry};
use crate::model::{Aim, Field, Kind, Operator, Period, Scope, UnitRef};
use std::collections::BTreeMap;

/// Two submissions of one unit, of which one is used; their counts can be reconciled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The one that is used.
    pub used: StoredSubmission,
    /// The one that is not.
    pub aside: StoredSubmission,
    /// How many the used one counts.
    pub used_count: i64,
    /// How many the other one counts.
    pub aside_count: i64,
}

/// What was done within a period.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Activities {
    /// The activities of the period.
    pub rows: Stock,
    /// Activities whose time is not known, so that no period can claim them.
    pub undated: usize,
}

/// One goal of a plan, as it was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetRow {
    /// What it speaks of: the identifier of an indicator, or its name as written.
    pub indicator: String,
    /// What its value is stated in, as written.
    pub measure: Option<String>,
    /// How the actual figure must stand to the value.
    pub operator: Option<Operator>,
    /// The value, in the measure as written.
    pub value: Option<f64>,
    /// Whom it binds.
    pub scope: Scope,
    /// Whether the level or its rise is meant.
    pub aim: Aim,
    /// The days it is set for.
    pub span: Option<Period>,
    /// The decision it stands in.
    pub decision: Option<String>,
    /// Whether it is an estimate.
    pub estimate: bool,
    /// The file it came in.
    pub file: String,
    /// The sheet it stands in.
    pub sheet: String,
    /// Its row, from zero.
    pub row: u32,
}

/// The people of one cooperative, counted when their list was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberTally {
    /// The unit that sent the list.
    pub unit: UnitRef,
    /// The cooperative in the registry; `None` where it is not known there.
    pub cooperative: Option<i64>,
    /// Its name as written.
    pub name: String,
    /// People listed.
    pub members: i64,
    /// Women among them.
    pub women: Option<i64>,
    /// Capital they contributed, in đồng.
    pub capital: Option<i64>,
}

/// Everything a period has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Holdings {
    /// The lists and tallies of each kind of organisation.
    pub by_kind: BTreeMap<Kind, Stock>,
    /// What was done within the period.
    pub activities: Activities,
    /// The goals whose span holds the period's last day.
    pub targets: Vec<TargetRow>,
    /// The people listed, by cooperative.
    pub members: Vec<MemberTally>,
    /// Submissions not used because another one of the same unit is.
    pub set_aside: Vec<SetAside>,
}

impl Holdings {
    /// What one unit sent of it, and the goals that bind every unit.
    pub fn of_unit(self, unit: &UnitRef) -> Self {
        let stocks = self.by_kind.into_iter();
        Holdings {
            by_kind: stocks
                .map(|(kind, stock)| (kind, stock.of_unit(unit)))
                .collect(),
            activities: Activities {
                rows: self.activities.rows.of_unit(unit),
                // Which unit's they are is not kept.
                undated: 0,
            },
            targets: kept(self.targets, |target| target.scope != Scope::Province),
            members: kept(self.members, |tally| tally.unit.is_same(unit)),
            set_aside: kept(self.set_aside, |both| both.used.key.unit.is_same(unit)),
        }
    }
}

fn kept<T>(all: Vec<T>, test: impl Fn(&T) -> bool) -> Vec<T> {
    all.into_iter().filter(test).collect()
}

impl Registry {
    /// What it holds of a period; `fields` are those asked for of each kind of list.
    pub fn holdings(
        &self,
        period: Period,
        fields: impl Fn(Kind) -> Vec<Field>,
    ) -> anyhow::Result<Holdings> {
        let mut holdings = Holdings::default();
        for &kind in Kind::ORGANISATIONS {
            let stock = self.stock(kind, period.last(), &fields(kind))?;
            holdings.set_aside.extend(
                stock
                    .set_aside
                    .iter()
                    .filter_map(|unused| set_aside(&stock, unused)),
            );
            holdings.by_kind.insert(kind, stock);
        }
        let ActivityRows { rows, left_out } =
            self.activities(period.first(), period.last(), &fields(Kind::Activities))?;
        holdings.activities = Activities {
            rows,
            undated: left_out.into_iter().sum(),
        };
        let targets = self.targets(period.last())?;
        holdings.targets = targets.into_iter().map(TargetRow::from).collect();
        let members = self.member_tallies(period.last())?;
        holdings.members = members.into_iter().map(MemberTally::from).collect();
        Ok(holdings)
    }
}

fn set_aside(stock: &Stock, unused: &Unused) -> Option<SetAside> {
    let used = stock.submissions.get(*unused.instead.first()?)?;
    Some(SetAside {
        used: used.clone(),
        aside: unused.submission.clone(),
        used_count: unused.counted.organisations.unwrap_or_default(),
        aside_count: unused.stated.organisations.unwrap_or_default(),
    })
}

impl From<super::StoredTarget> for TargetRow {
    fn from(target: super::StoredTarget) -> Self {
        TargetRow {
            indicator: target.indicator.unwrap_or_default(),
            measure: target.measure,
            operator: target.operator,
            value: target.value,
            scope: target.scope.unwrap_or(Scope::Province),
            aim: target.aim.unwrap_or(Aim::Level),
            span: Some(target.span),
            decision: target.decision,
            estimate: target.estimate,
            file: target.origin.path,
            sheet: target.origin.sheet,
            row: target.origin.cell.row,
        }
    }
}

impl From<super::members::ListedMembers> for MemberTally {
    fn from(listed: super::members::ListedMembers) -> Self {
        let known = |some: i64, value: i64| (some > 0).then_some(value);
        MemberTally {
            unit: listed.unit,
            cooperative: listed.cooperative_id,
            name: listed.cooperative.unwrap_or_default(),
            members: listed.counts.members,
            women: known(listed.counts.gender_known, listed.counts.women),
            capital: known(listed.counts.capital_known, listed.counts.capital),
        }
    }
}
