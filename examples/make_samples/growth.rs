//! Cà Mau ten months later: new cooperatives, four dissolved, more members and capital, and the pilot of model ones.
//! All of it is invented; the totals named here are what the set of June 2024 must show.

use crate::calendar::{Date, JUNE_2024, SETS};
use crate::cooperatives::{Cooperative, MILLION, Pilot, sort};
use crate::districts::{Cohort, district};
use crate::layout::Mark;
use crate::maker::Maker;
use crate::rng::Rng;
use crate::sector::Sector::{self, *};
use crate::settle::settle;
use crate::words::PRIVATE_NAMES;

/// Members of all cooperatives: short of 22 for each of the 291.
const MEMBERS: u64 = 5_645;

/// Charter capital paid in: a little more than 450 million đồng for each of the 291.
const CONTRIBUTED: u64 = 131_650 * MILLION;

/// Two grow beyond 100 members, where the plan asks for three: district, sector, members.
const LARGE: [(usize, Sector, u64); 2] = [(2, Crops, 118), (3, Aquaculture, 104)];

/// The place of this set in every history.
const NOW: usize = SETS - 1;

/// By how much capital is raised at a time.
const STEP: u64 = 10 * MILLION;

/// What is founded, and where: three in autumn, eleven in the first half of 2024.
const NEW: [(usize, Cohort, Sector); 14] = [
    (1, Cohort::Autumn, Crops),
    (3, Cohort::Autumn, Aquaculture),
    (6, Cohort::Autumn, Trade),
    (0, Cohort::FirstHalf2024, Trade),
    (1, Cohort::FirstHalf2024, Crops),
    (2, Cohort::FirstHalf2024, Crops),
    (2, Cohort::FirstHalf2024, Aquaculture),
    (3, Cohort::FirstHalf2024, Crops),
    (3, Cohort::FirstHalf2024, Trade),
    (4, Cohort::FirstHalf2024, Aquaculture),
    (5, Cohort::FirstHalf2024, Aquaculture),
    (5, Cohort::FirstHalf2024, Craft),
    (7, Cohort::FirstHalf2024, Aquaculture),
    (8, Cohort::FirstHalf2024, Forestry),
];

/// Suspended ones that are dissolved: district and day.
const DISSOLVED: [(usize, Date); 4] = [
    (2, Date::new(2024, 1, 30)),
    (2, Date::new(2024, 4, 25)),
    (5, Date::new(2024, 3, 12)),
    (5, Date::new(2024, 5, 17)),
];

/// Districts where one is newly suspended, and where one works again.
const SUSPENDED: [usize; 3] = [0, 4, 6];
const RESUMED: [usize; 2] = [3, 7];

/// One district's part in the pilot.
struct Share {
    models: usize,
    satellites: usize,
    /// How many of these have each mark: linked, high technology, traced, OCOP.
    marked: [usize; 4],
}

const fn share(models: usize, satellites: usize, marked: [usize; 4]) -> Share {
    Share {
        models,
        satellites,
        marked,
    }
}

/// The pilot: 40 of the 72 that are planned; 35 linked, 22 with high technology, 20 traced, 17 with OCOP products.
const PILOT: [Share; 9] = [
    share(1, 3, [4, 3, 2, 2]),
    share(1, 4, [5, 3, 3, 2]),
    share(2, 4, [5, 4, 3, 3]),
    share(2, 4, [5, 4, 3, 3]),
    share(1, 4, [4, 3, 3, 2]),
    share(1, 3, [3, 1, 2, 2]),
    share(1, 2, [3, 1, 1, 1]),
    share(1, 3, [4, 2, 2, 1]),
    share(0, 3, [2, 1, 1, 1]),
];

/// The cooperatives of June 2024. `maker` is the one that made those of 2023.
pub(crate) fn june_2024(maker: &mut Maker, before: &[Cooperative]) -> Vec<Cooperative> {
    let mut all = before.to_vec();
    for (number, cohort, sector) in NEW {
        let coop = found(maker, &all, number, cohort, sector);
        all.push(coop);
    }
    sort(&mut all);
    statuses(&mut all);
    members(&mut all, &mut maker.rng);
    capital(&mut all, &mut maker.rng);
    results(&mut all, maker);
    pilot(&mut all, &mut maker.rng);
    all
}

fn found(
    maker: &mut Maker,
    all: &[Cooperative],
    number: usize,
    cohort: Cohort,
    sector: Sector,
) -> Cooperative {
    let commune = maker.rng.index(district(number).communes.len());
    let is_taken = |name: &str| {
        all.iter()
            .filter(|coop| (coop.district, coop.commune) == (number, commune))
            .any(|coop| coop.name.contains(name))
    };
    let names = maker.rng.shuffled(&PRIVATE_NAMES);
    let private = names.into_iter().find(|name| !is_taken(name));
    let private = private.unwrap_or("Phát Triển");
    let mut coop = maker.cooperative((number, commune), private, cohort, sector);
    coop.members[NOW] = maker.rng.between(8, 15);
    coop.women[NOW] = coop.members[NOW] / 4;
    coop
}

