//! What became of each cooperative between two periods.

use super::roster::{Listed, Roster};
use crate::model::{Status, When};
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

impl Changes {
    /// Holds two periods against each other. Only what a unit lists can appear or vanish in its lists, so a unit that
    /// named nobody in one of the periods is left out.
    pub(super) fn between(then: &Roster, now: &Roster) -> Self {
        let before = by_organisation(then);
        let after = by_organisation(now);
        let (then_units, now_units) = (units(then), units(now));
        let mut all = Vec::new();
        for listed in &now.cooperatives {
            let Some(unit) = unit(now, listed) else {
                continue;
            };
            let Some(organisation) = listed.organisation else {
                continue;
            };
            let became = match before.get(&organisation) {
                Some(before) => since(before, listed),
                None if then_units.contains(unit) => new(listed, then),
                None => None,
            };
            all.extend(became.map(|became| Change {
                became,
                listed: listed.clone(),
                unit: unit.to_owned(),
            }));
        }
        let gone = then.cooperatives.iter().filter(|listed| {
            let gone = listed
                .organisation
                .is_some_and(|of| !after.contains_key(&of));
            gone && listed.is_counted()
        });
        for listed in gone {
            let unit = unit(then, listed).filter(|unit| now_units.contains(unit));
            all.extend(unit.map(|unit| Change {
                became: Became::Vanished,
                listed: listed.clone(),
                unit: unit.to_owned(),
            }));
        }
        all.sort_by_key(|change| change.became);
        Changes {
            all,
            comparable: then_units.intersection(&now_units).next().is_some(),
        }
    }
}

fn by_organisation(roster: &Roster) -> HashMap<i64, &Listed> {
    let known = roster.cooperatives.iter();
    known
        .filter_map(|listed| Some((listed.organisation?, listed)))
        .collect()
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
