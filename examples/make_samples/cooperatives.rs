//! The synthetic population: 281 cooperatives, each with its values in the three sets.

use std::collections::HashSet;

use crate::calendar::{Date, SETS, Snapshot};
use crate::districts::{Cohort, DISTRICTS, District};
use crate::history;
use crate::rng::Rng;
use crate::sector::Sector;
use crate::words::{
    FAMILY_NAMES, GIVEN_MEN, GIVEN_WOMEN, MIDDLE_MEN, MIDDLE_WOMEN, MOBILE_PREFIXES, PRIVATE_NAMES,
};

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

/// One cooperative; arrays hold its value in each set. Money is in đồng.
pub(crate) struct Cooperative {
    /// Index of its district in [`DISTRICTS`].
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
    /// Revenue of 2022; none for those founded later.
    pub(crate) revenue: Option<u64>,
    /// Mobile number.
    pub(crate) phone: String,
    /// Chair or director.
    pub(crate) chair: String,
    /// Rating of 2022; none for the young and the suspended.
    pub(crate) rating: Option<Rating>,
}

impl Cooperative {
    /// Whether it exists on the day of the set.
    pub(crate) fn exists(&self, snapshot: &Snapshot) -> bool {
        self.founded <= snapshot.as_of
    }
}

/// A million đồng.
pub(crate) const MILLION: u64 = 1_000_000;

/// Builds the whole population, ordered by district, commune and founding day.
pub(crate) fn population() -> Vec<Cooperative> {
    let mut maker = Maker::new();
    let mut all: Vec<Cooperative> = Vec::new();
    for (index, district) in DISTRICTS.iter().enumerate() {
        let mut own = maker.district(index, district);
        own.sort_by_key(|coop| (coop.commune, coop.founded, coop.tax_code));
        all.append(&mut own);
    }
    history::fill(&mut all, &mut maker.rng);
    all
}

/// Draws cooperatives and sees to it that codes, phones and persons are not repeated.
struct Maker {
    rng: Rng,
    names: HashSet<String>,
    phones: HashSet<String>,
    people: HashSet<String>,
    serial: u64,
}

impl Maker {
    fn new() -> Self {
        Maker {
            rng: Rng::new(2023),
            names: HashSet::new(),
            phones: HashSet::new(),
            people: HashSet::new(),
            serial: 90_017,
        }
    }

    fn district(&mut self, index: usize, district: &District) -> Vec<Cooperative> {
        let communes = self.seats(district);
        let mut names: Vec<Vec<&str>> = district
            .communes
            .iter()
            .map(|_| self.rng.shuffled(&PRIVATE_NAMES))
            .collect();
        self.kinds(district)
            .into_iter()
            .zip(communes)
            .map(|((cohort, sector), commune)| {
                let private = names[commune].pop().unwrap_or("Tân Tiến");
                self.cooperative((index, commune), private, cohort, sector)
            })
            .collect()
    }

    /// A commune for every cooperative of the district; each commune gets one before any gets a second.
    fn seats(&mut self, district: &District) -> Vec<usize> {
        let total = district.agricultural + district.others.len();
        let indexes: Vec<usize> = (0..district.communes.len()).collect();
        let mut seats = self.rng.shuffled(&indexes);
        while seats.len() < total {
            seats.push(self.rng.pick(&indexes));
        }
        seats.truncate(total);
        self.rng.shuffled(&seats)
    }

    /// Cohort and sector of every cooperative of the district.
    fn kinds(&mut self, district: &District) -> Vec<(Cohort, Sector)> {
        let mut others = district.others.to_vec();
        let mut agricultural: Vec<Sector> = (0..district.agricultural)
            .map(|_| self.rng.pick(district.mix))
            .collect();
        let mut kinds = Vec::new();
        for &(cohort, is_agricultural) in district.fresh {
            let pool = if is_agricultural {
                &mut agricultural
            } else {
                &mut others
            };
            kinds.extend(pool.pop().map(|sector| (cohort, sector)));
        }
        kinds.extend(
            agricultural
                .into_iter()
                .chain(others)
                .map(|sector| (Cohort::Old, sector)),
        );
        kinds
    }

    fn cooperative(
        &mut self,
        seat: (usize, usize),
        private: &str,
        cohort: Cohort,
        sector: Sector,
    ) -> Cooperative {
        let (district, commune) = seat;
        let founded = self.founding_day(cohort);
        Cooperative {
            district,
            commune,
            hamlet: self.hamlet(DISTRICTS[district].communes[commune]),
            name: self.name(seat, private, sector),
            tax_code: self.tax_code(founded),
            cohort,
            founded,
            sector,
            active: [true; SETS],
            members: [0; SETS],
            women: [0; SETS],
            charter: [self.charter(sector); SETS],
            contributed: [0; SETS],
            workers: self.rng.between(4, 24),
            revenue: (founded.year < 2023).then(|| self.revenue(founded)),
            phone: self.phone(),
            chair: self.person(),
            rating: (founded.year < 2022).then(|| self.rating()),
        }
    }

