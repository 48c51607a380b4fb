//! Invented cooperative groups (tổ hợp tác).

use std::collections::HashSet;

use crate::calendar::{Date, Snapshot};
use crate::cooperatives::Rating;
use crate::districts::district;
use crate::people;
use crate::rng::Rng;
use crate::settle::settle;
use crate::words::PRIVATE_NAMES;

/// Branches of work by which tallies count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Branch {
    /// Trồng trọt.
    Crops,
    /// Chăn nuôi.
    Livestock,
    /// Thủy sản.
    Fishery,
    /// Dịch vụ.
    Services,
}

/// What a group does: its branch, the words of a list, and the words of a name.
type Trade = (Branch, &'static str, &'static str);

const TRADES: [Trade; 11] = [
    (Branch::Fishery, "Nuôi tôm quảng canh cải tiến", "Nuôi tôm"),
    (Branch::Fishery, "Nuôi cua", "Nuôi cua"),
    (Branch::Fishery, "Nuôi tôm - lúa", "Tôm - Lúa"),
    (Branch::Fishery, "Nuôi cá bống tượng", "Nuôi cá"),
    (Branch::Crops, "Sản xuất lúa", "Sản xuất lúa"),
    (Branch::Crops, "Trồng rau màu", "Trồng màu"),
    (Branch::Crops, "Trồng chuối", "Trồng chuối"),
    (Branch::Livestock, "Chăn nuôi heo", "Chăn nuôi"),
    (Branch::Livestock, "Nuôi vịt", "Nuôi vịt"),
    (Branch::Services, "Bơm tát, làm đất", "Dịch vụ nông nghiệp"),
    (Branch::Services, "Đan lát, thủ công", "Đan lát"),
];

/// One group.
pub(crate) struct Group {
    /// Number of its district.
    pub(crate) district: usize,
    /// Index of its commune in the district's list.
    pub(crate) commune: usize,
    /// Hamlet inside the commune.
    pub(crate) hamlet: String,
    /// Name, only one of its kind in the commune.
    pub(crate) name: String,
    /// Leader.
    pub(crate) leader: String,
    /// What it does.
    pub(crate) trade: Trade,
    /// Members.
    pub(crate) members: u64,
    /// Founding day.
    pub(crate) founded: Date,
    /// Number of the contract that the commune certified.
    pub(crate) contract: Option<u64>,
    /// Phone of the leader.
    pub(crate) phone: String,
    /// Rating of the year before.
    pub(crate) rating: Option<Rating>,
}

impl Group {
    /// Official name of its commune.
    pub(crate) fn commune(&self) -> &'static str {
        district(self.district).communes[self.commune]
    }

    /// Whether it exists on the day of the set.
    pub(crate) fn exists(&self, set: &Snapshot) -> bool {
        self.founded <= set.as_of
    }
}

/// Groups founded in one span: how many in each district, beginning with district `first`, and their members together.
pub(crate) struct Wave {
    /// Number of the first district.
    pub(crate) first: usize,
    /// First day and last day.
    pub(crate) span: (Date, Date),
    /// Groups by district.
    pub(crate) counts: &'static [usize],
    /// Members of all of them.
    pub(crate) members: u64,
}

/// Cà Mau in 2023: 961 groups with 14,190 members by June, 972 with 14,351 by July, 987 with 14,560 by August.
const CA_MAU: [Wave; 3] = [
    Wave {
        first: 0,
        span: (Date::new(2010, 1, 1), Date::new(2023, 6, 30)),
        counts: &[62, 76, 143, 167, 118, 163, 81, 90, 61],
        members: 14_190,
    },
    Wave {
        first: 0,
        span: (Date::new(2023, 7, 1), Date::new(2023, 7, 31)),
        counts: &[1, 1, 2, 2, 1, 1, 1, 1, 1],
        members: 161,
    },
    Wave {
        first: 0,
        span: (Date::new(2023, 8, 1), Date::new(2023, 8, 31)),
        counts: &[1, 1, 3, 3, 2, 2, 1, 1, 1],
        members: 209,
    },
];

