//! What became of each cooperative between two periods.

use super::roster::{Listed, Roster};
use crate::model::{Status, When, private_name};
use std::collections::{HashMap, HashSet};

/// What became of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// It was established since.
    Founded,
    /// It stands in a list it did not stand in before, and is older than that.
    Appeared,
    /// It ended.
    Ended,
    /// Its unit lists it no more, and nobody says that it ended.
    Vanished,
    /// Its status changed.
    Status {
        /// From this.
        from: Status,
        /// To this.
        to: Status,
    },
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What became of it.
    pub became: Became,
    /// The cooperative, as it stands now; one that vanished as it stood then.
    pub listed: Listed,
    /// The unit that lists it.
    pub unit: String,
}

/// All that changed, in the order of [`Became`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// One for each cooperative.
    pub all: Vec<Change>,
    /// Whether any unit named its cooperatives in both periods; where none did, nothing can be compared.
    pub comparable: bool,
}

impl Change {
    fn of(became: Became, listed: &Listed, unit: &str) -> Self {
        Change {
            became,
            listed: listed.clone(),
            unit: unit.to_owned(),
        }
    }
}

impl Changes {
    /// Holds two periods against each other: what has the same number, or else the same name in the same unit, is one
    /// cooperative. Only what a unit lists can appear or vanish in its lists, so a unit that
    /// named nobody in one of the periods is left out.
    pub(super) fn between(then: &Roster, now: &Roster) -> Self {
        let same = Same::of(then, now);
        let (then_units, now_units) = (units(then), units(now));
        let mut all = Vec::new();
        let mut met = HashSet::new();
        for listed in &now.cooperatives {
            let Some(unit) = unit(now, listed) else {
                continue;
            };
            let before = same.before(unit, listed);
            met.extend(before);
            let became = match before {
                Some(before) => since(&then.cooperatives[before], listed),
                None if then_units.contains(unit) => new(listed, then),
                None => None,
            };
            all.extend(became.map(|became| Change::of(became, listed, unit)));
        }
        let known = then.cooperatives.iter().enumerate();
        let gone = known.filter(|(at, listed)| !met.contains(at) && listed.is_counted());
        for (_, listed) in gone {
            let unit = unit(then, listed).filter(|unit| now_units.contains(unit));
            all.extend(unit.map(|unit| Change::of(Became::Vanished, listed, unit)));
        }
        all.sort_by_key(|change| change.became);
        Changes {
            all,
            comparable: then_units.intersection(&now_units).next().is_some(),
        }
    }
}

/// Which cooperative of then one of now is.
struct Same<'a> {
    by_number: HashMap<i64, usize>,
    /// Of those whose number is not known any more, by unit and name; `None` where several are called so.
    by_name: HashMap<(&'a str, String), Option<usize>>,
}

impl<'a> Same<'a> {
    fn of(then: &'a Roster, now: &Roster) -> Self {
        let numbers: HashSet<i64> = now
            .cooperatives
            .iter()
            .filter_map(|listed| listed.organisation)
            .collect();
        let mut same = Same {
            by_number: HashMap::new(),
            by_name: HashMap::new(),
        };
        for (at, listed) in then.cooperatives.iter().enumerate() {
            match listed
                .organisation
                .filter(|number| numbers.contains(number))
            {
                Some(number) => {
                    same.by_number.insert(number, at);
                }
                None => {
                    let name =
                        unit(then, listed).zip(listed.name.as_deref().and_then(private_name));
                    if let Some(name) = name {
                        let several = same.by_name.contains_key(&name);
                        same.by_name.insert(name, (!several).then_some(at));
                    }
                }
            }
        }
        same
    }

    fn before(&self, unit: &'a str, listed: &Listed) -> Option<usize> {
        let by_number = listed.organisation.and_then(|of| self.by_number.get(&of));
        let name = || Some((unit, listed.name.as_deref().and_then(private_name)?));
        by_number
            .copied()
            .or_else(|| self.by_name.get(&name()?).copied().flatten())
    }
}

/// The units that name cooperatives.
fn units(roster: &Roster) -> HashSet<&str> {
    let cooperatives = roster.cooperatives.iter();
    cooperatives
        .filter_map(|listed| unit(roster, listed))
        .collect()
}

fn unit<'a>(roster: &'a Roster, listed: &Listed) -> Option<&'a str> {
    Some(&roster.sender(listed)?.unit.name)
}

fn since(before: &Listed, now: &Listed) -> Option<Became> {
    match (before.is_counted(), now.is_counted()) {
        (true, false) => return Some(Became::Ended),
        (_, false) => return None,
        _ => {}
    }
    let (from, to) = (before.status?, now.status?);
    (from != to).then_some(Became::Status { from, to })
}

/// One that was not listed then: founded since, or older and listed late.
fn new(listed: &Listed, then: &Roster) -> Option<Became> {
    let founded = listed.established.map(When::first);
    let since = founded
        .zip(then.as_of)
        .is_some_and(|(founded, day)| founded > day);
    let became = if since {
        Became::Founded
    } else {
        Became::Appeared
    };
    listed.is_counted().then_some(became)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::UnitRef;
    use crate::report::roster::Sender;

    /// Cooperatives by number, unit, status and founding.
    fn roster(day: &str, rows: &[(i64, &str, Option<Status>, &str)]) -> Roster {
        let sender = |code: &str| Sender {
            unit: UnitRef {
                code: code.to_owned(),
                valid_from: None,
                name: format!("Huyện {code}"),
            },
            path: String::new(),
        };
        let units = ["A", "B"];
        let listed =
            |(number, unit, status, established): &(i64, &str, Option<Status>, &str)| Listed {
                organisation: Some(*number),
                sender: units
                    .iter()
                    .position(|known| known == unit)
                    .expect("a unit"),
                status: *status,
                established: established.parse().ok(),
                ..Listed::default()
            };
        Roster {
            as_of: day.parse().ok(),
            senders: units.map(sender).to_vec(),
            cooperatives: rows.iter().map(listed).collect(),
        }
    }

    #[test]
    fn each_cooperative_became_one_thing() {
        let (active, ended) = (Some(Status::Active), Some(Status::Ended));
        let then = roster(
            "2023-07-31",
            &[
                (1, "A", active, "2015"),
                (2, "A", active, "2016"),
                (3, "A", active, "2017"),
                (4, "A", ended, "2018"),
                (5, "B", active, "2019"),
            ],
        );
        let now = roster(
            "2023-08-31",
            &[
                (1, "A", Some(Status::Suspended), "2015"),
                (2, "A", ended, "2016"),
                (4, "A", ended, "2018"),
                (6, "A", active, "2023-08-02"),
                (7, "A", active, "2012"),
                (8, "A", ended, "2012"),
            ],
        );
        let changes = Changes::between(&then, &now);
        let told: Vec<(i64, Became)> = changes
            .all
            .iter()
            .map(|change| (change.listed.organisation.expect("known"), change.became))
            .collect();
        let suspended = Became::Status {
            from: Status::Active,
            to: Status::Suspended,
        };
        // Number 5 is of a unit that sent nothing now; number 8 was never counted.
        assert_eq!(
            told,
            [
                (6, Became::Founded),
                (7, Became::Appeared),
                (2, Became::Ended),
                (3, Became::Vanished),
                (1, suspended),
            ]
        );
        assert!(changes.comparable);
        assert!(!Changes::between(&Roster::default(), &now).comparable);
    }
}