    /// A full name nobody else in the province has; some carry the name of their commune.
    fn name(&mut self, seat: (usize, usize), private: &str, sector: Sector) -> String {
        let commune = DISTRICTS[seat.0].communes[seat.1];
        let place = commune
            .strip_prefix("Xã ")
            .filter(|place| !place.contains(private));
        let with_place = place.map(|place| format!("{private} {place}"));
        let mut tails = vec![private.to_string()];
        tails.extend(with_place);
        if self.rng.chance(15) {
            tails.reverse();
        }
        let forms = self.rng.shuffled(sector.name_forms());
        let mut names = tails
            .iter()
            .flat_map(|tail| forms.iter().map(move |form| format!("{form} {tail}")));
        let name = names
            .find(|name| !self.names.contains(name))
            .unwrap_or_default();
        self.names.insert(name.clone());
        name
    }

    fn founding_day(&mut self, cohort: Cohort) -> Date {
        let day = self.rng.between(1, 28) as u8;
        let (year, month) = match cohort {
            Cohort::FirstHalf => (2023, self.rng.between(1, 6) as u8),
            Cohort::July => (2023, 7),
            Cohort::August => (2023, 8),
            Cohort::Old => {
                let early = self.rng.chance(18);
                let year = if early {
                    self.rng.between(2003, 2012)
                } else {
                    self.rng.between(2013, 2022)
                };
                (year as u16, self.rng.between(1, 12) as u8)
            }
        };
        Date::new(year, month, day)
    }

    fn hamlet(&mut self, commune: &str) -> String {
        let kind = if commune.starts_with("Xã") {
            "Ấp"
        } else {
            "Khóm"
        };
        format!("{kind} {}", self.rng.between(1, 12))
    }

    /// Ten digits: 2000 for those founded before 2011, 2001 after; the serial only grows.
    fn tax_code(&mut self, founded: Date) -> u64 {
        let block = if founded.year < 2011 { 2000 } else { 2001 };
        loop {
            self.serial += self.rng.between(3, 29);
            let body = block * 100_000 + self.serial;
            if let Some(check) = check_digit(body) {
                return body * 10 + check;
            }
        }
    }

    /// Whole ten millions mostly, sometimes down to half a million.
    fn charter(&mut self, sector: Sector) -> u64 {
        let (low, high) = sector.charter_range();
        let millions = self.rng.between(low, high).min(self.rng.between(low, high));
        match self.rng.between(1, 10) {
            1..=6 => millions / 10 * 10 * MILLION,
            7..=9 => millions / 5 * 5 * MILLION,
            _ => millions * MILLION + MILLION / 2,
        }
    }

    fn revenue(&mut self, founded: Date) -> u64 {
        let high = if founded.year == 2022 { 600 } else { 2_400 };
        let millions = self.rng.between(90, high).min(self.rng.between(90, high));
        millions * MILLION + self.rng.between(0, 9) * MILLION / 10
    }

    fn phone(&mut self) -> String {
        loop {
            let digits = self.rng.between(1_000_000, 9_999_999);
            let phone = format!("{}{digits}", self.rng.pick(&MOBILE_PREFIXES));
            if self.phones.insert(phone.clone()) {
                return phone;
            }
        }
    }

    fn person(&mut self) -> String {
        loop {
            let family = self.rng.pick(&FAMILY_NAMES);
            let name = if self.rng.chance(20) {
                format!(
                    "{family} {} {}",
                    self.rng.pick(&MIDDLE_WOMEN),
                    self.rng.pick(&GIVEN_WOMEN)
                )
            } else {
                format!(
                    "{family} {} {}",
                    self.rng.pick(&MIDDLE_MEN),
                    self.rng.pick(&GIVEN_MEN)
                )
            };
            if self.people.insert(name.clone()) {
                return name;
            }
        }
    }

    fn rating(&mut self) -> Rating {
        match self.rng.between(1, 100) {
            1..=12 => Rating::Good,
            13..=48 => Rating::Fair,
            49..=92 => Rating::Average,
            _ => Rating::Weak,
        }
    }
}

/// Check digit of the nine digits of a tax code, or none where no code may be issued.
fn check_digit(body: u64) -> Option<u64> {
    const WEIGHTS: [u64; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    let digits = format!("{body:09}");
    let sum: u64 = digits
        .bytes()
        .zip(WEIGHTS)
        .map(|(digit, weight)| u64::from(digit - b'0') * weight)
        .sum();
    match sum % 11 {
        0 => None,
        rest => Some(10 - rest),
    }
}
