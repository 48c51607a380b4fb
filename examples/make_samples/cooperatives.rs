//! The synthetic cooperatives of a province, each with its values in the sets.

use crate::calendar::{Date, SETS, Snapshot};
use crate::districts::Cohort;
use crate::maker::Maker;
use crate::sector::Sector;
use crate::words::MIDDLE_WOMEN;
use crate::{history, homes};

/// Rating of the year before, best first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rating {
    /// 80 points and more.
    Good,
    /// 65 to 80.
    Fair,
    /// 50 to 65.
    Average,
    /// Below 50.
    Weak,
}

/// Its part in the pilot of model cooperatives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pilot {
    /// A model.
    Model,
    /// A satellite of a model.
    Satellite,
}

/// One cooperative or branch; arrays hold its value in each set. Money is in đồng.
#[derive(Clone)]
pub(crate) struct Cooperative {
    /// Number of its district.
    pub(crate) district: usize,
    /// Index of its commune in the district's list.
    pub(crate) commune: usize,
    /// Hamlet inside the commune.
    pub(crate) hamlet: String,
    /// Full name with its form words.
    pub(crate) name: String,
    /// Tax code, ten digits with a right check digit.
    pub(crate) tax_code: u64,
    /// When it was founded, coarsely.
    pub(crate) cohort: Cohort,
    /// Founding day.
    pub(crate) founded: Date,
    /// Line of work.
    pub(crate) sector: Sector,
    /// False where it is suspended.
    pub(crate) active: [bool; SETS],
    /// Members.
    pub(crate) members: [u64; SETS],
    /// Women among the members.
    pub(crate) women: [u64; SETS],
    /// Charter capital.
    pub(crate) charter: [u64; SETS],
    /// Charter capital paid in.
    pub(crate) contributed: [u64; SETS],
    /// Workers.
    pub(crate) workers: u64,
    /// Revenue of the year that the set speaks of; none for those founded later.
    pub(crate) revenue: Option<u64>,
    /// Mobile number.
    pub(crate) phone: String,
    /// Chair or director.
    pub(crate) chair: String,
    /// Rating of that year; none for the young and the suspended.
    pub(crate) rating: Option<Rating>,
    /// Number of the branch, whose `tax_code` is that of its cooperative.
    pub(crate) branch: Option<u16>,
    /// The day it was dissolved.
    pub(crate) ended: Option<Date>,
    /// Its part in the pilot.
    pub(crate) pilot: Option<Pilot>,
    /// Linked, high technology, traced, OCOP: in the order of the marks of a layout.
    pub(crate) marks: [bool; 4],
}

impl Cooperative {
    /// Whether it exists on the day of the set.
    pub(crate) fn exists(&self, snapshot: &Snapshot) -> bool {
        self.founded <= snapshot.as_of
    }

    /// Whether the chair is a woman: her middle name tells.
    pub(crate) fn chair_is_woman(&self) -> bool {
        let middle = self.chair.split(' ').nth(1);
        middle.is_some_and(|middle| MIDDLE_WOMEN.contains(&middle))
    }

    /// The tax code as text, 13 digits for a branch.
    pub(crate) fn code(&self) -> String {
        match self.branch {
            Some(branch) => format!("{}-{branch:03}", self.tax_code),
            None => self.tax_code.to_string(),
        }
    }
}

/// A million đồng.
pub(crate) const MILLION: u64 = 1_000_000;

/// Builds the cooperatives of Cà Mau in 2023, ordered by district, commune and founding day; the maker can go on.
pub(crate) fn ca_mau() -> (Vec<Cooperative>, Maker) {
    let mut maker = Maker::new(&homes::CA_MAU);
    let mut all = maker.province();
    history::fill(&mut all, &mut maker.rng);
    (all, maker)
}

/// Puts cooperatives in the order of lists: by district, commune and founding day.
pub(crate) fn sort(all: &mut [Cooperative]) {
    all.sort_by_key(|coop| (coop.district, coop.commune, coop.founded, coop.tax_code));
}
