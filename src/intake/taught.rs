//! Headers whose meaning the user said, now or of an earlier file of the sender.

use super::Request;
use super::heading::Heading;
use crate::model::{Field, Kind, KnownBy};
use crate::text::normal::key;
use std::collections::HashMap;

/// What the headers of a table were said to mean.
#[derive(Debug, Clone, Default)]
pub struct Taught {
    by_key: HashMap<String, Meaning>,
}

/// What one header was said to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The header as the user wrote it.
    pub header: String,
    /// The field.
    pub field: Field,
    /// Said now, or learned earlier.
    pub known_by: KnownBy,
}

impl Taught {
    /// What is said of the headers of a sender: now, before what was said earlier.
    pub fn of(request: &Request, sender: Option<&str>) -> Self {
        let mut taught = Taught::default();
        let is_sender = |name: &str| sender.is_some_and(|sender| key(sender) == key(name));
        for (_, headers) in request.learned.iter().filter(|(name, _)| is_sender(name)) {
            taught.learn(headers.iter(), KnownBy::Learned);
        }
        taught.learn(request.headers.iter(), KnownBy::Taught);
        taught
    }

    /// Everything that was ever said, whoever the sender is: enough to find a header by.
    pub fn ever(request: &Request) -> Self {
        let mut taught = Taught::default();
        for headers in request.learned.values() {
            taught.learn(headers.iter(), KnownBy::Learned);
        }
        taught.learn(request.headers.iter(), KnownBy::Taught);
        taught
    }

    fn learn<'a>(&mut self, headers: impl Iterator<Item = (&'a String, &'a Field)>, by: KnownBy) {
        for (header, field) in headers {
            let lesson = Meaning {
                header: header.clone(),
                field: *field,
                known_by: by,
            };
            self.by_key.insert(key(header), lesson);
        }
    }

    /// What was said of a column's header: of all of it, of its own line, or of that without its unit.
    pub fn lesson(&self, header: &str) -> Option<&Meaning> {
        if self.by_key.is_empty() {
            return None;
        }
        let own = header.rsplit(" > ").next().unwrap_or_default();
        let words = Heading::of(own).words;
        [header, own, &words]
            .into_iter()
            .map(key)
            .filter(|key| !key.is_empty())
            .find_map(|key| self.by_key.get(&key))
    }
}

/// Fields that are called alike in lists of organisations and of people.
const TWINS: [(Field, Field); 6] = [
    (Field::RepGender, Field::Gender),
    (Field::RepBirth, Field::Birth),
    (Field::RepEthnic, Field::Ethnic),
    (Field::RepId, Field::IdNumber),
    (Field::RepRole, Field::Role),
    (Field::TaxCode, Field::CooperativeCode),
];

/// The field of that name in a kind of list: the date of birth in a list of people is theirs.
pub fn in_kind(field: Field, kind: Kind) -> Field {
    let of_people = kind == Kind::Members;
    TWINS
        .iter()
        .find_map(|(organisation, person)| match of_people {
            true if field == *organisation => Some(*person),
            false if field == *person => Some(*organisation),
            _ => None,
        })
        .unwrap_or(field)
}