fn statuses(all: &mut [Cooperative]) {
    for (number, day) in DISSOLVED {
        change(all, number, false, |coop| coop.ended = Some(day));
    }
    for number in SUSPENDED {
        change(all, number, true, |coop| coop.active[NOW] = false);
    }
    for number in RESUMED {
        change(all, number, false, |coop| coop.active[NOW] = true);
    }
}

/// Changes the last old cooperative of a district that is active, or is not, and has not ended.
fn change(
    all: &mut [Cooperative],
    number: usize,
    is_active: bool,
    change: impl Fn(&mut Cooperative),
) {
    let found = all.iter_mut().rev().find(|coop| {
        coop.district == number
            && coop.active[NOW] == is_active
            && coop.ended.is_none()
            && coop.founded.year < 2020
            && coop.sector != Credit
    });
    if let Some(coop) = found {
        change(coop);
    }
}

/// The women among the members keep their share.
fn members(all: &mut [Cooperative], rng: &mut Rng) {
    let before: Vec<u64> = all.iter().map(|coop| coop.members[NOW]).collect();
    let mut after: Vec<u64> = all.iter().map(|coop| more_members(coop, rng)).collect();
    for (number, sector, members) in LARGE {
        let largest = (0..all.len())
            .filter(|&at| all[at].district == number && all[at].sector == sector)
            .filter(|&at| all[at].active[NOW])
            .max_by_key(|&at| before[at]);
        if let Some(at) = largest {
            after[at] = members;
        }
    }
    settle(&mut after, rng, MEMBERS, (7, 60));
    for ((coop, before), after) in all.iter_mut().zip(before).zip(after) {
        coop.members[NOW] = after;
        coop.women[NOW] = coop.women[NOW] * after / before;
    }
}

/// None in those that ended, so that they stay out of the sum.
fn more_members(coop: &Cooperative, rng: &mut Rng) -> u64 {
    match coop.sector {
        _ if coop.ended.is_some() => 0,
        Credit => coop.members[NOW] + rng.between(2, 6),
        _ if coop.active[NOW] => coop.members[NOW] + rng.between(0, 8),
        _ => coop.members[NOW],
    }
}

fn capital(all: &mut [Cooperative], rng: &mut Rng) {
    for coop in all.iter_mut() {
        let months = coop.founded.months_until(JUNE_2024.as_of);
        let percent = if months >= 6 { 100 } else { 40 + 10 * months };
        coop.contributed[NOW] = coop.charter[NOW] / STEP * STEP * percent / 100;
        if percent == 100 {
            coop.contributed[NOW] = coop.charter[NOW];
        }
    }
    let is_open = |coop: &Cooperative| coop.active[NOW] && coop.founded.year < 2023;
    let living = all.iter().filter(|coop| coop.ended.is_none());
    let wanted = CONTRIBUTED - living.map(|coop| coop.contributed[NOW]).sum::<u64>();
    let mut open: Vec<&mut Cooperative> = all.iter_mut().filter(|coop| is_open(coop)).collect();
    let mut steps: Vec<u64> = open.iter().map(|_| rng.between(0, 22)).collect();
    settle(&mut steps, rng, wanted / STEP, (0, 40));
    let mut rest = wanted % STEP;
    for (coop, steps) in open.iter_mut().zip(steps) {
        let raised = steps * STEP + std::mem::take(&mut rest);
        coop.charter[NOW] += raised;
        coop.contributed[NOW] += raised;
    }
}

/// Revenue and rating of 2023 in place of those of 2022.
fn results(all: &mut [Cooperative], maker: &mut Maker) {
    for coop in all {
        let is_rated = coop.active[NOW] && coop.ended.is_none() && coop.founded.year < 2023;
        let is_new_rating = coop.rating.is_none() || maker.rng.chance(20);
        if !is_rated {
            coop.rating = None;
        } else if is_new_rating {
            coop.rating = Some(maker.rating());
        }
        coop.revenue = match coop.revenue {
            _ if coop.founded.year > 2023 => None,
            Some(old) => Some(old / 10 * maker.rng.between(9, 13) / 100_000 * 100_000),
            None => Some(maker.rng.between(500, 5_000) * MILLION / 10),
        };
    }
}

/// The largest agricultural cooperatives of each district become models and satellites; a few others have marks too.
fn pilot(all: &mut [Cooperative], rng: &mut Rng) {
    for (number, share) in PILOT.iter().enumerate() {
        let mut own: Vec<&mut Cooperative> = all
            .iter_mut()
            .filter(|coop| coop.district == number && coop.active[NOW])
            .filter(|coop| coop.sector.is_agricultural() && coop.founded.year < 2022)
            .collect();
        own.sort_by_key(|coop| std::cmp::Reverse((coop.members[NOW], coop.tax_code)));
        let size = share.models + share.satellites;
        let (chosen, others) = own.split_at_mut(size);
        for (place, coop) in chosen.iter_mut().enumerate() {
            let is_model = place < share.models;
            coop.pilot = Some(if is_model {
                Pilot::Model
            } else {
                Pilot::Satellite
            });
            for (mark, marked) in share.marked.into_iter().enumerate() {
                coop.marks[mark] = (place + mark) % size < marked;
            }
        }
        for coop in others {
            coop.marks[Mark::Linked as usize] = rng.chance(10);
            coop.marks[Mark::Ocop as usize] = rng.chance(6);
        }
    }
}
