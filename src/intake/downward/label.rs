//! The labels of a summary written downwards: what each means by itself, as a part, or below a heading.

use super::super::cell::Row;
use super::super::heading::Heading;
use super::super::indicators;
use super::super::section::{self, Mark, Places};
use crate::model::{Field, Kind, Status};
use crate::text::normal::{WordList, key};

/// Figures a list can be held against: the indicator, the kind of list, what is summed, and of which status.
const KNOWN: [(&str, Kind, Field, Option<Status>); 16] = {
    use Field::{
        CharterCapital, ContributedCapital, Count, Members, Revenue, WomenMembers, Workers,
    };
    use Kind::{Cooperatives, Groups, Unions};
    [
        ("cooperatives.total", Cooperatives, Count, None),
        (
            "cooperatives.active",
            Cooperatives,
            Count,
            Some(Status::Active),
        ),
        (
            "cooperatives.suspended",
            Cooperatives,
            Count,
            Some(Status::Suspended),
        ),
        (
            "cooperatives.dormant",
            Cooperatives,
            Count,
            Some(Status::Dormant),
        ),
        ("cooperatives.members", Cooperatives, Members, None),
        (
            "cooperatives.women_members",
            Cooperatives,
            WomenMembers,
            None,
        ),
        ("cooperatives.workers", Cooperatives, Workers, None),
        (
            "cooperatives.charter_capital",
            Cooperatives,
            CharterCapital,
            None,
        ),
        (
            "cooperatives.contributed_capital",
            Cooperatives,
            ContributedCapital,
            None,
        ),
        ("cooperatives.revenue", Cooperatives, Revenue, None),
        ("groups.total", Groups, Count, None),
        ("groups.members", Groups, Members, None),
        ("unions.total", Unions, Count, None),
        ("unions.workers", Unions, Workers, None),
        (
            "unions.member_cooperatives",
            Unions,
            Field::MemberCooperatives,
            None,
        ),
        ("clubs.total", Kind::Clubs, Count, None),
    ]
};

/// What a part of the row above begins with.
static OF_WHICH: WordList = WordList::new(&["trong đó", "trđ", "gồm", "bao gồm"]);

/// A label without its numbering.
#[derive(Debug, PartialEq, Eq)]
pub struct Label {
    words: String,
    /// Whether it begins as a part of the row above does.
    is_part: bool,
    is_numbered: bool,
}

impl Label {
    /// The label of a row, in a column.
    pub fn of(row: &Row, column: u32) -> Option<Self> {
        let text = row.text(column);
        let (mark, rest) = section::take_mark(&text);
        let words = rest.trim_start_matches(['–', ' ']).to_owned();
        let dashed = text.starts_with(['-', '+', '*', '•', '–']);
        (!words.is_empty()).then(|| Label {
            is_part: dashed || OF_WHICH.start_of(&key(&words)).is_some(),
            is_numbered: mark != Mark::Plain || row.texts().any(|(left, _)| left < column),
            words,
        })
    }

    /// Whether it names a group of organisations: "HTX nông nghiệp".
    pub fn is_group(&self) -> bool {
        let key = key(&self.words);
        let organisations = SUBJECTS
            .iter()
            .any(|(names, _)| names.start_of(&key).is_some());
        organisations
            && !section::meanings(Kind::Cooperatives, &self.words, &Places::default()).is_empty()
    }
}

/// What is known where a label stands.
#[derive(Debug)]
pub struct Context {
    /// The last label that is no part: "Tổng số HTX" above "- Đang hoạt động".
    whole: Option<String>,
    /// The organisations the last label spoke of that names any.
    subject: Option<&'static str>,
    /// Whether labels are numbered, so that those that are not are parts.
    numbered: bool,
}

/// The words for organisations, and how they are called in the table of indicators; the longer names first.
static SUBJECTS: [(WordList, &str); 4] = [
    (
        WordList::new(&[
            "liên hiệp hợp tác xã",
            "liên hiệp HTX",
            "LHHTX",
            "liên hiệp",
        ]),
        "LHHTX",
    ),
    (WordList::new(&["tổ hợp tác", "THT"]), "THT"),
    (WordList::new(&["hội quán"]), "hội quán"),
    (WordList::new(&["hợp tác xã", "HTX"]), "HTX"),
];

fn subject(label: &str) -> Option<&'static str> {
    let words = key(label);
    let mut subjects = SUBJECTS.iter();
    let (_, subject) = subjects.find(|(names, _)| names.stands_in(&words))?;
    Some(subject)
}

impl Context {
    /// Where nothing but cooperatives is spoken of they are meant from the beginning.
    pub fn of(labels: &[Label]) -> Self {
        let mut subjects = labels.iter().filter_map(|label| subject(&label.words));
        Context {
            whole: None,
            subject: subjects.all(|subject| subject == "HTX").then_some("HTX"),
            numbered: labels.iter().any(|label| label.is_numbered),
        }
    }

    /// What the next label means: by what it says of whom it speaks of itself, of what it is a part of, or of those
    /// the labels above speak of.
    pub fn meaning(&mut self, label: &Label) -> Option<(Kind, Field, Option<Status>)> {
        let words = Heading::of(&label.words).words;
        let own = subject(&words);
        self.subject = own.or(self.subject);
        let part = label.is_part || (self.numbered && !label.is_numbered);
        let whole = self.whole.as_deref().filter(|_| part);
        let full = match (own, whole.or(self.subject)) {
            (Some(_), _) => words,
            (None, around) => format!("{words} {}", around?),
        };
        let id = indicators::indicator(&full);
        if whole.is_none() {
            self.whole = Some(full);
        }
        let (_, kind, field, status) = KNOWN
            .iter()
            .find(|(known, ..)| Some(*known) == id.as_deref())?;
        Some((*kind, *field, *status))
    }
}
