//! Provinces that are shown on one day only: Đắk Nông and Bạc Liêu at the end of 2023.

use crate::calendar::{DAK_NONG_2023, Date, SETS};
use crate::cooperatives::{Cooperative, MILLION, sort};
use crate::districts::{Cohort, district};
use crate::homes::{self, Home};
use crate::maker::Maker;
use crate::people;
use crate::rng::Rng;
use crate::sector::Sector;
use crate::settle::settle;

/// What all cooperatives of a province must add up to.
struct Totals {
    /// Members.
    members: u64,
    /// Charter capital.
    charter: u64,
}

/// The place of the one set in every history.
const NOW: usize = SETS - 1;

/// By how much capital differs.
const STEP: u64 = 10 * MILLION;

/// Branches of Đắk Nông: district, commune, founding day. Six of them are of 2023.
const BRANCHES: [(usize, usize, Date); 9] = [
    (9, 1, Date::new(2021, 8, 16)),
    (9, 4, Date::new(2023, 5, 11)),
    (11, 5, Date::new(2023, 3, 20)),
    (12, 0, Date::new(2023, 6, 8)),
    (12, 9, Date::new(2023, 10, 24)),
    (13, 4, Date::new(2022, 2, 14)),
    (14, 8, Date::new(2023, 9, 6)),
    (15, 3, Date::new(2020, 11, 30)),
    (15, 0, Date::new(2023, 11, 15)),
];

/// Cooperatives and branches of Đắk Nông. Members are the published 17,130, the mean capital the published 1,550 million.
pub(crate) fn dak_nong() -> Vec<Cooperative> {
    let totals = Totals {
        members: 17_130,
        charter: 280 * 1_550 * MILLION,
    };
    let (mut all, mut maker) = province(&homes::DAK_NONG, &totals);
    let parents: Vec<usize> = (0..all.len())
        .filter(|&at| all[at].sector == Sector::Crops && all[at].founded.year < 2019)
        .collect();
    for (order, (number, commune, founded)) in BRANCHES.into_iter().enumerate() {
        let parent = &all[parents[parents.len() - 1 - 9 * order]];
        let branch = branch(&mut maker, parent, (number, commune), founded);
        all.push(branch);
    }
    sort(&mut all);
    all
}

/// Cooperatives of three districts of Bạc Liêu.
pub(crate) fn bac_lieu() -> Vec<Cooperative> {
    let totals = Totals {
        members: 640,
        charter: 37 * 420 * MILLION,
    };
    province(&homes::BAC_LIEU, &totals).0
}

fn province(home: &'static Home, totals: &Totals) -> (Vec<Cooperative>, Maker) {
    let mut maker = Maker::new(home);
    let mut all = maker.province();
    let mean = totals.members / all.len() as u64;
    members(&mut all, &mut maker.rng, totals.members, mean);
    capital(&mut all, &mut maker.rng, totals.charter);
    for number in home.districts.clone() {
        suspend(&mut all, number);
    }
    (all, maker)
}

fn members(all: &mut [Cooperative], rng: &mut Rng, total: u64, mean: u64) {
    let mut members: Vec<u64> = all
        .iter()
        .map(|coop| match (coop.sector, coop.cohort) {
            (Sector::Credit, _) => rng.between(6 * mean, 9 * mean),
            (_, Cohort::Old) => rng.between(8, mean) + rng.between(0, mean),
            _ => rng.between(7, 20),
        })
        .collect();
    settle(&mut members, rng, total, (8, 4 * mean));
    for (coop, members) in all.iter_mut().zip(members) {
        coop.members[NOW] = members;
        coop.women[NOW] = members * rng.between(12, 48) / 100;
        coop.workers = rng.between(8, 2 * mean.min(28));
    }
}

fn capital(all: &mut [Cooperative], rng: &mut Rng, total: u64) {
    let mut steps: Vec<u64> = all.iter().map(|coop| coop.charter[NOW] / STEP).collect();
    settle(&mut steps, rng, total / STEP, (1, 1_000));
    for (coop, steps) in all.iter_mut().zip(steps) {
        let months = coop.founded.months_until(DAK_NONG_2023.as_of);
        let percent = if months >= 6 { 100 } else { 40 + 10 * months };
        coop.charter[NOW] = steps * STEP;
        coop.contributed[NOW] = steps * STEP / 100 * percent;
    }
}

/// The smallest of the old ones are suspended.
fn suspend(all: &mut [Cooperative], number: usize) {
    let mut own: Vec<&mut Cooperative> = all
        .iter_mut()
        .filter(|coop| coop.district == number && coop.founded.year < 2020)
        .collect();
    own.sort_by_key(|coop| (coop.members[NOW], coop.tax_code));
    for coop in own.into_iter().take(district(number).suspended) {
        coop.active[NOW] = false;
        coop.rating = None;
    }
}

/// A branch of `parent` in another commune.
fn branch(
    maker: &mut Maker,
    parent: &Cooperative,
    (number, commune): (usize, usize),
    founded: Date,
) -> Cooperative {
    let at = district(number).communes[commune];
    let place = at.split_once(' ').map_or(at, |(_, place)| place);
    Cooperative {
        district: number,
        commune,
        name: format!("Chi nhánh {} tại {place}", parent.name),
        founded,
        phone: people::phone(&mut maker.rng),
        chair: maker.person(),
        rating: None,
        branch: Some(1),
        ..parent.clone()
    }
}