/// Those founded in Cà Mau from September 2023 to June 2024.
const LATER: Wave = Wave {
    first: 0,
    span: (Date::new(2023, 9, 1), Date::new(2024, 6, 30)),
    counts: &[3, 4, 6, 7, 5, 6, 4, 3, 3],
    members: 590,
};

/// The groups of Cà Mau in 2023, in the order of lists.
pub(crate) fn ca_mau() -> Vec<Group> {
    waves(&CA_MAU, 987)
}

/// The groups of Cà Mau in June 2024: some more, a few fewer, and rated.
pub(crate) fn ca_mau_2024() -> Vec<Group> {
    let [first, july, august] = CA_MAU;
    let mut all = waves(&[first, july, august, LATER], 987);
    let mut rng = Rng::new(2024);
    let mut left = 12;
    while left > 0 {
        let place = rng.index(all.len());
        if all[place].founded.year < 2020 {
            all.remove(place);
            left -= 1;
        }
    }
    for group in all.iter_mut().filter(|group| group.founded.year < 2023) {
        group.rating = Some(rating(&mut rng));
    }
    all
}

fn rating(rng: &mut Rng) -> Rating {
    match rng.between(1, 100) {
        1..=9 => Rating::Good,
        10..=45 => Rating::Fair,
        46..=90 => Rating::Average,
        _ => Rating::Weak,
    }
}

/// Groups of several waves in the order of lists.
pub(crate) fn waves(waves: &[Wave], seed: u64) -> Vec<Group> {
    let mut maker = Maker {
        rng: Rng::new(seed),
        names: HashSet::new(),
    };
    let mut all: Vec<Group> = waves.iter().flat_map(|wave| maker.wave(wave)).collect();
    all.sort_by(|left, right| {
        let key = |group: &Group| (group.district, group.commune, group.founded);
        key(left)
            .cmp(&key(right))
            .then_with(|| left.name.cmp(&right.name))
    });
    all
}

struct Maker {
    rng: Rng,
    names: HashSet<(usize, usize, String)>,
}

impl Maker {
    fn wave(&mut self, wave: &Wave) -> Vec<Group> {
        let mut groups = Vec::new();
        for (number, count) in (wave.first..).zip(wave.counts) {
            for order in 0..*count {
                groups.push(self.group(number, order, wave.span));
            }
        }
        let mut members: Vec<u64> = groups.iter().map(|group| group.members).collect();
        settle(&mut members, &mut self.rng, wave.members, (5, 40));
        for (group, members) in groups.iter_mut().zip(members) {
            group.members = members;
        }
        groups
    }

    /// Every commune gets one in turn before the rest is drawn.
    fn group(&mut self, number: usize, order: usize, span: (Date, Date)) -> Group {
        let communes = district(number).communes;
        let commune = match order {
            _ if order < communes.len() && span.0.year < 2020 => order,
            _ => self.rng.index(communes.len()),
        };
        let kind = if communes[commune].starts_with("Xã") {
            "Ấp"
        } else {
            "Khóm"
        };
        let hamlet = format!("{kind} {}", self.rng.between(1, 12));
        let trade = self.rng.pick(&TRADES);
        let is_woman = self.rng.chance(25);
        Group {
            district: number,
            commune,
            name: self.name((number, commune), trade, &hamlet),
            hamlet,
            leader: people::name(&mut self.rng, is_woman),
            trade,
            members: self.rng.between(7, 22),
            founded: self.day(span),
            contract: self.rng.chance(72).then(|| self.rng.between(1, 60)),
            phone: people::phone(&mut self.rng),
            rating: None,
        }
    }

    fn name(&mut self, seat: (usize, usize), trade: Trade, hamlet: &str) -> String {
        let mut tail = hamlet;
        loop {
            let name = format!("THT {} {tail}", trade.2);
            if self.names.insert((seat.0, seat.1, name.clone())) {
                return name;
            }
            tail = self.rng.pick(&PRIVATE_NAMES);
        }
    }

    fn day(&mut self, (from, to): (Date, Date)) -> Date {
        loop {
            let year = self.rng.between(u64::from(from.year), u64::from(to.year));
            let day = Date::new(
                year as u16,
                self.rng.between(1, 12) as u8,
                self.rng.between(1, 28) as u8,
            );
            if from <= day && day <= to {
                return day;
            }
        }
    }
}
