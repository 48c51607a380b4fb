//! Makes new cooperatives and sees to it that names, codes, phones and persons are not repeated.

use std::collections::HashSet;

use crate::calendar::{Date, SETS};
use crate::cooperatives::{Cooperative, MILLION, Rating, sort};
use crate::districts::{Cohort, District, district};
use crate::homes::Home;
use crate::rng::Rng;
use crate::sector::Sector;
use crate::words::{
    FAMILY_NAMES, GIVEN_MEN, GIVEN_WOMEN, MIDDLE_MEN, MIDDLE_WOMEN, MOBILE_PREFIXES,
};

/// Draws cooperatives of one province.
pub(crate) struct Maker {
    home: &'static Home,
    pub(crate) rng: Rng,
    names: HashSet<String>,
    phones: HashSet<String>,
    people: HashSet<String>,
    serial: u64,
}

impl Maker {
    /// A maker for one province.
    pub(crate) fn new(home: &'static Home) -> Self {
        Maker {
            home,
            rng: Rng::new(home.seed),
            names: HashSet::new(),
            phones: HashSet::new(),
            people: HashSet::new(),
            serial: home.serial,
        }
    }

    /// Every cooperative of the province, without what changes from set to set.
    pub(crate) fn province(&mut self) -> Vec<Cooperative> {
        let mut all: Vec<Cooperative> = Vec::new();
        for number in self.home.districts.clone() {
            let mut own = self.district(number, district(number));
            sort(&mut own);
            all.append(&mut own);
        }
        all
    }

    fn district(&mut self, index: usize, district: &District) -> Vec<Cooperative> {
        let communes = self.seats(district);
        let mut names: Vec<Vec<&str>> = district
            .communes
            .iter()
            .map(|_| self.rng.shuffled(self.home.names))
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

    /// One new cooperative in a commune of a district, both given by number.
    pub(crate) fn cooperative(
        &mut self,
        seat: (usize, usize),
        private: &str,
        cohort: Cohort,
        sector: Sector,
    ) -> Cooperative {
        let (number, commune) = seat;
        let at = district(number);
        let founded = self.founding_day(cohort);
        Cooperative {
            district: number,
            commune,
            hamlet: self.hamlet(at.communes[commune]),
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
            branch: None,
            ended: None,
            pilot: None,
            marks: [false; 4],
        }
    }

    /// A full name nobody else in the province has; some carry the name of their commune.
    fn name(&mut self, seat: (usize, usize), private: &str, sector: Sector) -> String {
        let commune = district(seat.0).communes[seat.1];
        let place = commune
            .strip_prefix("Xã ")
            .filter(|place| !place.contains(private));
        let with_place = place.map(|place| format!("{private} {place}"));
        let mut tails = vec![private.to_string()];
        tails.extend(with_place);
        if self.rng.chance(15) {
            tails.reverse();
        }
        let forms = self.rng.shuffled((self.home.forms)(sector));
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
            Cohort::Autumn => (2023, self.rng.between(9, 12) as u8),
            Cohort::Year2023 => (2023, self.rng.between(1, 12) as u8),
            Cohort::FirstHalf2024 => (2024, self.rng.between(1, 6) as u8),
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
        let kind = self.home.hamlets[usize::from(!commune.starts_with("Xã"))];
        format!("{kind} {}", self.rng.between(1, 12))
    }

    /// Ten digits; the serial only grows.
    fn tax_code(&mut self, founded: Date) -> u64 {
        let block = self.home.tax_blocks[usize::from(founded.year >= 2011)];
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

    /// Revenue of a cooperative of this founding day.
    pub(crate) fn revenue(&mut self, founded: Date) -> u64 {
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

    /// A name that no other leader of the province has.
    pub(crate) fn person(&mut self) -> String {
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

    /// A rating; most are fair or average.
    pub(crate) fn rating(&mut self) -> Rating {
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
