//! What changes between the sets: members, status, capital. The totals named here are what the sets must show.

use crate::calendar::{SETS, SNAPSHOTS};
use crate::cooperatives::{Cooperative, MILLION};
use crate::districts::{Cohort, DISTRICTS, Move};
use crate::rng::Rng;
use crate::sector::Sector;

/// Members of all cooperatives in each set. The last is a published figure, the others are invented.
const MEMBERS: [u64; SETS] = [4_190, 4_247, 4_292];

/// The fewest members under the law of 2012.
const LEAST: u64 = 7;

/// The most members, except in credit funds.
const MOST: u64 = 48;

/// Fills every field that has a history.
pub(crate) fn fill(all: &mut [Cooperative], rng: &mut Rng) {
    members(all, rng);
    women(all, rng);
    for district in 0..DISTRICTS.len() {
        statuses(all, district, rng);
    }
    capital(all);
}

fn members(all: &mut [Cooperative], rng: &mut Rng) {
    let last = SETS - 1;
    for coop in all.iter_mut() {
        coop.members[last] = first_members(coop, rng);
    }
    settle(all, rng, MEMBERS[last]);
    for set in (0..last).rev() {
        for coop in all.iter_mut() {
            coop.members[set] = if coop.exists(&SNAPSHOTS[set]) {
                coop.members[set + 1]
            } else {
                0
            };
        }
        shrink(all, set, rng);
    }
}

/// Many small ones, few large ones.
fn first_members(coop: &Cooperative, rng: &mut Rng) -> u64 {
    match (coop.cohort, coop.sector) {
        (Cohort::Old, Sector::Credit) => rng.between(98, 140),
        (Cohort::Old, _) => {
            let spread = rng.between(0, MOST - LEAST);
            LEAST + spread.min(rng.between(0, 30)).min(rng.between(0, 30))
        }
        _ => rng.between(LEAST, 12),
    }
}

/// Brings the members of the last set to `total`, one person at a time.
fn settle(all: &mut [Cooperative], rng: &mut Rng, total: u64) {
    let last = SETS - 1;
    let mut sum: u64 = all.iter().map(|coop| coop.members[last]).sum();
    while sum != total {
        let place = rng.index(all.len());
        let coop = &mut all[place];
        let is_open = coop.cohort == Cohort::Old && coop.sector != Sector::Credit;
        if sum < total && is_open && coop.members[last] < MOST {
            coop.members[last] += 1;
            sum += 1;
        } else if sum > total && is_open && coop.members[last] > LEAST {
            coop.members[last] -= 1;
            sum -= 1;
        }
    }
}

/// Takes members away from the set before until its total is met: one in every district, then anywhere.
fn shrink(all: &mut [Cooperative], set: usize, rng: &mut Rng) {
    let sum: u64 = all.iter().map(|coop| coop.members[set]).sum();
    let mut left = sum - MEMBERS[set];
    let mut districts = 0..DISTRICTS.len();
    let mut wanted = districts.next();
    while left > 0 {
        let place = rng.index(all.len());
        let coop = &mut all[place];
        let is_wanted = wanted.is_none_or(|district| district == coop.district);
        if is_wanted && coop.members[set] > LEAST {
            coop.members[set] -= 1;
            left -= 1;
            wanted = districts.next();
        }
    }
}

fn women(all: &mut [Cooperative], rng: &mut Rng) {
    for coop in all {
        let share = rng.between(8, 55);
        coop.women = coop.members.map(|members| members * share / 100);
    }
}

fn statuses(all: &mut [Cooperative], district: usize, rng: &mut Rng) {
    let plan = &DISTRICTS[district];
    let resumed = matches!(plan.moved, Move::ResumedInJuly | Move::ResumedInAugust);
    let candidates: Vec<usize> = (0..all.len())
        .filter(|&i| all[i].district == district && all[i].founded.year < 2020)
        .filter(|&i| all[i].sector != Sector::Credit && all[i].members[0] < 20)
        .collect();
    let chosen = rng.shuffled(&candidates);
    for (order, &place) in chosen
        .iter()
        .take(plan.suspended + usize::from(resumed))
        .enumerate()
    {
        let coop = &mut all[place];
        coop.active = if order == 0 {
            moved(plan.moved)
        } else {
            [false; SETS]
        };
        coop.rating = None;
        coop.revenue = Some(rng.between(120, 900) * MILLION / 10);
    }
}

/// The states of the one cooperative that changes.
fn moved(change: Move) -> [bool; SETS] {
    match change {
        Move::None => [false, false, false],
        Move::SuspendedInJuly => [true, false, false],
        Move::SuspendedInAugust => [true, true, false],
        Move::ResumedInJuly => [false, true, true],
        Move::ResumedInAugust => [false, false, true],
    }
}

/// Some raise their charter capital; the young have not yet paid all of it in.
fn capital(all: &mut [Cooperative]) {
    for (place, coop) in all.iter_mut().enumerate() {
        if place % 47 == 11 {
            coop.charter[1] += 50 * MILLION;
            coop.charter[2] += 50 * MILLION;
        }
        if place % 53 == 20 {
            coop.charter[2] += 30 * MILLION;
        }
        for set in 0..SETS {
            coop.contributed[set] = paid_in(coop, set);
        }
    }
}

/// All of it after the six months the law allows, a growing part before.
fn paid_in(coop: &Cooperative, set: usize) -> u64 {
    const STEP: u64 = MILLION / 10;
    let months = coop.founded.months_until(SNAPSHOTS[set].as_of);
    let percent = if months >= 6 { 100 } else { 40 + 10 * months };
    coop.charter[set] * percent / 100 / STEP * STEP
}
